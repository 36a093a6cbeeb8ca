namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>What generated code makes of functions, intervals of whole numbers, scores, texts in order and the author's own functions.</summary>
public sealed class NumberEmissionTests : IClassFixture<NumberEmissionTests.Compiled>
{
    private readonly Compiled _compiled;

    public NumberEmissionTests(Compiled compiled) => _compiled = compiled;

    public static TheoryData<string, string, string> Functions => new()
    {
        { "Round(A) = 3", "A=2.5", "Met" },
        { "Round(A) = 3", "", "Unknown" },
        { "Round(A) = 0", "A=-0.5", "Met" },
        { "Round(A) = -1", "A=-1.5", "Met" },
        { "Round(A, 1) = 0.2", "A=0.15", "Met" },
        { "Round(M, 2) = 2.68", "M=2.675", "Met" },
        { "Ceiling(A) = -1", "A=-1.5", "Met" },
        { "Ceiling(A) > 0", "A=3e9", "Unknown" },
        { "Ceiling(A) > 0", "A=2147483646.5", "Met" },
        { "Floor(A) = -2", "A=-1.5", "Met" },
        { "Floor(A) >= -2147483648", "A=-2147483648.5", "Unknown" },
        { "Truncate(A) = -1", "A=-1.5", "Met" },
        { "Floor(M) + N = 5", "M=2.75 N=3", "Met" },
        { "Abs(N) >= 0", "N=-2147483648", "Unknown" },
        { "Abs(N) = 2147483647", "N=-2147483647", "Met" },
        { "Abs(W) > 2147483647", "W=-3000000000", "Unknown" },
        { "Abs(L) > 3 'U/L'", "L=-5", "Met" },
        { "Abs(L) > 3 'U/L'", "L=30 Below=1", "Unknown" },
        { "Abs(A - 3) <= 0.1", "A=3.1", "Met" },
        { "Ln(A) = 0", "A=1", "Met" },
        { "Ln(A) = 0", "A=0", "Unknown" },
        { "Exp(A) >= 1", "A=0", "Met" },
        { "Exp(A) >= 1", "A=1000", "Unknown" },
        { "Power(N, 2) = 9", "N=-3", "Met" },
        { "Power(N, 31) > 0", "N=2", "Unknown" },
        { "Power(N, N) = 27", "N=3", "Met" },
        { "Power(N, N) = 27", "N=-1", "Unknown" },
        { "Power(A, -2) = 0.25", "A=2", "Met" },
        { "Power(A, 0.5) > 0", "A=-1", "Unknown" },
        { "1.2 * Power(A, 0.5) >= Ln(A)", "A=4", "Met" },
        { "Round(A) between 2 and 3", "A=3.4", "Met" },
        { "Floor(A) in { 1, 2 }", "A=2.9", "Met" },
        { "S < 'b'", "S=97", "Met" },
        { "S < 'b'", "", "Unknown" },
        { "S between 'a' and 'm'", "S=110", "NotMet" },
        { "S in Interval['a', null]", "S=228", "Met" },
        { "(if P then S else 'z') > 'm'", "P=0", "Met" },
    };

    public static TheoryData<string, string, string> Intervals => new()
    {
        { "Count(V X where X) + N >= 3", "V=21 N=2", "Met" },
        { "Count(V X where X) + N >= 3", "V=21 N=1", "Unknown" },
        { "Count(V X where X) + N >= 3", "V=21 N=-1", "NotMet" },
        { "Count(V X where X) + N >= 3", "V=21", "Unknown" },
        { "Count(V X where X) + N >= 3", "N=2", "Unknown" },
        { "2 * Count(V X where X) <= 6", "V=21", "Met" },
        { "Count(V X where X) * Count(V Y where Y) <= 9", "V=21", "Met" },
        { "-Count(V X where X) <= -1", "V=21", "Met" },
        { "Count(V X where X) - N >= 0", "V=21 N=1", "Met" },
        { "N - Count(V X where X) >= 0", "V=21 N=3", "Met" },
        { "N - Count(V X where X) >= 0", "V=21 N=2", "Unknown" },
        { "W + Count(V X where X) >= 0", "V=21 W=-1", "Met" },
        { "Count(V X where X) >= 0.5", "V=21", "Met" },
        { "Count(V X where X) / 2 > 0", "V=21", "Unknown" },
        { "Count(V X where X) / 2 > 0", "V=2", "Met" },
        { "(days between @2024-01 and B) + N >= 1", "B=0 N=0", "Met" },
        { "(days between @2024-01 and B) * 2 <= 62", "B=0", "Met" },
        { "(days between @2024-01 and B) + 1 <= 31", "B=0", "Unknown" },
        { "D1 + D2 >= 4", "D1=4", "Met" },
        { "D1 + D2 >= 4", "D1=0", "Unknown" },
        { "D1 + D2 >= 4", "D1=1 D2=2", "NotMet" },
        { "D1 + D2 > 8", "", "NotMet" },
        { "D1 + D2 > 8", "D1=5", "NotMet" },
        { "D1 - D2 <= 4", "", "Met" },
        { "D1 + D2 + N >= 10", "D1=4 N=6", "Met" },
        { "D1 * D2 >= 0", "D1=1", "Unknown" },
        { "N + D1 > 0", "N=2147483647", "Unknown" },
        { "N + D1 > 0", "N=2147483647 D1=0", "Met" },
        { "(if P then Count(V X where X) else N) + 1 >= 2", "P=1 V=21", "Met" },
        { "(if P then Count(V X where X) else N) + 1 >= 2", "P=0 N=1", "Met" },
        { "(if P then Count(V X where X) else N) + 1 >= 2", "V=1 N=1", "Met" },
        { "(if P then Count(V X where X) else N) + 1 >= 2", "V=21 N=1", "Unknown" },
        { "Coalesce(N, Count(V X where X)) + 1 >= 2", "V=21", "Met" },
        { "Coalesce(N, D1 + 1) >= 1", "", "Met" },
        { "Abs(D1 + 1) >= 1", "", "Unknown" },
        { "Abs(D1 + 1) >= 1", "D1=0", "Met" },
    };

