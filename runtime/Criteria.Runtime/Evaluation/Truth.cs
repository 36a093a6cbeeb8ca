using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Criteria.Evaluation;

/// <summary>A value of three-valued logic, strong Kleene: definitely true, definitely false, or unknown. Computed without branches.</summary>
/// <remarks>Filling in what is missing never turns true into false or back.</remarks>
public readonly partial struct Truth : IEquatable<Truth>
{
    // Only the lowest bit of each says something; what lies above it is left over from the masks that it was taken from.
    private readonly ulong _true;
    private readonly ulong _false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Truth(ulong @true, ulong @false)
    {
        _true = @true;
        _false = @false;
    }

    /// <summary>Definitely true.</summary>
    public static Truth True => new(1, 0);

    /// <summary>Definitely false.</summary>
    public static Truth False => new(0, 1);

    /// <summary>Not decided by what is known.</summary>
    public static Truth Unknown => default;

    /// <summary>1 where definitely true, else 0: a bit for a mask.</summary>
    public ulong TrueBit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _true & 1;
    }

    /// <summary>1 where definitely false, else 0: a bit for a mask.</summary>
    public ulong FalseBit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _false & 1;
    }

    /// <summary>Whether it is definitely true.</summary>
    public bool IsTrue => (_true & 1) != 0;

    /// <summary>Whether it is definitely false.</summary>
    public bool IsFalse => (_false & 1) != 0;

    /// <summary>Whether it is undecided.</summary>
    public bool IsUnknown => ((_true | _false) & 1) == 0;

    /// <summary>The truth of a decided condition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth Of(bool value)
    {
        var bit = Bits.Of(value);
        return new(bit, bit ^ 1);
    }

    /// <summary>True where the condition holds, else unknown: whether something surely exists.</summary>
    public static Truth TrueIf(bool condition) => new(Bits.Of(condition), 0);

    /// <summary>The truth of a condition that may be missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth Of(bool? value)
    {
        var present = Bits.Of(value.HasValue);
        var bit = Bits.Of(value.GetValueOrDefault());
        return new(present & bit, present & (bit ^ 1));
    }

    /// <summary>From the two bits of a mask; both set reads as unknown here, since what does not apply has no truth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth FromBits(ulong @true, ulong @false) => new(@true & ~@false, @false & ~@true);

    /// <summary>Whether two texts are equal; unknown where one is missing. An empty text is a value.</summary>
    public static Truth Equal(string? left, string? right)
        => left is null || right is null ? Unknown : Of(string.Equals(left, right, StringComparison.Ordinal));

    /// <summary>Whether two values of an enum are equal; unknown where one is missing.</summary>
    public static Truth Equal<T>(T? left, T? right)
        where T : struct, Enum
        => left is not { } known || right is not { } other ? Unknown : Of(EqualityComparer<T>.Default.Equals(known, other));

    /// <summary>Whether two codes are equal, system and code; unknown where one is missing.</summary>
    public static Truth Equal(Code? left, Code? right)
        => left is not { } known || right is not { } other ? Unknown : Of(known == other);

    /// <summary>Both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth operator &(Truth left, Truth right) => new(left._true & right._true, left._false | right._false);

    /// <summary>At least one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth operator |(Truth left, Truth right) => new(left._true | right._true, left._false & right._false);

    /// <summary>The opposite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth operator !(Truth operand) => new(operand._false, operand._true);

    /// <summary>Exactly one; unknown where one of the two is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth operator ^(Truth left, Truth right)
        => new((left._true & right._false) | (left._false & right._true), (left._true & right._true) | (left._false & right._false));

    /// <summary>The second, if the first: true wherever this is false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth Implies(Truth consequence) => new(_false | consequence._true, _true & consequence._false);

    /// <summary>
    /// One of two, chosen by this: where this is unknown, what both agree on. The choice that would not be taken has no say.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth Choose(Truth whenTrue, Truth whenFalse)
    {
        var undecided = ~(_true | _false);
        return new(
            (_true & whenTrue._true) | (_false & whenFalse._true) | (undecided & whenTrue._true & whenFalse._true),
            (_true & whenTrue._false) | (_false & whenFalse._false) | (undecided & whenTrue._false & whenFalse._false));
    }

    /// <summary>One of two values, chosen by this: where this is unknown, the value both agree on.</summary>
    public T? Choose<T>(T? whenTrue, T? whenFalse)
        where T : struct
        => IsTrue ? whenTrue
            : IsFalse ? whenFalse
            : whenTrue is { } value && whenFalse is { } other && EqualityComparer<T>.Default.Equals(value, other) ? whenTrue : null;

    /// <summary>One of two texts, chosen by this: where this is unknown, the text both agree on.</summary>
    public string? Choose(string? whenTrue, string? whenFalse)
        => IsTrue ? whenTrue : IsFalse ? whenFalse : string.Equals(whenTrue, whenFalse, StringComparison.Ordinal) ? whenTrue : null;

    /// <summary>This, or the other where this is unknown: Coalesce, which closes the world.</summary>
    public Truth Or(Truth other) => IsUnknown ? other : this;

    /// <summary>As a bool; null where it is unknown.</summary>
    public bool? ToBoolean() => IsUnknown ? null : IsTrue;

    /// <summary>The outcome of a criterion that applies and whose condition this is.</summary>
    public Outcome ToOutcome() => (Outcome)(TrueBit | (FalseBit << 1));

    /// <summary>The outcome of a criterion whose condition this is and which concerns the patient where <paramref name="applies"/> holds.</summary>
    public Outcome ToOutcome(Truth applies) => applies.IsFalse ? Outcome.NotApplicable : ToOutcome();

    /// <inheritdoc/>
    public bool Equals(Truth other) => TrueBit == other.TrueBit && FalseBit == other.FalseBit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Truth other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)((FalseBit << 1) | TrueBit);

    /// <summary>Whether two truths are the same.</summary>
    public static bool operator ==(Truth left, Truth right) => left.Equals(right);

    /// <summary>Whether two truths differ.</summary>
    public static bool operator !=(Truth left, Truth right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => IsTrue ? "true" : IsFalse ? "false" : "unknown";
}
