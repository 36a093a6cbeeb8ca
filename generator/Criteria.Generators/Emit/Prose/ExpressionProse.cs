using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Prose;

/// <summary>The meaning of a bound expression in words, for people who read neither CQL nor C#.</summary>
internal sealed partial class ExpressionProse(Trial trial)
{
    private readonly ProseNames _names = new(trial);
    private readonly Dictionary<int, string> _elements = [];

    public string Of(Expression expression) => expression switch
    {
        NullExpression => "a value that nobody knows",
        BooleanConstant constant => constant.Value ? "true" : "false",
        NumberConstant or StringConstant or EnumConstant or DateConstant or DateTimeConstant => Constant(expression),
        PathExpression { Root: ElementRoot, Steps.Count: > 0, Type.Kind: TypeKind.Boolean } path => Mark(path, true),
        PathExpression path => Path(path),
        ParameterExpression parameter => "the day of " + ProseNames.Words(trial.Parameters[parameter.Parameter].Name),
        DefinitionExpression definition => "“" + trial.Definitions[definition.Definition].Name + "”",
        CriterionExpression criterion => "criterion " + trial.AllCriteria[criterion.Criterion].Id,
        AttestationExpression attestation => $"it is attested that “{trial.Attestations[attestation.Attestation].Statement}”",
        LogicalExpression logical => Logical(logical),
        NotExpression not => Not(not),
        ClosedWorldExpression test => ClosedWorld(test),
        CoalesceExpression coalesce => "the first that is known of " + Listed(coalesce.Operands, "and"),
        ConditionalExpression choice => Choice(choice),
        CardinalityExpression cardinality => Cardinal(cardinality),
        PresentExpression present => $"{In(present.Operand)} is known",
        ScoreExpression score => Score(score.Items),
        ComparisonExpression comparison => Comparison(comparison),
        BetweenExpression between => Between(between),
        MembershipExpression membership => $"{In(membership.Operand)} is one of {Listed(membership.Items, "or")}",
        ValueSetExpression valueSet => $"{In(valueSet.Operand)} is in the value set “{trial.ValueSets[valueSet.ValueSet].Name}”",
        PrecisionComparisonExpression comparison => Precise(comparison),
        DatePartExpression part => $"the {UnitName(part.Part)} of {In(part.Operand)}",
        DateFromExpression day => $"the day of {In(day.Operand)}",
        DurationExpression duration => Duration(duration),
        DateShiftExpression shift => Shift(shift),
        ExistsExpression exists => Exists(exists.Query),
        CountExpression count => "the number of " + Elements(count.Query),
        AggregateExpression aggregate => Aggregated(aggregate),
        ArithmeticExpression arithmetic => $"{In(arithmetic.Left)} {SignOf(arithmetic.Operator)} {In(arithmetic.Right)}",
        NegateExpression negate => "minus " + In(negate.Operand),
        ConversionExpression conversion => conversion.Type.Unit is { Length: > 0 } unit ? $"{In(conversion.Operand)} in {unit}" : Of(conversion.Operand),
        DomainExpression domain => Of(domain.Operand),
        NumberFunctionExpression function => $"{FunctionName(function.Function)} of {Listed(function.Arguments, "and")}",
        CallExpression call => $"{trial.Functions[call.Function].Name} computed from {Joined(call.Arguments.Select(Argument).ToList(), "and")}",
        _ => throw new System.InvalidOperationException($"no words for {expression.GetType().Name}"),
    };

    /// <summary>In brackets where the reader could otherwise join its parts with what stands around it.</summary>
    private string In(Expression expression) => expression switch
    {
        LogicalExpression or ComparisonExpression or BetweenExpression or MembershipExpression or ConditionalExpression or ArithmeticExpression or ConversionExpression
            or CardinalityExpression or NotExpression or ExistsExpression or CountExpression or AggregateExpression or CoalesceExpression or ScoreExpression or PrecisionComparisonExpression
            or CallExpression => $"({Of(expression)})",
        _ => Of(expression),
    };

    /// <summary>What is true or false of an element: its own word for it, which need be no adjective.</summary>
    private string Mark(PathExpression path, bool value)
        => $"“{string.Join(" ", path.Steps.Select(static step => ProseNames.Words(step.Member)))}” is {(value ? "true" : "false")} of {ElementName(((ElementRoot)path.Root).Variable)}";

    private string Argument(Expression argument) => argument.Type.Kind == TypeKind.Boolean ? $"whether {In(argument)}" : In(argument);

    private string Path(PathExpression path)
        => _names.Of(path, path.Root is ElementRoot root ? ElementName(root.Variable) : null);

    private string ElementName(int variable) => _elements.TryGetValue(variable, out var name) ? name : "it";

    private string Listed(IEnumerable<Expression> expressions, string conjunction) => Joined(expressions.Select(In).ToList(), conjunction);

    private static string Joined(IReadOnlyList<string> parts, string conjunction) => parts.Count switch
    {
        0 => "nothing",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + $" {conjunction} {parts[parts.Count - 1]}",
    };
}
