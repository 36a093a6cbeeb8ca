using System.Diagnostics;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Emit.CSharp.Lists;

public sealed class LongListTests
{
    private const string Program = """
        [Trial<Chart>("T")]
        [Inclusion("I1", "First(Doses D sort by Date, Cycle).Amount = 1 'mg/d' and Last(Doses D where D.Taken sort by Date).Amount = 2 'mg/d'")]
        [Inclusion("I2", "Max(Doses D return D.Cost) > 1 and Sum(Doses D return all D.Cycle) > 1 and Min(Doses D return D.Date) < @2030 and Avg(Doses D return all D.Amount) > 0 'mg/d'")]
        [Inclusion("I3", "exists (Doses D where D.Amount = Max(D.Parts R return R.Amount)) or Max({ A, B, 3 }) > 5 or First(({ A, B }) N where N > 1) = 2")]
        [Inclusion("I4", "Count(Doses D where D.Cycle < 100 return D.Drug) > 1 and Sum(Doses D where D.Cycle < 100 return D.Amount) > 0 'mg/d'")]
        public static partial class T;
        public static class Probe
        {
            private static Chart Make(int count, int mode)
            {
                var doses = new Dose?[count];
                for (var index = 0; index < count; index++)
                {
                    var day = mode == 3 ? count - index : index;
                    doses[index] = new()
                    {
                        Amount = mode == 1 ? 1 : index % 2 + 1, Cost = index, Cycle = index % 1000, Wide = index, Drug = index % 2 == 0 ? "a" : "b", Taken = index % 3 != 0,
                        Date = mode == 2 && index == 0 ? null : new DateOnly(2000, 1, 1).AddDays(mode == 1 ? 0 : day), Parts = [new() { Amount = 3 }],
                    };
                }

                return new() { Doses = doses, A = 2, B = 1 };
            }

            public static string Run(double?[] values)
            {
                var chart = Make((int)values[0]!, (int)values[1]!);
                var times = (int)values[2]!;
                var verdict = T.Screen(chart);
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var time = 0; time < times; time++)
                    verdict = T.Evaluate(chart).Verdict;
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                return verdict + " " + allocated;
            }
        }
        """;

    private static readonly Lazy<CompiledTrial> _trial = new(() => CompiledTrial.Of(TrialProject.Of(ListTrial.Subject + Program)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ten_thousand_elements_take_no_time_that_grows_with_their_square(int mode)
    {
        var watch = Stopwatch.StartNew();
        _trial.Value.Run(10, 0, 1);
        watch.Restart();
        _trial.Value.Run(10_000, mode, 1);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"10,000 elements took {watch.Elapsed.TotalSeconds} s");
    }

    [Fact]
    public void No_aggregate_allocates_anything()
    {
        _trial.Value.Run(50, 0, 50);
        Assert.EndsWith(" 0", _trial.Value.Run(50, 0, 50), StringComparison.Ordinal);
    }
}
