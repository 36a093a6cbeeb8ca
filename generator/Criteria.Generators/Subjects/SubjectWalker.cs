using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.Attributes;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Subjects;

/// <summary>Walks a subject type and every type of the author's that its members lead to, each once.</summary>
internal sealed class SubjectWalker
{
    /// <summary>Generic types can lead to ever new ones; no subject that a person wrote has this many.</summary>
    private const int MostTypes = 500;

    private readonly Queue<INamedTypeSymbol> _waiting = new();
    private readonly HashSet<ITypeSymbol> _met = new(SymbolEqualityComparer.Default);
    private readonly MemberTypeReader _memberTypes;

    private SubjectWalker() => _memberTypes = new(Meet);

    public static SubjectShape Walk(INamedTypeSymbol subject, CancellationToken cancellation)
    {
        var types = new SubjectWalker().WalkAll(subject, cancellation).ToEquatableArray();
        return new(CSharpNames.Full(subject), subject.Name, subject.IsValueType, types)
        {
            IsPublic = IsVisible(subject),
            Invariants = DeclaredInvariants.Of(subject),
        };
    }

    private IEnumerable<TypeShape> WalkAll(INamedTypeSymbol subject, CancellationToken cancellation)
    {
        Meet(subject);
        while (_waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var type = _waiting.Dequeue();
            yield return new(CSharpNames.Full(type), SubjectMembers.Of(type).Select(Shape).ToEquatableArray());
        }
    }

    /// <summary>False where there are too many types already.</summary>
    private bool Meet(INamedTypeSymbol type)
    {
        if (_met.Contains(type))
            return true;
        if (_met.Count >= MostTypes)
            return false;
        _met.Add(type);
        _waiting.Enqueue(type);
        return true;
    }

    private MemberShape Shape(SubjectMember found)
    {
        var member = found.Symbol;
        var type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        var attributes = SubjectMembers.AttributesOf(member);
        return new(
            member.Name,
            found.IsAmbiguous
                ? new UnsupportedMember(CSharpNames.Short(type), "one declaration: of two interfaces that are inherited C# cannot tell which is meant; declare it in the interface itself with 'new'")
                : _memberTypes.Read(type),
            MemberTypeReader.CanBeNull(type),
            IsDeclaredNullable(type),
            CriteriaAttributes.TextOf(attributes, "UnitAttribute"),
            CriteriaAttributes.TextOf(attributes, "AnalyteAttribute"),
            DeclaredDomain.Of(attributes),
            attributes.Any(static attribute => CriteriaAttributes.Is(attribute, "OpenAttribute")))
        {
            CollectedAfter = CriteriaAttributes.TextOf(attributes, "CollectedAfterAttribute"),
            Precision = DeclaredDomain.PrecisionOf(attributes),
        };
    }

    /// <summary>Where annotations are off, every reference may be null and nobody promised otherwise.</summary>
    private static bool IsDeclaredNullable(ITypeSymbol type)
        => MemberTypeReader.HasMissingDefault(type)
            || (MemberTypeReader.CanBeNull(type) && (type.IsValueType || type.NullableAnnotation != NullableAnnotation.NotAnnotated));

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return type.TypeArguments.OfType<INamedTypeSymbol>().All(IsVisible);
    }
}
