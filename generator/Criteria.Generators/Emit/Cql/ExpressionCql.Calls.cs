using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <content>Calls: the runtime's own formulas are written out, an author's functions are C# and nothing else.</content>
internal sealed partial class ExpressionCql
{
    private CqlValue Called(CallExpression call)
    {
        var function = trial.Functions[call.Function];
        if (ClinicalFormulas.Find(function.ContainingType, function.Name) is not { } formula)
            return new(Refuse($"the function {function.ContainingType}.{function.Name} of the author's"));
        var arguments = call.Arguments.Select(ClinicalArgument).ToArray();
        return new(prelude.Call(formula.Name, () => formula.Declaration(prelude), arguments));
    }

    private string ClinicalArgument(Expression argument)
    {
        var kind = CqlKinds.Of(argument.Type) ?? CqlKind.Number;
        return kind == CqlKind.Number ? Certain(argument) : Exact(argument, kind);
    }
}
