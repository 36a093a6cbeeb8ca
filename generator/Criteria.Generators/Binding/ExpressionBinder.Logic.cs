using System.Collections.Generic;
using System.Collections.Immutable;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

internal sealed partial class ExpressionBinder
{
    /// <summary>Takes up a whole run of <c>and</c>, or of <c>or</c>, as one expression of many operands.</summary>
    /// <param name="last">The last node of the run.</param>
    private Expression BindJunction(Expression first, ExpressionSyntax written, BinarySyntax node, Stack<ExpressionSyntax> spine, out ExpressionSyntax last)
    {
        var word = node.Operator == BinaryOperator.And ? "and" : "or";
        var operands = ImmutableArray.CreateBuilder<Expression>();
        operands.Add(ToBoolean(new(Read(first, written), written), word));
        operands.Add(ToBoolean(new(Bind(node.Right), node.Right), word));
        last = node;
        while (spine.Count > 0 && spine.Peek() is BinarySyntax next && next.Operator == node.Operator)
        {
            spine.Pop();
            operands.Add(ToBoolean(new(Bind(next.Right), next.Right), word));
            last = next;
        }

        foreach (var operand in operands)
        {
            if (operand.Type.Kind == TypeKind.Error)
                return TrialScope.Failure;
        }

        return new LogicalExpression(node.Operator == BinaryOperator.And ? LogicalOperator.And : LogicalOperator.Or, operands.ToImmutable()) { Origin = At(last) };
    }

    private Expression BindBinary(BinarySyntax node, Expression left)
    {
        switch (node.Operator)
        {
            case BinaryOperator.Xor or BinaryOperator.Implies:
                return BindPair(node, left);
            case BinaryOperator.Add or BinaryOperator.Subtract when left.Type.IsTemporal:
                return BindDateShift(node, left);
            case BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide:
                return BindArithmetic(node, new(left, node.Left), new(Bind(node.Right), node.Right));
            default:
                return Compare(OperatorOf(node.Operator), new(left, node.Left), new(BindBeside(node.Right, left.Type), node.Right), node);
        }
    }

    private Expression BindPair(BinarySyntax node, Expression left)
    {
        var word = node.Operator == BinaryOperator.Xor ? "xor" : "implies";
        var first = ToBoolean(new(left, node.Left), word);
        var second = ToBoolean(new(Bind(node.Right), node.Right), word);
        if (first.Type.Kind == TypeKind.Error || second.Type.Kind == TypeKind.Error)
            return TrialScope.Failure;
        var kind = node.Operator == BinaryOperator.Xor ? LogicalOperator.Xor : LogicalOperator.Implies;
        return new LogicalExpression(kind, EquatableArray.Of(first, second)) { Origin = At(node) };
    }

    private Expression BindUnary(UnarySyntax unary)
    {
        switch (unary.Operator)
        {
            case UnaryOperator.Exists:
                return BindExists(unary);
            case UnaryOperator.Not:
                var operand = ToBoolean(new(Bind(unary.Operand), unary.Operand), "not");
                return operand.Type.Kind == TypeKind.Error ? operand : new NotExpression(operand) { Origin = At(unary) };
            default:
                return BindSign(unary);
        }
    }

    /// <summary>The operand where it is a Boolean or null.</summary>
    private Expression ToBoolean(Operand operand, string word) => operand.Type.Kind switch
    {
        TypeKind.Boolean or TypeKind.Error => operand.Value,
        TypeKind.Any => Null(CriteriaType.Boolean, operand.Syntax),
        _ => Mismatch(operand.Syntax, $"'{word}' takes Booleans; {Describe(operand)}"),
    };

    /// <summary><c>is [not] null</c>, <c>true</c>, <c>false</c>: the places where the world is closed.</summary>
    private Expression BindIs(IsSyntax test, Expression raw)
    {
        var decided = test.Kind == IsKind.Null ? BindIsNull(test, raw) : BindIsBoolean(test, Read(raw, test.Operand));
        return decided.Type.Kind == TypeKind.Error || !test.Negated ? decided : new NotExpression(decided) { Origin = At(test) };
    }

    private Expression BindIsBoolean(IsSyntax test, Expression operand)
    {
        var value = ToBoolean(new(operand, test.Operand), test.Kind == IsKind.True ? "is true" : "is false");
        return value.Type.Kind == TypeKind.Error
            ? value
            : new ClosedWorldExpression(test.Kind == IsKind.True ? ClosedWorldTest.IsTrue : ClosedWorldTest.IsFalse, value) { Origin = At(test) };
    }

    private Expression BindIsNull(IsSyntax test, Expression raw)
    {
        if (raw is MemberReference { Type.Kind: TypeKind.List } list)
            return new ClosedWorldExpression(ClosedWorldTest.IsNull, Value(list.Path, test.Operand)) { Origin = At(test) };
        var operand = Read(raw, test.Operand);
        if (operand is PathExpression { Type.Kind: TypeKind.Object } record)
            operand = Value(record, test.Operand);
        return operand switch
        {
            { Type.Kind: TypeKind.Error } => TrialScope.Failure,
            NullExpression => new BooleanConstant(true) { Origin = At(test) },
            BooleanConstant or NumberConstant or StringConstant or DateConstant or DateTimeConstant => new BooleanConstant(false) { Origin = At(test) },
            PathExpression or ParameterExpression => new ClosedWorldExpression(ClosedWorldTest.IsNull, operand) { Origin = At(test) },
            _ => RefuseClosing("is null", new(operand, test.Operand), "write if exists X then … else … where X is empty"),
        };
    }

    /// <summary>Null of a query means both empty and unknown; null of any other expression hides which of its parts is missing.</summary>
    private Expression RefuseClosing(string what, Operand operand, string advice) => operand.Value switch
    {
        { Type.Kind: TypeKind.Error } => TrialScope.Failure,
        ListReference or CountExpression or ExistsExpression or AggregateExpression or ElementReference or MemberReference or InlineList =>
            Fail(BindingRules.ClosedWorldOperand, operand.Syntax, what, Quote(operand.Syntax), advice),
        _ => Fail(FormRules.OutsideSubset, operand.Syntax, $"'{what}' of {Quote(operand.Syntax)}", "it takes a member, a parameter or a literal"),
    };
}
