using System.Collections.Immutable;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>
/// Evaluates bound expressions the slow, obvious way: every expression gives the set of what its value may be, or null where it is missing.
/// </summary>
/// <param name="criterionValue">The value of another criterion, by its index.</param>
/// <param name="instead">What one expression counts as, whatever its value is; null: all have their own.</param>
internal sealed partial class ExpressionInterpreter(Trial trial, Inputs inputs, Func<int, Kleene> criterionValue, Substitute? instead = null)
{
    private static readonly ImmutableDictionary<int, Element> s_noElements = ImmutableDictionary<int, Element>.Empty;

    public Kleene Truth(Expression expression) => Truth(expression, s_noElements);

    public Possible? Value(Expression expression) => Value(expression, s_noElements);

    /// <summary>Whether what a fact reads is there.</summary>
    public bool IsPresent(Fact fact) => IsPresent(fact.Reading, s_noElements);

    /// <summary>Whether anything is known of what is read.</summary>
    public bool IsPresent(Expression reading) => IsPresent(reading, s_noElements);

    /// <summary>Whether anything is known of a value; a list or an object that is there is known to be.</summary>
    private bool IsPresent(Expression expression, ImmutableDictionary<int, Element> elements) => expression is PathExpression { Type.Kind: TypeKind.List or TypeKind.Object } path
        ? PathReader.Follow(path, Root(path, elements)) is not null
        : Value(expression, elements) is not null;

    private Kleene Truth(Expression expression, ImmutableDictionary<int, Element> elements)
        => Value(expression, elements) is KnownTruth known ? KleeneLogic.Of(known.Value) : Kleene.Unknown;

    private static KnownTruth? Known(Kleene value) => value == Kleene.Unknown ? null : new KnownTruth(value == Kleene.True);

    private Possible? Value(Expression expression, ImmutableDictionary<int, Element> elements) => expression switch
    {
        _ when instead?.Replaces(expression) == true => instead.Value,
        NullExpression => null,
        BooleanConstant constant => new KnownTruth(constant.Value),
        NumberConstant constant => NumberRange.Of(Constants.Alone(constant)),
        StringConstant constant => new KnownText(constant.Value),
        EnumConstant constant => new KnownText(constant.Text),
        DateConstant constant => Constants.Days(constant),
        DateTimeConstant constant => Constants.Moments(constant),
        PathExpression path => Path(path, elements),
        ParameterExpression parameter => Parameter(parameter.Parameter),
        DefinitionExpression definition => Value(trial.Definitions[definition.Definition].Expression),
        CriterionExpression criterion => Known(criterionValue(criterion.Criterion)),
        AttestationExpression attestation => inputs.Attestations[attestation.Attestation] is { } said ? new KnownTruth(said) : null,
        CoalesceExpression coalesce => coalesce.Operands.Select(o => Value(o, elements)).FirstOrDefault(v => v is not null),
        ConditionalExpression conditional => Conditional(conditional, elements),
        CountExpression count => Count(count.Query, elements),
        ArithmeticExpression arithmetic => Arithmetic.Combine(
            arithmetic.Operator, Value(arithmetic.Left, elements), Value(arithmetic.Right, elements), arithmetic.Type),
        NegateExpression negate => Arithmetic.Combine(
            ArithmeticOperator.Subtract, NumberRange.Of(Fraction.Zero), Value(negate.Operand, elements), negate.Type),
        ConversionExpression conversion => Arithmetic.Convert(Value(conversion.Operand, elements), Fraction.Of(conversion.Factor)),
        DomainExpression domain => Value(domain.Operand, elements) ?? Constants.WholeNumbers(domain.Domain),
        NumberFunctionExpression function
            => NumberFunctions.Apply(function.Function, [.. function.Arguments.Select(a => Value(a, elements))], function.Type),
        CallExpression call => Call(call, elements),
        ScoreExpression score => Scores.Of(score, condition => Truth(condition, elements)),
        AggregateExpression aggregate => Aggregate(aggregate, elements),
        DatePartExpression part => DatePart(part, elements),
        DateFromExpression day => DateFrom(day, elements),
        DurationExpression duration => Duration(duration, elements),
        DateShiftExpression shift => Shift(shift, elements),
        _ => Known(Logic(expression, elements)),
    };