    public static TheoryData<string, string, string> Scores => new()
    {
        { "Score({ Points(P, 2), Points(Q, 3) }) >= 2", "P=1", "Met" },
        { "Score({ Points(P, 2), Points(Q, 3) }) >= 5", "P=1", "Unknown" },
        { "Score({ Points(P, 2), Points(Q, 3) }) >= 5", "P=0", "NotMet" },
        { "Score({ Points(P, 1), Worst({ Points(Q, 2), Points(R, 5) }) }) <= 5", "P=0", "Met" },
        { "Score({ Points(P, 1), Worst({ Points(Q, 2), Points(R, 5) }) }) >= 5", "R=1", "Met" },
        { "Score({ Points(P, 1), Worst({ Points(Q, 2), Points(R, 5) }) }) >= 5", "Q=1", "Unknown" },
        { "Score({ Points(P, 1), Worst({ Points(Q, 2), Points(R, 5) }) }) >= 5", "R=0", "NotMet" },
        { "Score({ Worst({ Worst({ Points(P, 1), Points(Q, 2) }), Points(R, 5) }) }) = 2", "Q=1 R=0", "Met" },
        { "Score({ Points(A > 3, 1), Points(exists (V X where X), 2) }) between 1 and 3", "V=1", "Met" },
        { "Score({ Points(P, 2) }) + D1 - Score({ Points(P, 2) }) >= -2", "", "Met" },
        { "\\\"Total\\\" >= 5", "R=1", "Met" },
        { "\\\"Total\\\" >= 5", "R=0 P=0", "Unknown" },
        { "\\\"Total\\\" * 2 <= 20", "", "Met" },
    };

