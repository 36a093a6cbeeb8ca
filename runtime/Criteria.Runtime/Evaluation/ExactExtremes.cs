namespace Criteria.Evaluation;

/// <summary>
/// Collects decimals, some of which may not be there or are known only in part, for the highest and the lowest of them.
/// </summary>
public struct ExactExtremes
{
    private bool _isKnown;
    private bool _hasAny;
    private ExactNumber _highestLow;
    private ExactNumber _highestHigh;
    private ExactNumber _lowestLow;
    private ExactNumber _lowestHigh;

    /// <summary>None yet.</summary>
    public ExactExtremes()
    {
    }

    /// <summary>Adds a number.</summary>
    /// <param name="counts">Whether it is there: one that may be there moves only the ends that it could move.</param>
    /// <param name="value">The number; a missing one may be any.</param>
    public void Add(Truth counts, ExactRange value)
    {
        if (counts.IsFalse)
            return;

        // An end that one of them lacks, all of them lack.
        _highestHigh = !_hasAny ? value.High : _highestHigh.IsPresent && value.High.IsPresent ? Higher(_highestHigh, value.High) : ExactNumber.Missing;
        _lowestLow = !_hasAny ? value.Low : _lowestLow.IsPresent && value.Low.IsPresent ? Lower(_lowestLow, value.Low) : ExactNumber.Missing;
        _hasAny = true;
        if (!counts.IsTrue || value.IsMissing)
            return;
        _isKnown = true;
        _highestLow = _highestLow.IsPresent && value.Low.IsPresent ? Higher(_highestLow, value.Low) : _highestLow.Or(value.Low);
        _lowestHigh = _lowestHigh.IsPresent && value.High.IsPresent ? Lower(_lowestHigh, value.High) : _lowestHigh.Or(value.High);
    }

    /// <summary>The highest: not below the highest that is surely there, not above the highest that may be. Missing where nothing is known of any that is surely there.</summary>
    /// <param name="isOpen">More numbers may exist than were added.</param>
    public readonly ExactRange Max(bool isOpen = false)
        => _isKnown ? ExactRange.Between(_highestLow, isOpen ? ExactNumber.Missing : _highestHigh) : ExactRange.Missing;

    /// <summary>The lowest: not above the lowest that is surely there, not below the lowest that may be. Missing where nothing is known of any that is surely there.</summary>
    /// <param name="isOpen">More numbers may exist than were added.</param>
    public readonly ExactRange Min(bool isOpen = false)
        => _isKnown ? ExactRange.Between(isOpen ? ExactNumber.Missing : _lowestLow, _lowestHigh) : ExactRange.Missing;

    private static ExactNumber Higher(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0 ? left : right;

    private static ExactNumber Lower(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0 ? left : right;
}
