using System.Reflection;
using System.Runtime.Loader;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>The functions that come with the runtime, for the reference interpreter: a function is what its C# computes, so there is nothing to interpret.</summary>
internal static class RuntimeFunctions
{
    private static readonly Lazy<Assembly> _runtime = new(static () => AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(GeneratedAssembly.RuntimePath)));

    /// <summary>What each function that the trial calls gives, in the trial's order.</summary>
    public static IReadOnlyList<CalledFunction> Called(Trial bound) => [.. bound.Functions.Select(Called)];

    private static CalledFunction Called(TrialFunction function)
        => given => Result(_runtime.Value.GetType(function.ContainingType, throwOnError: true)!.GetMethod(function.Name)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. given.Select(Argument)], null));

    private static object Argument(PatientValue given) => given switch
    {
        PatientNumber number => number.Number,
        PatientTruth truth => truth.Value,
        PatientText text => text.Value,
        PatientCode code => Activator.CreateInstance(_runtime.Value.GetType("Criteria.Code", throwOnError: true)!, code.System, code.Code)!,
        _ => throw new ArgumentException($"{given} is no argument of an example", nameof(given)),
    };

    private static PatientValue? Result(object? value) => value switch
    {
        null => null,
        string text => new PatientText(text),
        _ => new PatientNumber(value),
    };
}
