using System;

namespace Trials;

/// <summary>A malignant disease.</summary>
public sealed record Malignancy
{
    /// <summary>Of which kind.</summary>
    public MalignancyKind? Kind { get; init; }

    /// <summary>When it was diagnosed.</summary>
    public DateOnly? Diagnosed { get; init; }

    /// <summary>Whether it is there at present.</summary>
    public bool? Active { get; init; }

    /// <summary>Since when it has not progressed.</summary>
    public DateOnly? ProgressionFreeSince { get; init; }
}

/// <summary>The kinds of malignant diseases that trials tell apart.</summary>
public enum MalignancyKind
{
    /// <summary>Skin cancer other than melanoma.</summary>
    NonMelanomaSkin,

    /// <summary>Cancer of the cervix in situ.</summary>
    CervicalInSitu,

    /// <summary>Cancer of the bladder.</summary>
    Bladder,

    /// <summary>Cancer of the breast.</summary>
    Breast,

    /// <summary>Any other one.</summary>
    Other,
}
