namespace Criteria.Units;

/// <summary>Why a text is not a UCUM code, and at which of its characters.</summary>
sealed partial class UcumError
{
    internal UcumError(int index, int length, string message)
    {
        Index = index;
        Length = length;
        Message = message;
    }

    /// <summary>The first of the characters in question; the length of the text when something is missing at its end.</summary>
    public int Index { get; }

    /// <summary>How many characters are in question; 0 when something is missing there.</summary>
    public int Length { get; }

    /// <summary>What was found and what was expected, without a final period.</summary>
    public string Message { get; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
