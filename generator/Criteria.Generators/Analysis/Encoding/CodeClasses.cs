using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Encoding;

/// <summary>Codes that stand in the same value sets are one class: nothing that a criterion can say tells them apart.</summary>
internal sealed class CodeClasses
{
    private readonly string[][] _classes;

    public CodeClasses(EquatableArray<ValueSet> sets)
    {
        var places = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        for (var set = 0; set < sets.Count; set++)
        {
            foreach (var code in sets[set].Codes)
            {
                var text = code.System + "|" + code.Code;
                if (!places.TryGetValue(text, out var known))
                    places.Add(text, known = []);
                known.Add(set);
            }
        }

        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in places.OrderBy(static code => code.Key, StringComparer.Ordinal))
        {
            var signature = string.Join(",", code.Value);
            if (!first.ContainsKey(signature))
                first.Add(signature, code.Key);
        }

        _classes = sets.Select((_, set) => first.Values.Where(code => places[code].Contains(set)).ToArray()).ToArray();
    }

    /// <summary>The first code of each class that the value set holds.</summary>
    public IReadOnlyList<string> ClassesOf(int valueSet) => _classes[valueSet];
}
