using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

internal sealed partial class ExpressionBinder
{
    private static ComparisonOperator OperatorOf(BinaryOperator written) => written switch
    {
        BinaryOperator.Equal => ComparisonOperator.Equal,
        BinaryOperator.NotEqual => ComparisonOperator.NotEqual,
        BinaryOperator.Less => ComparisonOperator.Less,
        BinaryOperator.LessOrEqual => ComparisonOperator.LessOrEqual,
        BinaryOperator.Greater => ComparisonOperator.Greater,
        _ => ComparisonOperator.GreaterOrEqual,
    };

    /// <summary>Binds a value that is compared with one of a known type, by which a quoted name that should be a text is explained.</summary>
    private Expression BindBeside(ExpressionSyntax syntax, CriteriaType beside)
        => syntax is NameSyntax name ? Read(BindName(name, beside), name) : Bind(syntax);

    private Expression Compare(ComparisonOperator comparison, Operand left, Operand right, ExpressionSyntax whole)
    {
        if (Unify([left, right], whole) is not { } sides)
            return TrialScope.Failure;
        var type = sides[0].Type;
        if (type.Kind == TypeKind.Any)
            return Null(CriteriaType.Boolean, whole);
        var hasOrder = comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual);
        return CanCompare(type, hasOrder, left, right, whole)
            ? Comparison(comparison, sides[0], sides[1], whole)
            : TrialScope.Failure;
    }

    private bool CanCompare(CriteriaType type, bool byOrder, Operand left, Operand right, ExpressionSyntax whole)
    {
        switch (type.Kind)
        {
            case TypeKind.Object when IsInterval(left.Value) && IsInterval(right.Value):
                Fail(FormRules.OutsideSubset, whole, "a comparison of intervals", "compare their ends one by one");
                return false;
            case TypeKind.List:
                Fail(FormRules.OutsideSubset, whole, "a comparison of lists", "test their elements: exists (A X where X in { … })");
                return false;
            case TypeKind.Object:
                Mismatch(whole, $"{TypeNames.Describe(type)} has no value to compare; {Describe(left)}, {Describe(right)}");
                return false;
            case TypeKind.Enumeration when byOrder:
                Mismatch(whole, $"{TypeNames.Describe(type)} has no order; use = or in {{ … }}, or an integer member");
                return false;
            case TypeKind.Boolean or TypeKind.Code when byOrder:
                Mismatch(whole, $"{TypeNames.Describe(type)} has no order; use = or !=");
                return false;
            default:
                return true;
        }
    }

    /// <summary>
    /// Brings operands to one type: an Integer beside a Decimal becomes one, quantities get one unit, a text beside an enum becomes its value,
    /// null takes the type of the others.
    /// </summary>
    /// <returns>Null where they do not fit, which has been reported.</returns>
    private ImmutableArray<Expression>? Unify(IReadOnlyList<Operand> operands, ExpressionSyntax whole)
    {
        if (operands.Any(static o => o.Type.Kind == TypeKind.Error))
            return null;
        var typed = operands.Where(static o => o.Type.Kind != TypeKind.Any).ToList();
        if (typed.Count == 0)
            return operands.Select(static o => o.Value).ToImmutableArray();
        if (typed.All(static o => o.Type.IsNumeric))
            return UnifyNumbers(operands, typed);
        var first = typed.FirstOrDefault(static o => o.Type.Kind == TypeKind.Enumeration) is { Value: not null } enumeration ? enumeration : typed[0];
        if (first.Type.IsTemporal && typed.FirstOrDefault(o => o.Type.IsTemporal && o.Type != first.Type) is { Value: not null } other)
        {
            RefuseMixture(first, other, whole);
            return null;
        }

        var unified = ImmutableArray.CreateBuilder<Expression>();
        var fits = true;
        foreach (var operand in operands)
        {
            var value = ToType(operand, first, whole);
            unified.Add(value);
            fits &= value.Type.Kind != TypeKind.Error;
        }

        return fits ? unified.ToImmutable() : null;
    }

    private Expression ToType(Operand operand, Operand model, ExpressionSyntax whole)
    {
        var type = model.Type;
        if (operand.Type.Kind == TypeKind.Any)
            return Null(type, operand.Syntax);
        if (type.Kind == TypeKind.Enumeration && operand.Value is StringConstant text)
            return ToEnumeration(text, type, operand.Syntax);
        if (operand.Type == type)
            return operand.Value;
        if (IsWrittenInterval(operand.Value) || IsWrittenInterval(model.Value))
            return RefuseInterval(IsWrittenInterval(operand.Value) ? operand.Syntax : model.Syntax);
        var (left, right) = operand.Syntax.Span.Start < model.Syntax.Span.Start ? (operand, model) : (model, operand);
        return Mismatch(whole, $"{Describe(left)} but {Describe(right)}{AdviceFor(left, right)}");
    }

    private static string AdviceFor(Operand left, Operand right)
    {
        var kinds = (left.Type.Kind, right.Type.Kind);
        return kinds switch
        {
            (TypeKind.Code, TypeKind.String) or (TypeKind.String, TypeKind.Code) => "; codes are tested by in \"Value set\"",
            (TypeKind.String, TypeKind.Date or TypeKind.DateTime) or (TypeKind.Date or TypeKind.DateTime, TypeKind.String) => "; a date is written @2024-01-31",
            (TypeKind.List, _) => "; an element is tested by 'contains' or 'exists'",
            (_, TypeKind.List) => "; membership is tested by 'in'",
            (TypeKind.Boolean, TypeKind.String) or (TypeKind.String, TypeKind.Boolean) => "; a Boolean is true or false, without quotation marks",
            _ => string.Empty,
        };
    }

    private Expression ToEnumeration(StringConstant text, CriteriaType type, ExpressionSyntax syntax)
    {
        const int MostShown = 12;
        var values = _scope.Subject.Enumeration(type.Name)?.Values.Items ?? ImmutableArray<EnumValue>.Empty;
        foreach (var value in values)
        {
            if (value.Text == text.Value && !value.IsMissing)
                return new EnumConstant(value.Name, value.Text, type) { Origin = At(syntax) };
        }

        var known = values.Where(static v => !v.IsMissing).Select(static v => v.Text).Distinct().ToList();
        var shown = string.Join(", ", known.Take(MostShown).Select(static v => $"'{v}'")) + (known.Count > MostShown ? ", …" : string.Empty);
        var advice = values.Any(v => v.Text == text.Value) ? "; a value marked [Missing] is no value, test it by 'is null'" : DidYouMean(text.Value, known);
        return Fail(BindingRules.UnknownMember, syntax, text.Value, TypeNames.Simple(type.Name), shown.Length == 0 ? "none" : shown, advice);
    }
}
