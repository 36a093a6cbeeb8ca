using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Screening.Cohort;

namespace Screening;

/// <summary>The options of the command, and what is wrong with those that were given.</summary>
internal sealed class CommandLine
{
    private readonly Option<string> _trial = new("--trial")
    {
        Description = $"The trial: {Trials(", ")}. Without it {TrialChoice.All[0].Info.Id}.",
        HelpName = "ID",
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Screens for every trial, and prints the verdict of each for each patient. Stands without --trial and --patient.",
    };

    private readonly Option<string> _patients = new("--patients")
    {
        Description = "A file of FHIR R4 records, one bundle a line, gzipped or not. Without it the embedded synthetic cohort. Needs --as-of.",
        HelpName = "FILE.ndjson[.gz]",
    };

    private readonly Option<string> _asOf = new("--as-of")
    {
        Description = $"The day of screening of these patients, as YYYY-MM-DD; nothing after it is read. The embedded cohort has its own, {Date(SyntheticCohort.AsOf)}.",
        HelpName = "DATE",
    };

    private readonly Option<string> _patient = new("--patient")
    {
        Description = "The patient to explain. Without it the first whom one criterion alone keeps out.",
        HelpName = "ID",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "text or json. With json, only the JSON goes to the standard output.",
        HelpName = "text|json",
    };

    public CommandLine() => Root = new RootCommand("Screens patients for a clinical trial and shows what each criterion does to the cohort.")
    {
        _trial, _all, _patients, _asOf, _patient, _format,
    };

    public RootCommand Root { get; }

    /// <summary>The options that were given; null, after adding to the mistakes, where one is wrong.</summary>
    public ScreeningOptions? Read(ParseResult parsed, List<string> mistakes)
    {
        var isAll = parsed.GetValue(_all);
        var trial = Trial(parsed.GetValue(_trial), mistakes);
        var file = Filled("--patients", parsed.GetValue(_patients), "a file of FHIR records", mistakes);
        var asOf = AsOf(parsed.GetValue(_asOf), file is not null, mistakes);
        var patient = Filled("--patient", parsed.GetValue(_patient), "the id of a patient", mistakes);
        var format = Format(parsed.GetValue(_format), mistakes);
        if (isAll && parsed.GetValue(_trial) is { } one)
            mistakes.Add($"--trial '{one}' stands beside --all; expected one of the two");
        if (isAll && patient is not null)
            mistakes.Add($"--patient '{patient}' stands beside --all, which explains nobody; expected --trial");
        return mistakes.Count == 0 ? new(isAll ? null : trial, file, asOf, patient, format) : null;
    }

    private static TrialChoice? Trial(string? id, List<string> mistakes)
    {
        if (id is null)
            return TrialChoice.All[0];
        var trial = TrialChoice.Find(id);
        if (trial is null)
            mistakes.Add($"--trial '{id}': there is no such trial; expected {Trials(" or ")}");
        return trial;
    }

    private static string? Filled(string option, string? value, string expected, List<string> mistakes)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
            mistakes.Add($"{option} '{value}': expected {expected}");
        return value;
    }

    private static DateOnly AsOf(string? text, bool hasFile, List<string> mistakes)
    {
        if (text is null)
        {
            if (hasFile)
                mistakes.Add("--patients stands without --as-of; expected the day of screening, for example --as-of 2021-06-01");
            return SyntheticCohort.AsOf;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf))
            mistakes.Add($"--as-of '{text}': this is no date; expected YYYY-MM-DD, for example 2021-06-01");
        else if (!hasFile && asOf != SyntheticCohort.AsOf)
            mistakes.Add($"--as-of '{text}': the embedded cohort is known as of {Date(SyntheticCohort.AsOf)} and no other day; expected --patients beside it");
        return asOf;
    }

    private static ReportFormat Format(string? text, List<string> mistakes)
    {
        switch (text)
        {
            case null or "text":
                return ReportFormat.Text;
            case "json":
                return ReportFormat.Json;
            default:
                mistakes.Add($"--format '{text}': expected text or json");
                return ReportFormat.Text;
        }
    }

    private static string Trials(string separator) => string.Join(separator, TrialChoice.All.Select(static choice => choice.Info.Id));

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
