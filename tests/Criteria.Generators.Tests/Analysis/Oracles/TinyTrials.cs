using System.Globalization;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using Criteria.Units;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>A trial so small that all its patients can be listed: one from each region of each fact, and one in whom the fact is missing.</summary>
/// <param name="Values">What each fact can be, as far as criteria tell it apart; null is missing.</param>
internal sealed record TinyTrial(Trial Trial, IReadOnlyList<(string Fact, IReadOnlyList<PatientValue?> Values)> Values)
{
    public IEnumerable<PatientRecord> Patients()
    {
        IEnumerable<PatientRecord> patients = [PatientRecord.Of()];
        return Values.Aggregate(patients, static (some, fact) => some.SelectMany(patient => fact.Values.Select(value => patient.With(fact.Fact, value))));
    }

    /// <summary>The patient as the product writes one down.</summary>
    public Witness WitnessOf(PatientRecord patient) => new(Values
        .Where(fact => patient.Member(fact.Fact) is not null)
        .ToDictionary(static fact => TinyTrials.Reading(fact.Fact), FactValue (fact) => patient.Member(fact.Fact) switch
        {
            PatientTruth truth => new TruthValue(truth.Value),
            PatientNumber number => new NumberValue(Rational.Parse(Convert.ToString(number.Number, CultureInfo.InvariantCulture)!)),
            PatientEnum stage => new TextValue(stage.Name!),
            var other => throw new InvalidOperationException($"{other} is no value of a tiny trial"),
        }));
}

/// <summary>Random trials of one to three criteria over two or three facts.</summary>
internal sealed class TinyTrials
{
    // Between two thresholds as many values as there are numbers, because these are compared with each other too.
    private static readonly IReadOnlyList<PatientValue?> s_reals = [null, .. new[] { 0.25, 0.75, 1, 1.25, 1.75, 2, 2.25, 2.75 }.Select(static number => new PatientNumber(number))];
    private static readonly IReadOnlyList<PatientValue?> s_wholes = [null, .. Enumerable.Range(0, 4).Select(static number => new PatientNumber(number))];
    private static readonly IReadOnlyList<PatientValue?> s_truths = [null, new PatientTruth(true), new PatientTruth(false)];
    private static readonly EnumValue[] s_stages = [new("I", "I", false), new("II", "II", false), new("III", "III", false)];
    private static readonly IReadOnlyList<PatientValue?> s_enums = [null, .. s_stages.Select(static (stage, index) => new PatientEnum(index, stage.Name))];

    private static readonly (string Fact, IReadOnlyList<PatientValue?> Values)[] s_facts = [("X", s_reals), ("Y", s_reals), ("N", s_wholes), ("M", s_wholes), ("B", s_truths), ("C", s_truths), ("S", s_enums)];

    private readonly Dice _dice;
    private readonly IReadOnlyList<(string Fact, IReadOnlyList<PatientValue?> Values)> _facts;
    private readonly bool _closesTheWorld;
    private readonly bool _isWide;
    private readonly ArithmeticOperator _sums;

    private TinyTrials(Dice dice, bool isWide)
    {
        _isWide = isWide;
        _sums = dice.Pick(ArithmeticOperator.Add, ArithmeticOperator.Subtract);
        _dice = dice;
        _closesTheWorld = dice.Chance(0.2);
        _facts = [.. s_facts.OrderBy(_ => dice.Between(0, 1_000_000)).Take(dice.Between(1, 3))];
    }

    public static TinyTrial Make(int seed) => new TinyTrials(new(seed), false).Make();

    /// <summary>With sums, products and scores as well that the solver takes as they are.</summary>
    public static TinyTrial MakeWide(int seed) => new TinyTrials(new(seed), true).Make();

    private TinyTrial Make()
    {
        var criteria = _dice.Some<GroupTree>(1, 3, () => _dice.Chance(0.85) ? Leaf(Kind()) : Group(Kind()));
        var trial = Trial([.. criteria]);
        return new(trial with { EvaluationOrder = Enumerable.Range(0, trial.AllCriteria.Count).Reverse().ToEquatableArray() }, _facts);
    }

    private CriterionKind Kind() => _dice.Pick<CriterionKind>();

    private GroupTree Leaf(CriterionKind kind)
    {
        var leaf = Criterion(kind, $"C{_dice.Between(0, 1_000_000)}", new ExpressionBody(Truth(0)));
        return _dice.Chance(0.15) ? leaf.When(Truth(1)) : leaf;
    }

    private GroupTree Group(CriterionKind kind)
    {
        var group = _dice.Pick<GroupKind>();
        return Bound.Group(kind, $"C{_dice.Between(0, 1_000_000)}", group, group == GroupKind.AtLeast ? _dice.Between(1, 2) : 0, null, Leaf(kind), Leaf(kind));
    }

