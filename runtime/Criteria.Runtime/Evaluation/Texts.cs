namespace Criteria.Evaluation;

/// <summary>The order of texts: by their UTF-16 code units, so that it depends on no language. Unknown where one of the two is missing.</summary>
public static class Texts
{
    /// <summary>left &gt;= right.</summary>
    public static Truth AtLeast(string? left, string? right) => !LessThan(left, right);

    /// <summary>left &gt; right.</summary>
    public static Truth MoreThan(string? left, string? right) => LessThan(right, left);

    /// <summary>left &lt;= right.</summary>
    public static Truth AtMost(string? left, string? right) => !LessThan(right, left);

    /// <summary>left &lt; right.</summary>
    public static Truth LessThan(string? left, string? right)
        => left is null || right is null ? Truth.Unknown : Truth.Of(string.CompareOrdinal(left, right) < 0);
}
