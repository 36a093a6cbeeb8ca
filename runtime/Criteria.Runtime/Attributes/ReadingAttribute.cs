using System;

namespace Criteria;

/// <summary>
/// Another way to read the text of a criterion. It never decides: it is compiled and compared, and the explanation of a patient names the readings on
/// which the verdict turns.
/// </summary>
/// <param name="criterion">The id of the criterion, for instance <c>I9.1</c>.</param>
/// <param name="name">What the reading is called in reports, for instance <c>one of the two</c>.</param>
/// <param name="cql">The condition in CQL.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ReadingAttribute(string criterion, string name, string cql) : Attribute
{
    /// <summary>The id of the criterion.</summary>
    public string Criterion { get; } = criterion;

    /// <summary>What the reading is called.</summary>
    public string Name { get; } = name;

    /// <summary>The condition in CQL.</summary>
    public string Cql { get; } = cql;
}
