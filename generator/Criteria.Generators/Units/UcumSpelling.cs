namespace Criteria.Units;

internal static class UcumSpelling
{
    public static string? SuggestionFor(string? code) => null;
}
