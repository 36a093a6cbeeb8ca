using System.Runtime.CompilerServices;
using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests;

/// <summary>Evaluating a patient allocates nothing: none of the operations that generated code is made of does.</summary>
public sealed class AllocationTests
{
    // Not written as spans in place: those allocate where the tests themselves are not optimized.
    private static readonly ulong[][] s_words = [[1, 2], [4, 8], [1, 2, 3, 4, 5, 6], [1], [16], [0]];

    private static readonly int[] s_parents = [-1, -1, -1, -1, -1];
    private static readonly short[] s_facts = [.. Enumerable.Range(0, 64).Select(static slot => (short)slot)];

    private enum Member;

    [Fact]
    public void The_measure_finds_what_is_allocated()
    {
        object? kept = null;
        Assert.True(Allocations.Of(() => kept = new byte[100]) >= 100, "an array of 100 bytes was not seen");
        Assert.NotNull(kept);
    }

    [Fact]
    public void Truths() => AllocatesNothing(static () =>
    {
        Truth t = Truth.True, u = Truth.Unknown;
        var result = ((t & u) | (t ^ !u)).Choose(t.Implies(u), u.Or(t));
        Keep(result.ToOutcome(t), result == t, Truth.Of(true), Truth.Of((bool?)null), Truth.FromBits(1, 0));
        Keep(Truth.AtLeast(2, [t, u, t]), Truth.AtMost(1, [t, u, t]), Truth.Exactly(2, [t, u, t]));
        Keep(Truth.Equal("a", "b"), Truth.Equal<DayOfWeek>(DayOfWeek.Friday, DayOfWeek.Monday), Truth.Equal(new Code("s", "a"), new Code("s", "b")));
        Keep(u.Choose<int>(3, 3), u.Choose<DayOfWeek>(DayOfWeek.Friday, null), u.Choose("a", "a"));
    });

    [Fact]
    public void Numbers() => AllocatesNothing(static () =>
    {
        Number a = Number.Of(8.5), b = Number.Of(0.1f), c = Number.Of((int?)3);
        Keep(a.Within(0, 9), a / b, -c, a.Or(b), Number.Choose(Truth.Unknown, a, a));
        Keep(a.Times(10m), a.Times(1m, 7m), a.Times(1e30), Number.Of(1.0 / 3).Times(88.4m), Number.Of(1e300).Times(1m, 365.25m));
        Keep(a.AtLeast(8), a.Between(1, 2), a.LessThan(b), a.EqualTo(c), a.IsNull());
    });

    [Fact]
    public void Functions_of_numbers() => AllocatesNothing(static () =>
    {
        Number a = Number.Of(8.5), b = Number.Of((int?)3);
        ExactNumber c = ExactNumber.Of(Number.Of(-120.3)), d = ExactNumber.Of(Number.Of(5e-324)), e = ExactNumber.Of(decimal.MaxValue);
        Keep(a.Ln(), a.Exp(), a.Power(b), a.ToDouble(), a.ToSingle());
        Keep(b.ToInteger<int>(), Truth.True.ToBoolean(), Day.Of(2024).ToDate());
        Keep(c.Abs(), c.Round(0), c.Round(1), c.Floor(), c.Ceiling());
        Keep(c.Truncate(), ExactNumber.Of(b).Power(ExactNumber.Of(b)), d.Round(2), d.Floor(), e.Round(0));
        Keep(c.ToDecimal(), d.ToDecimal(), e.ToDecimal(), e.ToInteger<long>(), ExactNumber.Of(3m).ToInteger<long>());
        Keep(Texts.LessThan("a", "b"), Texts.AtLeast("a", "b"));
    });

    [Fact]
    public void Intervals_of_whole_numbers() => AllocatesNothing(static () =>
    {
        IntegerRange a = IntegerRange.Between(3, 5), b = IntegerRange.From(2), c = IntegerRange.Of(Number.Missing, 0, 4);
        Keep(a + b, a - c, a * c, -b, a.Or(b));
        Keep(IntegerRange.Of(ExactNumber.Of(3m)), IntegerRange.Points(Truth.Unknown, 3) + IntegerRange.Highest([IntegerRange.Points(Truth.True, 2), IntegerRange.Points(Truth.Unknown, 5)]));
    });

