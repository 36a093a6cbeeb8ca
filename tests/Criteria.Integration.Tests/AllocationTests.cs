using Criteria.Integration.Tests.Subjects;
using Criteria.Integration.Tests.Trials;
using static Criteria.Integration.Tests.Allocation;
using static Criteria.Integration.Tests.Patients;

namespace Criteria.Integration.Tests;

public sealed class AllocationTests
{
    private static readonly Oblivious _oblivious = new() { Stage = "IV", Codes = ["b", null!, "a"], Other = new() { Other = new() { Stage = "IV" } } };
    private static readonly Odd _odd = new() { @class = true, list = [1, 2] };
    private static readonly Self _self = new() { Score = 2, Hemoglobin = 85 };
    private static readonly SelfRecord _selfRecord = new(2);
    private static readonly GlobalChart _global = new() { Score = 2 };
    private static readonly OnClass _class = new() { Score = 2 };
    private static readonly OnRecord _record = new(2);
    private static readonly OnDerived _derived = new() { Score = 2 };
    private static readonly OnInternal _internal = new() { Score = 2 };
    private static readonly Outer.Inner.Nested _nested = new(2);
    private static readonly IScored _scored = new Scored(2, 3, null);
    private static readonly Sited<Site> _sited = new() { Site = new("AT"), Score = 2 };
    private static readonly Kept _nothing = new();
    private static readonly OfFacts.Chart _facts = new() { Hemoglobin = 85, Stage = OfFacts.Chart.StageCode.IV, Vaccines = [new() { Live = true }], Weights = [60, 61] };

    private static readonly Kept _kept = new()
    {
        Float = 0.1f, Decimal = 0.1m, Count = 10, Numbers = [1, 4], Sites = [new("DE")], Doses = new double[] { 3, 1 }, Levels = new double?[] { null, 3 }, Weights = [new(50, new(2024, 1, 1))],
    };

    /// <summary>Everything that a result can be asked for, for every trial of this project.</summary>
    private static readonly Dictionary<Type, Func<int>[]> _questions = new()
    {
        [typeof(Everything)] = [.. All.Select(static patient => (Func<int>)(() => OfEverything(patient.Chart)))],
        [typeof(EverythingInFile)] = [.. All.Select(static patient => (Func<int>)(() => OfEverythingInFile(patient.Chart)))],
        [typeof(Numbers)] = [.. All.Select(static patient => (Func<int>)(() => OfNumbers(patient.Chart)))],
        [typeof(NumbersInFile)] = [.. All.Select(static patient => (Func<int>)(() => (int)NumbersInFile.Screen(patient.Chart, Screening)))],
        [typeof(Anchors)] = [.. All.Select(static patient => (Func<int>)(() => OfAnchors(patient.Chart)))],
        [typeof(Stay)] = [.. StayTests.Charts.Select(static chart => (Func<int>)(() => OfStay(chart)))],
        [typeof(Groups)] = [.. Parts.Select(static parts => (Func<int>)(() => OfGroups(parts)))],
        [typeof(Cohorts)] = [.. Parts.Select(static parts => (Func<int>)(() => OfCohorts(parts)))],
        [typeof(Gaps)] = [.. Parts.Select(static parts => (Func<int>)(() => OfGaps(parts)))],
        [typeof(OddNames)] = [static () =>
        {
            var result = OddNames.Evaluate(_odd, Screening, Infusion);
            return Walk(result.Blocking) + Walk(result.Missing) + Walk(result.Gaps) + (int)result[OddNames.Criterion.@void] + (int)OddNames.Screen(_odd, null, null);
        }],
        [typeof(OfOblivious)] = [static () =>
        {
            var result = OfOblivious.Evaluate(_oblivious);
            return Walk(result.Blocking) + Walk(result.Missing) + Walk(result.Gaps) + (int)result[OfOblivious.Criterion.I2] + (int)OfOblivious.Screen(_oblivious);
        }],
        [typeof(Self)] = [static () =>
        {
            var result = Self.Evaluate(_self);
            return Walk(result.Blocking) + Walk(result.Missing) + Walk(result.Gaps) + (int)result[Self.Criterion.I2] + (int)Self.Screen(_self);
        }],
        [typeof(OfClass)] = [static () => Walk(OfClass.Evaluate(_class).Missing) + (int)OfClass.Screen(_class)],
        [typeof(OfRecord)] = [static () => Walk(OfRecord.Evaluate(_record).Missing) + (int)OfRecord.Screen(_record)],
        [typeof(OfStruct)] = [static () => Walk(OfStruct.Evaluate(default).Missing) + (int)OfStruct.Screen(new() { Score = 2 })],
        [typeof(OfReadOnlyStruct)] = [static () => Walk(OfReadOnlyStruct.Evaluate(default).Missing) + (int)OfReadOnlyStruct.Screen(new(2))],
        [typeof(OfDerived)] = [static () => Walk(OfDerived.Evaluate(_derived).Missing) + (int)OfDerived.Screen(_derived)],
        [typeof(OfInternal)] = [static () => Walk(OfInternal.Evaluate(_internal).Missing) + (int)OfInternal.Screen(_internal)],
        [typeof(Outer.Inner.OfNested)] = [static () => Walk(Outer.Inner.OfNested.Evaluate(_nested).Missing) + (int)Outer.Inner.OfNested.Screen(_nested)],
        [typeof(SelfRecord)] = [static () => Walk(SelfRecord.Evaluate(_selfRecord).Missing) + (int)SelfRecord.Screen(_selfRecord)],
        [typeof(SelfStruct)] = [static () => Walk(SelfStruct.Evaluate(default).Missing) + (int)SelfStruct.Screen(new() { Score = 2 })],
        [typeof(SelfRecordStruct)] = [static () => Walk(SelfRecordStruct.Evaluate(default).Missing) + (int)SelfRecordStruct.Screen(new(2))],
        [typeof(GlobalTrial)] = [static () => Walk(GlobalTrial.Evaluate(_global).Missing) + (int)GlobalTrial.Screen(_global)],
        [typeof(NCT_1_class)] = [static () => Walk(NCT_1_class.Evaluate(_record).Missing) + (int)NCT_1_class.Screen(_record)],
        [typeof(OfInterface)] = [static () => Walk(OfInterface.Evaluate(_scored).Missing) + (int)OfInterface.Screen(_scored)],
        [typeof(OfGeneric)] = [static () => Walk(OfGeneric.Evaluate(_sited).Missing) + (int)OfGeneric.Screen(_sited)],
        [typeof(OfKept)] = [static () => Walk(OfKept.Evaluate(_kept).Missing) + (int)OfKept.Screen(_kept), static () => (int)OfKept.Screen(_nothing)],
        [typeof(OfFacts)] = [static () => Walk(OfFacts.Evaluate(_facts, Screening, new() { E2_1 = true }).Missing) + (int)OfFacts.Screen(_facts, Screening)],
        [typeof(Classed)] = [static () => Walk(Classed.Evaluate(_internal).Missing) + (int)Classed.Screen(_internal)],
    };

