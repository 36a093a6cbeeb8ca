using System.Text;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Tests.Json;

/// <summary>A JSON text in which <c>«</c> and <c>»</c> stand around the characters a test speaks of, and what the reader makes of it.</summary>
internal sealed class MarkedJson
{
    public const string Path = "trial.criteria.json";

    private readonly DiagnosticBag _bag = new();

    public MarkedJson(string marked)
    {
        var text = new StringBuilder();
        var starts = new Stack<int>();
        var marks = new List<TextSpan>();
        foreach (var c in marked)
        {
            if (c == '«')
                starts.Push(text.Length);
            else if (c == '»')
                marks.Add(TextSpan.FromBounds(starts.Pop(), text.Length));
            else
                text.Append(c);
        }

        Text = text.ToString();
        Marks = marks;
        Root = JsonReader.Read(Text, Path, _bag, CancellationToken.None);
    }

    public string Text { get; }

    public IReadOnlyList<TextSpan> Marks { get; }

    public JsonNode Root { get; }

    public IReadOnlyList<CriteriaDiagnostic> Diagnostics => _bag.Diagnostics;

    public JsonNode this[string property]
        => ((JsonObject)Root)[property] ?? throw new Xunit.Sdk.XunitException($"no property '{property}' in {Text}");

    /// <summary>Each mistake as the characters it stands at and its message, so that a failure shows both.</summary>
    public string[] Mistakes => [.. Diagnostics.Select(d => Show(d.Span.Span) + " " + d.Message)];

    public string[] ExpectedMistakes(params string[] messages)
        => [.. messages.Select((message, i) => Show(Marks[i]) + " " + message)];

    public string LineAndColumns(SourceSpan span)
    {
        var lines = SourceText.From(Text).Lines.GetLinePositionSpan(span.Span);
        return $"{lines.Start.Line + 1},{lines.Start.Character + 1}-{lines.End.Line + 1},{lines.End.Character + 1}";
    }

    private string Show(TextSpan span) => $"[{span.Start}..{span.End}) '{Text.Substring(span.Start, span.Length)}'";
}
