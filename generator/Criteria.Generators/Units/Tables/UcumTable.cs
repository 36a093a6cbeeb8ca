using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Criteria.Units;

/// <summary>All symbols of UCUM, alone and behind a prefix. The rows are ours; codes and figures are those of the specification, version 2.1.</summary>
internal static class UcumTable
{
    private static readonly Dictionary<string, UcumDefinition> Definitions = new UcumDefinition[][]
        {
            BaseAndSiUnits.Rows,
            IsoAndCgsUnits.Rows,
            ConstantUnits.Rows,
            CustomaryLengths.Rows,
            CustomaryVolumes.Rows,
            CustomaryMasses.Rows,
            HeatUnits.Rows,
            ClinicalUnits.Rows,
            ChemicalUnits.Rows,
            LevelUnits.Rows,
            MiscellaneousUnits.Rows,
        }
        .SelectMany(rows => rows)
        .ToDictionary(row => row.Symbol, StringComparer.Ordinal);

    // Filled as symbols are met. It cannot outgrow the table times its prefixes: what is not found is not kept. One product per symbol also
    // makes the scale of a special unit one object, by which two units are known to share it.
    private static readonly ConcurrentDictionary<string, UcumProduct> Resolved = new(StringComparer.Ordinal);

    /// <summary>The rows of all chapters.</summary>
    public static IEnumerable<UcumDefinition> All => Definitions.Values;

    /// <summary>What a symbol is worth, with its prefix if it has one; null when UCUM does not have it.</summary>
    public static UcumProduct? Find(string symbol)
    {
        if (Resolved.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var found = Definitions.TryGetValue(symbol, out var definition) ? definition.Resolve() : FindPrefixed(symbol);
        return found is null ? null : Resolved.GetOrAdd(symbol, found);
    }

    private static UcumProduct? FindPrefixed(string symbol)
    {
        foreach (var prefix in UcumPrefix.All)
        {
            if (symbol.StartsWith(prefix.Symbol, StringComparison.Ordinal)
                && Definitions.TryGetValue(symbol.Substring(prefix.Symbol.Length), out var definition)
                && definition.TakesPrefix
                && (!prefix.IsBinary || MiscellaneousUnits.CountsInformation(definition.Symbol)))
            {
                return Find(definition.Symbol)?.WithPrefix(prefix.Factor);
            }
        }

        return null;
    }
}
