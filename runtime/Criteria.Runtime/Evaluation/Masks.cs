using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Criteria.Evaluation;

/// <summary>
/// Verdicts and sets from the two masks of a result: a bit in the first is definitely true, in the second definitely false, in both not applicable,
/// in neither unknown.
/// </summary>
public static class Masks
{
    /// <summary>The criteria of one word that make the patient ineligible: inclusion not met, or exclusion met.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Failed(ulong @true, ulong @false, ulong inclusion, ulong exclusion)
        => (inclusion & @false & ~@true) | (exclusion & @true & ~@false);

    /// <summary>The criteria of one word that are unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Unknown(ulong @true, ulong @false, ulong counting) => counting & ~(@true | @false);

    /// <summary>The verdict: one that fails decides; one that is unknown leaves it open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Verdict Weigh(ulong failed, ulong unknown)
        => failed != 0 ? Verdict.Ineligible : unknown != 0 ? Verdict.Undetermined : Verdict.Eligible;

    /// <summary>The better of two cohorts' verdicts: eligible, then undetermined, then ineligible.</summary>
    public static Verdict Best(Verdict left, Verdict right)
        => left == Verdict.Eligible || right == Verdict.Eligible ? Verdict.Eligible
            : left == Verdict.Undetermined || right == Verdict.Undetermined ? Verdict.Undetermined
            : Verdict.Ineligible;

    /// <summary>The outcome of one criterion.</summary>
    public static Outcome OutcomeOf(ReadOnlySpan<ulong> @true, ReadOnlySpan<ulong> @false, int criterion)
    {
        var (word, bit) = (criterion >> 6, criterion & 63);
        return (Outcome)(((@true[word] >> bit) & 1) | (((@false[word] >> bit) & 1) << 1));
    }

    /// <summary>Collects the facts that unknown criteria read and that are not there.</summary>
    /// <param name="true">The first mask.</param>
    /// <param name="false">The second mask.</param>
    /// <param name="reads">For each criterion, the slots of the facts it reads: as many words as <paramref name="present"/> has.</param>
    /// <param name="present">A bit for each slot whose fact is there.</param>
    /// <param name="facts">For each slot, the number of its fact.</param>
    /// <param name="missing">Receives the facts.</param>
    public static void Missing(
        ReadOnlySpan<ulong> @true,
        ReadOnlySpan<ulong> @false,
        ReadOnlySpan<ulong> reads,
        ReadOnlySpan<ulong> present,
        ReadOnlySpan<short> facts,
        Span<ulong> missing)
    {
        var count = reads.Length / present.Length;
        for (var criterion = 0; criterion < count; criterion++)
        {
            if (Has(@true, criterion) || Has(@false, criterion))
                continue;
            for (var word = 0; word < present.Length; word++)
            {
                for (var absent = reads[(criterion * present.Length) + word] & ~present[word]; absent != 0; absent &= absent - 1)
                {
                    var fact = facts[(word * 64) + BitOperations.TrailingZeroCount(absent)];
                    missing[fact >> 6] |= 1UL << (fact & 63);
                }
            }
        }
    }

    /// <summary>
    /// Whether gaps, and nothing else, stand between an undetermined patient and eligibility: every unknown criterion without children, below unknown
    /// groups only, is a gap.
    /// </summary>
    /// <param name="true">The first mask.</param>
    /// <param name="false">The second mask.</param>
    /// <param name="gaps">The criteria that are gaps.</param>
    /// <param name="groups">The criteria that are groups.</param>
    /// <param name="parents">For each criterion the index of its group, or -1.</param>
    /// <param name="counting">The criteria at the top level that count.</param>
    public static bool OnlyGapsLeft(
        ReadOnlySpan<ulong> @true,
        ReadOnlySpan<ulong> @false,
        ReadOnlySpan<ulong> gaps,
        ReadOnlySpan<ulong> groups,
        ReadOnlySpan<int> parents,
        ReadOnlySpan<ulong> counting)
    {
        var found = false;
        for (var criterion = 0; criterion < parents.Length; criterion++)
        {
            if (Has(groups, criterion) || !StandsInUnknown(@true, @false, parents, counting, criterion))
                continue;
            if (!Has(gaps, criterion))
                return false;
            found = true;
        }

        return found;
    }

    private static bool StandsInUnknown(ReadOnlySpan<ulong> @true, ReadOnlySpan<ulong> @false, ReadOnlySpan<int> parents, ReadOnlySpan<ulong> counting, int criterion)
    {
        while (true)
        {
            if (Has(@true, criterion) || Has(@false, criterion))
                return false;
            if (parents[criterion] < 0)
                return Has(counting, criterion);
            criterion = parents[criterion];
        }
    }

    private static bool Has(ReadOnlySpan<ulong> words, int index) => (words[index >> 6] & (1UL << (index & 63))) != 0;
}
