namespace Criteria.Generators.Analysis.Solving;

/// <summary>What was found out about an excerpt: everything that follows from it alone.</summary>
internal sealed class Reply
{
    public required Answer Answer { get; init; }

    /// <summary>Where there is a model: the values of the excerpt's variables, 1 true, -1 false, 0 for what it does not depend on.</summary>
    public sbyte[] Values { get; init; } = [];

    /// <summary>Where there is none: the places of the assumptions of which it is the fault.</summary>
    public int[] Failed { get; init; } = [];

    /// <summary>What it took.</summary>
    public required long Propagations { get; init; }

    /// <inheritdoc cref="Propagations"/>
    public required long Conflicts { get; init; }
}
