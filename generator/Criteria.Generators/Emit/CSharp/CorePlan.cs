using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>
/// How the mask core is laid out: in blocks of criteria, so that the values of one block stay in registers however many criteria a trial has; and in which
/// bit, called slot, each block leaves word of whether a fact is there.
/// </summary>
internal sealed class CorePlan
{
    private const int BlockSize = 32;

    public CorePlan(TrialNames names, CriterionLogic logic)
    {
        var order = names.Trial.EvaluationOrder;
        var blocks = new List<CoreBlock>();
        var slots = new List<int>();
        for (var start = 0; start < order.Count; start += BlockSize)
            blocks.Add(new(names, logic, [.. order.Skip(start).Take(BlockSize)], slots));
        Blocks = blocks;
        while (slots.Count == 0 || slots.Count % 64 != 0)
            slots.Add(-1);
        Slots = slots;
    }

    public IReadOnlyList<CoreBlock> Blocks { get; }

    /// <summary>For each slot the number of its fact; -1 where the slot is not used.</summary>
    public IReadOnlyList<int> Slots { get; }

    public int PresenceWords => Slots.Count / 64;

    /// <summary>The slots of the facts a criterion reads, as words.</summary>
    public ulong[] ReadsOf(Criterion criterion)
    {
        var words = new ulong[PresenceWords];
        foreach (var fact in criterion.Facts)
        {
            for (var slot = 0; slot < Slots.Count; slot++)
            {
                if (Slots[slot] != fact)
                    continue;
                words[slot >> 6] |= 1UL << (slot & 63);
                break;
            }
        }

        return words;
    }
}
