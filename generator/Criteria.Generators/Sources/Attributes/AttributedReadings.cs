using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>The other readings that stand on a class as <c>[Reading]</c>, each of the criterion it names.</summary>
internal sealed class AttributedReadings(DiagnosticBag diagnostics)
{
    private readonly List<(LocatedText Criterion, ReadingDeclaration Reading)> _readings = [];

    public void Read(AttributeArguments arguments)
    {
        if (Filled(arguments, "criterion") is { } criterion && Filled(arguments, "name") is { } name && arguments.Text("cql") is { } cql)
            _readings.Add((criterion, new(name, cql)));
    }

    /// <summary>The criteria with their readings. One that names no criterion, or a name for the second time, is reported and left out: readings never decide.</summary>
    public IReadOnlyList<AttributedCriterion> AddTo(IReadOnlyList<AttributedCriterion> criteria)
    {
        var byCriterion = new Dictionary<string, List<ReadingDeclaration>>();
        var names = new HashSet<(string Criterion, string Reading)>();
        var ids = new HashSet<string>(criteria.Select(static criterion => criterion.Declaration.Id.Value));
        foreach (var (criterion, reading) in _readings)
        {
            if (!byCriterion.TryGetValue(criterion.Value, out var readings))
                byCriterion.Add(criterion.Value, readings = []);
            if (!ids.Contains(criterion.Value))
            {
                diagnostics.Report(FormRules.Attribute, criterion.Whole, "[Reading] names '" + criterion.Value + "', which is no criterion of this trial" + NearestName.Hint(criterion.Value, [.. criteria.Select(static other => other.Declaration.Id.Value)]));
            }
            else if (!names.Add((criterion.Value, reading.Name.Value)))
            {
                diagnostics.Report(FormRules.Attribute, reading.Name.Whole, "'" + reading.Name.Value + "' is the name of two readings of '" + criterion.Value + "'; expected another name");
            }
            else
            {
                readings.Add(reading);
            }
        }

        return [.. criteria.Select(criterion => byCriterion.TryGetValue(criterion.Declaration.Id.Value, out var readings)
            ? criterion with { Declaration = criterion.Declaration with { Readings = readings.ToEquatableArray() } }
            : criterion)];
    }

    private LocatedText? Filled(AttributeArguments arguments, string argument)
    {
        var text = arguments.Text(argument);
        if (!string.IsNullOrWhiteSpace(text?.Value))
            return text;
        diagnostics.Report(FormRules.Attribute, arguments.SpanOf(argument), "the " + argument + " of [Reading] is empty; expected a text");
        return null;
    }
}