    [Fact]
    public void Exact_numbers_of_up_to_38_digits() => AllocatesNothing(static () =>
    {
        ExactNumber a = ExactNumber.Of(Number.Of(120.3)), b = ExactNumber.Of(40.1m), c = ExactNumber.Of(IntegerRange.Of(3));
        ExactNumber large = ExactNumber.Of(Number.Of(1e300)), small = ExactNumber.Of(Number.Of(5e-324)), full = ExactNumber.Of(decimal.MaxValue);
        Keep(a + b, a - b, b * c, -a, (a * b) + (b * c));
        Keep(a.AtMost(b * c), large.MoreThan(small), small.EqualTo(full), full.LessThan(large), ExactNumber.Of(1m).AtLeast(ExactNumber.Of(1.0000000000000000000000000001m)));
        Keep(a.AsInteger(), a.AsDecimal(), a.ToNumber(), full.ToNumber(), small.ToNumber());
        Keep(a.Within(0m, 200m), a.Within(0.0, 1e300), a.Or(b), ExactNumber.Choose(Truth.Unknown, a, a), a.IsNull());
    });

    [Fact]
    public void Multiples_in_the_rounding_band_and_outside_it() => AllocatesNothing(static () =>
    {
        Keep(Multiple.AtMost(Number.Of(120.3), 3, Number.Of(40.1)), Multiple.AtLeast(Number.Of(0.9), 3, Number.Of(0.3)));
        Keep(Multiple.LessThan(Number.Of(12), 3, Number.Of(40.1)), Multiple.MoreThan(Number.Of(5e-324), 3, Number.Of(5e-324)));
        Keep(Multiple.AtMost(NumberRange.Of(new Lab(30) { Bound = ValueBound.Below }), 3, Number.Of(10)), Multiple.AtMost(Number.Of(1), 1e300, Number.Of(1e300)));
    });

    [Fact]
    public void Ranges() => AllocatesNothing(static () =>
    {
        NumberRange exact = NumberRange.Of(new Lab(30, 10, 40)), below = NumberRange.Of(new Lab(30) { Bound = ValueBound.Below });
        Keep(NumberRange.UpperLimitOf(new Lab(30, 10, 40)), NumberRange.LowerLimitOf(null), below.Known, NumberRange.Of(new Lab(30, 10, 40), 0, 9), below.Times(1m, 7m));
        Keep(below.AtLeast(3), below.LessThan(exact), below.AtMost(ExactNumber.Of(29.5m)), below.EqualTo(exact), below.Between(1, 2));
        Keep(below.Or(exact), NumberRange.Choose(Truth.Unknown, exact, below), below.IsNull(), below.PresenceBit);
        var count = IntegerRange.Between(3, 5);
        Keep(count.AtLeast(3), count.EqualTo(4), count.Known, IntegerRange.Choose(Truth.Unknown, count, count), NumberRange.Of(count));
    });

    [Fact]
    public void Days() => AllocatesNothing(static () =>
    {
        Day a = Day.Of(new DateOnly(2020, 2, 29)), b = Day.Of(2021, 5), c = Day.Of((PartialDate?)new PartialDate(2021));
        Keep(a.Before(b), b.OnOrAfter(c), a.EqualTo(b), a.NotBefore(b), a.Or(b));
        Keep(a.AddMonths(12), b.AddYears(-1), c.AddDays(28), Day.Choose(Truth.Unknown, a, a), a.IsNull());
        Keep(a.YearsUntil(b), a.MonthsUntil(c), a.WeeksUntil(b), a.DaysUntil(c), a.YearBoundariesUntil(b));
        Keep(a.MonthBoundariesUntil(b), a.WeekBoundariesUntil(c));
        Keep(a.StartOfMonth().Before(b.StartOfMonth()), a.StartOfYear(), b.Year, c.Month, a.DayOfMonth);
        Keep(Day.EndOf(new Period(Ongoing: true)));
    });

