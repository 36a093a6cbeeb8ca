using System.Globalization;
using BenchmarkDotNet.Running;
using Criteria.Benchmarks;
using Criteria.Benchmarks.Analysis;
using Criteria.Benchmarks.Compiler;
using Criteria.Benchmarks.Harness;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["ratios", ..])
{
    Console.WriteLine($".NET {Environment.Version}, {Environment.ProcessorCount} processors");
    EvaluationRatios.Print(Console.Out);
    return 0;
}

if (args is ["compiler", ..])
{
    CompilerTimes.Print(Console.Out);
    return 0;
}

if (args is ["analysis", ..])
{
    AnalysisTimes.Print(Console.Out, [.. args.Skip(1).Select(static size => int.Parse(size, CultureInfo.InvariantCulture))]);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(EvaluationBenchmarks).Assembly).Run(args);
return 0;
