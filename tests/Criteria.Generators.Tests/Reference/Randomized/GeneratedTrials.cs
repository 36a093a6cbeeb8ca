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
        var generated = Generate(project);
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
        var run = GeneratorRun.Of(BoundTrials.ProjectOf([trial]), isTracked: false);
        return run.Result.Exception is null && run.Sources.Length == 1;
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

    /// <summary>The project with what the generator writes for it.</summary>
    private static Compilation Generate(TrialProject project)
    {
        var run = GeneratorRun.Of(project, isTracked: false);
        return run.Result.Exception is { } exception ? throw new InvalidOperationException("the generator failed", exception) : run.Output;
    }

    /// <summary>C# that calls a trial the way a user does, and names what comes back.</summary>
    private static string Caller(RandomTrial trial, Trial bound)
    {
        var names = new TrialNames(bound);
        var arguments = new List<string> { names.Subject };
        var locals = new List<string> { $"var {names.Subject} = (Chart)subject;" };
        for (var index = 0; index < bound.Parameters.Count; index++)
        {
            arguments.Add(names.Parameter(index));
            locals.Add($"var {names.Parameter(index)} = (System.DateOnly?)parameters[{index}];");
        }

        if (bound.Attestations.Count > 0)
        {
            var given = bound.Attestations.Items.Select((a, i) => $"@{a.Identifier} = given[{i}] is bool a{i} ? (global::Criteria.Attestation?)a{i} : null");
            locals.Add($"var attestations = new {trial.Name}.Attestations {{ {string.Join(", ", given)} }};");
            arguments.Add("attestations");
        }

        var source = new StringBuilder();
        source.AppendLine($"#nullable enable\nnamespace {trial.Subject.Namespace};\n\npublic static class Caller\n{{");
        source.AppendLine("    public static string[] Run(object subject, object?[] parameters, object?[] given)\n    {");
        foreach (var local in locals)
            source.AppendLine("        " + local);
        source.AppendLine("        var lines = new System.Collections.Generic.List<string>();");
        source.AppendLine($"        var result = {trial.Name}.Evaluate({string.Join(", ", arguments)});");
        source.AppendLine("        lines.Add($\"verdict {result.Verdict}\");");
        foreach (var criterion in bound.AllCriteria.Where(c => c.Role != CriterionRole.Heading))
            source.AppendLine($"        lines.Add($\"criterion {criterion.Identifier} {{result[{trial.Name}.Criterion.@{criterion.Identifier}]}}\");");

        // The readable method of each criterion says what the mask core says.
        var logic = new CriterionLogic(bound);
        foreach (var criterion in bound.AllCriteria.Where(c => c.Role != CriterionRole.Heading))
        {
            var applies = logic.IsConditional(criterion.Index) ? $"{trial.Name}.{CriterionMethodsEmitter.AppliesCall(names, criterion.Index)}" : string.Empty;
            var method = $"{trial.Name}.{CriterionMethodsEmitter.Call(names, criterion.Index)}.ToOutcome({applies})";
            source.AppendLine($"        if ({method} != result[{trial.Name}.Criterion.@{criterion.Identifier}])");
            source.AppendLine($"            lines.Add($\"method {criterion.Identifier} {{{method}}}\");");
        }

        foreach (var cohort in bound.Cohorts)
            source.AppendLine($"        lines.Add($\"cohort {cohort.Identifier} {{result[{trial.Name}.Cohort.@{cohort.Identifier}].Verdict}}\");");
        source.AppendLine("        foreach (var criterion in result.Blocking)\n            lines.Add($\"blocking {criterion}\");");
        source.AppendLine("        foreach (var fact in result.Missing)\n            lines.Add($\"missing {fact}\");");
        source.AppendLine("        return lines.ToArray();\n    }\n}");
        return source.ToString();
    }

    private Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;
}
