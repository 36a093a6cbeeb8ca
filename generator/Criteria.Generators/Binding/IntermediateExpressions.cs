using Criteria.Generators.Subjects;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

// What an expression can be while it is bound and no bound trial ever holds: each is taken up by the construct around it, or refused there.

/// <summary>A member whose meaning depends on what is done with it: a laboratory result (its value, or one of its own members) or a list.</summary>
internal sealed record MemberReference(PathExpression Path, MemberShape Shape) : Expression(Path.Type);

/// <summary>A query that no <c>exists</c>, <c>Count</c>, <c>in</c> or <c>contains</c> has taken up yet.</summary>
/// <param name="Element">How an element is read.</param>
internal sealed record QueryReference(Query Query, MemberShape Element) : Expression(Query.Source.Type);

/// <summary><c>{ a, b }</c>, which only <c>in</c>, <c>contains</c> and the counting functions take up.</summary>
internal sealed record InlineList(ListSyntax Syntax) : Expression(CriteriaType.List(CriteriaType.Any));

/// <summary><c>Interval[a, b]</c>, which only <c>in</c>, <c>contains</c> and <c>during</c> take up.</summary>
internal sealed record InlineInterval(IntervalSyntax Syntax) : Expression(CriteriaType.Object("Interval"));
