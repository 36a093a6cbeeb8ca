using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 44: the registry's header beside whom the criteria admit.</summary>
/// <param name="criteria">Those that count, and that some patient passes together.</param>
internal sealed class RegistryHeader(TrialModel model, DiagnosticBag diagnostics, IReadOnlyList<Criterion> criteria)
{
    public void Find()
    {
        if (model.Trial.Population is not { } population)
            return;
        if (population.MinimumAge is not null || population.MaximumAge is not null)
            FindAges(population);
        if (population.Sex is { } sex)
            FindSex(sex);
    }

    private void FindAges(Population population)
    {
        var age = PatientReadings.Age(model.Trial);
        var either = (population.MaximumAge ?? population.MinimumAge)!;
        if (age is null)
        {
            var ends = population.MinimumAge is null ? $"up to {population.MaximumAge!.Shown}"
                : population.MaximumAge is null ? $"from {population.MinimumAge.Shown}"
                : $"from {population.MinimumAge.Shown} to {population.MaximumAge.Shown}";
            Report(either.Origin, [], $"the header says {ends}, but no criterion asks for the age");
            return;
        }

        if (population.MinimumAge is { } least && PatientReadings.In(age, least.Unit) is { } inLeast)
        {
            if (least.Number > 0)
                FindOutside(least, $"from {least.Shown}", inLeast, least.Number - 1, ComparisonOperator.Less, least.Number);
            FindInside(least, $"from {least.Shown}", inLeast);
        }

        if (population.MaximumAge is { } most && PatientReadings.In(age, most.Unit) is { } inMost && most.Number < int.MaxValue)
        {
            FindOutside(most, $"up to {most.Shown}", inMost, most.Number + 1, ComparisonOperator.Greater, most.Number);
            FindInside(most, $"up to {most.Shown}", inMost);
        }
    }

    /// <summary>Somebody whom the criteria admit and the header does not.</summary>
    /// <param name="nearest">The age next to the header's, outside it.</param>
    private void FindOutside(PopulationAge end, string header, Expression age, int nearest, ComparisonOperator beyond, int limit)
    {
        var readers = Readers(PatientReadings.RootOf(age));
        foreach (var condition in new[] { Compare(age, ComparisonOperator.Equal, nearest), Compare(age, beyond, limit) })
        {
            if (Admitted(condition, readers) is not { } admitted)
                continue;
            var of = condition.Operator == ComparisonOperator.Equal ? $"of {Age(nearest, end.Unit)}" : $"{(beyond == ComparisonOperator.Less ? "under" : "over")} {Age(limit, end.Unit)}";
            var whom = admitted.By.Count == 0 ? "no criterion keeps out" : $"{Listing.And(admitted.By.Select(static reader => reader.Id).ToList())} {(admitted.By.Count == 1 ? "admits" : "admit")}";
            Report(end.Origin, admitted.By, $"the header says {header}, but {whom} a patient {of}{admitted.Cohort}: {admitted.Patient}");
            return;
        }
    }

    /// <summary>Nobody of the header's own age whom the criteria admit.</summary>
    private void FindInside(PopulationAge end, string header, Expression age)
    {
        var readers = Readers(PatientReadings.RootOf(age));
        if (IsKeptOut(Compare(age, ComparisonOperator.Equal, end.Number), readers))
            Report(end.Origin, readers, $"the header says {header}, but {Listing.And(readers.Select(static reader => reader.Id).ToList())} {(readers.Count == 1 ? "admits" : "admit")} nobody of {Age(end.Number, end.Unit)}");
    }

    private void FindSex(DeclaredSex declared)
    {
        var sexes = PatientReadings.Sexes(model.Trial);
        if (sexes is null)
        {
            if (declared.Value != PopulationSex.All)
                Report(declared.Origin, [], $"the header says {Name(declared.Value)}, but no criterion asks for the sex");
            return;
        }

        var readers = Readers(sexes.Reading);
        foreach (var (sex, constant) in new[] { (PopulationSex.Female, sexes.Female), (PopulationSex.Male, sexes.Male) })
        {
            var condition = new ComparisonExpression(ComparisonOperator.Equal, sexes.Reading, constant);
            if (declared.Value == PopulationSex.All || declared.Value == sex)
            {
                if (IsKeptOut(condition, readers))
                    Report(declared.Origin, readers, $"the header says {Name(declared.Value)}, but {Listing.And(readers.Select(static reader => reader.Id).ToList())} {(readers.Count == 1 ? "admits" : "admit")} no {Name(sex)} patient");
            }
            else if (Admitted(condition, readers) is { } admitted)
            {
                Report(declared.Origin, admitted.By, $"the header says {Name(declared.Value)}, but no criterion keeps out a {Name(sex)} patient{admitted.Cohort}: {admitted.Patient}");
            }
        }
    }

