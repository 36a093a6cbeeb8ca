using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Subjects;

/// <summary>What criteria can read of a subject type: a value, walked once per compilation from the symbols.</summary>
/// <param name="FullName">The full C# name without <c>global::</c>, as the declaration names it.</param>
/// <param name="Name">The simple name, from which arguments are named.</param>
/// <param name="Types">The subject first, then every type its members lead to.</param>
internal sealed record SubjectShape(string FullName, string Name, bool IsValueType, EquatableArray<TypeShape> Types)
{
    /// <summary>What the type says by <c>[Invariant]</c> that holds of every patient.</summary>
    public EquatableArray<string> Invariants { get; init; }

    /// <summary>Other assemblies can see it, so that a public class may have it in its signatures.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>The subject's own members.</summary>
    public TypeShape Root => Types[0];

    public TypeShape? Find(string fullName)
    {
        foreach (var type in Types)
        {
            if (type.FullName == fullName)
                return type;
        }

        return null;
    }
}

/// <summary>A type of the author's with the members that criteria can name.</summary>
internal sealed record TypeShape(string FullName, EquatableArray<MemberShape> Members)
{
    public MemberShape? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
                return member;
        }

        return null;
    }
}

/// <param name="CanBeNull">At run time: a reference, or a <c>Nullable</c>.</param>
/// <param name="IsDeclaredNullable">As the author declared it; where not, the member counts as always present and an info says so.</param>
/// <param name="Unit">The text of <c>[Unit]</c>, which may not be UCUM: the binder tells.</param>
/// <param name="Analyte">The name of <c>[Analyte]</c>, which the catalogue may not know: the binder tells.</param>
internal sealed record MemberShape(
    string Name,
    MemberType Type,
    bool CanBeNull,
    bool IsDeclaredNullable,
    string? Unit,
    string? Analyte,
    NumberDomain? Domain,
    bool IsOpen)
{
    /// <summary>The text of <c>[CollectedAfter]</c>: the name of a moment that may be a parameter of the trial.</summary>
    public string? CollectedAfter { get; init; }

    /// <summary>The step in which a number is reported, in the member's own unit; null: unknown.</summary>
    public Rational? Precision { get; init; }
}
