using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

// An interval is what a value is compared with; CQL's intervals as values of their own are left out.
internal sealed partial class ExpressionBinder
{
    private static bool IsInterval(Expression value) => value is InlineInterval;

    private Expression RefuseInterval(ExpressionSyntax interval)
        => Fail(FormRules.OutsideSubset, interval, "an interval as a value", "compare with its ends, or write x in Interval[a, b]");

    /// <summary>
    /// <c>Interval[a, b] before c</c>, <c>a after Interval[b, c]</c>, <c>Interval[a, b] during Interval[c, d]</c>, and <c>during</c> of lists: null for any other phrase.
    /// </summary>
    private Expression? RefuseRelation(TimingSyntax timing, Expression left)
    {
        var isDuring = timing.Relation == TimingRelation.During;
        var of = IsInterval(left) || (timing.Right is IntervalSyntax && !isDuring) ? "intervals"
            : isDuring && (left is InlineList || timing.Right is ListSyntax) ? "lists"
            : null;
        return of is null
            ? null
            : Fail(FormRules.OutsideSubset, timing.PhraseSpan, $"'{_text.Value.Substring(timing.PhraseSpan.Start, timing.PhraseSpan.Length)}', a relation of {of},", of == "lists" ? "write x in list, or list contains x" : "compare their ends one by one");
    }
}
