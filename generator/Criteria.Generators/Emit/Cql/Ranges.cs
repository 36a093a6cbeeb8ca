namespace Criteria.Generators.Emit.Cql;

/// <summary>Values that may be known in part, and comparisons of them: decided where all that they may be agrees.</summary>
internal sealed class Ranges(Prelude prelude)
{
    /// <summary>A value that is certain, or missing, as a range.</summary>
    public string Exactly(CqlKind kind, string value) => !kind.HasRanges() ? value : prelude.Call(
        "exactly" + kind.Suffix(),
        () => $"(x {kind.Exact()}):\n  Tuple {{ Low: x, High: x }}",
        value);

    public string Between(CqlKind kind, string low, string high) => prelude.Call(
        "from, to" + kind.Suffix(),
        () => $"(low {kind.Exact()}, high {kind.Exact()}):\n  Tuple {{ Low: low, High: high }}",
        low,
        high);

    /// <summary>The value of a range that has only one.</summary>
    public string Point(CqlKind kind, string range) => prelude.Call(
        "certain" + kind.Suffix(),
        () => $"(x {kind.Range()}):\n  if x.Low = x.High then x.Low else null",
        range);

    public string IsMissing(CqlKind kind, string range) => !kind.HasRanges() ? $"{CqlText.Operand(range)} is null" : prelude.Call(
        "is missing" + kind.Suffix(),
        () => $"(x {kind.Range()}):\n  x.Low is null and x.High is null",
        range);

    /// <summary>True where anything is known, else unknown.</summary>
    public string IsPresent(CqlKind kind, string range) => prelude.Call(
        "is there" + kind.Suffix(),
        () => $"(x {kind.Range()}):\n  if {IsMissing(kind, "x")} then null else true",
        range);

    /// <param name="precision">The word for the precision by which dates are compared; null: whole.</param>
    public string Less(CqlKind kind, string left, string right, string? precision = null) => prelude.Call(
        "less" + kind.Suffix() + Of(precision),
        () => $"(a {kind.Range()}, b {kind.Range()}):\n  case\n    when {Before(precision, "a.High", "b.Low")} then true\n    when {OnOrAfter(precision, "a.Low", "b.High")} then false\n    else null\n  end",
        left,
        right);

    /// <inheritdoc cref="Less"/>
    public string Equal(CqlKind kind, string left, string right, string? precision = null) => prelude.Call(
        "equal" + kind.Suffix() + Of(precision),
        () => $"(a {kind.Range()}, b {kind.Range()}):\n  case\n    when {Before(precision, "a.High", "b.Low")} or {Before(precision, "b.High", "a.Low")} then false\n"
            + $"    when {Same(precision, "a.Low", "a.High")} and {Same(precision, "b.Low", "b.High")} and {Same(precision, "a.Low", "b.Low")} then true\n    else null\n  end",
        left,
        right);

    private static string Of(string? precision) => precision is null ? string.Empty : " by " + precision;

    private static string Before(string? precision, string left, string right)
        => precision is null ? $"{left} < {right}" : $"{left} before {precision} of {right}";

    private static string OnOrAfter(string? precision, string left, string right)
        => precision is null ? $"{left} >= {right}" : $"{left} same {precision} or after {right}";

    private static string Same(string? precision, string left, string right)
        => precision is null ? $"{left} = {right}" : $"{left} same {precision} as {right}";
}
