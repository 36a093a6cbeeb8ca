using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Prose;

/// <summary>One criterion, and the children of a group below it: text, meaning, scope, facts, windows, readings, notes.</summary>
internal sealed class CriterionProse(Trial trial, SourceWriter writer)
{
    // Markdown has six levels of headings.
    private const int DeepestHeading = 6;

    private readonly ExpressionProse _words = new(trial);

    public void Write(Criterion criterion, int level)
    {
        // Groups in groups are bounded by the depth to which the criteria format nests.
        writer.Line();
        writer.Line($"{new string('#', level < DeepestHeading ? level : DeepestHeading)} {MarkdownText.Escaped(criterion.Id)}");
        if (criterion.Text is not null)
        {
            writer.Line();
            writer.Line("> " + MarkdownText.Escaped(criterion.Text));
        }

        writer.Line();
        writer.Line("- Meaning: " + Meaning(criterion));
        if (criterion.Role == CriterionRole.Definition)
            Item("Definition", "it says what others mean, and does not count by itself");
        if (criterion.AppliesTo is { } condition)
            Item("Applies where", _words.Of(condition));
        if (criterion.Cohorts.Count > 0)
            Item("Only cohort", string.Join(", ", criterion.Cohorts.Select(cohort => trial.Cohorts[cohort].Id)));
        if (criterion.Facts.Count > 0)
            Item("Facts", string.Join(", ", criterion.Facts.Select(FactOf).Distinct()));
        foreach (var window in Windows(criterion).Select(_words.Of).Distinct())
            Item("Window", window);
        foreach (var reading in criterion.Readings)
            Item($"Other reading, {reading.Name}", _words.Of(reading.Expression));
        if (criterion.Note is not null)
            Item("Note", criterion.Note);
        foreach (var known in trial.Suppressions.Where(known => known.Criterion == criterion.Id))
            Item($"Finding that stays, {known.Rule}", known.Because);
        if (criterion.Body is GroupBody group)
        {
            foreach (var child in group.Children)
                Write(trial.AllCriteria[child], level + 1);
        }
    }

    private void Item(string name, string text) => writer.Line($"- {MarkdownText.Escaped(name)}: {MarkdownText.Escaped(text)}");

    private string Meaning(Criterion criterion) => criterion.Body switch
    {
        ExpressionBody body => MarkdownText.Escaped(_words.Of(body.Expression)),
        GapBody gap => "never decided: " + MarkdownText.Escaped(gap.Reason),
        HeadingBody => "a heading; nothing is computed",
        GroupBody group => Group(group),
        _ => "nothing",
    };

    private string Group(GroupBody group)
    {
        var children = string.Join(", ", group.Children.Select(child => trial.AllCriteria[child]).Where(static child => child.Role == CriterionRole.Criterion).Select(static child => MarkdownText.Escaped(child.Id)));
        var own = group.Own is null ? string.Empty : $" and this: {MarkdownText.Escaped(_words.Of(group.Own))}";
        return group.Kind switch
        {
            GroupKind.All => "all of " + children + own,
            GroupKind.Any => "at least one of " + children + own,
            GroupKind.None => "none of " + children + own,
            _ => $"at least {group.Number.ToString(CultureInfo.InvariantCulture)} of {children}{own}",
        };
    }

    private string FactOf(int index)
    {
        var fact = trial.Facts[index];
        return fact.Reading.Type.Unit is { } unit and not "1" ? $"{fact.Name} ({unit})" : fact.Name;
    }

    private static IEnumerable<Expression> Windows(Criterion criterion) => criterion.Body switch
    {
        ExpressionBody body => WindowProse.Of(body.Expression).Distinct(),
        GroupBody { Own: { } own } => WindowProse.Of(own).Distinct(),
        _ => [],
    };
}
