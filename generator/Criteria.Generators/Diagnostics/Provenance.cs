using System;

namespace Criteria.Generators.Diagnostics;

/// <summary>
/// Where a part of a model was written. Two provenances are always equal: moving a criterion down a line changes where it stands,
/// not what it says, and must not make the pipeline emit anything again.
/// </summary>
internal readonly struct Provenance(SourceSpan span) : IEquatable<Provenance>
{
    public SourceSpan Span { get; } = span;

    public bool Equals(Provenance other) => true;

    public override bool Equals(object? obj) => obj is Provenance;

    public override int GetHashCode() => 0;

    public static implicit operator Provenance(SourceSpan span) => new(span);
}
