using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

// An interval is what a value is compared with; CQL's intervals as values of their own are left out.
internal sealed partial class ExpressionBinder
{
    private static bool IsWrittenInterval(Expression value) => value is InlineInterval;

    private Expression RefuseInterval(ExpressionSyntax interval)
        => Fail(FormRules.OutsideSubset, interval, "an interval as a value", "compare with its ends, or write x in Interval[a, b]");
}