    private Kleene Logic(Expression expression, ImmutableDictionary<int, Element> elements) => expression switch
    {
        LogicalExpression { Operator: LogicalOperator.And } and => KleeneLogic.And(and.Operands.Select(o => Truth(o, elements))),
        LogicalExpression { Operator: LogicalOperator.Or } or => KleeneLogic.Or(or.Operands.Select(o => Truth(o, elements))),
        LogicalExpression { Operator: LogicalOperator.Xor } xor => KleeneLogic.Xor(Truth(xor.Operands[0], elements), Truth(xor.Operands[1], elements)),
        LogicalExpression { Operator: LogicalOperator.Implies } implies
            => KleeneLogic.Implies(Truth(implies.Operands[0], elements), Truth(implies.Operands[1], elements)),
        NotExpression not => KleeneLogic.Not(Truth(not.Operand, elements)),
        ClosedWorldExpression { Test: ClosedWorldTest.IsNull } test => KleeneLogic.Of(!IsPresent(test.Operand, elements)),
        ClosedWorldExpression { Test: ClosedWorldTest.IsTrue } test => KleeneLogic.Of(Truth(test.Operand, elements) == Kleene.True),
        ClosedWorldExpression { Test: ClosedWorldTest.IsFalse } test => KleeneLogic.Of(Truth(test.Operand, elements) == Kleene.False),
        PresentExpression present => IsPresent(present.Operand, elements) ? Kleene.True : Kleene.Unknown,
        PrecisionComparisonExpression comparison => Comparisons.Decide(
            comparison.Operator,
            Precision.Cut(Value(comparison.Left, elements), comparison.Precision),
            Precision.Cut(Value(comparison.Right, elements), comparison.Precision)),
        CardinalityExpression cardinality => CardinalityOf(cardinality, elements),
        ComparisonExpression comparison => Compare(comparison.Operator, comparison.Left, comparison.Right, elements),
        BetweenExpression between => Between(between, elements),
        MembershipExpression membership
            => KleeneLogic.Or(membership.Items.Select(item => Compare(ComparisonOperator.Equal, membership.Operand, item, elements))),
        ValueSetExpression member => IsIn(trial.ValueSets[member.ValueSet], Value(member.Operand, elements)),
        ExistsExpression exists => Exists(exists.Query, elements),
        _ => throw new NotSupportedException($"the reference interpreter does not know {expression.GetType().Name}"),
    };

    private Possible? Path(PathExpression path, ImmutableDictionary<int, Element> elements)
    {
        var element = path.Root is ElementRoot root ? elements[root.Variable] : null;
        return PathReader.Read(path, Root(path, elements), element);
    }

    private PatientValue? Root(PathExpression path, ImmutableDictionary<int, Element> elements)
        => path.Root is ElementRoot element ? elements[element.Variable].Value : inputs.Subject;

    /// <summary>A parameter that comes before the one it must not precede is missing.</summary>
    private Possible? Parameter(int index)
    {
        var value = Given(index);
        var isOutOfOrder = trial.Parameters[index].After is { } after
            && Comparisons.Decide(ComparisonOperator.Less, value, Given(after)) == Kleene.True;
        return isOutOfOrder ? null : value;
    }

    private Possible? Given(int parameter) => PathReader.ReadPlain(inputs.Parameters[parameter], new DateMember());

    private Possible? Conditional(ConditionalExpression conditional, ImmutableDictionary<int, Element> elements)
    {
        var then = Value(conditional.Then, elements);
        var otherwise = Value(conditional.Else, elements);
        return Truth(conditional.Condition, elements) switch
        {
            Kleene.True => then,
            Kleene.False => otherwise,
            _ => Possible.Agree(then, otherwise) ? then : null,
        };
    }

    private Kleene CardinalityOf(CardinalityExpression cardinality, ImmutableDictionary<int, Element> elements)
    {
        var operands = cardinality.Operands.Select(o => Truth(o, elements)).ToArray();
        var enough = KleeneLogic.AtLeast(cardinality.Number, operands);
        var notTooMany = KleeneLogic.Not(KleeneLogic.AtLeast(cardinality.Number + 1, operands));
        return cardinality.Kind switch
        {
            Cardinality.AtLeast => enough,
            Cardinality.AtMost => notTooMany,
            _ => KleeneLogic.And(enough, notTooMany),
        };
    }

    private Kleene Compare(ComparisonOperator @operator, Expression left, Expression right, ImmutableDictionary<int, Element> elements)
        => Comparisons.Decide(@operator, Facing(left, right, elements), Facing(right, left, elements));

    /// <summary>A threshold is rounded to the type of what it is compared with, the way an entering value is.</summary>
    private Possible? Facing(Expression expression, Expression other, ImmutableDictionary<int, Element> elements)
        => expression is NumberConstant constant ? Constants.Facing(constant, other) is { } number ? NumberRange.Of(number) : null : Value(expression, elements);

    private Kleene Between(BetweenExpression between, ImmutableDictionary<int, Element> elements)
    {
        var low = between.Low is null
            ? Kleene.True
            : Compare(between.LowClosed ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, between.Operand, between.Low, elements);
        var high = between.High is null
            ? Kleene.True
            : Compare(between.HighClosed ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, between.Operand, between.High, elements);
        return KleeneLogic.And(low, high);
    }

    private static Kleene IsIn(ValueSet set, Possible? operand) => operand switch
    {
        null => Kleene.Unknown,
        KnownCode code => KleeneLogic.Of(set.Codes.Any(c => c.System == code.System && c.Code == code.Code)),
        KnownText text => KleeneLogic.Of(set.Codes.Any(c => c.Code == text.Value)),
        _ => throw new InvalidOperationException($"{operand} is no code"),
    };
}
