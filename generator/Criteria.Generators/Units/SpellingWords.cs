using System;
using System.Collections.Generic;
using System.Linq;

namespace Criteria.Units;

/// <summary>What authors write for a unit, against the code it stands for.</summary>
internal static class SpellingWords
{
    // Units of measure by their usual names and abbreviations.
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["IU"] = "[IU]", ["iu"] = "[IU]", ["mIU"] = "m[IU]", ["uIU"] = "u[IU]", ["mcIU"] = "u[IU]", ["kIU"] = "k[IU]", ["MIU"] = "M[IU]",
        ["mmHg"] = "mm[Hg]", ["mmhg"] = "mm[Hg]", ["mmHG"] = "mm[Hg]", ["cmH2O"] = "cm[H2O]", ["cmH20"] = "cm[H2O]", ["inHg"] = "[in_i'Hg]",
        ["pH"] = "[pH]", ["degC"] = "Cel", ["degF"] = "[degF]", ["C"] = "Cel", ["F"] = "[degF]", ["celsius"] = "Cel", ["Celsius"] = "Cel",
        ["mcg"] = "ug", ["mcL"] = "uL", ["mcl"] = "uL", ["mcmol"] = "umol", ["gm"] = "g", ["gms"] = "g", ["gram"] = "g", ["grams"] = "g", ["kgs"] = "kg",
        ["cc"] = "mL", ["cumm"] = "mm3", ["cmm"] = "mm3", ["mm^3"] = "mm3", ["m^2"] = "m2", ["m^3"] = "m3", ["sqm"] = "m2",
        ["mM"] = "mmol/L", ["uM"] = "umol/L", ["nM"] = "nmol/L", ["pM"] = "pmol/L", ["mEq"] = "meq", ["mOsm"] = "mosm",
        ["unit"] = "U", ["units"] = "U", ["Unit"] = "U", ["Units"] = "U", ["u"] = "U", ["liter"] = "L", ["litre"] = "L", ["ltr"] = "L",
        ["ML"] = "mL", ["Ml"] = "mL", ["Mg"] = "mg", ["MG"] = "mg", ["Mmol"] = "mmol", ["Umol"] = "umol", ["dL"] = "dL",
        ["sec"] = "s", ["secs"] = "s", ["second"] = "s", ["seconds"] = "s", ["msec"] = "ms", ["msecs"] = "ms", ["mins"] = "min", ["minute"] = "min",
        ["minutes"] = "min", ["hr"] = "h", ["hrs"] = "h", ["hour"] = "h", ["hours"] = "h", ["day"] = "d", ["days"] = "d", ["week"] = "wk", ["weeks"] = "wk",
        ["wks"] = "wk", ["month"] = "mo", ["months"] = "mo", ["year"] = "a", ["years"] = "a", ["yr"] = "a", ["yrs"] = "a",
        ["lb"] = "[lb_av]", ["lbs"] = "[lb_av]", ["in"] = "[in_i]", ["inch"] = "[in_i]", ["inches"] = "[in_i]", ["oz"] = "[oz_av]",
        ["percent"] = "%", ["pct"] = "%", ["HPF"] = "[HPF]", ["hpf"] = "[HPF]", ["LPF"] = "[LPF]", ["lpf"] = "[LPF]",
        ["bpm"] = "/min", ["CFU"] = "[CFU]", ["cfu"] = "[CFU]", ["PFU"] = "[PFU]", ["pfu"] = "[PFU]", ["thou"] = "10*3", ["thousand"] = "10*3", ["k"] = "10*3",
        ["million"] = "10*6", ["mill"] = "10*6", ["mil"] = "10*6",
    };

    // Things that are counted: to UCUM remarks in braces.
    private static readonly HashSet<string> Counted = new(StringComparer.OrdinalIgnoreCase)
    {
        "cell", "cells", "copy", "copies", "titer", "score", "scores", "point", "points", "beat", "beats", "breath", "breaths", "platelets",
        "RBC", "WBC", "count", "counts", "event", "events", "particles", "ratio", "index", "dose", "doses", "tablet", "tablets", "drink", "drinks",
        "episode", "episodes", "foci", "joints",
    };

    // Codes whose letters are often written in the wrong case (MG/DL, Mmol/l). Only asked where a code as a whole is wrong.
    private static readonly Dictionary<string, string> ByAnyCase = new[]
        {
            "kg", "g", "mg", "ug", "ng", "pg", "L", "dL", "mL", "uL", "nL", "fL", "mol", "mmol", "umol", "nmol", "pmol", "fmol", "kU", "mU", "U", "h", "min",
            "ms", "wk", "mo", "cm", "mm", "m2", "mm3", "kPa", "Cel", "meq", "mosm", "kcal", "10*3", "10*6", "10*9",
        }
        .ToDictionary(code => code, StringComparer.OrdinalIgnoreCase);

    // Valid codes, each of which nobody means in a chart: kelvins a microlitre, picohenry, coulomb, farad, megalitres, megagrams, atomic masses.
    private static readonly HashSet<string> NeverMeant = new(StringComparer.Ordinal) { "K", "C", "F", "pH", "ML", "Ml", "Mg", "MG", "Mmol", "u" };

    private static readonly HashSet<string> CountedIn = new(StringComparer.Ordinal) { "uL", "ul", "mm3", "mL", "ml", "L", "l" };

    /// <summary>Whether a code that UCUM has is surely a slip all the same.</summary>
    public static bool IsNeverMeant(string code)
    {
        var parts = code.Split('/', '.');
        return parts[0] is "K" or "C" or "F" or "pH"
            ? parts.Length == 1 ? parts[0] != "K" : parts[0] == "K" && parts.Length == 2 && CountedIn.Contains(parts[1])
            : parts.Any(NeverMeant.Contains);
    }

    /// <summary>The code for one part of a spelling, between operators; null when nothing is known of it.</summary>
    public static string? CodeFor(string part, bool inDenominator)
    {
        // K and M for thousands and millions, but a prefix elsewhere.
        if (!inDenominator && part is "K" or "M")
        {
            return part == "K" ? "10*3" : "10*6";
        }

        if (Units.TryGetValue(part, out var unit))
        {
            return unit;
        }

        if (part is "titre" or "titres" or "titers" or "Titre")
        {
            return "{titer}";
        }

        if (Counted.Contains(part))
        {
            return "{" + part + "}";
        }

        return ByAnyCase.TryGetValue(part, out var code) ? code : null;
    }
}
