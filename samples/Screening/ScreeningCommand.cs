using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Screening.Cohort;
using Screening.Patients;
using Screening.Records;
using Screening.Reports;

namespace Screening;

/// <summary>The command: reads the options, screens the patients, and writes what became of them.</summary>
public static class ScreeningCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="output">Receives the result, and nothing else.</param>
    /// <param name="error">Receives everything else.</param>
    /// <param name="terminal">Where progress is shown; null where nobody watches.</param>
    /// <returns>0, or 1 for a wrong file, or 2 for a wrong option.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, TextWriter? terminal = null)
        => (int)Run(arguments, output, error, new ProgressBar(terminal, TimeProvider.System));

    internal static ExitCode Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, ProgressBar progress)
    {
        var commandLine = new CommandLine();
        var parsed = commandLine.Root.Parse(arguments, new() { ResponseFileTokenReplacer = null });
        var mistakes = parsed.Errors.Select(static mistake => mistake.Message.TrimEnd('.')).ToList();
        if (mistakes.Count > 0)
            return Refuse(mistakes, error);
        if (parsed.Action is not null)
            return (ExitCode)parsed.Invoke(new() { Output = output, Error = error });
        if (commandLine.Read(parsed, mistakes) is not { } options)
            return Refuse(mistakes, error);
        try
        {
            return options.PatientFile is { } path ? ScreenFile(path, options, output, error, progress) : ScreenCohort(options, output, error);
        }
        catch (ScreeningException problem)
        {
            error.WriteLine(problem.Message);
            return problem.ExitCode;
        }
    }

    private static ExitCode Refuse(List<string> mistakes, TextWriter error)
    {
        foreach (var mistake in mistakes)
            error.WriteLine(mistake);
        error.WriteLine("--help shows the options");
        return ExitCode.Option;
    }

    private static ExitCode ScreenCohort(ScreeningOptions options, TextWriter output, TextWriter error)
    {
        Screen(SyntheticCohort.Patients, options, output, error).Write("Embedded synthetic cohort, invented patients with autoimmune diseases");
        return ExitCode.Done;
    }

    private static ExitCode ScreenFile(string path, ScreeningOptions options, TextWriter output, TextWriter error, ProgressBar progress)
    {
        using var file = new PatientFile(path, options.AsOf);
        Screened screened;
        try
        {
            screened = Screen(file.Read(progress), options, output, error);
        }
        finally
        {
            progress.Clear();
        }

        ReadingReport.Write(path, file.Report, error);
        if (screened.Patients == 0)
            throw new ScreeningException(ExitCode.File, $"--patients '{path}': no patient could be read; expected FHIR R4 bundles, one a line");
        screened.Write($"Patients of {Path.GetFileName(path)}");
        if (file.Report.UnreadableLines == 0)
            return ExitCode.Done;
        throw new ScreeningException(ExitCode.File, $"--patients '{path}': a part of the file cannot be read; the result lacks the patients who stand there");
    }

    /// <summary>How many patients were screened, and what writes what became of them, given a few words about who they are.</summary>
    private readonly record struct Screened(int Patients, Action<string> Write);

    private static Screened Screen(IEnumerable<Patient> patients, ScreeningOptions options, TextWriter output, TextWriter error)
    {
        if (options.Trial is { } trial)
        {
            var result = trial.Screen(patients, options.AsOf, options.Patient);
            return new(result.Attrition.Patients, cohort => Write(trial, result, options, cohort, output, error));
        }

        var matrix = VerdictMatrix.Of(patients, options.AsOf);
        return new(matrix.Rows.Count, cohort => MatrixReport.Write(matrix, cohort, options.Format, output));
    }

    private static void Write(TrialChoice trial, ScreeningResult result, ScreeningOptions options, string cohort, TextWriter output, TextWriter error)
    {
        if (options.Patient is { } wanted && result.Explained is null)
            throw new ScreeningException(ExitCode.Option, $"--patient '{wanted}': there is no such patient among the {result.Attrition.Patients}");
        if (options.Format == ReportFormat.Json)
            JsonReport.Write(result, output);
        else
            TextReport.Write(result, cohort, output);
        var isAskedFor = options.Format == ReportFormat.Text || options.Patient is not null;
        if (isAskedFor && result.Explained is { } patient)
            Explain(trial, patient, result, options, options.Format == ReportFormat.Text ? output : error);
    }

    private static void Explain(TrialChoice trial, Patient patient, ScreeningResult result, ScreeningOptions options, TextWriter writer)
    {
        TextReport.WritePatient(patient, options.Patient is not null, result.Attrition, writer);
        trial.Explain(patient, result.AsOf, writer);
    }
}
