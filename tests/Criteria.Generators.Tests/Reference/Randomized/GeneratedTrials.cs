using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Criteria.Generators.Emit.CSharp;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>A batch of random trials compiled with what is generated for them, loaded until it is disposed.</summary>
internal sealed class GeneratedTrials : IDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly Assembly _assembly;

    private GeneratedTrials(AssemblyLoadContext context, Assembly assembly, IReadOnlyDictionary<string, BoundTrial> bound)
    {
        _context = context;
        _assembly = assembly;
        Bound = bound;
    }

    /// <summary>By the name of the trial.</summary>
    public IReadOnlyDictionary<string, BoundTrial> Bound { get; }

    /// <summary>Binds, generates and compiles the trials in one compilation; throws with the compiler's errors where the generated code does not compile.</summary>
    public static GeneratedTrials Compile(IReadOnlyCollection<RandomTrial> trials)
    {
        var project = BoundTrials.ProjectOf(trials);
        var bound = BoundTrials.Bind(project);
        foreach (var trial in trials)
            project = project.With($"{trial.Name}.Caller.cs", Caller(trial, bound[trial.Name].Trial));
        var generated = Generate(project, bound).Compile();
        using var image = new MemoryStream();
        var emitted = generated.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException("the generated code does not compile:\n" + string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20)));
        image.Position = 0;
        var context = new AssemblyLoadContext("generated trials", isCollectible: true);
        context.Resolving += (loader, name) => name.Name == "Criteria.Runtime" ? loader.LoadFromAssemblyPath(Path.GetFullPath(RuntimePath)) : null;
        return new(context, context.LoadFromStream(image), bound);
    }

    /// <summary>Whether code is generated at all: a part left out of a trial must not show another mistake than the one that is made smaller.</summary>
    public static bool CanBeGenerated(RandomTrial trial)
    {
        try
        {
            var project = BoundTrials.ProjectOf([trial]);
            Generate(project, BoundTrials.Bind(project));
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>What the generated code says, in the words of <see cref="ReferenceResult.Describe"/>.</summary>
    public IReadOnlyList<string> Run(RandomTrial trial, Inputs inputs)
    {
        var subject = Materializer.Materialize(Type($"{trial.Subject.Namespace}.Chart"), inputs.Subject);
        var parameters = inputs.Parameters.Select(p => Materializer.Materialize(typeof(DateOnly?), p)).ToArray();
        var attestations = inputs.Attestations.Select(a => (object?)a).ToArray();
        var run = Type($"{trial.Subject.Namespace}.Caller").GetMethod("Run")!;
        return (string[])run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [subject, parameters, attestations], null)!;
    }

    public void Dispose() => _context.Unload();

    private static string RuntimePath => typeof(GeneratedTrials).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RuntimeAssembly").Value!;

    /// <summary>The one place that knows how code is generated.</summary>
    private static TrialProject Generate(TrialProject project, IReadOnlyDictionary<string, BoundTrial> bound)
        => bound.Values.Aggregate(project, (all, trial) => all.With($"{trial.Trial.Class.MetadataName}.g.cs", TrialEmitter.Emit(trial.Trial)));

    /// <summary>C# that calls a trial the way a user does, and names what comes back.</summary>
    private static string Caller(RandomTrial trial, Trial bound)
    {
        var arguments = new List<string> { "(Chart)subject" };
        for (var index = 0; index < bound.Parameters.Count; index++)
            arguments.Add($"(System.DateOnly?)parameters[{index}]");
        if (bound.Attestations.Count > 0)
        {
            var given = bound.Attestations.Items.Select((a, i) => $"@{a.Identifier} = attestations[{i}] is bool a{i} ? (global::Criteria.Attestation?)a{i} : null");
            arguments.Add($"new {trial.Name}.Attestations {{ {string.Join(", ", given)} }}");
        }

        var source = new StringBuilder();
        source.AppendLine($"#nullable enable\nnamespace {trial.Subject.Namespace};\n\npublic static class Caller\n{{");
        source.AppendLine("    public static string[] Run(object subject, object?[] parameters, object?[] attestations)\n    {");
        source.AppendLine("        var lines = new System.Collections.Generic.List<string>();");
        source.AppendLine($"        var result = {trial.Name}.Evaluate({string.Join(", ", arguments)});");
        source.AppendLine("        lines.Add($\"verdict {result.Verdict}\");");
        foreach (var criterion in bound.AllCriteria.Where(c => c.Role != CriterionRole.Heading))
            source.AppendLine($"        lines.Add($\"criterion {criterion.Identifier} {{result[{trial.Name}.Criterion.@{criterion.Identifier}]}}\");");
        foreach (var cohort in bound.Cohorts)
            source.AppendLine($"        lines.Add($\"cohort {cohort.Identifier} {{result[{trial.Name}.Cohort.@{cohort.Identifier}].Verdict}}\");");
        source.AppendLine("        foreach (var criterion in result.Blocking)\n            lines.Add($\"blocking {criterion}\");");
        source.AppendLine("        foreach (var fact in result.Missing)\n            lines.Add($\"missing {fact}\");");
        source.AppendLine("        return lines.ToArray();\n    }\n}");
        return source.ToString();
    }

    private Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;
}
