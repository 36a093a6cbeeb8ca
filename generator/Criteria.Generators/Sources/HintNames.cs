using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources;

/// <summary>The names of generated files: the full name of each trial's class. One name twice would make the compiler drop all of them. A value.</summary>
/// <param name="ClassNames">The metadata names of all classes, sorted, with repetitions.</param>
internal sealed record HintNames(EquatableArray<string> ClassNames)
{
    public static HintNames Of(IEnumerable<string> classNames)
        => new(classNames.OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>Null where two trials have this class: neither is generated, and the analyzer says so.</summary>
    public string? Find(string className)
    {
        var alike = ClassNames.Where(name => name.Equals(className, StringComparison.OrdinalIgnoreCase)).ToList();
        if (alike.Count(name => name == className) != 1)
            return null;
        var plain = className.Replace('+', '.').Replace('`', '-');
        return alike.Count == 1 ? plain : plain + "-" + Hash(className);
    }

    /// <summary>FNV-1a, the same on every machine and in every run.</summary>
    public static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
