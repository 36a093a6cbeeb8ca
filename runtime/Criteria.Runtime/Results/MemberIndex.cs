using System;
using System.Runtime.CompilerServices;

namespace Criteria;

/// <summary>A member of an enum as its number, without boxing, whichever integer type lies under the enum.</summary>
internal static class MemberIndex
{
    /// <summary>The number; a negative one as a number beyond every set.</summary>
    public static ulong Of<TMember>(TMember member)
        where TMember : struct, Enum
        => Unsafe.SizeOf<TMember>() switch
        {
            sizeof(byte) => Unsafe.BitCast<TMember, byte>(member),
            sizeof(ushort) => Unsafe.BitCast<TMember, ushort>(member),
            sizeof(uint) => Unsafe.BitCast<TMember, uint>(member),
            _ => Unsafe.BitCast<TMember, ulong>(member),
        };

    /// <summary>The member of a number.</summary>
    public static TMember ToMember<TMember>(int index)
        where TMember : struct, Enum
        => Unsafe.SizeOf<TMember>() switch
        {
            sizeof(byte) => Unsafe.BitCast<byte, TMember>((byte)index),
            sizeof(ushort) => Unsafe.BitCast<ushort, TMember>((ushort)index),
            sizeof(uint) => Unsafe.BitCast<int, TMember>(index),
            _ => Unsafe.BitCast<long, TMember>(index),
        };
}
