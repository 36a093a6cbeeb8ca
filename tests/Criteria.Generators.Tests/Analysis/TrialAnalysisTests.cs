using Criteria.Benchmarks.Analysis;
using Criteria.Generators.Analysis;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis;

/// <summary>What is remembered of former runs saves work and changes nothing; a run that is cut short says so, or says nothing.</summary>
public sealed class TrialAnalysisTests(ITestOutputHelper output)
{
    private const int Edits = 25;

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, "2500")]
    [InlineData(4, "6000")]
    public void Whatever_is_edited_a_run_that_remembers_says_what_a_run_says_that_does_not(ulong seed, string? budget)
    {
        var options = new AnalysisOptions().WithBudget(budget);
        var remembering = options with { Cache = new(16_000_000) };
        var dice = new Dice(seed);
        var protocol = new Protocol(90, seed);
        var spare = new Queue<ProtocolCriterion>(protocol.Criteria.Skip(40));
        var criteria = protocol.Criteria.Take(40).ToList();
        var (worked, asked) = (0, 0);
        for (var edit = 0; edit < Edits; edit++)
        {
            var trial = Bind(protocol, criteria);
            var expected = TrialAnalysis.Run(trial, options, CancellationToken.None);
            var found = TrialAnalysis.Run(trial, remembering, CancellationToken.None);
            Assert.Equal(expected.Diagnostics.Select(Text), found.Diagnostics.Select(Text));
            Assert.Equal(expected.Asked, found.Asked);
            worked += found.Worked;
            asked += found.Asked;
            Edit(criteria, spare, dice);
        }

        output.WriteLine($"{worked} of {asked} questions were new");
        Assert.InRange(worked, 1, asked / 2);
    }

    [Fact]
    public void An_edit_to_one_of_500_criteria_asks_a_small_part_of_the_questions_again()
    {
        var protocol = new Protocol(501, 7);
        var options = new AnalysisOptions { Cache = new(16_000_000) };
        var criteria = protocol.Criteria.Take(500).ToList();
        var first = TrialAnalysis.Run(Bind(protocol, criteria), options, CancellationToken.None);
        Assert.Equal(0, TrialAnalysis.Run(Bind(protocol, criteria), options, CancellationToken.None).Worked);
        criteria[250] = protocol.Criteria[500];
        var second = TrialAnalysis.Run(Bind(protocol, criteria), options, CancellationToken.None);
        output.WriteLine($"{first.Worked} of {first.Asked} questions were new, {second.Worked} of {second.Asked} after an edit; {first.Propagations} propagations");
        Assert.InRange(second.Worked, 1, second.Asked / 20);
    }

    [Fact]
    public void A_run_that_is_cancelled_reports_nothing_and_remembers_nothing()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var options = new AnalysisOptions { Cache = new(16_000_000) };
        var trial = AnalyzedTrial.Bind("[Inclusion(\"I1\", \"X > 3 and X < 2\")]\n");
        Assert.Throws<OperationCanceledException>(() => TrialAnalysis.Run(trial, options, source.Token));
        Assert.Equal(0, options.Cache.Count);
        Assert.NotEmpty(TrialAnalysis.Run(trial, options, CancellationToken.None).Diagnostics);
        Assert.NotEqual(0, options.Cache.Count);
    }

    [Fact]
    public void Many_threads_remember_together()
    {
        var options = new AnalysisOptions { Cache = new(40_000) };
        var protocol = new Protocol(60, 5);
        var trial = Bind(protocol, protocol.Criteria);
        var expected = TrialAnalysis.Run(trial, CancellationToken.None).Select(Text).ToArray();
        Parallel.For(0, 8, _ => Assert.Equal(expected, TrialAnalysis.Run(trial, options, CancellationToken.None).Diagnostics.Select(Text)));

        // Two generations of 40,000 bytes, of 200 bytes an answer at least.
        Assert.InRange(options.Cache.Count, 1, 400);
    }

    [Fact]
    public void What_took_more_work_than_is_allowed_is_said_with_what_it_was_about()
    {
        var trial = AnalyzedTrial.Bind("[Inclusion(\"I1\", \"X > 3\")]\n[Inclusion(\"I2\", \"X > 4\")]\n");
        var result = TrialAnalysis.Run(trial, new AnalysisOptions().WithBudget("1"), CancellationToken.None);
        var found = Assert.Single(result.Diagnostics);
        Assert.Equal(
            "the analysis of trial 'T' is incomplete: 15 of 19 questions are undecided: whether I2 can be true and false, whether I1 can be true and false, whether anybody can be eligible, …; "
            + "raise CriteriaAnalysisBudget",
            found.Message);
        Assert.Equal(
            [("Asked", "19"), ("Budget", "1"), ("Undecided", "15"), ("UndecidedTopics", "whether I2 can be true and false;whether I1 can be true and false;whether anybody can be eligible;redundancy of I1;redundancy of I2;thresholds of I1;thresholds of I2")],
            found.Properties.Items.Select(static property => (property.Name, property.Value)));
    }

    [Theory]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1e6")]
    public void A_budget_that_is_no_number_is_said_and_the_usual_one_counts(string budget)
    {
        var trial = AnalyzedTrial.Bind("[Inclusion(\"I1\", \"X > 3\")]\n");
        var found = Assert.Single(TrialAnalysis.Run(trial, new AnalysisOptions().WithBudget(budget), CancellationToken.None).Diagnostics);
        Assert.Equal($"the analysis of trial 'T' is incomplete: CriteriaAnalysisBudget is '{budget}', which is no whole number above zero, so 5,000,000 counts", found.Message);
    }

    [Fact]
    public void The_project_sets_the_budget_and_programs_read_what_it_did_not_suffice_for()
    {
        const string Source = """
            using Criteria;

            public sealed record Chart
            {
                public double? X { get; init; }
            }

            [Trial<Chart>("T")]
            [Inclusion("I1", "X > 3")]
            public static partial class T;
            """;
        var project = TrialProject.Of(Source);
        Assert.Empty(AnalyzerRun.Of(project));
        var found = Assert.Single(AnalyzerRun.Of(project with { Properties = project.Properties.Add("build_property.CriteriaAnalysisBudget", "1") }));
        Assert.Equal("CRIT0927", found.Id);
        Assert.Equal("whether I1 can be true and false;whether anybody can be eligible", found.Properties["UndecidedTopics"]);
    }

    [Fact]
    public void Every_cause_of_a_contradiction_is_told()
        => Assert.Equal(
            [
                "CRIT0305: no patient can meet I1 and pass E1: I1 needs X < 3, E1 excludes X < 5; lower E1 below 3 or raise I1 above 5",
                "CRIT0305: no patient can meet I2 and pass E1: I2 needs X < 4, E1 excludes X < 5; lower E1 below 4 or raise I2 above 5",
            ],
            AnalyzedTrial.Findings("I1: X < 3 and Pregnant", "E1: X < 5", "I2: X < 4 and Lactating"));

    [Fact]
    public void A_contradiction_of_which_it_is_not_known_whether_all_of_it_is_needed_says_so()
    {
        var trial = AnalyzedTrial.Bind("[Inclusion(\"I1\", \"X < 3 and Pregnant\")]\n[Inclusion(\"I2\", \"X > 5 or Y > 3\")]\n[Exclusion(\"E1\", \"X < 4 and Y <= 3\")]\n[Inclusion(\"I3\", \"Y < 2\")]\n");
        var findings = Enumerable.Range(1, 400)
            .Select(budget => TrialAnalysis.Run(trial, new AnalysisOptions().WithBudget($"{budget}"), CancellationToken.None).Diagnostics)
            .Select(static found => found.Where(static one => one.Rule == LogicRules.NobodyEligible || one.Rule == LogicRules.InclusionsContradict).Select(static one => one.Message).FirstOrDefault())
            .Distinct().ToList();
        Assert.Null(findings[0]);
        Assert.Contains("no patient can meet I1, I2 and I3: I1 needs X < 3 and Pregnant, I2 needs X > 5 or Y > 3, I3 needs Y < 2; fewer of these may exclude each other already", findings);
        Assert.Equal("no patient can meet I1, I2 and I3: I1 needs X < 3, I2 needs X > 5 or Y > 3, I3 needs Y < 2", findings[^1]);
    }

    private static Trial Bind(Protocol protocol, IEnumerable<ProtocolCriterion> criteria)
        => BoundTrials.Bind(TrialProject.Of(protocol.Source(criteria))).Values.Single().Trial;

    private static void Edit(List<ProtocolCriterion> criteria, Queue<ProtocolCriterion> spare, Dice dice)
    {
        var place = dice.Below(criteria.Count);
        switch (dice.Below(5))
        {
            case 0:
                criteria.Insert(place, spare.Dequeue());
                break;
            case 1:
                criteria.RemoveAt(place);
                break;
            case 2:
                criteria[place] = criteria[place] with { IsInclusion = !criteria[place].IsInclusion };
                break;
            case 3:
                (criteria[place], criteria[0]) = (criteria[0], criteria[place]);
                break;
            default:
                criteria[place] = spare.Dequeue();
                break;
        }
    }

    private static string Text(CriteriaDiagnostic found)
        => $"{found.Rule.Id} {found.Span} {found.Message} {string.Join(" ", found.Additional)} {string.Join(" ", found.Properties)}";
}
