using System;
using System.Collections.Generic;
using System.IO;
using Criteria.Fhir;
using Screening.Patients;
using Screening.Reports;

namespace Screening.Records;

/// <summary>A file of FHIR records, read while the patients are screened.</summary>
internal sealed class PatientFile(string path, DateOnly asOf) : IDisposable
{
    private readonly FhirReader _reader = new(new() { AsOf = asOf });
    private readonly FileStream _stream = Open(path);

    public FhirReadReport Report => _reader.Report;

    public IEnumerable<Patient> Read(ProgressBar progress)
    {
        using var patients = _reader.Read(_stream).GetEnumerator();
        while (Next(patients))
        {
            progress.Show(_stream.Position, _stream.Length, _reader.Report.Patients);
            yield return ChartOfRecord.ToPatient(patients.Current, asOf, _reader.Report.Lookups);
        }
    }

    public void Dispose() => _stream.Dispose();

    private bool Next(IEnumerator<PatientRecord> patients)
    {
        try
        {
            return patients.MoveNext();
        }
        catch (IOException error)
        {
            throw Unreadable(path, error.Message, error);
        }
    }

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path))
            throw Unreadable(path, "it is a folder; expected a file of FHIR R4 bundles, one a line", null);
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable(path, "there is no such file", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(path, error.Message, error);
        }
    }

    private static ScreeningException Unreadable(string path, string reason, Exception? cause)
        => new(ExitCode.File, $"--patients '{path}' cannot be read: {reason}", cause);
}
