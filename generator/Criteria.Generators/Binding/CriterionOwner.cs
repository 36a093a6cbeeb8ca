using System.Collections.Generic;
using Criteria.Generators.Sources;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>A criterion on its way to be bound, at its place among all criteria.</summary>
internal sealed class CriterionOwner(CriterionDeclaration declaration, int index, CriterionOwner? parent) : Owner
{
    public CriterionDeclaration Declaration { get; } = declaration;

    public int Index { get; } = index;

    public CriterionOwner? Parent { get; } = parent;

    public string Identifier { get; set; } = string.Empty;

    public List<CriterionOwner> Children { get; } = [];

    public override string Name => Declaration.Id.Value;

    public override string Display => $"criterion '{Name}'";

    /// <summary>What decides it: its own expression, or the own predicate of its group.</summary>
    public BodyDeclaration? Predicate => Declaration.Body is GroupDeclaration group ? group.Own : Declaration.Body;

    public ParsedText? PredicateText { get; set; }

    public ParsedText? ConditionText { get; set; }

    /// <summary>Whether it can leave a patient alone: by its own condition, or because it is a group of criteria that all can.</summary>
    public bool MayNotApply { get; set; }

    /// <summary>Other readings of it.</summary>
    public List<ReadingOwner> Readings { get; } = [];

    public Expression? Condition { get; set; }

    public Expression? Value { get; set; }

    public List<int> Cohorts { get; } = [];
}
