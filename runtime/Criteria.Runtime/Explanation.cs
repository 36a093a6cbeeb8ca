using System;
using System.Globalization;
using System.IO;
using Criteria.Evaluation;

namespace Criteria;

/// <summary>Writes what a trial says of one patient: every criterion with its outcome, what it needs, the values it read, and its verbatim text.</summary>
/// <remarks>Generated code hands it the values; nothing here decides anything.</remarks>
public sealed class Explanation
{
    private readonly TrialInfo _info;
    private readonly TextWriter _writer;

    /// <summary>An explanation that writes to a writer.</summary>
    public Explanation(TrialInfo info, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(writer);
        _info = info;
        _writer = writer;
    }

    /// <summary>Writes the trial and its verdict.</summary>
    public void Begin(Verdict verdict)
    {
        _writer.WriteLine(_info.Title is { } title ? $"{_info.Id}: {title}" : _info.Id);
        _writer.WriteLine($"Verdict: {verdict}");
    }

    /// <summary>Writes the verdict of a cohort.</summary>
    public void Cohort(int cohort, Verdict verdict)
        => _writer.WriteLine($"Cohort {_info.Cohorts[cohort].Id} ({_info.Cohorts[cohort].Title}): {verdict}");

    /// <summary>Writes a criterion with its outcome.</summary>
    public void Criterion(int criterion, Outcome outcome)
    {
        var info = _info.Criteria[criterion];
        var indent = IndentOf(criterion);
        _writer.WriteLine();
        _writer.WriteLine($"{indent}{info.Id} ({(info.Kind == CriterionKind.Inclusion ? "inclusion" : "exclusion")}): {Describe(outcome, info)}");
        if (info.Text is { } text)
            _writer.WriteLine($"{indent}  \"{text}\"");
        if (info.AppliesTo is { } condition)
            _writer.WriteLine($"{indent}  applies to: {condition}");
        if (info.Cql is { } cql)
            _writer.WriteLine($"{indent}  {FormWord(info.Form)}: {cql}");
    }

    /// <summary>Writes a number that the criterion read.</summary>
    public void Value(int criterion, int fact, Number value) => Write(criterion, fact, value.IsPresent ? value.ToString() : null);

    /// <summary>Writes a number that the criterion read; a censored one with its limit, <c>&lt; 30</c>.</summary>
    public void Value(int criterion, int fact, NumberRange value) => Write(criterion, fact, value.IsMissing ? null : value.ToString());

    /// <summary>Writes a number that the criterion read, with all its digits.</summary>
    public void Value(int criterion, int fact, ExactNumber value) => Write(criterion, fact, value.IsPresent ? value.ToString() : null);

    /// <summary>Writes a date that the criterion read.</summary>
    public void Value(int criterion, int fact, Day value) => Write(criterion, fact, value.IsMissing ? null : value.ToString());

    /// <summary>Writes a date with a time of day that the criterion read.</summary>
    public void Value(int criterion, int fact, Moment value) => Write(criterion, fact, value.IsMissing ? null : value.ToString());

    /// <summary>Writes a yes or no that the criterion read.</summary>
    public void Value(int criterion, int fact, Truth value) => Write(criterion, fact, value.IsUnknown ? null : value.ToString());

    /// <summary>Writes a text that the criterion read.</summary>
    public void Value(int criterion, int fact, string? value) => Write(criterion, fact, value is null ? null : $"'{value}'");

    /// <summary>Writes a code that the criterion read.</summary>
    public void Value(int criterion, int fact, Code? value) => Write(criterion, fact, value is { } code ? $"{code.System}|{code.Value}" : null);

    /// <summary>Writes a value of an enum that the criterion read.</summary>
    public void Value<T>(int criterion, int fact, T? value)
        where T : struct, Enum
        => Write(criterion, fact, value?.ToString());

    /// <summary>Writes how long a list is that the criterion read.</summary>
    public void List(int criterion, int fact, int? count)
        => Write(criterion, fact, count switch
        {
            null => null,
            1 => "1 entry",
            { } number => number.ToString(CultureInfo.InvariantCulture) + " entries",
        });

    /// <summary>Writes whether there is a record that the criterion asked for.</summary>
    public void Record(int criterion, int fact, bool isPresent) => Write(criterion, fact, isPresent ? "known" : null);

    /// <summary>Writes another reading of the criterion, under which the verdict would be another.</summary>
    /// <param name="criterion">The criterion, by its index.</param>
    /// <param name="name">What the author calls the reading.</param>
    /// <param name="cql">What it says.</param>
    /// <param name="value">The criterion's value under it.</param>
    /// <param name="verdict">The verdict under it.</param>
    public void Reading(int criterion, string name, string cql, Truth value, Verdict verdict)
        => _writer.WriteLine($"{IndentOf(criterion)}  read as '{name}' ({cql}): {Describe(value.ToOutcome(), _info.Criteria[criterion])}, verdict {verdict}");

    /// <summary>Writes the verdict of a cohort under the reading that was written last, where it would be another.</summary>
    public void ReadingOfCohort(int criterion, int cohort, Verdict verdict)
        => _writer.WriteLine($"{IndentOf(criterion)}    cohort {_info.Cohorts[cohort].Id}: verdict {verdict}");

    private static string Describe(Outcome outcome, CriterionInfo info) => outcome switch
    {
        _ when info.Form == CriterionForm.Heading => "heading",
        Outcome.Met => info.Kind == CriterionKind.Exclusion && info.Counts && info.Parent < 0 ? "met, which excludes" : "met",
        Outcome.NotMet => "not met",
        Outcome.NotApplicable => "not applicable",
        _ => "unknown",
    };

    private static string FormWord(CriterionForm form) => form switch
    {
        CriterionForm.Attested => "to attest",
        CriterionForm.Gap => "gap",
        _ => "needs",
    };

    private string IndentOf(int criterion)
    {
        var depth = 0;
        for (var index = _info.Criteria[criterion].Parent; index >= 0; index = _info.Criteria[index].Parent)
            depth++;
        return new(' ', 2 * depth);
    }

    private void Write(int criterion, int fact, string? value)
    {
        var info = _info.Facts[fact];
        var unit = value is not null && info.Unit is not null ? " " + info.Unit : string.Empty;
        _writer.WriteLine($"{IndentOf(criterion)}  {info.Name}: {value ?? "missing"}{unit}");
    }
}
