using System.Reflection;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>A project with trials that was generated, compiled without a warning and loaded; its class <c>Probe</c> answers in texts.</summary>
internal sealed class CompiledTrial : IDisposable
{
    private readonly GeneratedAssembly _assembly;
    private readonly MethodInfo _probe;

    private CompiledTrial(GeneratedAssembly assembly)
    {
        _assembly = assembly;
        _probe = assembly.Assembly.GetType("Study.Probe")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!;
    }

    /// <summary>The project's own code holds a <c>public static string Study.Probe.Run(double?[])</c>.</summary>
    public static CompiledTrial Of(TrialProject project) => new(GeneratedAssembly.Load(GeneratorRun.Of(project).Output));

    public string Run(params double?[] values) => (string)_probe.Invoke(null, [values])!;

    public void Dispose() => _assembly.Dispose();
}
