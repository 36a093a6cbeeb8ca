using Criteria.Fuzzing.Tests.Inputs;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;

namespace Criteria.Fuzzing.Tests.Targets;

/// <summary>The reader of JSON: nodes of anything, mistakes inside the text.</summary>
internal sealed class JsonTarget : ITarget
{
    public string Name => "json";

    public int Share => 150;

    public string Input(Random random) => TrialFiles.Make(random);

    public string? Take(string input)
    {
        var mistakes = new DiagnosticBag();
        _ = JsonReader.Read(input, "t.criteria.json", mistakes, CancellationToken.None);
        return mistakes.Diagnostics.FirstOrDefault(mistake => mistake.Span.Span.Start < 0 || mistake.Span.Span.End > input.Length) is { } outside
            ? $"{outside.Rule.Id} at {outside.Span.Span}, outside the text of {input.Length} characters"
            : null;
    }
}
