using System.Text.RegularExpressions;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>A construct of CQL that the subset leaves out, as the language reference lists it.</summary>
/// <param name="Key">What the diagnostic calls it, with … for what differs from place to place.</param>
/// <param name="Example">An expression that has it.</param>
internal sealed record RefusedConstruct(string Key, string Example)
{
    private readonly Regex _pattern = new("^" + string.Join(".+", Key.Split('…').Select(Regex.Escape)) + "$", RegexOptions.Singleline);

    public bool Names(CriteriaDiagnostic diagnostic) => diagnostic.Rule == FormRules.OutsideSubset && _pattern.IsMatch(diagnostic.Arguments[0]);
}

/// <summary>The list "Outside the subset" of the language reference.</summary>
internal static class Refusals
{
    public static IReadOnlyList<RefusedConstruct> Listed { get; } =
        [.. LanguageReference.Rows("Outside the subset").Select(static row => new RefusedConstruct(Uncoded(row[0]), Uncoded(row[1])))];

    /// <summary>The entry of the list that a diagnostic names; null where it names none, or is no refusal.</summary>
    public static RefusedConstruct? Find(CriteriaDiagnostic diagnostic)
    {
        var named = Listed.Where(construct => construct.Names(diagnostic)).ToArray();
        Assert.True(named.Length < 2, $"'{diagnostic.Message}' is {string.Join(" and ", named.Select(static construct => construct.Key))} of the list");
        return named.SingleOrDefault();
    }

    private static string Uncoded(string cell) => LanguageReference.CodeOf(cell).FirstOrDefault() ?? cell;
}
