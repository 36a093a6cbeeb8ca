using System.Globalization;
using Criteria.Generators.Tests.Reference;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>
/// Patients as CQL can hold them: numbers to six decimal places, so that none lies nearer to a threshold of eight than its last place, and of no more digits than
/// a double holds beside eight places; offsets of whole hours, because the official engine breaks off at others.
/// </summary>
internal static class RepresentablePatients
{
    private const decimal Largest = 1_000_000;

    public static Inputs Of(Inputs inputs) => inputs with { Subject = (PatientRecord)Of(inputs.Subject)!, Parameters = [.. inputs.Parameters.Select(Of)] };

    private static PatientValue? Of(PatientValue? value) => value switch
    {
        PatientRecord record => new PatientRecord(record.Members.ToDictionary(static member => member.Key, static member => Of(member.Value), StringComparer.Ordinal)),
        PatientList list => new PatientList([.. list.Items.Select(Of)]),
        PatientNumber number => new PatientNumber(Number(number.Number)),
        PatientLab lab => lab with { Value = Number(lab.Value), Low = lab.Low is { } low ? Number(low) : null, High = lab.High is { } high ? Number(high) : null },
        PatientDateTime { OffsetMinutes: { } offset } moment => moment with { OffsetMinutes = offset / 60 * 60 },
        _ => value,
    };

    private static object Number(object number) => number switch
    {
        double value => Number(value),
        float value => (float)Number(value),
        decimal value => Clamped(value),
        long value => Math.Clamp(value, -(long)Largest, (long)Largest),
        _ => number,
    };

    private static double Number(double value)
        => !double.IsFinite(value) ? value : Math.Abs(value) > (double)Largest ? Math.Sign(value) * (double)Largest
            : (double)Clamped(decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture));

    private static decimal Clamped(decimal value) => Math.Clamp(Math.Round(value, 6), -Largest, Largest);
}
