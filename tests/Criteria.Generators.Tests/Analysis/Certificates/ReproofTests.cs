using Criteria.Generators.Analysis;
using Criteria.Generators.Analysis.Certificates;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Certificates;

/// <summary>What the solver refutes is refuted once more with every step checked; what it does not, is not.</summary>
public sealed class ReproofTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(Certainty.Confirmed, "X > 3", "X < 2")]
    [InlineData(Certainty.Confirmed, "Ast <= 3 * ULN(Ast)", "ULN(Ast) <= 40 'U/L'", "Ast > 120 'U/L'")]
    [InlineData(Certainty.Confirmed, "X < Y and Y < N", "N < X + 1", "X > 3 or Y > 2", "X <= 3 and Y <= 2")]
    [InlineData(Certainty.Confirmed, "AtLeast(2, { X > 3, Y > 3, N > 3 })", "X <= 3", "Y <= 2 or N <= 1", "Y <= 3 or N <= 3")]
    [InlineData(Certainty.Confirmed, "CalculateAgeInYearsAt(BirthDate, Screening) >= 18", "CalculateAgeInMonthsAt(BirthDate, Screening) < 12")]
    [InlineData(Certainty.Refused, "X > 3", "X < 4")]
    [InlineData(Certainty.Refused, "Ast <= 3 * ULN(Ast)", "ULN(Ast) <= 40 'U/L'", "Ast >= 120 'U/L'")]
    public void It_tells_what_has_no_patient(object expected, params string[] criteria)
    {
        var trial = AnalyzedTrial.Of(criteria);
        Assert.Equal(expected, trial.Model.Reproof.Of([.. criteria.Select((_, index) => trial[$"I{index + 1}"].True)]));
    }

    [Fact]
    public void Every_refutation_on_random_trials_is_confirmed_and_every_patient_refuses_one()
    {
        var trials = Enumerable.Range(0, 250).Select(static index => RandomTrial.Make(20_261_126 + index, $"T{index}")).ToArray();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, bound) in BoundTrials.Bind(trials))
        {
            if (bound.Errors.Any())
                continue;
            var model = TrialModel.OfCompleteData(bound.Trial, WorkBudget.Unlimited());
            var literals = bound.Trial.AllCriteria.Items.Where(static criterion => criterion.Role != CriterionRole.Heading)
                .SelectMany(criterion => new[] { model.Criteria[criterion.Index].Value.True, model.Criteria[criterion.Index].Value.False }).ToList();
            foreach (var (first, second) in literals.SelectMany((first, index) => literals.Skip(index).Select(second => (first, second))))
            {
                var answer = model.Ask(first, second);
                var certainty = model.Reproof.Of([first, second]);
                Assert.True(certainty == (answer == Answer.Unsatisfiable ? Certainty.Confirmed : Certainty.Refused), $"{name}: {answer}, {certainty}");
                counts[answer.ToString()] = counts.GetValueOrDefault(answer.ToString()) + 1;
            }
        }

        output.WriteLine(string.Join(", ", counts));
        Assert.InRange(counts[nameof(Answer.Unsatisfiable)], 1_000, int.MaxValue);
    }

    [Theory]
    [InlineData("no patient can meet I1 and pass E1", "[Inclusion(\"I1\", \"X > 3\"), Exclusion(\"E1\", \"X > 2\")]")]
    [InlineData("I1 can never be met", "[Inclusion(\"I1\", \"X > 3 and X < 2\")]")]
    [InlineData("E1 always holds", "[Exclusion(\"E1\", \"X > 3 or X < 4\")]")]
    public void What_is_refused_is_not_reported_but_told(string claim, string criteria)
    {
        var model = TrialModel.OfCompleteData(AnalyzedTrial.Bind(criteria), WorkBudget.Unlimited());
        model.Reproof = new Never();
        var diagnostics = new DiagnosticBag();
        TrialAnalysis.Run(model, new AnalysisOptions(), diagnostics);
        var found = Assert.Single(diagnostics.Diagnostics);
        Assert.Equal("CRIT0928", found.Rule.Id);
        Assert.Equal(
            $"of trial 'T' something was proved that a second look does not confirm, so it is not reported: '{claim}'; that is a fault of Criteria.Generators, please report it",
            found.Message);
    }

    [Fact]
    public void What_is_not_proved_a_second_time_is_counted_as_undecided()
    {
        var model = TrialModel.OfCompleteData(AnalyzedTrial.Bind("[Inclusion(\"I1\", \"X > 3\"), Exclusion(\"E1\", \"X > 2\")]"), WorkBudget.Unlimited());
        model.Reproof = new Never(Certainty.Undecided);
        var diagnostics = new DiagnosticBag();
        TrialAnalysis.Run(model, new AnalysisOptions(), diagnostics);
        Assert.Equal(["CRIT0927"], diagnostics.Diagnostics.Select(static found => found.Rule.Id));
    }

    private sealed class Never(Certainty certainty = Certainty.Refused) : IReproof
    {
        public Certainty Of(IReadOnlyList<Literal> conditions) => certainty;
    }
}