    /// <summary>The counting criteria that read a value, themselves or in their parts.</summary>
    private List<Criterion> Readers(Expression reading)
    {
        var trial = model.Trial;
        var reads = new HashSet<int>();
        for (var index = trial.AllCriteria.Count - 1; index >= 0; index--)
        {
            var criterion = trial.AllCriteria[index];
            if (reads.Contains(index) || criterion.Facts.Any(fact => trial.Facts[fact].Reading.Equals(reading)))
            {
                reads.Add(index);
                if (criterion.Parent is { } parent)
                    reads.Add(parent);
            }
        }

        return criteria.Where(criterion => reads.Contains(criterion.Index)).ToList();
    }

    /// <summary>A patient of whom the condition is true and whom the criteria admit, in some cohort.</summary>
    private (string Patient, string Cohort, IReadOnlyList<Criterion> By)? Admitted(ComparisonExpression condition, IReadOnlyList<Criterion> readers)
    {
        var asked = model.Criteria.Conditions.Of(condition).True;
        foreach (var (cohort, scope) in Scopes())
        {
            if (model.Ask([asked, .. scope.Select(PassOf)]) != Answer.Satisfiable)
                continue;
            // Of the patient only what shows the age or the sex: whatever else a criterion asks for is as it has to be.
            var passed = scope.Intersect(readers).ToList();
            var witness = WitnessReduction.Reduce(
                model.Trial, WitnessBuilder.Build(model),
                evaluator => evaluator.Truth(condition) == true && passed.All(reader => evaluator.Value(reader.Index) != (reader.Kind == CriterionKind.Exclusion)));
            if (witness is null || WitnessText.Of(model.Trial, witness) is not { Length: > 0 } patient)
                continue;
            var evaluator = new WitnessEvaluator(model.Trial, witness);
            var by = passed.Where(reader => evaluator.Value(reader.Index) == (reader.Kind == CriterionKind.Inclusion)).ToList();
            return (patient, cohort is null ? string.Empty : $" of cohort '{cohort}'", by);
        }

        return null;
    }

    /// <summary>Whether no cohort admits anybody of whom the condition is true, because of the criteria that read the value.</summary>
    private bool IsKeptOut(ComparisonExpression condition, IReadOnlyList<Criterion> readers)
    {
        var asked = model.Criteria.Conditions.Of(condition).True;
        return readers.Count > 0
            && model.Ask(asked) == Answer.Satisfiable
            && Scopes().All(scope => model.Ask([asked, .. scope.Criteria.Intersect(readers).Select(PassOf)]) == Answer.Unsatisfiable);
    }

    private IEnumerable<(string? Cohort, IReadOnlyList<Criterion> Criteria)> Scopes()
    {
        if (model.Trial.Cohorts.Count == 0)
            return [(null, criteria)];
        return model.Trial.Cohorts.Select((cohort, index)
            => ((string?)cohort.Id, (IReadOnlyList<Criterion>)criteria.Where(criterion => criterion.Cohorts.Count == 0 || criterion.Cohorts.Contains(index)).ToList()));
    }

    private Literal PassOf(Criterion criterion)
        => criterion.Kind == CriterionKind.Inclusion ? model.Criteria[criterion.Index].Value.True : model.Criteria[criterion.Index].Value.False;

    private void Report(Provenance place, IEnumerable<Criterion> readers, string message)
        => diagnostics.ReportWith(SourceTextRules.HeaderDiffers, place.Span, readers.Select(static reader => reader.Origin.Span).Where(static span => !span.IsNone), message);

    private static ComparisonExpression Compare(Expression age, ComparisonOperator comparison, int number)
        => new(comparison, age, new NumberConstant(number, age.Type));

    private static string Age(int number, DateUnit unit)
        => number.ToString(CultureInfo.InvariantCulture) + " " + unit.ToString().ToLowerInvariant() + (number == 1 ? string.Empty : "s");

    private static string Name(PopulationSex sex) => sex.ToString().ToLowerInvariant();
}
