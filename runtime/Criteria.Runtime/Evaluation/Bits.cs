using System.Runtime.CompilerServices;

namespace Criteria.Evaluation;

/// <summary>A Boolean as a number, without a branch.</summary>
internal static class Bits
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(bool value) => Unsafe.BitCast<bool, byte>(value);
}
