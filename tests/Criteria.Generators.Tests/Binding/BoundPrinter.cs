using System.Globalization;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Prints a bound tree as an s-expression: short enough to stand in a table of tests, and complete but for types that follow.</summary>
internal static class BoundPrinter
{
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">="];

    private static readonly string[] Arithmetic = ["+", "-", "*", "/"];

    public static string Print(Criterion criterion, Trial trial)
    {
        var body = criterion.Body switch
        {
            ExpressionBody expression => Print(expression.Expression, trial),
            GapBody gap => gap.IsError ? "error" : $"gap {gap.Reason}",
            HeadingBody => "heading",
            GroupBody group => Group(group, trial),
            _ => throw new InvalidOperationException($"no body: {criterion.Body}"),
        };
        return criterion.AppliesTo is { } condition ? $"when {Print(condition, trial)}: {body}" : body;
    }

    public static string Print(Expression expression, Trial trial)
    {
        string P(Expression e) => Print(e, trial);
        string All(IEnumerable<Expression> items) => string.Join(" ", items.Select(P));
        return expression switch
        {
            NullExpression nothing => $"null:{Type(nothing.Type)}",
            BooleanConstant boolean => boolean.Value ? "true" : "false",
            NumberConstant number => number.Type.Kind switch
            {
                TypeKind.Quantity => $"{number.Value}'{number.Type.Unit}'",
                TypeKind.Decimal when number.Value.IsInteger => $"{number.Value}.0",
                _ => number.Value.ToString(),
            },
            StringConstant text => $"'{text.Value}'",
            EnumConstant value => $"{value.Type.Name}.{value.Member}",
            DateConstant date => "@" + string.Join("-", new[] { date.Year, date.Month, date.Day }.Where(p => p is not null).Select(p => p!.Value.ToString("00", CultureInfo.InvariantCulture))),
            PathExpression path => Path(path),
            ParameterExpression parameter => "?" + trial.Parameters[parameter.Parameter].Name,
            DefinitionExpression definition => $"\"{trial.Definitions[definition.Definition].Name}\"",
            CriterionExpression criterion => $"\"{trial.AllCriteria[criterion.Criterion].Id}\"",
            AttestationExpression attestation => $"(attested {trial.Attestations[attestation.Attestation].Identifier})",
            ComparisonExpression comparison => $"({Comparisons[(int)comparison.Operator]} {P(comparison.Left)} {P(comparison.Right)})",
            BetweenExpression range => $"(in {P(range.Operand)} {(range.LowClosed ? '[' : '(')}{(range.Low is null ? "" : P(range.Low))}, {(range.High is null ? "" : P(range.High))}{(range.HighClosed ? ']' : ')')})",
            MembershipExpression membership => $"(in {P(membership.Operand)} {{{All(membership.Items)}}})",
            ValueSetExpression set => $"(in {P(set.Operand)} \"{trial.ValueSets[set.ValueSet].Name}\")",
            LogicalExpression logical => $"({logical.Operator.ToString().ToLowerInvariant()} {All(logical.Operands)})",
            NotExpression not => $"(not {P(not.Operand)})",
            ClosedWorldExpression test => $"({test.Test} {P(test.Operand)})",
            CoalesceExpression coalesce => $"(coalesce {All(coalesce.Operands)})",
            ConditionalExpression choice => $"(if {P(choice.Condition)} {P(choice.Then)} {P(choice.Else)})",
            CardinalityExpression cardinality => $"({cardinality.Kind} {cardinality.Number} {All(cardinality.Operands)})",
            ExistsExpression exists => $"(exists {Query(exists.Query, trial)})",
            CountExpression count => $"(count {Query(count.Query, trial)})",
            PresentExpression present => $"(present {P(present.Operand)})",
            AggregateExpression aggregate => Aggregate(aggregate, trial),
            DomainExpression domain => $"(domain {P(domain.Operand)} {domain.Domain.Low}..{domain.Domain.High})",
            ScoreExpression score => $"(score {Items(score.Items, trial)})",
            ArithmeticExpression arithmetic => $"({Arithmetic[(int)arithmetic.Operator]}:{Type(arithmetic.Type)} {P(arithmetic.Left)} {P(arithmetic.Right)})",
            NegateExpression negate => $"(- {P(negate.Operand)})",
            ConversionExpression conversion => $"(convert:{Type(conversion.Type)} {P(conversion.Operand)} {conversion.Factor})",
            DateTimeConstant time => "@" + string.Join("-", new[] { time.Year, time.Month, time.Day }.Where(p => p is not null).Select(p => p!.Value.ToString("00", CultureInfo.InvariantCulture)))
                + "T" + string.Join(":", new[] { time.Hour, time.Minute, time.Second, time.Millisecond }.Where(p => p is not null).Select(p => p!.Value.ToString("00", CultureInfo.InvariantCulture)))
                + (time.OffsetMinutes is { } offset ? $"{offset:+0;-0;+0}" : ""),
            PrecisionComparisonExpression comparison => $"({Comparisons[(int)comparison.Operator]}:{comparison.Precision} {P(comparison.Left)} {P(comparison.Right)})",
            DatePartExpression part => $"({part.Part.ToString().ToLowerInvariant()} {P(part.Operand)})",
            DateFromExpression day => $"(date {P(day.Operand)})",
            NumberFunctionExpression function => $"({function.Function}:{Type(function.Type)} {All(function.Arguments)})",
            CallExpression call => $"({trial.Functions[call.Function].Name}:{Type(call.Type)}{string.Concat(call.Arguments.Select(a => " " + P(a)))})",
            DurationExpression duration => $"({duration.Unit.ToString().ToLowerInvariant()}s{(duration.IsDifference ? "-crossed" : "")} {P(duration.From)} {P(duration.To)})",
            DateShiftExpression shift => $"(shift {P(shift.Date)} {shift.Amount}{(shift.Unit >= DateUnit.Hour ? shift.Unit.ToString().ToLowerInvariant() : shift.Unit.ToString()[..1])})",
            _ => throw new InvalidOperationException($"{expression.GetType().Name} has no place in a bound trial"),
        };
    }

    private static string Items(IEnumerable<ScoreItem> items, Trial trial) => string.Join(" ", items.Select(item => item is PointsItem points
        ? $"{points.Weight}*{Print(points.Condition, trial)}"
        : $"(worst {Items(((WorstItem)item).Items, trial)})"));

    private static string Group(GroupBody group, Trial trial)
    {
        var own = group.Own is null ? string.Empty : Print(group.Own, trial) + "; ";
        var kind = group.Kind == GroupKind.AtLeast ? $"AtLeast {group.Number}" : group.Kind.ToString();
        return $"{kind}({own}{string.Join(", ", group.Children.Select(c => trial.AllCriteria[c].Id))})";
    }

    private static string Path(PathExpression path)
    {
        var steps = path.Steps.Select(s => s.Type is DateMember { Representation: DateRepresentation.PeriodEnd } ? s.Member + "!" : s.Member);
        return string.Join(".", path.Root is ElementRoot element ? steps.Prepend($"${element.Variable}") : steps);
    }

    private static string Query(Query query, Trial trial)
        => $"{Print(query.Source, trial)} {query.Alias}${query.Variable}{(query.IsOpen ? " open" : "")}{(query.Where is null ? "" : " " + Print(query.Where, trial))}";

    private static string Aggregate(AggregateExpression aggregate, Trial trial)
    {
        var elements = aggregate.Elements is QueryElements query
            ? $"{Query(query.Query, trial)} | {Print(query.Value, trial)}"
            : "{" + string.Join(", ", ((WrittenElements)aggregate.Elements).Items.Select(item => (item.Condition is null ? "" : Print(item.Condition, trial) + " ? ") + Print(item.Value, trial))) + "}";
        var sort = string.Concat(aggregate.Sort.Select(key => $" by {Print(key.Key, trial)}{(key.Descending ? " desc" : "")}"));
        return $"({aggregate.Aggregate.ToString().ToLowerInvariant()}:{Type(aggregate.Type)}{(aggregate.Distinct ? " distinct" : "")} {elements}{sort})";
    }

    private static string Type(CriteriaType type) => type.Kind switch
    {
        TypeKind.Quantity => $"'{type.Unit}'",
        TypeKind.Enumeration => type.Name!,
        _ => type.Kind.ToString(),
    };
}
