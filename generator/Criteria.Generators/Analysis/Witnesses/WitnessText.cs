using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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

    /// <summary>For instance <c>Hemoglobin 85 g/L, Pregnant false</c>; in the order in which the trial first reads them.</summary>
    public static string Of(Trial trial, Witness witness)
    {
        var facts = trial.Facts.Where(fact => witness[fact.Reading] is not null).Select(fact => $"{fact.Name} {Text(witness[fact.Reading]!, fact.Reading.Type)}");
        var others = witness.Values.Where(value => trial.Facts.All(fact => !fact.Reading.Equals(value.Key)) && NameOf(trial, value.Key) is not null)
            .Select(value => $"'{NameOf(trial, value.Key)}' {Text(value.Value, value.Key.Type)}")
            .OrderBy(static text => text, System.StringComparer.Ordinal);
        var all = facts.Concat(others).ToList();
        return string.Join(", ", all.Take(MostFacts)) + (all.Count > MostFacts ? ", …" : string.Empty);
    }

    /// <summary>What is no fact has the author's characters; a criterion that the source lost has its id.</summary>
    private static string? NameOf(Trial trial, Expression reading) => reading is CriterionExpression lost ? trial.AllCriteria[lost.Criterion].Id : AuthorText.Of(reading);

    private static string Text(FactValue value, CriteriaType type) => value switch
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