    private static IEnumerable<Parts> Parts =>
        [new(), new() { OnA = true, A = true, OnB = false, B = true }, new() { OnA = false, OnB = false, OnGroup = false }, new() { A = false, B = true }];

    public static TheoryData<string> Trials => [.. _questions.Keys.Select(static trial => trial.FullName!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Trials))]
    public void No_answer_allocates_anything(string trial)
    {
        var questions = _questions.Single(pair => pair.Key.FullName == trial).Value;
        for (var patient = 0; patient < questions.Length; patient++)
            MustBeNone($"{trial}, patient {patient},", questions[patient]);
    }

    [Fact]
    public void Every_trial_of_this_project_is_among_them()
    {
        var trials = typeof(AllocationTests).Assembly.GetTypes().Where(static type => type.IsValueType && type.Name == "Trial").Select(static type => type.DeclaringType!.FullName).Order(StringComparer.Ordinal);

        Assert.Equal(trials, _questions.Keys.Select(static trial => trial.FullName).Order(StringComparer.Ordinal));
    }

    private sealed record Scored(int? Age, int? Score, IAged? Mother) : IScored
    {
        int? IAged.Score => Score;
    }

    private static int OfEverything(Chart chart)
    {
        var result = Everything.Evaluate(chart, Screening, Infusion, new() { E13 = true });
        return (int)result.Verdict + (int)result[Everything.Criterion.I3] + Walk(result.Blocking) + Walk(result.Missing) + Walk(result.Gaps)
            + (result.OnlyGapsLeft ? 1 : 0) + (int)Everything.Screen(chart, null, null);
    }

    private static int OfEverythingInFile(Chart chart)
    {
        var result = EverythingInFile.Evaluate(chart, Screening, Infusion, new() { E13 = true });
        return (int)result.Verdict + (int)result[EverythingInFile.Criterion.I3] + Walk(result.Blocking) + Walk(result.Missing) + Walk(result.Gaps)
            + (result.OnlyGapsLeft ? 1 : 0) + (int)EverythingInFile.Screen(chart, null, null);
    }

    private static int OfNumbers(Chart chart)
    {
        var result = Numbers.Evaluate(chart, Screening);
        return (int)result.Verdict + (int)result[Numbers.Criterion.I3] + Walk(result.Blocking) + Walk(result.Missing) + (int)Numbers.Screen(chart, null);
    }

    private static int OfStay(StayChart chart)
    {
        var result = Stay.Evaluate(chart, DateTimeOffset.UnixEpoch, DateTime.UnixEpoch, Screening);
        return Walk(result.Blocking) + Walk(result.Missing) + Walk(result.Gaps) + (int)result[Stay.Criterion.Treated] + (int)Stay.Screen(chart, null, null, null);
    }

    private static int OfAnchors(Chart chart)
    {
        var result = Anchors.Evaluate(chart, Screening, Infusion, 3, 90, true, "III");
        return (int)result.Verdict + (int)result[Anchors.Criterion.I2] + Walk(result.Blocking) + Walk(result.Missing) + Walk(result.Gaps)
            + (result.OnlyGapsLeft ? 1 : 0) + (int)Anchors.Screen(chart, Infusion, Screening, null, null, null, null);
    }

    private static int OfGroups(Parts parts)
    {
        var result = Groups.Evaluate(parts);
        return (int)result.Verdict + (int)result[Groups.Criterion.Two] + Walk(result.Blocking) + Walk(result.Missing) + Walk(result.Gaps)
            + (result.OnlyGapsLeft ? 1 : 0) + (int)Groups.Screen(parts);
    }

    private static int OfCohorts(Parts parts)
    {
        var result = Cohorts.Evaluate(parts);
        return (int)result.Verdict + (int)result[Cohorts.Cohort.LN].Verdict + (int)result[Cohorts.Cohort._1_class].Verdict
            + Walk(result.Blocking) + Walk(result.Missing) + Walk(result.Gaps) + (result.OnlyGapsLeft ? 1 : 0) + (int)Cohorts.Screen(parts);
    }

    private static int OfGaps(Parts parts)
    {
        var result = Gaps.Evaluate(parts);
        return (int)result.Verdict + Walk(result.Blocking) + Walk(result.Missing) + Walk(result.Gaps) + (result.OnlyGapsLeft ? 1 : 0) + (int)Gaps.Screen(parts);
    }
}
