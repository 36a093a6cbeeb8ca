using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Binding;

/// <content>CQL's functions of numbers.</content>
internal sealed partial class ExpressionBinder
{
    private const int MostPlaces = 8;

    // Anything from two on is beyond an Integer at this power.
    private const int BeyondInteger = 32;

    private static readonly Dictionary<string, NumberFunction> NumberFunctions = new()
    {
        ["Abs"] = NumberFunction.Abs,
        ["Round"] = NumberFunction.Round,
        ["Ceiling"] = NumberFunction.Ceiling,
        ["Floor"] = NumberFunction.Floor,
        ["Truncate"] = NumberFunction.Truncate,
        ["Power"] = NumberFunction.Power,
        ["Ln"] = NumberFunction.Ln,
        ["Exp"] = NumberFunction.Exp,
    };

    private Expression BindNumberFunction(CallSyntax call, NumberFunction function)
    {
        var (least, most, expected) = function switch
        {
            NumberFunction.Round => (1, 2, "a number and, if any, its places behind the point"),
            NumberFunction.Power => (2, 2, "a number and its exponent"),
            _ => (1, 1, "one number"),
        };
        if (!HasArguments(call, System.Math.Min(System.Math.Max(call.Arguments.Length, least), most), expected))
            return TrialScope.Failure;
        var operands = call.Arguments.Select(argument => new Operand(Bind(argument), argument)).ToList();
        var fits = true;
        foreach (var operand in operands)
            fits &= IsNumberFor(call, function, operand);
        if (!fits)
            return TrialScope.Failure;
        return function switch
        {
            NumberFunction.Abs => BindAbs(call, operands[0]),
            NumberFunction.Round => BindRound(call, operands),
            NumberFunction.Power => BindPower(call, operands[0], operands[1]),
            _ => OfDecimal(call, function, operands[0]),
        };
    }

    private bool IsNumberFor(CallSyntax call, NumberFunction function, Operand operand)
    {
        if (operand.Type.Kind == TypeKind.Error)
            return false;
        var takesQuantities = function == NumberFunction.Abs;
        if (operand.Type.Kind is TypeKind.Any or TypeKind.Integer or TypeKind.Decimal || (takesQuantities && operand.Type.Kind == TypeKind.Quantity))
            return true;
        var advice = operand.Type.Kind == TypeKind.Quantity ? "; a quantity has a function of its own, a C# method marked [CriteriaFunction]" : string.Empty;
        Mismatch(operand.Syntax, $"{call.Function.Name} takes {(takesQuantities ? "a number" : "numbers without a unit")}; {Describe(operand)}{advice}");
        return false;
    }

    private Expression BindAbs(CallSyntax call, Operand operand)
    {
        if (operand.Type.Kind == TypeKind.Any)
            return Null(CriteriaType.Any, call);
        if (operand.Type.Unit is { } unit && _scope.Units.TryGet(unit, out var known, out _) && known.IsSpecial)
            return Mismatch(call, $"values in '{unit}' have no magnitude, because they are a scale with a zero of its own");
        if (operand.Value is NumberConstant constant && (operand.Type.Kind != TypeKind.Integer || FitsInteger(constant.Value.Abs())))
            return constant with { Value = constant.Value.Abs(), Origin = At(call) };
        return Keep(AnalyteOf(operand.Value), Function(call, NumberFunction.Abs, operand.Type, operand.Value));
    }

    private Expression BindRound(CallSyntax call, List<Operand> operands)
    {
        if (operands.Count == 1)
            return OfDecimal(call, NumberFunction.Round, operands[0]);
        if (operands[1].Value is not NumberConstant { Type.Kind: TypeKind.Integer } places || places.Value.Sign < 0 || places.Value > new BigInteger(MostPlaces))
            return Mismatch(operands[1].Syntax, $"the places behind the point are a literal from 0 to {MostPlaces}; found {Quote(operands[1].Syntax)}");
        var number = Typed(operands[0].Value, CriteriaType.Decimal);
        return number is NumberConstant constant
            ? Constant(call, Rounded(constant.Value, (int)places.Value.Numerator), CriteriaType.Decimal)
            : Function(call, NumberFunction.Round, CriteriaType.Decimal, number, places);
    }

    /// <summary>A function of one Decimal; Ceiling, Floor and Truncate give an Integer.</summary>
    private Expression OfDecimal(CallSyntax call, NumberFunction function, Operand operand)
    {
        var isInteger = function is NumberFunction.Ceiling or NumberFunction.Floor or NumberFunction.Truncate;
        var type = isInteger ? CriteriaType.Integer : CriteriaType.Decimal;
        var number = Typed(operand.Value, CriteriaType.Decimal);
        if (number is not NumberConstant constant || Exactly(function, constant.Value) is not { } value || (isInteger && !FitsInteger(value)))
            return Function(call, function, type, number);
        return Constant(call, value, type);
    }

    private Expression BindPower(CallSyntax call, Operand left, Operand right)
    {
        var isInteger = left.Type.Kind != TypeKind.Decimal && right.Type.Kind != TypeKind.Decimal;
        var type = isInteger ? CriteriaType.Integer : CriteriaType.Decimal;
        var (number, exponent) = (Typed(left.Value, type), Typed(right.Value, type));
        if (!isInteger || exponent is not NumberConstant { Value: var times })
            return Function(call, NumberFunction.Power, type, number, exponent);
        if (times.Sign < 0)
            return Fail(FormRules.OutsideSubset, right.Syntax, "Power of an Integer with a negative exponent", "the result is an Integer by its type and none by its value; write the number as a Decimal: Power(2.0, -2)");
        return number is NumberConstant { Value: var whole } && WholePower(whole.Numerator, times.Numerator) is { } value && FitsInteger(value)
            ? Constant(call, value, type)
            : Function(call, NumberFunction.Power, type, number, exponent);
    }

    private NumberFunctionExpression Function(CallSyntax call, NumberFunction function, CriteriaType type, params Expression[] arguments)
        => new(function, arguments.ToEquatableArray(), type) { Origin = At(call) };

    private NumberConstant Constant(CallSyntax call, Rational value, CriteriaType type) => new(value, type) { Origin = At(call) };

    /// <summary>The value of a function that is exact; null of one that is not.</summary>
    private static Rational? Exactly(NumberFunction function, Rational value) => function switch
    {
        NumberFunction.Round => Rounded(value, 0),
        NumberFunction.Floor => FloorOf(value),
        NumberFunction.Ceiling => -FloorOf(-value),
        NumberFunction.Truncate => value.Sign < 0 ? -FloorOf(-value) : FloorOf(value),
        _ => null,
    };

    /// <summary>Half up, towards positive infinity.</summary>
    private static Rational Rounded(Rational value, int places)
    {
        Rational unit = BigInteger.Pow(10, places);
        return FloorOf((value * unit) + Rational.Create(1, 2)) / unit;
    }

    private static Rational FloorOf(Rational value)
    {
        var quotient = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    private static Rational? WholePower(BigInteger number, BigInteger times)
        => times < BeyondInteger ? BigInteger.Pow(number, (int)times)
            : number.IsOne || number.IsZero ? number
            : number == BigInteger.MinusOne ? (times.IsEven ? BigInteger.One : number)
            : null;
}
