using System.Globalization;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Whatever is written, binding gives a trial: it does not throw, overflow or lose a criterion.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Words =
    [
        "Pregnant", "Hemoglobin", "Ast", "Sex", "Screening", "Vaccines", "V", "V.Date", "Kidney.Egfr", "Kidney", "\"Bearing\"", "`I1`", "Consent", "Sledai", "Creatinines", "Diagnosis", "Nothing",
        "Infarctions", "CarTs", "Temperature", "MaximumDose", "Photo", "WrongUnit", "Status",
        "and", "or", "xor", "implies", "not", "exists", "is null", "is not true", "=", "!=", "<", ">=", "+", "-", "*", "/", "in", "contains", "between", "where", "if", "then", "else",
        "case", "when", "end", "before", "on or before", "4 weeks or less on or before", "within 2 weeks of", "during", "same day as", "more than 3 months after", "months between", "difference in days between",
        "(", ")", "{", "}", "Interval[", "]", "[", ",", "Count(", "AtLeast(2, {", "})", "ULN(", "LLN(", "Coalesce(", "CalculateAgeInYearsAt(", "Attested('x')", "'Female'", "85 'g/L'", "3 'mmHg'", "2 weeks", "3 years",
        "1", "2.5", "3L", "null", "true", "@2024-01-31", "@2024-02", "as Date", "\"Antimalarials\"", "return", "sort by", "99999999999", "0.5 'Cel'", "1 '1'",
    ];

    private static readonly Gen<string> Soup = Gen.Select(Gen.Int, Gen.Int[1, 24], static (seed, length) => string.Join(" ", new Random(seed).GetItems(Words, length)));

    private static readonly Gen<string> Value = OneOf("Pregnant", "Hemoglobin", "Ast", "Sex", "Screening", "Consent", "Sledai", "Status", "85 'g/L'", "3", "2.5", "null", "'Female'", "@2024-01-31", "Temperature", "1 '1'");

    /// <summary>Well-formed expressions of random sense.</summary>
    private static readonly Gen<string> Formed = FormedOf(4);

    private static Gen<string> OneOf(params string[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);

    private static Gen<string> FormedOf(int depth)
    {
        if (depth == 0)
            return Value;
        var inner = FormedOf(depth - 1);
        var infix = OneOf("and", "or", "=", "<", "+", "*", "/", "in", "contains", "before", "xor", "implies", "within 2 weeks of", "3 months or less on or before");
        return Gen.Frequency(
            (2, Value),
            (3, Gen.Select(inner, infix, inner, (left, link, right) => $"({left}) {link} ({right})")),
            (1, inner.Select(i => $"not ({i})")),
            (1, inner.Select(i => $"({i}) is not null")),
            (1, Gen.Select(inner, inner, inner, (a, b, c) => $"if ({a}) then ({b}) else ({c})")),
            (1, Gen.Select(inner, inner, inner, (a, b, c) => $"({a}) between ({b}) and ({c})")),
            (1, Gen.Select(inner, inner, (a, b) => $"Coalesce({a}, {b})")),
            (1, Gen.Select(inner, inner, (a, b) => $"AtLeast(1, {{ {a}, {b} }})")),
            (1, inner.Select(i => $"exists (Vaccines V where {i})")));
    }

    [Fact]
    public void Soups_of_words_never_throw() => Soup.Sample(AssertHoldsAndIsSound, iter: 5_000);

    [Fact]
    public void Whatever_is_well_typed_binds() => WellTyped.Condition(4).Sample(
        cql =>
        {
            var bound = Chart.Trial().Define("Bearing", "Pregnant or Lactating").Include("I1", cql).Bind();
            Assert.True(bound.Report.Length == 0, $"{cql}\n{bound.Report}");
            var faults = BoundInvariants.FaultsOf(Assert.IsType<ExpressionBody>(bound["I1"].Body).Expression);
            Assert.True(faults.Count == 0, $"{cql}\n{BoundPrinter.Print(bound["I1"], bound.Trial)}\n{string.Join("\n", faults)}");
        },
        iter: 5_000);

    [Fact]
    public void Well_formed_nonsense_never_throws() => Formed.Sample(AssertHoldsAndIsSound, iter: 5_000);

    [Theory]
    [InlineData("case ", "Sledai", " when 1 then 2 when 3 then 4 else 5 end", " = 1")]
    [InlineData("(if ", "Pregnant", " then Consent else BirthDate) 2 weeks or less before Screening", "")]
    [InlineData("(if (", "Consent", ") within 2 weeks of Screening then Consent else BirthDate)", " = Screening")]
    public void What_repeats_its_parts_does_not_double_at_every_level(string open, string inside, string close, string end)
    {
        string Nested(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + inside + string.Concat(Enumerable.Repeat(close, levels)) + end;
        Assert.Equal(string.Empty, Chart.Bind(Nested(1)).Report);
        Assert.Equal([FormRules.OutsideSubset], Chart.Bind(Nested(12)).Diagnostics.Select(d => d.Rule).Distinct());
    }

    [Theory]
    [InlineData("Pregnant", " and ", "Pregnant")]
    [InlineData("Pregnant", " xor ", "Pregnant")]
    [InlineData("Sledai", " + ", "Sledai")]
    [InlineData("Weight", " * ", "2")]
    [InlineData("Pregnant", " = ", "Pregnant")]
    [InlineData("Pregnant", "", " is not true")]
    [InlineData("Kidney", "", ".Egfr")]
    [InlineData("Screening", "", " + 1 day")]
    [InlineData("null", "", " as Date")]
    [InlineData("Sledai", "", " is null or Sledai")]
    [InlineData("Gilbert or Pregnant", "", " and Pregnant or Gilbert")]
    public void The_longest_chain_binds_on_a_small_stack(string first, string link, string next)
    {
        foreach (var links in new[] { 900, 1100 })
        {
            var cql = first + string.Concat(Enumerable.Repeat(link + next, links));
            OnSmallStack(() => AssertHolds(cql));
        }
    }

    [Theory]
    [InlineData("(", "Pregnant or Sledai = 1 + 2", ")")]
    [InlineData("not (Pregnant and Sledai > 1 + ", "1", ")")]
    [InlineData("Gilbert or exists (Vaccines V where ", "Pregnant", ")")]
    [InlineData("if Pregnant then ", "Gilbert", " else false")]
    [InlineData("Coalesce(Pregnant, ", "Gilbert", ")")]
    [InlineData("AtLeast(1, { Pregnant, ", "Gilbert", " })")]
    [InlineData("case when Pregnant then ", "Gilbert", " else null end")]
    [InlineData("Sledai * (1 + Sledai - ", "1", ")")]
    public void The_deepest_nesting_binds_on_a_small_stack(string open, string inside, string close)
    {
        foreach (var levels in new[] { 20, 60, 70 })
        {
            var cql = string.Concat(Enumerable.Repeat(open, levels)) + inside + string.Concat(Enumerable.Repeat(close, levels));
            OnSmallStack(() => AssertHolds(cql));
        }
    }

    [Theory]
    [InlineData("Ratio > 1.{0}")]
    [InlineData("Sledai > 1{0}")]
    [InlineData("Hemoglobin > 0.{0}1 'g/L'")]
    [InlineData("Consent > Screening + 1.{0} days")]
    [InlineData("Consent 1{0} days or less before Screening")]
    public void A_number_of_many_digits_is_reported(string cql)
    {
        var bound = Chart.Bind(string.Format(CultureInfo.InvariantCulture, cql, new string('0', 40)));
        Assert.Contains("a number of more than 28 digits, is CQL but outside the subset; round it", bound.Report, StringComparison.Ordinal);
        Assert.Equal("error", bound.Print("I1"));
        AssertHolds(string.Format(CultureInfo.InvariantCulture, cql, new string('0', 11_000)));
    }

    [Fact]
    public void A_chain_of_definitions_as_long_as_a_trial_binds_on_a_small_stack()
    {
        var builder = Chart.Trial();
        for (var index = 0; index < 3_000; index++)
            builder.Define($"D{index}", $"\"D{index + 1}\" or Pregnant");
        builder.Define("D3000", "Gilbert").Include("I1", "\"D0\"");
        BoundTrial? bound = null;
        OnSmallStack(() => bound = builder.Bind());
        Assert.Equal(string.Empty, bound!.Report);
        Assert.Equal("D3000", bound.Trial.Definitions[0].Name);
    }

    [Fact]
    public void A_tower_of_groups_binds_on_a_small_stack()
    {
        var tower = TrialBuilder.Criterion("I0", TrialBuilder.Cql("I0", "Pregnant"));
        for (var level = 1; level <= 3_000; level++)
            tower = TrialBuilder.Criterion($"I{level}", TrialBuilder.Group(GroupKind.All, tower));
        Trial? trial = null;
        OnSmallStack(() => trial = Chart.Trial().With(tower).Bind().Trial);
        Assert.Equal(3_001, trial!.AllCriteria.Count);
    }

    private static void AssertHoldsAndIsSound(string cql)
    {
        AssertHolds(cql);
        var bound = Chart.Bind(cql);
        if (bound["I1"].Body is not ExpressionBody body)
            return;
        var faults = BoundInvariants.FaultsOf(body.Expression);
        Assert.True(faults.Count == 0, $"{cql}\n{BoundPrinter.Print(body.Expression, bound.Trial)}\n{string.Join("\n", faults)}");
    }

    private static void AssertHolds(string cql)
    {
        var bound = Chart.Trial().Define("Bearing", "Pregnant or Lactating").Include("I1", "Gilbert").Include("I2", cql).Include("I3", "`I1` or \"Bearing\"").Bind();
        Assert.Equal(3, bound.Trial.AllCriteria.Count);
        Assert.Equal("(or \"I1\" \"Bearing\")", bound.Print("I3"));
        var isGap = bound["I2"].Body is GapBody;
        Assert.True(isGap == bound.Diagnostics.Any(), string.Create(CultureInfo.InvariantCulture, $"a gap and a diagnostic come together: {cql}\n{bound.Report}"));
        foreach (var diagnostic in bound.Diagnostics)
            Assert.NotEqual(string.Empty, diagnostic.Message);
    }

    private static void OnSmallStack(Action work)
    {
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    work();
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
            },
            256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
