using System.Globalization;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources;

/// <summary>What every group must have, whether attributes or JSON made it.</summary>
internal static class GroupForm
{
    /// <summary>Reports a group without children and a number that they cannot reach; null where all is well, else the reason.</summary>
    /// <param name="numberName">What the author calls the number, <c>Of</c> or <c>atLeast</c>.</param>
    public static string? Check(
        GroupDeclaration group, int children, LocatedText id, SourceSpan numberSpan, CriteriaRule numberRule, string numberName, DiagnosticBag diagnostics)
    {
        if (children == 0 && group.Own is null)
        {
            diagnostics.Report(FormRules.EmptyGroup, id.Whole, id.Value, group.Kind is GroupKind.All or GroupKind.None ? "met" : "not met");
            return "a group without children";
        }

        if (group.Kind != GroupKind.AtLeast || (group.Number >= 1 && group.Number <= children))
            return null;
        diagnostics.Report(
            numberRule,
            numberSpan,
            "group '" + id.Value + "' has " + numberName + " = " + Show(group.Number) + "; expected a number from 1 to " + Show(children) + ", its children");
        return "a number of children that it does not have";
    }

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);
}
