using System.Collections.Immutable;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

// The tests of null, true and false as CQL also writes them: as functions.
internal sealed partial class ExpressionBinder
{
    /// <summary><c>IsNull(x)</c> is <c>x is null</c>; <c>IsTrue</c> and <c>IsFalse</c> likewise.</summary>
    private Expression BindIsFunction(CallSyntax call)
    {
        if (!HasArguments(call, 1, "one value"))
            return TrialScope.Failure;
        var kind = call.Function.Name switch
        {
            "IsNull" => IsKind.Null,
            "IsTrue" => IsKind.True,
            _ => IsKind.False,
        };
        return BindIs(new(call.Span, call.Arguments[0], false, kind), BindRaw(call.Arguments[0]));
    }

    /// <summary>What Coalesce chooses among: its arguments, or the items of the one list that is written out.</summary>
    private static ImmutableArray<ExpressionSyntax> ChoicesOf(CallSyntax coalesce)
        => coalesce.Arguments.Length == 1 && coalesce.Arguments[0] is ListSyntax list ? list.Items : coalesce.Arguments;

    private Expression RefuseCoalesceOfList(ExpressionSyntax list)
        => Fail(FormRules.OutsideSubset, list, "Coalesce of lists", "test one list after another: if exists A then … else …");
}
