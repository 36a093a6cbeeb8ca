using System.Collections.Generic;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>A set of classification criteria whose points alone do not classify.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Publishers">Words that a text which means it has, all of them.</param>
/// <param name="Years">The year of the version.</param>
/// <param name="Asks">What it asks besides its points.</param>
/// <param name="KnownBy">Words, or beginnings of words, in the names of what has to be read for that.</param>
/// <param name="Consequence">What goes wrong without it.</param>
/// <param name="Points">The points from which it classifies.</param>
internal sealed record Instrument(
    string Name, IReadOnlyList<string> Publishers, string Years, string Asks, IReadOnlyList<string> KnownBy, string Consequence, int Points)
{
    /// <summary>By their publications: Aringer M et al., Ann Rheum Dis 2019;78:1151-1159, and van den Hoogen F et al., Ann Rheum Dis 2013;72:1747-1755.</summary>
    public static IReadOnlyList<Instrument> All { get; } =
    [
        new(
            "EULAR/ACR 2019", ["eular", "acr", "sle"], "2019", "antinuclear antibodies at a titer of 1:80 or more, at any time",
            ["ana", "antinuclear", "anas"], "without them nobody is classified, whatever the points", 10),
        new(
            "ACR/EULAR 2013", ["eular", "acr", "ssc"], "2013", "no points at all where the skin is thickened from the fingers to beyond the knuckles",
            ["skin", "sufficient", "mcp", "metacarpophalangeal", "knuckles"], "that alone classifies, and whoever has it may have fewer points", 9),
    ];
}