    public static TheoryData<string, string, string> Calls => new()
    {
        { "Kidney.PerYear(Creatinine, N) = 44.2", "Creatinine=1 N=2", "Met" },
        { "Kidney.PerYear(Creatinine, N) = 44.2", "N=2", "Unknown" },
        { "Kidney.PerYear(Creatinine, N) = 44.2", "Creatinine=1", "Unknown" },
        { "Kidney.PerYear(Creatinine, N) > 0", "Creatinine=1 N=0", "Unknown" },
        { "Kidney.PerYear(Creatinine, N) > 0", "Creatinine=1 N=-1", "Unknown" },
        { "\\\"Per year\\\" * 2 = 88.4", "Creatinine=1 N=2", "Met" },
        { "Study.Kidney.Same(Creatinine) >= 10 'mg/L'", "Creatinine=1", "Met" },
        { "Kidney.IsPositive(L)", "L=30", "Met" },
        { "Kidney.IsPositive(L)", "L=-30", "NotMet" },
        { "Kidney.IsPositive(L)", "L=30 Below=1", "Unknown" },
        { "Kidney.Sum(M, W, N) = 6.5", "M=1.5 W=2 N=3", "Met" },
        { "Kidney.Sum(A, 2, N) = 6.5", "A=1.5 N=3", "Met" },
        { "Kidney.Sum(1.5, N, 3) = 6.5", "N=2", "Met" },
        { "Kidney.Wide(W) = 7", "W=7", "Met" },
        { "Kidney.Wide(W) = 7", "W=-7", "Unknown" },
        { "Kidney.Small(N) = 255", "N=255", "Met" },
        { "Kidney.Small(N) = 255", "N=256", "Unknown" },
        { "Kidney.Half(A) = 1.5", "A=3", "Met" },
        { "Kidney.Half(A) = 1.5", "A=1e300", "Unknown" },
        { "Kidney.NextDay(B) = @2024-02-02", "B=0", "Met" },
        { "Kidney.NextDay(@2024-01) = @2024-02-02", "B=0", "Unknown" },
        { "Kidney.SexOf(P) = 'Female'", "P=1", "Met" },
        { "Kidney.SexOf(P) = 'Female'", "P=0", "Unknown" },
        { "Kidney.IsFemale(Kidney.SexOf(P))", "P=1", "Met" },
        { "Kidney.IsFemale('Male')", "", "NotMet" },
        { "Kidney.Repeat(S) = 'aa'", "S=97", "Met" },
        { "Kidney.Repeat(S) = 'aa'", "", "Unknown" },
        { "Kidney.Coded(S) in \\\"Kinds\\\"", "S=97", "Met" },
        { "Kidney.Coded(S) = Kidney.Coded('b')", "S=97", "NotMet" },
        { "Kidney.Opposite(P)", "P=0", "Met" },
        { "Kidney.Opposite(null)", "P=0", "Unknown" },
        { "Kidney.Twice(Count(V X where X)) = 2", "V=1", "Met" },
        { "Kidney.Twice(Count(V X where X)) = 2", "V=21", "Unknown" },
        { "Kidney.Twice(D1 + 1) >= 2", "", "Unknown" },
        { "Kidney.Twice(D1 + 1) >= 2", "D1=1", "Met" },
        { "Kidney.Zero() = 0", "", "Met" },
        { "exists (V X where Kidney.Opposite(X))", "V=1", "NotMet" },
        { "exists (V X where Kidney.Opposite(X))", "V=101", "Met" },
        { "exists (V X where Kidney.Opposite(X))", "V=21", "Unknown" },
        { "Kidney.Twice(Kidney.Twice(Floor(A))) between 4 and 8", "A=1.5", "Met" },
        { "Score({ Points(Kidney.Opposite(P), 3) }) = 3", "P=0", "Met" },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_of_numbers_and_the_order_of_texts(string cql, string patient, string expected) => AssertOutcome(cql, patient, expected);

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Whole_numbers_that_are_uncertain(string cql, string patient, string expected) => AssertOutcome(cql, patient, expected);

    [Theory]
    [MemberData(nameof(Scores))]
    public void Weighted_scores(string cql, string patient, string expected) => AssertOutcome(cql, patient, expected);

    [Theory]
    [MemberData(nameof(Calls))]
    public void Functions_of_the_author(string cql, string patient, string expected) => AssertOutcome(cql, patient, expected);

    /// <summary>The product's promise. That each criterion says alone what it says among all, the trial itself checks.</summary>
    [Fact]
    public void Filling_in_a_missing_value_never_turns_a_decided_criterion_around()
    {
        var random = new Random(1);
        var decided = 0;
        for (var count = 0; count < 2_000; count++)
        {
            var before = RandomPatient(random);
            var after = Filled(before, random);
            var (first, second) = (_compiled.Trial.Outcomes(before), _compiled.Trial.Outcomes(after));
            for (var index = 0; index < first.Length; index++)
            {
                Assert.True(first[index] is "Met" or "NotMet" or "Unknown", $"{_compiled.Trial.Expressions[index]}: {first[index]} of {Show(before)}");
                decided += first[index] == "Unknown" ? 0 : 1;
                var turned = (first[index], second[index]) is ("Met", "NotMet") or ("NotMet", "Met");
                Assert.False(turned && !_compiled.Trial.Expressions[index].Contains("Coalesce", StringComparison.Ordinal), $"{_compiled.Trial.Expressions[index]}: {first[index]} became {second[index]}\nof {Show(before)}\nand {Show(after)}");
            }
        }

        Assert.InRange(decided, 20_000, int.MaxValue);
    }

    private void AssertOutcome(string cql, string patient, string expected) => Assert.Equal(expected, _compiled.Trial.Outcome(cql, patient));

    private static double?[] RandomPatient(Random random) => [.. NumberTrial.Members.Select(member => random.Next(3) == 0 ? null : RandomValue(member, random))];

    private static double? RandomValue(string member, Random random) => member switch
    {
        "A" or "M" => random.Next(-12, 13) / 4.0,
        "N" => random.Next(8) == 0 ? int.MaxValue - random.Next(3) : random.Next(-4, 8),
        "W" or "L" or "Creatinine" => random.Next(-2, 9),
        "D1" or "D2" => random.Next(-1, 6),
        "B" => random.Next(-40, 40),
        "S" => 'a' + random.Next(26),
        "V" => random.Next(3) + (10 * random.Next(3)) + (100 * random.Next(2)),
        _ => random.Next(2),
    };

    private static double?[] Filled(double?[] patient, Random random)
        => [.. patient.Select((value, index) => value is null ? RandomValue(NumberTrial.Members[index], random) : NumberTrial.Members[index] == "V" ? FilledList((int)value, random) : value)];

    // Of the elements that are missing some become true, the others false.
    private static double? FilledList(int list, Random random)
    {
        var holes = list / 10 % 10;
        var found = random.Next(holes + 1);
        return (list % 10) + found + (100 * ((list / 100) + holes - found));
    }

    private static string Show(double?[] patient)
        => string.Join(" ", NumberTrial.Members.Zip(patient).Where(static pair => pair.Second is not null).Select(static pair => FormattableString.Invariant($"{pair.First}={pair.Second}")));

    /// <summary>All expressions of these tests, compiled once.</summary>
    public sealed class Compiled : IDisposable
    {
        internal NumberTrial Trial { get; } = new(new[] { Functions, Intervals, Scores, Calls }.SelectMany(static rows => rows).Select(static row => (string)row[0]));

        public void Dispose() => Trial.Dispose();
    }
}
