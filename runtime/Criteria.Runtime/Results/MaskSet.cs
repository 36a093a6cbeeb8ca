using System;
using System.Collections;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Criteria;

/// <summary>
/// A set of members of an enum, as a bit set: made, tested and enumerated without allocating anything.
/// </summary>
/// <typeparam name="TMember">An enum whose members count from 0.</typeparam>
/// <typeparam name="TWords">A value type that consists of 64-bit words, enough for every member.</typeparam>
public readonly struct MaskSet<TMember, TWords> : IReadOnlyCollection<TMember>, IEquatable<MaskSet<TMember, TWords>>
    where TMember : struct, Enum
    where TWords : struct
{
    private readonly TWords _words;

    /// <summary>A set of the members whose bits are set.</summary>
    public MaskSet(in TWords words) => _words = words;

    /// <summary>How many members it has.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in WordsOf(in _words))
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Whether it has no members.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Whether it has the member; a number that is no member is in no set.</summary>
    public bool Contains(TMember member)
    {
        var index = MemberIndex.Of(member);
        var words = WordsOf(in _words);
        return index < (ulong)words.Length * 64 && (words[(int)index >> 6] & (1UL << ((int)index & 63))) != 0;
    }

    /// <summary>The members, in their order.</summary>
    public Enumerator GetEnumerator() => new(in _words);

    IEnumerator<TMember> IEnumerable<TMember>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(MaskSet<TMember, TWords> other) => WordsOf(in _words).SequenceEqual(WordsOf(in other._words));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MaskSet<TMember, TWords> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in WordsOf(in _words))
            hash.Add(word);
        return hash.ToHashCode();
    }

    /// <summary>Whether two sets have the same members.</summary>
    public static bool operator ==(MaskSet<TMember, TWords> left, MaskSet<TMember, TWords> right) => left.Equals(right);

    /// <summary>Whether two sets differ.</summary>
    public static bool operator !=(MaskSet<TMember, TWords> left, MaskSet<TMember, TWords> right) => !left.Equals(right);

    /// <summary>The names of the members, separated by commas.</summary>
    public override string ToString()
    {
        var names = new List<string>();
        foreach (var member in this)
            names.Add(member.ToString());
        return string.Join(", ", names);
    }

    private static ReadOnlySpan<ulong> WordsOf(in TWords words)
        => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TWords, ulong>(ref Unsafe.AsRef(in words)), Unsafe.SizeOf<TWords>() / sizeof(ulong));

    /// <summary>Walks through the members without allocating.</summary>
    public struct Enumerator : IEnumerator<TMember>
    {
        private readonly TWords _words;
        private int _index;

        internal Enumerator(in TWords words)
        {
            _words = words;
            _index = -1;
        }

        /// <summary>The member the enumerator stands at.</summary>
        public readonly TMember Current => MemberIndex.ToMember<TMember>(_index);

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes on to the next member.</summary>
        public bool MoveNext()
        {
            var words = WordsOf(in _words);
            var index = _index + 1;
            while (index < words.Length * 64)
            {
                var rest = words[index >> 6] >> (index & 63);
                if (rest != 0)
                {
                    _index = index + BitOperations.TrailingZeroCount(rest);
                    return true;
                }

                index = (index | 63) + 1;
            }

            _index = index;
            return false;
        }

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