    [Fact]
    public void Moments() => AllocatesNothing(static () =>
    {
        Moment a = Moment.Of(DateTimeOffset.UnixEpoch), b = Moment.Of(2021, 5, offset: 60), c = Moment.Of((DateTime?)DateTime.UnixEpoch);
        Keep(a.Before(b), b.OnOrAfter(c), a.EqualTo(b), a.NotBefore(b), a.Or(b));
        Keep(Moment.Choose(Truth.Unknown, a, c), a.IsNull());
        Keep(a.AddMonths(12), b.AddYears(-1), c.AddDays(28), a.AddHours(1), b.AddMinutes(1));
        Keep(c.AddSeconds(1), a.AddMilliseconds(1));
        Keep(a.YearsUntil(b), a.MonthsUntil(c), a.WeeksUntil(b), a.DaysUntil(c), a.HoursUntil(b));
        Keep(a.MinutesUntil(b), a.SecondsUntil(b), a.MillisecondsUntil(b));
        Keep(a.YearBoundariesUntil(b), a.MonthBoundariesUntil(b), a.WeekBoundariesUntil(c), a.DayBoundariesUntil(b), a.HourBoundariesUntil(c));
        Keep(a.MinuteBoundariesUntil(b), a.SecondBoundariesUntil(b), a.Year, a.Month, a.DayOfMonth);
        Keep(a.Hour, b.Minute, c.Second, a.Millisecond, b.Date);
        Keep(a.StartOfYear(), a.StartOfMonth(), a.StartOfDay(), a.StartOfHour(), a.StartOfMinute());
        Keep(a.StartOfSecond());
    });

    [Fact]
    public void Masks_of_results() => AllocatesNothing(static () =>
    {
        ulong[] t = s_words[0], f = s_words[1], reads = s_words[2], present = s_words[3], gaps = s_words[4], groups = s_words[5];
        Span<ulong> missing = stackalloc ulong[1];
        Masks.Missing(t, f, reads, present, s_facts, missing);
        Keep(Masks.Weigh(Masks.Failed(1, 2, 1, 2), Masks.Unknown(1, 2, 3)), Masks.Best(Verdict.Eligible, Verdict.Ineligible), Masks.OutcomeOf(t, f, 65));
        Keep(Masks.OnlyGapsLeft(t, f, gaps, groups, s_parents, gaps));
    });

    [Fact]
    public void Sets_of_members() => AllocatesNothing(static () =>
    {
        TwoWords words = default;
        words[0] = 5;
        words[1] = 1UL << 63;
        var set = new MaskSet<Member, TwoWords>(in words);
        var sum = 0;
        foreach (var member in set)
            sum += (int)member;
        Keep(sum, set.Count, set.IsEmpty, set.Contains((Member)127), set == default);
    });

    [Fact]
    public void Reading_parameters() => ReadingAllocatesNothing(new TrialParameters { ["Dose"] = 2, ["Screening"] = new DateOnly(2021, 5, 1) }.Attest("E13", true));

    private static void ReadingAllocatesNothing(TrialParameters parameters) => AllocatesNothing(() =>
        Keep(parameters.Get<double>("Dose"), parameters.Get<DateOnly>("Screening"), parameters.GetText("None"), parameters.GetAttestation("E13")));

    private static void AllocatesNothing(Action action) => Assert.Equal(0, Allocations.Of(action));

    // Not inlined, so that no operation is left out for want of a use.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep<T1, T2, T3, T4, T5>(T1 first, T2 second, T3 third, T4 fourth, T5 fifth)
    {
    }

    private static void Keep<T1, T2, T3, T4>(T1 first, T2 second, T3 third, T4 fourth) => Keep(first, second, third, fourth, 0);

    private static void Keep<T1, T2, T3>(T1 first, T2 second, T3 third) => Keep(first, second, third, 0, 0);

    private static void Keep<T1, T2>(T1 first, T2 second) => Keep(first, second, 0, 0, 0);

    private static void Keep<T1>(T1 first) => Keep(first, 0, 0, 0, 0);

    [InlineArray(2)]
    private struct TwoWords
    {
        private ulong _first;
    }
}
