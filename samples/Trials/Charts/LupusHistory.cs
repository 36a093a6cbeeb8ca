using Criteria;

namespace Trials;

/// <summary>Since when lupus has been known and treated. Such dates are often known to the month or the year only.</summary>
public sealed record LupusHistory
{
    /// <summary>When systemic lupus erythematosus was first diagnosed.</summary>
    public PartialDate? Diagnosed { get; init; }

    /// <summary>Since when the present treatment of lupus has been given.</summary>
    public PartialDate? TreatedSince { get; init; }
}
