using System;

namespace Criteria;

/// <summary>How the children of a group make up its outcome.</summary>
public enum Group
{
    /// <summary>The criterion is no group.</summary>
    Single = 0,

    /// <summary>Every child that applies must hold.</summary>
    All,

    /// <summary>One child that applies must hold.</summary>
    Any,

    /// <summary>No child that applies may hold.</summary>
    None,

    /// <summary>At least <see cref="CriterionAttribute.Of"/> children that apply must hold.</summary>
    AtLeast,
}

/// <summary>What inclusion and exclusion criteria have in common.</summary>
/// <remarks>
/// A criterion says exactly one thing: a CQL expression, <see cref="Attest"/>, <see cref="Gap"/>, a <see cref="Group"/>, or, on a property of a
/// self-subject, one of the thresholds.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public abstract class CriterionAttribute : Attribute
{
    private protected CriterionAttribute(string id, string? cql)
    {
        Id = id;
        Cql = cql;
    }

    /// <summary>The criterion's id, unique in its trial, for instance <c>I4.1</c>.</summary>
    public string Id { get; }

    /// <summary>The condition in CQL.</summary>
    public string? Cql { get; }

    /// <summary>The text of the source, verbatim.</summary>
    public string? Text { get; set; }

    /// <summary>A condition in CQL under which the criterion concerns a patient at all.</summary>
    public string? AppliesTo { get; set; }

    /// <summary>The id of the cohort it belongs to, or several separated by commas; none: all cohorts.</summary>
    public string? Cohort { get; set; }

    /// <summary>The id of the group it is a child of.</summary>
    public string? PartOf { get; set; }

    /// <summary>A remark for readers.</summary>
    public string? Note { get; set; }

    /// <summary>A judgement that a person must record; unknown until given.</summary>
    public string? Attest { get; set; }

    /// <summary>Why the source does not say what this criterion is; always unknown, so that nobody is eligible by omission.</summary>
    public string? Gap { get; set; }

    /// <summary>Makes the criterion a group; its children name it by <see cref="PartOf"/>.</summary>
    public Group Group { get; set; }

    /// <summary>How many children a group <see cref="Criteria.Group.AtLeast"/> needs.</summary>
    public int Of { get; set; }

    /// <summary>On a property: the value must be at least this, in <see cref="Unit"/>.</summary>
    public double AtLeast { get; set; }

    /// <summary>On a property: the value must be more than this, in <see cref="Unit"/>.</summary>
    public double MoreThan { get; set; }

    /// <summary>On a property: the value must be at most this, in <see cref="Unit"/>.</summary>
    public double AtMost { get; set; }

    /// <summary>On a property: the value must be less than this, in <see cref="Unit"/>.</summary>
    public double LessThan { get; set; }

    /// <summary>On a property: the value must be this: a number in <see cref="Unit"/>, a Boolean, a text, or a value of the property's enum.</summary>
    public object? Is { get; set; }

    /// <summary>The UCUM unit of the threshold.</summary>
    public string? Unit { get; set; }
}

/// <summary>A criterion that an eligible patient meets.</summary>
/// <param name="id">The criterion's id, unique in its trial.</param>
/// <param name="cql">The condition in CQL; left out where the attribute says it otherwise.</param>
public sealed class InclusionAttribute(string id, string? cql = null) : CriterionAttribute(id, cql);

/// <summary>A criterion that an eligible patient does not meet.</summary>
/// <param name="id">The criterion's id, unique in its trial.</param>
/// <param name="cql">The condition in CQL; left out where the attribute says it otherwise.</param>
public sealed class ExclusionAttribute(string id, string? cql = null) : CriterionAttribute(id, cql);
