using BenchmarkDotNet.Attributes;
using Criteria.Benchmarks.Patients;
using Criteria.Benchmarks.Shapes;

namespace Criteria.Benchmarks;

/// <summary>Generated evaluation against hand-written C#: 20,000 distinct patients an operation, on each mix.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private const int Count = 20_000;
    private Patient[] _patients = [];

    [ParamsSource(nameof(Names))]
    public string Mix { get; set; } = "referred";

    public static IEnumerable<string> Names => Patients.Mix.All.Select(static mix => mix.Name);

    [GlobalSetup]
    public void Prepare() => _patients = Patients.Mix.All.Single(mix => mix.Name == Mix).Patients(Count);

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int HandWrittenVerdict()
    {
        var sum = 0;
        foreach (var patient in _patients)
            sum += (int)HandWritten.Screen(patient);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int GeneratedEvaluate()
    {
        var sum = 0;
        foreach (var patient in _patients)
            sum += (int)Generated.Evaluate(patient).Verdict;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int GeneratedScreen()
    {
        var sum = 0;
        foreach (var patient in _patients)
            sum += (int)Generated.Screen(patient);
        return sum;
    }
}
