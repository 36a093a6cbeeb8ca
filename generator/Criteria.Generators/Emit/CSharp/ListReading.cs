using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>How a list, or an object, at the end of a path tells that nobody has it, and how a list tells its length.</summary>
internal static class ListReading
{
    /// <summary>A condition that holds where it is missing; null where it cannot be.</summary>
    /// <param name="chain">The members that lead to it.</param>
    /// <param name="rootCanBeNull">Whether what the chain starts from may be null.</param>
    public static string? IsMissing(string chain, bool rootCanBeNull, EquatableArray<PathStep> steps)
    {
        var canBeNull = rootCanBeNull || steps.Any(static step => step.CanBeNull);
        if (AccessOf(steps) == ListAccess.ImmutableArray)
            return canBeNull ? $"{chain} is not {{ IsDefault: false }}" : $"{chain}.IsDefault";
        return canBeNull ? $"{chain} is null" : null;
    }

    /// <summary>The length, null where the list is missing.</summary>
    public static string Length(string chain, EquatableArray<PathStep> steps)
    {
        var last = steps[steps.Count - 1];
        var dot = last.CanBeNull ? "?." : ".";
        return AccessOf(steps) switch
        {
            ListAccess.List => $"{chain}?.Count",
            ListAccess.Array => $"{chain}?.Length",
            ListAccess.ImmutableArray => $"{chain}{dot}IsDefault is false ? {chain}{dot}Length : null",
            _ => $"{chain}{dot}Length",
        };
    }

    private static ListAccess? AccessOf(EquatableArray<PathStep> steps) => steps.Count > 0 && steps[steps.Count - 1].Type is ListMember list ? list.Access : null;
}
