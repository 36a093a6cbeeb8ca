using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;

namespace Criteria.Units;

/// <summary>The analytes that eligibility criteria ask for, each with its unit, codes, ranges and factor, and the source of every figure.</summary>
static partial class AnalyteCatalogue
{
    private static readonly Dictionary<string, Analyte> ByName;
    private static readonly ILookup<string, Analyte> ByLoinc;

    static AnalyteCatalogue()
    {
        All =
        [
            .. BloodAnalytes.Entries,
            .. LiverAnalytes.Entries,
            .. KidneyAnalytes.Entries,
            .. GlucoseAnalytes.Entries,
            .. HeartAndLungAnalytes.Entries,
            .. BodyAnalytes.Entries,
            .. ImmunologyAnalytes.Entries,
            .. ScoreAnalytes.Entries,
        ];
        ByName = All.ToDictionary(analyte => analyte.Name, StringComparer.Ordinal);
        ByLoinc = All.SelectMany(analyte => analyte.LoincCodes.Select(code => (code, analyte))).ToLookup(pair => pair.code, pair => pair.analyte, StringComparer.Ordinal);
    }

    /// <summary>All analytes, in the order of the catalogue.</summary>
    public static IReadOnlyList<Analyte> All { get; }

    /// <summary>Finds an analyte by its exact name, such as <c>total-bilirubin</c>.</summary>
    public static bool TryFind(string? name, [NotNullWhen(true)] out Analyte? analyte)
    {
        analyte = null;
        return name is not null && ByName.TryGetValue(name, out analyte);
    }

    /// <summary>The analytes that a LOINC code reports; more than one where the catalogue has a narrower name too, none for an unknown code.</summary>
    public static IReadOnlyList<Analyte> WithLoinc(string? code) => code is null ? [] : [.. ByLoinc[code]];

    /// <summary>The name that a wrong one most likely meant: by another usual name (<c>Hgb</c>), or by a letter or two; null when nothing is near.</summary>
    public static string? NearestTo(string? name)
    {
        // No name is as long; and the distance of long texts is work.
        if (name is null || name.Length is 0 or > 60)
        {
            return null;
        }

        var wanted = Normalise(name);
        var candidates = All.SelectMany(analyte => analyte.AlsoCalled.Prepend(analyte.Name).Select(called => (called, analyte.Name)));
        var (distance, nearest) = candidates
            .Select(candidate => (distance: EditDistance.Between(wanted, candidate.called), candidate.Name))
            .OrderBy(candidate => candidate.distance)
            .First();
        return distance <= Math.Min(3, wanted.Length / 3) ? nearest : null;
    }

    // TotalBilirubin, "Total bilirubin" and total_bilirubin are all written total-bilirubin here.
    private static string Normalise(string name)
    {
        var result = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1]);
            if (startsWord)
            {
                result.Append('-');
            }

            result.Append(name[i] is ' ' or '_' ? '-' : char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }
}
