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
    private readonly Admission _admission = new(model, criteria);

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
        var readers = _admission.Readers(PatientReadings.RootOf(age));
        foreach (var condition in new[] { Compare(age, ComparisonOperator.Equal, nearest), Compare(age, beyond, limit) })
        {
            if (_admission.Patient(condition, readers) is not { } admitted)
                continue;
            var of = condition.Operator == ComparisonOperator.Equal ? $"of {Age(nearest, end.Unit)}" : $"{(beyond == ComparisonOperator.Less ? "under" : "over")} {Age(limit, end.Unit)}";
            var whom = admitted.By.Count == 0 ? "no criterion keeps out" : $"{Listing.And(admitted.By.Select(static reader => reader.Id).ToList())} {(admitted.By.Count == 1 ? "admits" : "admit")}";
            Report(end.Origin, admitted.By, $"the header says {header}, but {whom} a patient {of}{admitted.Cohort}: {admitted.Shown}");
            return;
        }
    }

    /// <summary>Nobody of the header's own age whom the criteria admit.</summary>
    private void FindInside(PopulationAge end, string header, Expression age)
    {
        var readers = _admission.Readers(PatientReadings.RootOf(age));
        if (_admission.IsKeptOut(Compare(age, ComparisonOperator.Equal, end.Number), readers))
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

        var readers = _admission.Readers(sexes.Reading);
        foreach (var (sex, constant) in new[] { (PopulationSex.Female, sexes.Female), (PopulationSex.Male, sexes.Male) })
        {
            var condition = new ComparisonExpression(ComparisonOperator.Equal, sexes.Reading, constant);
            if (declared.Value == PopulationSex.All || declared.Value == sex)
            {
                if (_admission.IsKeptOut(condition, readers))
                    Report(declared.Origin, readers, $"the header says {Name(declared.Value)}, but {Listing.And(readers.Select(static reader => reader.Id).ToList())} {(readers.Count == 1 ? "admits" : "admit")} no {Name(sex)} patient");
            }
            else if (_admission.Patient(condition, readers) is { } admitted)
            {
                Report(declared.Origin, admitted.By, $"the header says {Name(declared.Value)}, but no criterion keeps out a {Name(sex)} patient{admitted.Cohort}: {admitted.Shown}");
            }
        }
    }

    private void Report(Provenance place, IEnumerable<Criterion> readers, string message)
        => diagnostics.ReportWith(SourceTextRules.HeaderDiffers, place.Span, readers.Select(static reader => reader.Origin.Span).Where(static span => !span.IsNone), message);

    private static ComparisonExpression Compare(Expression age, ComparisonOperator comparison, int number)
        => new(comparison, age, new NumberConstant(number, age.Type));

    private static string Age(int number, DateUnit unit)
        => number.ToString(CultureInfo.InvariantCulture) + " " + unit.ToString().ToLowerInvariant() + (number == 1 ? string.Empty : "s");

    private static string Name(PopulationSex sex) => sex.ToString().ToLowerInvariant();
}
