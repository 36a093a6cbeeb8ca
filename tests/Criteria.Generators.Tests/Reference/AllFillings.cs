namespace Criteria.Generators.Tests.Reference;

/// <summary>
/// Every way to fill in a small patient: each missing value by each value of a small domain, and each missing plain element also by nothing,
/// because what is missing may be absent.
/// </summary>
internal static class AllFillings
{
    /// <param name="domain">What a missing member, by its name, may be.</param>
    public static IEnumerable<PatientRecord> Of(PatientRecord patient, Func<string, IReadOnlyList<PatientValue>> domain)
    {
        IEnumerable<PatientRecord> filled = [PatientRecord.Of()];
        foreach (var (name, value) in patient.Members)
            filled = [.. filled.SelectMany(f => Of(name, value, domain).Select(v => f.With(name, v)))];
        return filled;
    }

    private static IEnumerable<PatientValue> Of(string name, PatientValue? value, Func<string, IReadOnlyList<PatientValue>> domain) => value switch
    {
        null => domain(name),
        PatientList list => Of(name, list, domain),
        PatientRecord record => Of(record, domain),
        _ => [value],
    };

    private static IEnumerable<PatientList> Of(string name, PatientList list, Func<string, IReadOnlyList<PatientValue>> domain)
    {
        IEnumerable<PatientList> filled = [PatientList.Of()];
        foreach (var item in list.Items)
        {
            IReadOnlyList<PatientValue?> ways = [.. Of(name, item, domain)];
            if (item is null)
                ways = [.. ways, null];
            filled = [.. filled.SelectMany(f => ways.Select(w => w is null ? f : PatientList.Of([.. f.Items, w])))];
        }

        return filled;
    }

    /// <summary>Whether what was known before holds of what a filling gave: a missing value may become anything, a known one only narrower.</summary>
    public static bool Covers(Possible? before, Possible? after) => (before, after) switch
    {
        (null, _) => true,
        (_, null) => false,
        (NumberRange known, NumberRange filled) => IsAtMost(known.Low, filled.Low) && IsAtLeast(known.High, filled.High),
        _ => before.Equals(after),
    };

    private static bool IsAtMost(RangeEnd outer, RangeEnd inner) => outer.Value is not { } low || inner.Value >= low;

    private static bool IsAtLeast(RangeEnd outer, RangeEnd inner) => outer.Value is not { } high || inner.Value <= high;
}
