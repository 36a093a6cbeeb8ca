using System.Collections.Generic;
using System.Globalization;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Prose;

/// <summary>The registry's header in a line, which the criteria are compared with and which never decides.</summary>
internal static class PopulationProse
{
    public static void Write(SourceWriter writer, Trial trial)
    {
        if (trial.Population is not { } population || Parts(population) is not { Count: > 0 } parts)
            return;
        writer.Line();
        writer.Line($"The registry's header, which does not decide: {MarkdownText.Escaped(string.Join(", ", parts))}");
    }

    private static List<string> Parts(Population population)
    {
        var parts = new List<string>();
        if ((population.MinimumAge, population.MaximumAge) is not (null, null))
        {
            parts.Add(population.MinimumAge is null ? $"ages up to {population.MaximumAge!.Shown}"
                : population.MaximumAge is null ? $"ages from {population.MinimumAge.Shown}"
                : $"ages from {population.MinimumAge.Shown} to {population.MaximumAge.Shown}");
        }

        if (population.Sex is { } sex)
            parts.Add(sex.Value switch { PopulationSex.Female => "women only", PopulationSex.Male => "men only", _ => "either sex" });
        if (population.Enrollment is { } enrollment)
            parts.Add(Number(enrollment.Number, "participant"));
        if (population.Groups is { } groups)
            parts.Add(Number(groups.Number, "group"));
        return parts;
    }

    private static string Number(int count, string what) => count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? string.Empty : "s");
}
