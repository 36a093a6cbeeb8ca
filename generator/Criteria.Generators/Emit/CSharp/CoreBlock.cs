using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>
/// A block of the mask core. Thresholds lie in lanes, one bit each; that of a criterion which is nothing but a threshold lies in the criterion's own bit,
/// so that all of them together are one word.
/// </summary>
internal sealed class CoreBlock
{
    private const int LargestInlined = 48;
    private const int FewestAtoms = 3;

    private readonly Dictionary<Expression, int> _lanes = [];
    private readonly ThresholdAtom?[] _atoms = new ThresholdAtom?[64];
    private readonly Dictionary<int, int> _slots = [];

    public CoreBlock(TrialNames names, CriterionLogic logic, int[] criteria, List<int> slots)
    {
        Criteria = criteria;
        Facts = [.. criteria.SelectMany(index => names.Trial.AllCriteria[index].Facts).Distinct().OrderBy(static index => index)];
        PlaceAtoms(names, logic);
        PlaceFacts(slots);
    }

    /// <summary>The criteria, in the order they can be computed.</summary>
    public IReadOnlyList<int> Criteria { get; }

    /// <summary>The facts they read.</summary>
    public IReadOnlyList<int> Facts { get; }

    /// <summary>Where the thresholds lie.</summary>
    public IReadOnlyDictionary<Expression, int> Lanes => _lanes;

    /// <summary>The threshold of each lane; null where the lane is empty.</summary>
    public IReadOnlyList<ThresholdAtom?> Atoms => _atoms;

    /// <summary>The bits of criteria that are nothing but a threshold, which lies in the same bit.</summary>
    public ulong Direct { get; private set; }

    /// <summary>The word of the masks in which those bits lie.</summary>
    public int DirectWord { get; private set; }

    /// <summary>The first word of presence that the block writes; the lanes are its bits.</summary>
    public int FirstPresenceWord { get; private set; }

    /// <summary>The slots of facts that are in no lane.</summary>
    public IReadOnlyDictionary<int, int> FactSlots => _slots;

    /// <summary>Whether an expression is written into the core itself: where it is small and has no loops.</summary>
    public static bool IsInlined(Expression? expression)
    {
        var count = 0;
        return expression is null || Fits(expression, ref count);

        static bool Fits(Expression part, ref int size)
        {
            // A criterion that another refers to may stand in another block: the whole is left to its own method.
            if (part is ExistsExpression or CountExpression or AggregateExpression or CriterionExpression || ++size > LargestInlined)
                return false;
            foreach (var child in ExpressionChildren.Of(part))
            {
                if (!Fits(child, ref size))
                    return false;
            }

            return true;
        }
    }

    private void PlaceAtoms(TrialNames names, CriterionLogic logic)
    {
        var direct = new List<(int Criterion, Expression Expression, ThresholdAtom Atom)>();
        var others = new List<(Expression Expression, ThresholdAtom Atom)>();
        foreach (var index in Criteria)
        {
            var criterion = names.Trial.AllCriteria[index];
            var body = criterion.Body switch
            {
                ExpressionBody expression => expression.Expression,
                GroupBody group => group.Own,
                _ => null,
            };
            if (body is not null && criterion.Body is ExpressionBody && !logic.IsConditional(index) && ThresholdAtom.Of(names, body) is { } atom
                && (direct.Count == 0 || direct[0].Criterion >> 6 == index >> 6))
            {
                direct.Add((index, body, atom));
            }
            else if (IsInlined(body))
                Collect(names, body, others);

            if (IsInlined(criterion.AppliesTo))
                Collect(names, criterion.AppliesTo, others);
        }

        if (direct.Count + others.Count < FewestAtoms)
            return;
        DirectWord = direct.Count == 0 ? 0 : direct[0].Criterion >> 6;
        foreach (var (index, expression, atom) in direct)
        {
            _atoms[index & 63] = atom;
            _lanes[expression] = index & 63;
            Direct |= 1UL << (index & 63);
        }

        // The rest fills the free lanes from the lowest on; what finds none is compared by itself.
        var lane = 0;
        foreach (var (expression, atom) in others)
        {
            if (_lanes.ContainsKey(expression))
                continue;
            while (lane < 64 && _atoms[lane] is not null)
                lane++;
            if (lane == 64)
                break;
            _atoms[lane] = atom;
            _lanes[expression] = lane;
        }
    }

    private static void Collect(TrialNames names, Expression? expression, List<(Expression Expression, ThresholdAtom Atom)> atoms)
    {
        if (expression is null)
            return;
        if (ThresholdAtom.Of(names, expression) is { } atom)
        {
            atoms.Add((expression, atom));
            return;
        }

        var parts = expression is MembershipExpression membership ? ExpressionEmitter.Equalities(membership) : ExpressionChildren.Of(expression);
        foreach (var part in parts)
            Collect(names, part, atoms);
    }

    private void PlaceFacts(List<int> slots)
    {
        FirstPresenceWord = slots.Count / 64;
        var free = new List<int>();
        for (var lane = 0; lane < 64; lane++)
        {
            if (_atoms[lane] is null)
                free.Add(slots.Count);
            slots.Add(_atoms[lane]?.Fact ?? -1);
        }

        var inLanes = new HashSet<int>(_atoms.Where(static atom => atom is not null).Select(static atom => atom!.Fact));
        foreach (var fact in Facts.Where(fact => !inLanes.Contains(fact)))
        {
            if (free.Count == 0)
            {
                for (var bit = 0; bit < 64; bit++)
                {
                    free.Add(slots.Count);
                    slots.Add(-1);
                }
            }

            slots[free[0]] = fact;
            _slots[fact] = free[0];
            free.RemoveAt(0);
        }
    }
}
