using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Binding.Expressions;

internal sealed partial class ExpressionBinder
{
    /// <summary>Numbers become what the widest of them is; quantities get the unit of the first that is read, so that constants are converted here and now.</summary>
    private ImmutableArray<Expression>? UnifyNumbers(IReadOnlyList<Operand> operands, IReadOnlyList<Operand> typed)
    {
        if (typed.FirstOrDefault(static o => o.Type.Kind == TypeKind.Quantity) is { Value: not null } quantity)
            return UnifyQuantities(operands, typed, quantity);
        var type = typed.Any(static o => o.Type.Kind == TypeKind.Decimal) ? CriteriaType.Decimal : CriteriaType.Integer;
        return operands.Select(o => o.Type.Kind == TypeKind.Any ? Null(type, o.Syntax) : ToNumber(o.Value, type)).ToImmutableArray();
    }

    /// <summary>An Integer where a Decimal is wanted.</summary>
    private static Expression ToNumber(Expression value, CriteriaType type) => value switch
    {
        _ when value.Type == type || value.Type.Kind != TypeKind.Integer => value,
        NumberConstant constant => constant with { Type = type },
        NullExpression nothing => nothing with { Type = type },
        _ => new ConversionExpression(value, Rational.One, type) { Origin = value.Origin },
    };

    private ImmutableArray<Expression>? UnifyQuantities(IReadOnlyList<Operand> operands, IReadOnlyList<Operand> typed, Operand quantity)
    {
        var bare = typed.Where(static o => o.Type.Kind != TypeKind.Quantity).ToList();
        foreach (var operand in bare)
            ReportMissingUnit(operand, quantity);
        if (bare.Count > 0)
            return null;
        var model = typed.FirstOrDefault(static o => o.Value is not NumberConstant) is { Value: not null } read ? read : typed[0];
        var unified = ImmutableArray.CreateBuilder<Expression>();
        var fits = true;
        foreach (var operand in operands)
        {
            var value = operand.Type.Kind == TypeKind.Any ? Null(model.Type, operand.Syntax) : Convert(operand, model);
            unified.Add(value);
            fits &= value.Type.Kind != TypeKind.Error;
        }

        return fits ? unified.ToImmutable() : null;
    }

    private void ReportMissingUnit(Operand bare, Operand quantity)
    {
        var unit = quantity.Type.Unit!;
        var example = bare.Value is NumberConstant ? $"{Written(bare.Syntax)} '{unit}'"
            : bare.Value is PathExpression ? $"[Unit(\"{unit}\")] on the member"
            : $"{Written(bare.Syntax)} * 1 '{unit}'";
        Fail(BindingRules.MissingUnit, bare.Syntax, Quote(quantity.Syntax), unit, Quote(bare.Syntax), example);
    }

    /// <summary>A quantity in the unit of another.</summary>
    private Expression Convert(Operand operand, Operand model)
    {
        var (from, to) = (operand.Type.Unit!, model.Type.Unit!);
        if (from == to)
            return operand.Value;
        if (!_scope.Units.TryGet(from, out var source, out _) || !_scope.Units.TryGet(to, out var target, out _))
            return TrialScope.Failure;
        var analyte = CommonAnalyte(operand.Value, model.Value);
        if (operand.Value is NumberConstant constant && TryConvertConstant(constant.Value, source, target, analyte, out var value))
            return new NumberConstant(value, model.Type) { Origin = constant.Origin, Written = constant.Written };
        if (!UnitConversion.TryGetFactor(source, target, analyte, out var factor))
            return ReportIncommensurable(operand, model, source, target);
        return factor == Rational.One && operand.Value is NumberConstant same
            ? same with { Type = model.Type }
            : new ConversionExpression(operand.Value, factor, model.Type) { Origin = At(operand.Syntax) };
    }

    private static bool TryConvertConstant(Rational value, UcumUnit from, UcumUnit to, Analyte? analyte, out Rational result)
    {
        if (UnitConversion.TryGetFactor(from, to, analyte, out var factor))
        {
            result = value * factor;
            return true;
        }

        result = default;
        return IsStraightLine(from, to, analyte) && UnitConversion.TryConvert(value, from, to, analyte, out result);
    }

    // Between Cel and [degF] a constant converts exactly; between [pH] and mol/L it would not, and the order would turn round.
    private static bool IsStraightLine(UcumUnit from, UcumUnit to, Analyte? analyte)
        => UnitConversion.TryConvert(Rational.Zero, from, to, analyte, out var zero)
            && UnitConversion.TryConvert(Rational.One, from, to, analyte, out var one)
            && UnitConversion.TryConvert(2, from, to, analyte, out var two)
            && two - one == one - zero
            && (one - zero).Sign > 0;