    private Expression Truth(int depth) => depth > 1 || _dice.Chance(0.4) ? Atom() : _dice.Weighted<Expression>(
        (4, () => And(Truth(depth + 1), Truth(depth + 1))),
        (4, () => Or(Truth(depth + 1), Truth(depth + 1))),
        (2, () => Not(Truth(depth + 1))),
        (1, () => new LogicalExpression(_dice.Pick(LogicalOperator.Xor, LogicalOperator.Implies), EquatableArray.Of(Truth(depth + 1), Truth(depth + 1)))),
        (1, () => If(Truth(depth + 1), Truth(depth + 1), Truth(depth + 1))),
        (1, () => new CardinalityExpression(_dice.Pick<Cardinality>(), _dice.Between(1, 2), EquatableArray.Of(Truth(depth + 1), Truth(depth + 1), Truth(depth + 1)))),
        (1, () => AtLeast(SomeScore(depth + 1), Integer(_dice.Between(0, 6)))),
        (_isWide ? 2 : 0, () => Compare(Wide(depth + 1), _dice.Pick<ComparisonOperator>(), _dice.Chance(0.5) ? Integer(_dice.Between(-1, 6)) : Wide(depth + 1))),
        (_closesTheWorld ? 2 : 0, () => new ClosedWorldExpression(_dice.Pick(ClosedWorldTest.IsTrue, ClosedWorldTest.IsFalse), Truth(depth + 1))));

    private ScoreExpression SomeScore(int depth)
        => Score(Points(Truth(depth), _dice.Between(0, 3)), Worst(Points(Truth(depth), _dice.Between(0, 3)), Points(Truth(depth), _dice.Between(0, 3))));

    private Expression Wide(int depth) => _dice.Weighted<Expression>(
        (2, () => SomeScore(depth)),
        (2, () => new ArithmeticExpression(AnyOf(), SomeScore(depth), Part(), CriteriaType.Integer)),
        (1, () => new ArithmeticExpression(AnyOf(), Part(), Part(), CriteriaType.Integer)),
        (1, Part));

    private Expression Part() => _dice.Pick(_facts).Fact is ("N" or "M") and var fact ? Declared(Whole(fact), 0, 3) : Integer(_dice.Between(0, 3));

    private Expression Atom()
    {
        var fact = _dice.Pick(_facts).Fact;
        if (_closesTheWorld && _dice.Chance(0.2))
            return new ClosedWorldExpression(ClosedWorldTest.IsNull, Reading(fact));
        return fact switch
        {
            "X" or "Y" when _dice.Chance(0.3) && _facts.Count(static known => known.Fact is "X" or "Y") == 2 => Compare(Member("X"), _dice.Pick<ComparisonOperator>(), Member("Y")),
            "X" or "Y" => Compare(Member(fact), _dice.Pick<ComparisonOperator>(), Number(_dice.Pick("1", "2"))),
            "N" or "M" when _dice.Chance(0.5) => Compare(Sum(fact), _dice.Pick<ComparisonOperator>(), _isWide && _dice.Chance(0.3) ? Sum(fact) : Integer(_dice.Between(-1, 6))),
            "N" or "M" => Compare(Reading(fact), _dice.Pick<ComparisonOperator>(), Integer(_dice.Between(0, 3))),
            "S" => Compare(Reading(fact), _dice.Pick(ComparisonOperator.Equal, ComparisonOperator.NotEqual), _dice.Pick(s_stages) is var stage ? new EnumConstant(stage.Name, stage.Text, CriteriaType.Enumeration("E")) : null!),
            _ => BooleanMember(fact),
        };
    }

    /// <summary>
    /// A sum or a difference of whole numbers with a declared range, which lies somewhere where one of them is missing. Sums and differences together, and
    /// multiples, ask whether a number is even, which the solver does not look into.
    /// </summary>
    private Expression Sum(string fact)
    {
        var other = _facts.Any(static known => known.Fact == "N") && _facts.Any(static known => known.Fact == "M") ? _dice.Pick("N", "M") : fact;
        return new ArithmeticExpression(_isWide ? AnyOf() : _sums, Declared(Whole(fact), 0, 3), _dice.Chance(0.8) ? Declared(Whole(other), 0, 3) : Integer(_dice.Between(0, 2)), CriteriaType.Integer);
    }

    private ArithmeticOperator AnyOf() => _dice.Pick(ArithmeticOperator.Add, ArithmeticOperator.Subtract, ArithmeticOperator.Multiply);

    private static PathExpression Whole(string fact) => IntegerMember(fact, Domain(0, 3));

    public static Expression Reading(string fact) => fact switch
    {
        "X" or "Y" => Member(fact),
        "N" or "M" => Whole(fact),
        "S" => EnumMember(fact, s_stages),
        _ => BooleanMember(fact),
    };
}
