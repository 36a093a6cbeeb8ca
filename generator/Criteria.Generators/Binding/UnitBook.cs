using System.Collections.Generic;
using Criteria.Units;

namespace Criteria.Generators.Binding;

/// <summary>The units of one trial, each code read once.</summary>
internal sealed class UnitBook
{
    private readonly Dictionary<string, (UcumUnit? Unit, UcumError? Error)> _units = [];

    public bool TryGet(string code, out UcumUnit unit, out string problem)
    {
        if (!_units.TryGetValue(code, out var entry))
        {
            Ucum.TryParse(code, out var parsed, out var error);
            entry = (parsed, error);
            _units.Add(code, entry);
        }

        unit = entry.Unit!;
        problem = entry.Error is null ? string.Empty : entry.Error.Message + Suggestion(code);
        return entry.Unit is not null;
    }

    /// <summary>The words for the code that was probably meant, or nothing.</summary>
    public static string Suggestion(string code) => Ucum.SuggestionFor(code) is { } better ? $"; did you mean '{better}'?" : string.Empty;
}
