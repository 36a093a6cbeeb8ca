using System;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>A growing list of ints whose array can be read directly: the solver's loops run millions of times.</summary>
internal sealed class IntVector
{
    public int[] Items = new int[8];

    public int Count;

    public void Add(int item)
    {
        if (Count == Items.Length)
            Array.Resize(ref Items, Count * 2);
        Items[Count++] = item;
    }

    public void AddRange(IntVector other)
    {
        if (Count + other.Count > Items.Length)
            Array.Resize(ref Items, Math.Max(Items.Length * 2, Count + other.Count));
        Array.Copy(other.Items, 0, Items, Count, other.Count);
        Count += other.Count;
    }
}