    private Expression ReportIncommensurable(Operand operand, Operand model, UcumUnit from, UcumUnit to)
    {
        // The fault is where a number was written, rather than at the member.
        var place = model.Value is NumberConstant ? model.Syntax : operand.Syntax;
        var span = place is QuantitySyntax quantity ? UnitCharacters(quantity) : place.Span;
        return Fail(BindingRules.DimensionMismatch, span, Quote(model.Syntax), to.Code, Quote(operand.Syntax), from.Code, Reason(from, to));
    }

    private static string Reason(UcumUnit from, UcumUnit to)
    {
        if (from.IsCommensurableWith(to))
            return from.IsSpecial || to.IsSpecial ? "no factor converts between them" : "values of this analyte hold only on the scale of their own unit";
        if (UnitBook.Suggestion(from.Code) is { Length: > 0 } first)
            return "they measure different things" + first;
        if (UnitBook.Suggestion(to.Code) is { Length: > 0 } second)
            return "they measure different things" + second;
        var isMassAndSubstance = from.Dimension.ExponentOf("m") == to.Dimension.ExponentOf("m")
            && from.Dimension.ExponentOf("s") == to.Dimension.ExponentOf("s")
            && (from.Dimension.ExponentOf("g"), to.Dimension.ExponentOf("g")) is (1, 0) or (0, 1);
        return isMassAndSubstance
            ? "mass and substance convert only where the member names its analyte, as [Analyte(\"creatinine\")] does"
            : "they measure different things";
    }

    /// <summary>What both sides measure. A factor of one substance says nothing about another.</summary>
    private Analyte? CommonAnalyte(Expression left, Expression right)
    {
        var (first, second) = (AnalyteOf(left), AnalyteOf(right));
        return first is null || second is null || first == second ? first ?? second : null;
    }

    private Analyte? AnalyteOf(Expression value) => _analytes.TryGetValue(value, out var analyte) ? analyte : null;

    private Expression BindQuantity(QuantitySyntax quantity)
    {
        if (!FitsDecimal(quantity.Value, quantity))
            return TrialScope.Failure;
        var value = Rational.FromDigits(quantity.Value.Digits, quantity.Value.Scale);
        if (quantity.Calendar is { } calendar)
        {
            // CQL takes weeks and shorter units for the definite ones of UCUM; a year and a month have no definite length.
            if (DefiniteUnit(calendar) is { } unit)
                return new NumberConstant(value, CriteriaType.Quantity(unit)) { Origin = At(quantity), Written = new(value, quantity.Value.Scale, unit) };
            var code = calendar == CalendarUnit.Year ? "a" : "mo";
            return Fail(FormRules.OutsideSubset, quantity, $"{Quote(quantity)}, a calendar duration as a value,", $"it only moves dates; a quantity is {quantity.Value.Digits} '{code}'");
        }

        if (quantity.Unit is not { } written)
            return TrialScope.Failure;
        return HasUnit(quantity, written)
            ? new NumberConstant(value, CriteriaType.Quantity(written)) { Origin = At(quantity), Written = new(value, quantity.Value.Scale, written) }
            : TrialScope.Failure;
    }

    private bool HasUnit(QuantitySyntax quantity, string code)
    {
        if (_scope.Units.TryGet(code, out _, out var problem))
            return true;
        // Where the parser guessed at a unit without quotation marks, it has said what is wrong.
        if (UnitCharacters(quantity) is var span && (span.IsEmpty || span != quantity.UnitSpan || code.Length == 0))
            Fail(BindingRules.UnknownUnit, span, code, problem);
        else
            _owner.Inherit(problem);
        return false;
    }

    /// <summary>The unit's own characters, without the quotation marks around them.</summary>
    private Microsoft.CodeAnalysis.Text.TextSpan UnitCharacters(QuantitySyntax quantity)
    {
        var span = quantity.UnitSpan;
        var text = _text.Value;
        return span.Length > 2 && span.End <= text.Length && text[span.Start] == '\'' && text[span.End - 1] == '\''
            ? new(span.Start + 1, span.Length - 2)
            : span;
    }

    private static string? DefiniteUnit(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Week => "wk",
        CalendarUnit.Day => "d",
        CalendarUnit.Hour => "h",
        CalendarUnit.Minute => "min",
        CalendarUnit.Second => "s",
        CalendarUnit.Millisecond => "ms",
        _ => null,
    };
}
