using System;

namespace Criteria.Evaluation;

/// <content>How many of several hold: decided as soon as the unknown ones cannot change it.</content>
public readonly partial struct Truth
{
    /// <summary>At least so many hold.</summary>
    public static Truth AtLeast(int number, ReadOnlySpan<Truth> operands)
    {
        var (surely, possibly) = Count(operands);
        return new(Bits.Of(surely >= number), Bits.Of(possibly < number));
    }

    /// <summary>At most so many hold.</summary>
    public static Truth AtMost(int number, ReadOnlySpan<Truth> operands)
    {
        var (surely, possibly) = Count(operands);
        return new(Bits.Of(possibly <= number), Bits.Of(surely > number));
    }

    /// <summary>Exactly so many hold.</summary>
    public static Truth Exactly(int number, ReadOnlySpan<Truth> operands)
    {
        var (surely, possibly) = Count(operands);
        return new(Bits.Of(surely == number && possibly == number), Bits.Of(surely > number || possibly < number));
    }

    private static (int Surely, int Possibly) Count(ReadOnlySpan<Truth> operands)
    {
        int surely = 0, possibly = 0;
        foreach (var operand in operands)
        {
            surely += (int)operand.TrueBit;
            possibly += 1 - (int)operand.FalseBit;
        }

        return (surely, possibly);
    }
}
