using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Lists;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>The elements of a witness's lists, each with the members that matter: <c>Doses { Amount 4, Drug 'a' } and { Amount 2 }</c>.</summary>
internal static class ListText
{
    /// <summary>Of the lists that are read from the subject or from one element, those of which the witness says anything, by name.</summary>
    /// <param name="slot">The element; null: the subject.</param>
    public static IEnumerable<(PathExpression List, string Text)> Of(Witness witness, int? slot = null)
    {
        var listed = witness.Values.Where(value => value.Key is ListedExpression item && SlotOf(item.List) == slot).ToList();
        foreach (var list in listed.Select(static value => ((ListedExpression)value.Key).List).Distinct().OrderBy(NameOf, System.StringComparer.Ordinal))
        {
            // What was taken first has the slot nearest to zero.
            var elements = listed.Where(value => ((ListedExpression)value.Key).List.Equals(list) && value.Value is TruthValue { Value: true })
                .Select(static value => ((ListedExpression)value.Key).Slot).OrderByDescending(static element => element).Select(element => TextOf(witness, element)).ToList();
            yield return (list, elements.Count == 0 ? "empty" : string.Join(" and ", elements));
        }
    }

    /// <summary>The element from which something is read; null: it is read from the subject, or by a query.</summary>
    public static int? SlotOf(Expression reading) => reading is PathExpression { Root: ElementRoot { Variable: < 0 and var slot } } ? slot : null;

    private static string TextOf(Witness witness, int slot)
    {
        var members = witness.Values.Where(value => SlotOf(value.Key) == slot && value.Value is not PresentValue)
            .Select(static value => (Name: NameOf((PathExpression)value.Key), Text: WitnessText.TextOf(value.Value, value.Key.Type)))
            .Concat(Of(witness, slot).Select(static inner => (Name: NameOf(inner.List), inner.Text)))
            .OrderBy(static member => member.Name, System.StringComparer.Ordinal).Select(static member => member.Name.Length == 0 ? member.Text : member.Name + " " + member.Text).ToList();
        return members.Count == 0 ? "{ }" : "{ " + string.Join(", ", members) + " }";
    }

    /// <summary>The names of the members; a laboratory's value has that of the result.</summary>
    private static string NameOf(PathExpression path)
    {
        var names = path.Steps.Select(static step => step.Member).ToList();
        if (names.Count > 1 && path.Steps[names.Count - 2].Type is LabMember && names[names.Count - 1] == "Value")
            names.RemoveAt(names.Count - 1);
        return string.Join(".", names);
    }
}
