using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Questions;

public sealed class MinimalSetsTests
{
    private static readonly string[] _conditions =
    [
        "X > 3", "X < 2", "X > 5 or Pregnant", "X < 6 and not Pregnant", "Y < X", "Y > 7", "N > 2", "N < 3 or Lactating", "not Lactating", "Sex = 'Male'", "Pregnant", "Sex = 'Female' or X > 10",
    ];

    [Fact]
    public void They_are_all_sets_without_a_patient_of_which_none_can_be_left_out()
        => Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var chosen = _conditions.OrderBy(_ => random.Next()).Take(random.Next(2, 8)).ToArray();
                var trial = AnalyzedTrial.Of(chosen);
                Literal[] literals = [.. chosen.Select((_, index) => trial[$"I{index + 1}"].True)];
                bool HasPatient(IEnumerable<int> set) => trial.Model.Ask([.. set.Select(index => literals[index])]) == Answer.Satisfiable;
                var subsets = Enumerable.Range(0, 1 << literals.Length).Select(bits => Enumerable.Range(0, literals.Length).Where(index => (bits >> index & 1) != 0).ToArray());
                var minimal = subsets.Where(set => !HasPatient(set) && set.All(left => HasPatient(set.Where(index => index != left)))).Select(static set => string.Join(",", set)).Order(StringComparer.Ordinal);
                var found = new MinimalSets(trial.Model, literals, []).Find().Select(static set => string.Join(",", set.Places)).Order(StringComparer.Ordinal);
                Assert.Equal(minimal, found);
            },
            iter: 60);

    [Fact]
    public void Sets_that_are_known_are_not_found_again()
    {
        var trial = AnalyzedTrial.Of("X > 3", "X < 2", "X < 1");
        Literal[] literals = [trial["I1"].True, trial["I2"].True, trial["I3"].True];
        Assert.Equal([[0, 2]], new MinimalSets(trial.Model, literals, [[0, 1]]).Find().Select(static set => set.Places));
    }
}
