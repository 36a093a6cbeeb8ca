using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding.Expressions;

/// <summary>A bound value together with what the author wrote for it, which messages quote.</summary>
internal readonly record struct Operand(Expression Value, ExpressionSyntax Syntax)
{
    public CriteriaType Type => Value.Type;
}
