using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>A member that an expression can name where it stands.</summary>
/// <param name="Path">For instance <c>Chart member</c>, <c>Nested.Member</c> or <c>X.Member</c>.</param>
/// <param name="IsElement">It is read from the element of a query.</param>
internal sealed record Readable(string Path, SubjectMember Member, bool IsElement);

/// <summary>What can be named at some place of an expression, and how deep that place is.</summary>
internal sealed record Scope(IReadOnlyList<Readable> Readables, int Depth, bool IsInQuery)
{
    public static Scope Of(RandomSubject subject) => new([.. Readable(subject.Members, "", isElement: false)], 0, IsInQuery: false);

    public Scope Deeper(int levels = 1) => this with { Depth = Depth + levels };

    /// <summary>Inside a query, at an element with these members.</summary>
    public Scope At(string alias, IReadOnlyList<SubjectMember> members)
        => new([.. Readables.Where(r => !r.Member.IsList || r.IsElement), .. Readable(members, alias + ".", isElement: true)], Depth + 1, IsInQuery: true);

    /// <summary>At an element that is a plain value.</summary>
    public Scope AtPlain(string alias, SubjectMember element) => new([.. Readables.Where(r => !r.Member.IsList), new(alias, element, true)], Depth + 1, IsInQuery: true);

    public Readable[] Such(Func<SubjectMember, bool> such) => [.. Readables.Where(r => such(r.Member))];

    private static IEnumerable<Readable> Readable(IReadOnlyList<SubjectMember> members, string prefix, bool isElement) => members.SelectMany(member =>
        member.Kind is MemberKind.Nested or MemberKind.Period
            ? Readable(member.Members!, $"{prefix}{member.Name}.", isElement).Prepend(new(prefix + member.Name, member, isElement))
            : [new Readable(prefix + member.Name, member, isElement)]);
}
