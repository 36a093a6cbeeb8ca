using System;

namespace Criteria;

/// <summary>A value that a trial is evaluated with, besides the patient: a date that windows are anchored at, for instance.</summary>
/// <typeparam name="T"><see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, <see cref="DateTime"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="double"/> or <see cref="string"/>.</typeparam>
/// <param name="name">What criteria call it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ParameterAttribute<T>(string name) : Attribute
{
    /// <summary>What criteria call it.</summary>
    public string Name { get; } = name;

    /// <summary>The UCUM unit of a number that is a quantity.</summary>
    public string? Unit { get; set; }

    /// <summary>The name of a parameter that must not come later than this one; where it does, this one counts as missing.</summary>
    public string? After { get; set; }
}

/// <summary>Names an expression that criteria refer to by its name in double quotes or backticks.</summary>
/// <param name="name">The name.</param>
/// <param name="cql">The expression.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class DefineAttribute(string name, string cql) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The expression.</summary>
    public string Cql { get; } = cql;

    /// <summary>The text of the source that it writes down.</summary>
    public string? Text { get; set; }
}

/// <summary>A cohort of the trial. Each has its own verdict; the trial's is the best of them.</summary>
/// <param name="id">The cohort's id.</param>
/// <param name="title">Its title.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class CohortAttribute(string id, string title) : Attribute
{
    /// <summary>The cohort's id.</summary>
    public string Id { get; } = id;

    /// <summary>The cohort's title.</summary>
    public string Title { get; } = title;
}

/// <summary>
/// Something that holds of every patient, as that a part is no more than the whole: on a subject type for all its trials, or on one trial. What the
/// compiler proves about criteria may rest on it; it never changes how a patient is evaluated.
/// </summary>
/// <param name="cql">A condition over the members of the subject, for instance <c>DirectBilirubin &lt;= TotalBilirubin</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true)]
public sealed class InvariantAttribute(string cql) : Attribute
{
    /// <summary>The condition.</summary>
    public string Cql { get; } = cql;
}

/// <summary>A set of codes of one system, for <c>in "name"</c>. Several attributes with one name make one set over several systems.</summary>
/// <param name="name">What criteria call it.</param>
/// <param name="system">The code system's URI.</param>
/// <param name="codes">The codes.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ValueSetAttribute(string name, string system, params string[] codes) : Attribute
{
    /// <summary>What criteria call it.</summary>
    public string Name { get; } = name;

    /// <summary>The code system's URI.</summary>
    public string System { get; } = system;

    /// <summary>The codes.</summary>
    public string[] Codes { get; } = codes;
}
