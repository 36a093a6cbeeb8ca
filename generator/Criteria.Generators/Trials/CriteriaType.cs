namespace Criteria.Generators.Trials;

internal enum TypeKind
{
    /// <summary>The type of the literal <c>null</c>, which fits everywhere.</summary>
    Any,

    /// <summary>The type of an expression with an error; fits everywhere, so that one mistake is reported once.</summary>
    Error,
    Boolean,
    Integer,
    Decimal,
    Quantity,
    String,
    Date,

    /// <summary>A day with a time of day.</summary>
    DateTime,
    Enumeration,
    Code,

    /// <summary>A record of the user's with members of its own, for instance an element of a list.</summary>
    Object,
    List,
}

/// <summary>The type of a bound expression.</summary>
/// <param name="Unit">The UCUM code in which a quantity's number counts; null otherwise.</param>
/// <param name="Name">The full C# name of an enumeration or object.</param>
/// <param name="Element">The type of a list's elements.</param>
internal sealed record CriteriaType(TypeKind Kind, string? Unit = null, string? Name = null, CriteriaType? Element = null)
{
    public static readonly CriteriaType Any = new(TypeKind.Any);
    public static readonly CriteriaType Error = new(TypeKind.Error);
    public static readonly CriteriaType Boolean = new(TypeKind.Boolean);
    public static readonly CriteriaType Integer = new(TypeKind.Integer);
    public static readonly CriteriaType Decimal = new(TypeKind.Decimal);
    public static readonly CriteriaType String = new(TypeKind.String);
    public static readonly CriteriaType Date = new(TypeKind.Date);
    public static readonly CriteriaType DateTime = new(TypeKind.DateTime);
    public static readonly CriteriaType Code = new(TypeKind.Code);

    public static CriteriaType Quantity(string unit) => new(TypeKind.Quantity, Unit: unit);

    public static CriteriaType Enumeration(string name) => new(TypeKind.Enumeration, Name: name);

    public static CriteriaType Object(string name) => new(TypeKind.Object, Name: name);

    public static CriteriaType List(CriteriaType element) => new(TypeKind.List, Element: element);

    /// <summary>A Date or a DateTime.</summary>
    public bool IsTemporal => Kind is TypeKind.Date or TypeKind.DateTime;

    public bool IsNumeric => Kind is TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity;
}
