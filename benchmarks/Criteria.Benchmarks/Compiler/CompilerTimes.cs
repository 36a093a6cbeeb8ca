using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Benchmarks.Compiler;

/// <summary>What the generator itself costs: cold, after an edit in one criterion, after an unrelated edit, and with many trials.</summary>
internal static class CompilerTimes
{
    private const int Rounds = 15;

    public static void Print(TextWriter writer)
    {
        writer.WriteLine($"Generator on Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version}, medians of {Rounds}, the driver's own time included.");
        var first = Stopwatch.StartNew();
        Run(Driver(), Project(5));
        writer.WriteLine($"first run in a process, 5 trials of 18 criteria: {first.Elapsed.TotalMilliseconds:F0} ms (loading and compiling the generator itself)");
        writer.WriteLine($"cold, 5 trials:       {Median(() => Cold(5)),8:F1} ms");
        writer.WriteLine($"edit in one criterion:{Median(() => Edit(5, static tree => tree.Replace("Lvef < 45", "Lvef < 46", StringComparison.Ordinal))),8:F1} ms");
        writer.WriteLine($"unrelated edit:       {Median(() => Edit(5, static tree => tree + "\n// a comment\n")),8:F1} ms");
        double? perTrial = null;
        foreach (var count in new[] { 10, 100, 1000 })
        {
            var time = Median(() => Cold(count), count > 100 ? 5 : Rounds);
            perTrial ??= time / count;
            writer.WriteLine($"cold, {count,4} trials:    {time,8:F1} ms, {time / count:F2} ms a trial, {time / count / perTrial:F2} of the first");
        }
    }

    private static double Cold(int trials)
    {
        var project = Project(trials);
        var driver = Driver();
        var watch = Stopwatch.StartNew();
        Run(driver, project);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Edit(int trials, Func<string, string> edit)
    {
        var project = Project(trials);
        var driver = Run(Driver(), project);
        var old = project.SyntaxTrees.First(static tree => tree.FilePath == "Trial0.cs");
        var edited = project.ReplaceSyntaxTree(old, Parse(edit(old.ToString()), old.FilePath));
        var watch = Stopwatch.StartNew();
        Run(driver, edited);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static GeneratorDriver Driver()
    {
        var generator = (IIncrementalGenerator)Activator.CreateInstance(GeneratorType.Value)!;
        return CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: ParseOptions);
    }

    private static GeneratorDriver Run(GeneratorDriver driver, Compilation project)
    {
        driver = driver.RunGenerators(project);
        var result = driver.GetRunResult();
        if (result.Results[0].Exception is { } exception)
            throw exception;
        return result.GeneratedTrees.IsEmpty ? throw new InvalidOperationException("nothing was generated") : driver;
    }

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    private static readonly Lazy<Type> GeneratorType = new(static () =>
        Assembly.LoadFrom(Metadata("GeneratorAssembly")).GetType("Criteria.Generators.CriteriaGenerator", throwOnError: true)!);

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(static () =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.Contains("Criteria.Runtime", StringComparison.Ordinal))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ]);

    private static CSharpCompilation Project(int trials)
    {
        var patient = Resource("Patient.cs");
        var trial = Resource("Generated.cs");
        var trees = Enumerable.Range(0, trials)
            .Select(index => Parse(trial.Replace("partial class Generated", $"partial class Trial{index}", StringComparison.Ordinal), $"Trial{index}.cs"))
            .Prepend(Parse(patient, "Patient.cs"));
        return CSharpCompilation.Create("Trials", trees, References.Value, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    private static string Resource(string name)
    {
        using var stream = typeof(CompilerTimes).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static double Median(Func<double> measure, int rounds = Rounds)
    {
        measure();
        var times = Enumerable.Range(0, rounds).Select(_ => measure()).Order().ToArray();
        return times[rounds / 2];
    }

    private static string Metadata(string key)
        => typeof(CompilerTimes).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
