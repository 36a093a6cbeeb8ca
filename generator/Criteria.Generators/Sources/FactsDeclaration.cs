using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Sources;

internal enum FactType
{
    /// <summary>What could not be understood and has been reported.</summary>
    Invalid,
    Boolean,
    Integer,
    Decimal,
    Quantity,
    String,
    Date,
    DateTime,
    PartialDate,
    Lab,
    Code,
    Period,

    /// <summary>A record with members of its own: what a list holds.</summary>
    Record,
}

/// <summary>The facts that a file declares instead of naming a subject: a record with these members is generated. A value.</summary>
internal sealed record FactsDeclaration(EquatableArray<FactDeclaration> Members);

/// <param name="Name">A C# identifier.</param>
/// <param name="Type">The type of the fact, or of each element where it is a list.</param>
internal sealed record FactDeclaration(LocatedText Name, FactType Type)
{
    public bool IsList { get; init; }

    /// <summary>Of a list: more may exist than is listed.</summary>
    public bool IsOpen { get; init; }

    public LocatedText? Unit { get; init; }

    public LocatedText? Analyte { get; init; }

    public NumberDomain? Range { get; init; }

    /// <summary>Where the range stands.</summary>
    public Provenance RangeOrigin { get; init; }

    /// <summary>The parameter after which the value is first known.</summary>
    public LocatedText? CollectedAfter { get; init; }

    /// <summary>The step in which the number is reported, in its own unit.</summary>
    public Rational? Precision { get; init; }

    /// <summary>Of a code: all values there are; none: any code of any system.</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>Of <see cref="FactType.Record"/>.</summary>
    public EquatableArray<FactDeclaration> Members { get; init; }
}
