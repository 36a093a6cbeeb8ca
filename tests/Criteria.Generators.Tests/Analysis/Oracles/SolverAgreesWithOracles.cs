using Criteria.Generators.Tests.Analysis.Oracles.Smt;
using Criteria.Generators.Tests.Reference.Randomized;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>Solvers that others made, asked by another encoding, give the product's answers; its minimal sets are minimal, and its patients are what it says.</summary>
public sealed class SolverAgreesWithOracles(ITestOutputHelper output)
{
    private const int Seed = 20_261_201;
    private const int Batch = 50;
    private const int MostShown = 10;

    [OracleFact(Oracle.Z3)]
    public void Z3() => Compare(3_000, static () => new Z3());

    [OracleFact(Oracle.Cvc5)]
    public void Cvc5() => Compare(300, static () => new Cvc5());

    private void Compare(int trials, Func<ISmtSolver> solver)
    {
        var batches = (Effort.Of(trials) + Batch - 1) / Batch;
        var tally = new SolverTally();
        Parallel.For(0, batches, Effort.OneACore, solver, (batch, _, oracle) =>
        {
            var made = Enumerable.Range(batch * Batch, Batch).Select(static index => FragmentTrials.Make(Seed + index, $"T{index}")).ToArray();
            foreach (var (name, bound) in BoundTrials.Bind(made))
            {
                Assert.True(!bound.Errors.Any(), $"{name}: {bound.Errors.FirstOrDefault()?.Message}");
                var compared = SolverComparison.Of(bound.Trial, oracle);
                var text = string.Join("\n", bound.Trial.Definitions.Items.Select(static d => $"  {d.Name} {d.Cql}").Concat(bound.Trial.AllCriteria.Items.Select(static c => $"  {c.Id} {c.Cql} applies to {c.AppliesToCql} {c.Body.GetType().Name} {c.Parent}")));
                lock (tally)
                {
                    var differences = compared.Differences.Select(difference => $"{name}: {difference}\n{text}").ToList();
                    compared.Differences.Clear();
                    compared.Differences.AddRange(differences);
                    tally.Add(compared);
                }
            }

            return oracle;
        }, static oracle => oracle.Dispose());
        output.WriteLine(tally.ToString());

        Assert.True(tally.Differences.Count == 0, $"{tally}\n{string.Join("\n", tally.Differences.Take(MostShown))}");
    }
}
