using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Criteria.Generators.Tests.Driver;

/// <summary>A run of the generator over a project that remembers what it cached, so that the run after an edit shows what was done again.</summary>
/// <remarks>
/// For a handful of trials: the compiler follows every path through the tracked steps, and their number grows with a high power
/// of the number of trials (8: 0.2 s, 16: 4 s). Without tracking, time is linear.
/// </remarks>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly ImmutableArray<AdditionalText> _files;

    private GeneratorRun(GeneratorDriver driver, ImmutableArray<AdditionalText> files, CSharpCompilation input, Compilation output)
    {
        _driver = driver;
        _files = files;
        Input = input;
        Output = (CSharpCompilation)output;
    }

    public CSharpCompilation Input { get; }

    /// <summary>The compilation with what was generated.</summary>
    public CSharpCompilation Output { get; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    /// <param name="keepsSteps">Whether what was cached is remembered; only then can it be asked for.</param>
    public static GeneratorRun Of(TrialProject project, bool keepsSteps = true)
    {
        var files = project.AdditionalTexts;
        var driver = CSharpGeneratorDriver.Create(
            [new CriteriaGenerator().AsSourceGenerator()],
            files,
            project.ParseOptions,
            new Options(project.Properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: keepsSteps));
        return Run(driver, project.Compile(), files);
    }

    /// <summary>After an edit of C#: trees whose text is the same are the same trees, as in an editor.</summary>
    public GeneratorRun AfterEdit(TrialProject project)
    {
        var compilation = Input;
        var edited = project.Compile();
        foreach (var tree in edited.SyntaxTrees)
        {
            var old = compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == tree.FilePath);
            if (old is null)
                compilation = compilation.AddSyntaxTrees(tree);
            else if (old.ToString() != tree.ToString())
                compilation = compilation.ReplaceSyntaxTree(old, tree);
        }

        return Run(_driver, compilation, _files);
    }

    /// <summary>After an edit of one additional file.</summary>
    public GeneratorRun AfterFileEdit(string path, string text)
    {
        var old = _files.Single(file => file.Path == path);
        var edited = new TrialProject().WithFile(path, text).AdditionalTexts.Single();
        return Run(_driver.ReplaceAdditionalText(old, edited), Input, _files.Replace(old, edited));
    }

    /// <summary>Why each output of a step is as it is, in its order.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string step)
        => Result.TrackedSteps.TryGetValue(step, out var steps)
            ? [.. steps.SelectMany(static one => one.Outputs).Select(static output => output.Reason)]
            : [];

    /// <summary>Why each generated file is as it is.</summary>
    public ImmutableArray<IncrementalStepRunReason> OutputReasons
        => [.. Result.TrackedOutputSteps.SelectMany(static steps => steps.Value).SelectMany(static one => one.Outputs).Select(static output => output.Reason)];

    private static GeneratorRun Run(GeneratorDriver driver, CSharpCompilation input, ImmutableArray<AdditionalText> files)
    {
        var next = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        var run = new GeneratorRun(next, files, input, output);
        Assert.True(run.Result.Exception is null, "the generator threw " + run.Result.Exception);
        return run;
    }

    /// <summary>The build's properties, as the compiler hands them to analyzers and generators.</summary>
    internal sealed class Options(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => properties.TryGetValue(key, out value!);
        }
    }
}
