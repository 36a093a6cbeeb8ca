using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
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

    private static readonly (string Fact, IReadOnlyList<PatientValue?> Values)[] s_facts = [("X", s_reals), ("Y", s_reals), ("N", s_wholes), ("B", s_truths), ("C", s_truths), ("S", s_enums)];

    private readonly Dice _dice;
    private readonly IReadOnlyList<(string Fact, IReadOnlyList<PatientValue?> Values)> _facts;
    private readonly bool _closesTheWorld;

    private TinyTrials(Dice dice)
    {
        _dice = dice;
        _closesTheWorld = dice.Chance(0.2);
        _facts = [.. s_facts.OrderBy(_ => dice.Between(0, 1_000_000)).Take(dice.Between(1, 3))];
    }

    public static TinyTrial Make(int seed) => new TinyTrials(new(seed)).Make();

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
        (1, () => AtLeast(Score(Points(Truth(depth + 1), _dice.Between(0, 3)), Worst(Points(Truth(depth + 1), _dice.Between(0, 3)), Points(Truth(depth + 1), _dice.Between(0, 3)))), Integer(_dice.Between(0, 6)))),
        (_closesTheWorld ? 2 : 0, () => new ClosedWorldExpression(_dice.Pick(ClosedWorldTest.IsTrue, ClosedWorldTest.IsFalse), Truth(depth + 1))));

    private Expression Atom()
    {
        var fact = _dice.Pick(_facts).Fact;
        if (_closesTheWorld && _dice.Chance(0.2))
            return new ClosedWorldExpression(ClosedWorldTest.IsNull, Reading(fact));
        return fact switch
        {
            "X" or "Y" when _dice.Chance(0.3) && _facts.Count(static known => known.Fact is "X" or "Y") == 2 => Compare(Member("X"), _dice.Pick<ComparisonOperator>(), Member("Y")),
            "X" or "Y" => Compare(Member(fact), _dice.Pick<ComparisonOperator>(), Number(_dice.Pick("1", "2"))),
            "N" => Compare(Reading(fact), _dice.Pick<ComparisonOperator>(), Integer(_dice.Between(0, 3))),
            "S" => Compare(Reading(fact), _dice.Pick(ComparisonOperator.Equal, ComparisonOperator.NotEqual), _dice.Pick(s_stages) is var stage ? new EnumConstant(stage.Name, stage.Text, CriteriaType.Enumeration("E")) : null!),
            _ => BooleanMember(fact),
        };
    }

    private static Expression Reading(string fact) => fact switch
    {
        "X" or "Y" => Member(fact),
        "N" => IntegerMember(fact, Domain(0, 3)),
        "S" => EnumMember(fact, s_stages),
        _ => BooleanMember(fact),
    };
}
