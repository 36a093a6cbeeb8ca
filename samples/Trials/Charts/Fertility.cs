using Criteria;

namespace Trials;

/// <summary>What makes a woman infertile.</summary>
public sealed record Fertility
{
    /// <summary>Removal of the uterus.</summary>
    public bool? Hysterectomy { get; init; }

    /// <summary>Removal of both ovaries.</summary>
    public bool? BilateralOophorectomy { get; init; }

    /// <summary>Failure of the ovaries, confirmed.</summary>
    public bool? OvarianFailure { get; init; }

    /// <summary>Whether a physician has confirmed that she is postmenopausal.</summary>
    public bool? PostmenopauseConfirmed { get; init; }

    /// <summary>Her last menstruation, which few know to the day.</summary>
    public PartialDate? LastMenstruation { get; init; }

    /// <summary>Whether a disease, or a natural reason such as giving the breast, explains that she does not menstruate.</summary>
    public bool? AmenorrheaExplained { get; init; }
}
