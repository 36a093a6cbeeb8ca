using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using Criteria.Fhir.Input;
using Criteria.Fhir.Resources;

namespace Criteria.Fhir;

/// <summary>Reads patients from FHIR R4 JSON, one after the other, as they stood on a given day.</summary>
/// <remarks>
/// <code>
/// var reader = new FhirReader(new() { AsOf = new(2021, 6, 1) });
/// using var file = File.OpenRead("patients.ndjson.gz");
/// foreach (var patient in reader.Read(file))
/// {
///     var hemoglobin = patient.Latest(["718-7"], "g/L", convert, reader.Report.Lookups);
/// }
/// Console.WriteLine($"{reader.Report.Patients} patients, {reader.Report.UnreadableLines} unreadable lines");
/// </code>
/// <para>
/// Input: bundles, one a line (NDJSON) or printed over many; a file may hold one or several. Also single resources, one a line, as a bulk
/// export writes them (all types in one stream). Gzip is recognized by its first bytes. A bundle's patients are given as soon as it is
/// read, so that of a long file one bundle is in memory at a time; single resources of one patient may be anywhere, so they are
/// collected, and their patients given when the input has ended.
/// </para>
/// <para>
/// What counts: observations with status <c>final</c>, <c>amended</c> or <c>corrected</c>, dated on or before the as-of date; other resources unless
/// their status says that it is an error, was refuted, or did not take place. Whether something is after the as-of date is judged
/// by when it began, or where that is missing by when it was recorded; a date known to the month or year is after it when every day it may
/// mean is. An undated condition, medication, procedure or vaccination is kept. STU3 is read as far as it resembles R4.
/// </para>
/// <para>
/// Resources belong to the patient they refer to, wherever in the bundle that patient stands. Those that refer to nobody in their bundle are
/// nobody's. A patient's id that was met before is not given again.
/// </para>
/// <para>
/// No content of the input makes it throw: what cannot be read is left out and counted in <see cref="Report"/>, with its line. A bundle is read whole or not
/// at all, because a record that lost its end may lack just the result that decides. Errors of the stream itself are the caller's.
/// </para>
/// A reader is for one thread. It can read several inputs in turn; they share the report, but no patient is put together from two of them.
/// </remarks>
/// <param name="options">What to take from the input.</param>
public sealed class FhirReader(FhirReaderOptions options)
{
    private const int BlockBytes = 64 * 1024;
    private readonly FhirReaderOptions _options = options ?? throw new ArgumentNullException(nameof(options));

    /// <summary>What was read so far by this reader, and what was left out.</summary>
    public FhirReadReport Report { get; } = new();

    /// <summary>The patients of an input, read while they are enumerated; the result can be enumerated once. The stream stays open.</summary>
    public IEnumerable<PatientRecord> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Iterate(stream);
    }

    /// <inheritdoc cref="Read"/>
    public IAsyncEnumerable<PatientRecord> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return IterateAsync(stream, cancellationToken);
    }

    private IEnumerable<PatientRecord> Iterate(Stream stream)
    {
        var parts = new RecordSplitter(_options.MaximumRecordBytes, Report);
        var assembler = new PatientAssembler(_options, Report);
        using var source = ByteSource.Open(stream);
        var block = new byte[BlockBytes];
        for (var ended = false; !ended;)
        {
            ended = Take(source.Read(block), block, parts);
            while (TryNext(parts, assembler, out var patients))
            {
                foreach (var patient in patients)
                    yield return patient;
            }
        }
        foreach (var patient in assembler.Finish())
            yield return patient;
    }

    private async IAsyncEnumerable<PatientRecord> IterateAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parts = new RecordSplitter(_options.MaximumRecordBytes, Report);
        var assembler = new PatientAssembler(_options, Report);
        using var source = await ByteSource.OpenAsync(stream, cancellationToken).ConfigureAwait(false);
        var block = new byte[BlockBytes];
        for (var ended = false; !ended;)
        {
            ended = Take(await source.ReadAsync(block, cancellationToken).ConfigureAwait(false), block, parts);
            while (TryNext(parts, assembler, out var patients))
            {
                foreach (var patient in patients)
                    yield return patient;
            }
        }
        foreach (var patient in assembler.Finish())
            yield return patient;
    }

    /// <summary>Hands on what was read; true where it was the last.</summary>
    private static bool Take(int? length, byte[] block, RecordSplitter parts)
    {
        if (length is null)
            parts.Abandon("the compressed data are damaged; nothing from here on is read");
        else if (length == 0)
            parts.End();
        else
            parts.Append(block.AsSpan(0, length.Value));
        return length is null or 0;
    }

    private static bool TryNext(RecordSplitter parts, PatientAssembler assembler, out IReadOnlyList<PatientRecord> patients)
    {
        var taken = parts.TryTake(out var text, out var line);
        patients = taken ? assembler.Add(text, line) : [];
        return taken;
    }
}
