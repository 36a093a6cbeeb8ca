namespace Criteria.Generators.Tests.Reference;

/// <summary>A value of a patient as a program would hold it, without C# types of its own; null is what a program holds as null.</summary>
internal abstract record PatientValue;

/// <param name="Number">A boxed number of the member's own C# type.</param>
internal sealed record PatientNumber(object Number) : PatientValue;

internal sealed record PatientTruth(bool Value) : PatientValue;

internal sealed record PatientText(string Value) : PatientValue;

internal sealed record PatientDate(DateOnly Value) : PatientValue;

/// <summary>A date as far as it is known.</summary>
internal sealed record PatientPartialDate(int Year, int? Month = null, int? Day = null) : PatientValue;

/// <param name="Clock">What the clock showed.</param>
/// <param name="OffsetMinutes">How far that clock is ahead of UTC, in a <c>DateTimeOffset</c>; null in a <c>DateTime</c>.</param>
internal sealed record PatientDateTime(DateTime Clock, int? OffsetMinutes = null) : PatientValue;

/// <param name="Number">The enum's number.</param>
/// <param name="Name">The C# name; null where the number is no member.</param>
internal sealed record PatientEnum(int Number, string? Name) : PatientValue;

internal sealed record PatientCode(string System, string Code) : PatientValue;

/// <param name="Bound">The number of <c>Criteria.ValueBound</c>: 0 exact, 1 below, 2 at most, 3 at least, 4 above.</param>
internal sealed record PatientLab(double Value, double? Low, double? High, int Bound = 0) : PatientValue
{
    /// <summary>The day of the result.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>An object: its members by name. A member that is not there is null.</summary>
internal sealed record PatientRecord(IReadOnlyDictionary<string, PatientValue?> Members) : PatientValue
{
    public static PatientRecord Of(params (string Name, PatientValue? Value)[] members)
        => new(members.ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal));

    /// <summary>A <c>Criteria.Period</c>, which is an object like another.</summary>
    public static PatientRecord Period(DateOnly? start, DateOnly? end, bool? ongoing) => Of(
        ("Start", start is { } first ? new PatientDate(first) : null),
        ("End", end is { } last ? new PatientDate(last) : null),
        ("Ongoing", ongoing is { } goesOn ? new PatientTruth(goesOn) : null));

    public PatientValue? Member(string name) => Members.GetValueOrDefault(name);

    public PatientRecord With(string name, PatientValue? value)
        => new(new Dictionary<string, PatientValue?>(Members, StringComparer.Ordinal) { [name] = value });

    public override string ToString() => "{ " + string.Join(", ", Members.Select(m => $"{m.Key}: {m.Value?.ToString() ?? "null"}")) + " }";
}

internal sealed record PatientList(IReadOnlyList<PatientValue?> Items) : PatientValue
{
    public static PatientList Of(params PatientValue?[] items) => new(items);

    public override string ToString() => "[" + string.Join(", ", Items.Select(i => i?.ToString() ?? "null")) + "]";
}
