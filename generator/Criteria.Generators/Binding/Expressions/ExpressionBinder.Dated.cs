using System.Collections.Generic;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding.Expressions;

/// <content>Dated values: what is declared for the member that holds one, its unit, analyte and domain, is its value's.</content>
internal sealed partial class ExpressionBinder
{
    private readonly Dictionary<Expression, MemberShape> _holders = new(ReferenceComparer.Instance);

    private PathExpression Remember(PathExpression dated, MemberShape holder)
    {
        if (TypeNames.IsDated(dated.Type))
            _holders[dated] = holder;
        return dated;
    }

    private MemberShape AsDeclaredFor(PathExpression path, MemberShape member)
        => member.Name == "Value" && _holders.TryGetValue(path, out var holder)
            ? member with { Unit = holder.Unit, Analyte = holder.Analyte, Domain = holder.Domain, Precision = holder.Precision }
            : member;

    private string AdviceForDated(Operand operand)
        => TypeNames.IsDated(operand.Type) ? $" (its value is '{Written(operand.Syntax)}.Value')" : string.Empty;
}
