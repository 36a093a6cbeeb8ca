using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <summary>What a value is in the exported library.</summary>
internal enum CqlKind
{
    Truth,

    /// <summary>Numbers and quantities, which count in the unit of their bound type.</summary>
    Number,

    Day,
    Moment,
    Text,

    /// <summary>A code with its system, as one text: <c>system|code</c>.</summary>
    Code,
}

/// <summary>How values of a kind are held.</summary>
internal static class CqlKinds
{
    /// <summary>Null: CQL has none for it, as for an object with members of its own.</summary>
    public static CqlKind? Of(CriteriaType type) => type.Kind switch
    {
        TypeKind.Boolean => CqlKind.Truth,
        TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => CqlKind.Number,
        TypeKind.Date => CqlKind.Day,
        TypeKind.DateTime => CqlKind.Moment,
        TypeKind.String or TypeKind.Enumeration => CqlKind.Text,
        TypeKind.Code => CqlKind.Code,
        _ => null,
    };

    /// <summary>The type of one certain value.</summary>
    public static string Exact(this CqlKind kind) => kind switch
    {
        CqlKind.Truth => "Boolean",
        CqlKind.Number => "Decimal",
        CqlKind.Day => "Date",
        CqlKind.Moment => "DateTime",
        _ => "String",
    };

    /// <summary>Whether a value can be known in part, between two ends.</summary>
    public static bool HasRanges(this CqlKind kind) => kind is CqlKind.Number or CqlKind.Day or CqlKind.Moment;

    /// <summary>The type of a value that may be known in part: without an end on a side where that is null.</summary>
    public static string Range(this CqlKind kind)
        => kind.HasRanges() ? $"Tuple {{ Low {kind.Exact()}, High {kind.Exact()} }}" : kind.Exact();

    /// <summary>What functions of the prelude add to their names for this kind.</summary>
    public static string Suffix(this CqlKind kind) => kind == CqlKind.Number ? string.Empty : ", " + kind.ToString().ToLowerInvariant() + "s";
}
