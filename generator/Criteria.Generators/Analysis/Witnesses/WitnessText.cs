using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Analysis.Lists;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>A patient in a few words: the facts that matter, by the author's names and in the units of the author's members.</summary>
internal static class WitnessText
{
    /// <summary>More facts than this nobody reads.</summary>
    public const int MostFacts = 6;

    private const int MostDigits = 12;

    /// <summary>For instance <c>Ast 121 U/L (ULN 40), Pregnant false</c>; in the order in which the trial first reads them.</summary>
    public static string Of(Trial trial, Witness witness)
    {
        var lists = ListText.Of(witness).ToDictionary(static list => (Expression)list.List, static list => list.Text);
        var known = trial.Facts.Where(fact => witness[fact.Reading] is not null || lists.ContainsKey(fact.Reading)).ToList();
        var facts = known.Where(fact => LimitOf(fact) is null || !known.Exists(value => IsOfSameResult(value, fact)))
            .Select(fact => NameOf(fact) + " " + (lists.TryGetValue(fact.Reading, out var list) ? list : TextOf(witness[fact.Reading]!, fact.Reading.Type)) + LimitsOf(fact, known, witness));
        var others = witness.Values
            .Where(value => trial.Facts.All(fact => !fact.Reading.Equals(value.Key)) && value.Key is not ListedExpression && ListText.SlotOf(value.Key) is null
                && !lists.ContainsKey(value.Key) && NameOf(trial, value.Key) is not null)
            .Select(value => $"'{NameOf(trial, value.Key)}' {TextOf(value.Value, value.Key.Type)}")
            .Concat(lists.Where(list => trial.Facts.All(fact => !fact.Reading.Equals(list.Key))).Select(static list => string.Join(".", ((PathExpression)list.Key).Steps.Select(static step => step.Member)) + " " + list.Value))
            .OrderBy(static text => text, System.StringComparer.Ordinal);
        var all = facts.Concat(others).ToList();
        return string.Join(", ", all.Take(MostFacts)) + (all.Count > MostFacts ? ", …" : string.Empty);
    }

    /// <summary>The limits of the range in which a laboratory result lies, behind the result.</summary>
    private static string LimitsOf(Fact result, List<Fact> known, Witness witness)
    {
        var limits = known.Where(fact => LimitOf(fact) is not null && IsOfSameResult(result, fact)).Select(fact => LimitOf(fact) + " " + Number(((NumberValue)witness[fact.Reading]!).Value)).ToList();
        return limits.Count == 0 ? string.Empty : " (" + string.Join(", ", limits) + ")";
    }

    private static string NameOf(Fact fact)
        => LimitOf(fact) is { } limit && fact.Name.LastIndexOf('.') is > 0 and var end ? $"{limit}({fact.Name.Substring(0, end)})" : fact.Name;

    /// <summary>What criteria call a limit of a laboratory's own range; null of everything else.</summary>
    private static string? LimitOf(Fact fact)
        => fact.Reading is not PathExpression { Steps: { Count: > 1 } steps } || steps[steps.Count - 2].Type is not LabMember ? null
            : steps[steps.Count - 1].Member switch { "High" => "ULN", "Low" => "LLN", _ => null };

    /// <summary>The one is the value to which the other is a limit.</summary>
    private static bool IsOfSameResult(Fact value, Fact limit)
        => value.Reading is PathExpression result && limit.Reading is PathExpression path && LimitOf(value) is null && result.Root == path.Root && result.Steps.Count == path.Steps.Count
            && result.Steps.Items.Take(path.Steps.Count - 1).SequenceEqual(path.Steps.Items.Take(path.Steps.Count - 1));

    /// <summary>What is no fact has the author's characters; a criterion that the source lost has its id.</summary>
    private static string? NameOf(Trial trial, Expression reading) => reading is CriterionExpression lost ? trial.AllCriteria[lost.Criterion].Id : AuthorText.Of(reading);

    /// <summary>A value in the unit of its type.</summary>
    public static string TextOf(FactValue value, CriteriaType type) => value switch
    {
        NumberValue number => Number(number.Value) + (type.Unit is { } unit and not "1" ? " " + unit : string.Empty),
        DayValue day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TruthValue truth => truth.Value ? "true" : "false",
        TextValue text => $"'{text.Value}'",
        PresentValue => "present",
        _ => string.Empty,
    };

    private static string Number(Rational value)
        => (value.IsTerminatingDecimal ? value : value.RoundToSignificantDigits(MostDigits, System.MidpointRounding.ToEven)).ToString();
}
