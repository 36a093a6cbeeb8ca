using System.Text;
using Criteria.Generators.Analysis.Lists;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Oracles.Smt;

/// <summary>Conditions of a bound trial as pairs of terms, one rule of strong Kleene logic after the other.</summary>
internal sealed partial class SmtConditions(Trial trial, SmtFacts facts, StringBuilder text, Func<int, SmtTruth> criterion)
{
    private readonly Dictionary<Expression, SmtTruth> _truths = [];
    private readonly SortedSet<string> _unsupported = new(StringComparer.Ordinal);
    private int _names;

    /// <summary>The constructs that are not told.</summary>
    public IReadOnlyCollection<string> Unsupported => _unsupported;

    public SmtTruth Of(Expression expression)
    {
        if (_truths.TryGetValue(expression, out var known))
            return known;
        var truth = Named(Encode(expression));
        _truths.Add(expression, truth);
        return truth;
    }

    public static SmtTruth And(IEnumerable<SmtTruth> operands)
    {
        var all = operands.ToList();
        return new(SmtTerm.And(all.Select(static operand => operand.True)), SmtTerm.Or(all.Select(static operand => operand.False)));
    }

    public static SmtTruth Or(IEnumerable<SmtTruth> operands) => And(operands.Select(static operand => operand.Not())).Not();

    /// <summary>Sure where enough are true; impossible where too many are false.</summary>
    public static SmtTruth AtLeast(int number, IEnumerable<SmtTruth> operands)
    {
        var all = operands.ToList();
        var sure = Sum(all.Select(static operand => SmtTerm.If(operand.True, "1", "0")));
        var possible = Sum(all.Select(static operand => SmtTerm.If(operand.False, "0", "1")));
        return new($"(>= {sure} {number})", $"(< {possible} {number})");
    }

    private static string Sum(IEnumerable<string> terms) => "(+ 0 0 " + string.Join(' ', terms) + ")";

    private SmtTruth Encode(Expression expression) => expression switch
    {
        NullExpression => SmtTruth.Unknown,
        BooleanConstant constant => constant.Value ? SmtTruth.Certain : SmtTruth.Impossible,
        NotExpression not => Of(not.Operand).Not(),
        LogicalExpression logical => Logical(logical.Operator, [.. logical.Operands.Select(Of)]),
        ClosedWorldExpression { Test: ClosedWorldTest.IsTrue } test => Decided(Of(test.Operand).True),
        ClosedWorldExpression { Test: ClosedWorldTest.IsFalse } test => Decided(Of(test.Operand).False),
        ClosedWorldExpression test => Decided(SmtTerm.Not(PresenceOf(test.Operand))),
        PresentExpression present => new(PresenceOf(present.Operand), "false"),
        ConditionalExpression choice => Choice(Of(choice.Condition), Of(choice.Then), Of(choice.Else)),
        CoalesceExpression coalesce => First([.. coalesce.Operands.Select(Of)]),
        CardinalityExpression cardinality => Cardinal(cardinality),
        ComparisonExpression comparison => Compare(comparison.Operator, comparison.Left, comparison.Right),
        BetweenExpression between => Between(between),
        MembershipExpression member => Or(member.Items.Select(item => Compare(ComparisonOperator.Equal, member.Operand, item))),
        ValueSetExpression member => InValueSet(member),
        DefinitionExpression definition => Of(trial.Definitions[definition.Definition].Expression),
        CriterionExpression other => criterion(other.Criterion),
        ListedExpression => Decided(facts.Of(expression).Low),
        PathExpression or AttestationExpression => Told(facts.Of(expression)),
        ParameterExpression parameter => Told(facts.Of(parameter) with { Present = facts.PresenceOf(parameter) }),
        _ => Unsupportable(expression),
    };

    private SmtTruth Unsupportable(Expression expression)
    {
        _unsupported.Add(expression.GetType().Name);
        return SmtTruth.Unknown;
    }

    private static SmtTruth Decided(string holds) => new(holds, SmtTerm.Not(holds));

    private static SmtTruth Told(SmtValue value) => new(SmtTerm.And(value.Present, value.Low), SmtTerm.And(value.Present, SmtTerm.Not(value.Low)));

    private static SmtTruth Logical(LogicalOperator @operator, IReadOnlyList<SmtTruth> operands) => @operator switch
    {
        LogicalOperator.And => And(operands),
        LogicalOperator.Or => Or(operands),
        LogicalOperator.Implies => Or([operands[0].Not(), operands[1]]),
        _ => new(
            SmtTerm.Or(SmtTerm.And(operands[0].True, operands[1].False), SmtTerm.And(operands[0].False, operands[1].True)),
            SmtTerm.Or(SmtTerm.And(operands[0].True, operands[1].True), SmtTerm.And(operands[0].False, operands[1].False))),
    };

    /// <summary>With an unknown condition the value is unknown, unless both branches have the same decided value.</summary>
    private static SmtTruth Choice(SmtTruth condition, SmtTruth then, SmtTruth otherwise) => new(
        SmtTerm.If(condition.True, then.True, SmtTerm.If(condition.False, otherwise.True, SmtTerm.And(then.True, otherwise.True))),
        SmtTerm.If(condition.True, then.False, SmtTerm.If(condition.False, otherwise.False, SmtTerm.And(then.False, otherwise.False))));

    private static SmtTruth First(IReadOnlyList<SmtTruth> operands)
        => operands.Reverse().Aggregate((rest, operand) => new(
            SmtTerm.Or(operand.True, SmtTerm.And(SmtTerm.Not(operand.False), rest.True)),
            SmtTerm.Or(operand.False, SmtTerm.And(SmtTerm.Not(operand.True), rest.False))));

    private SmtTruth Cardinal(CardinalityExpression cardinality)
    {
        var operands = cardinality.Operands.Select(Of).ToList();
        var enough = AtLeast(cardinality.Number, operands);
        var notTooMany = AtLeast(cardinality.Number + 1, operands).Not();
        return cardinality.Kind switch
        {
            Cardinality.AtLeast => enough,
            Cardinality.AtMost => notTooMany,
            _ => And([enough, notTooMany]),
        };
    }

    private string PresenceOf(Expression operand) => operand.Type.Kind switch
    {
        TypeKind.Boolean => SmtTerm.Or(Of(operand).True, Of(operand).False),
        _ => Value(operand).Present,
    };

    private SmtTruth InValueSet(ValueSetExpression member)
    {
        var operand = Value(member.Operand);
        var isText = member.Operand.Type.Kind == TypeKind.String;
        var isIn = SmtTerm.Or(trial.ValueSets[member.ValueSet].Codes.Select(code => $"(= {operand.Low} {facts.NumberOf(isText ? code.Code : code.System + "|" + code.Code)})"));
        return new(SmtTerm.And(operand.Present, isIn), SmtTerm.And(operand.Present, SmtTerm.Not(isIn)));
    }

    /// <summary>A condition that stands in several places is written once.</summary>
    private SmtTruth Named(SmtTruth truth)
    {
        return new(Named(truth.True), Named(truth.False));

        string Named(string term)
        {
            if (term.Length < 24)
                return term;
            var name = $"e{_names++}";
            text.AppendLine($"(define-fun {name} () Bool {term})");
            return name;
        }
    }
}
