using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Subjects;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <content>Calls of the author's own functions: <c>Kidney.CkdEpi2021(Creatinine, Age)</c>.</content>
internal sealed partial class ExpressionBinder
{
    private Expression BindUserFunction(CallSyntax call, ExpressionSyntax target)
    {
        var function = FunctionOf(call, target);
        var operands = call.Arguments.Select(argument => new Operand(Bind(argument), argument)).ToList();
        if (function is null)
            return TrialScope.Failure;
        var name = $"{TypeNames.Simple(function.ContainingType)}.{function.Name}";
        if (operands.Count != function.Parameters.Count)
        {
            var expected = string.Join(", ", function.Parameters.Select(static parameter => parameter.Name + (parameter.Unit is { } unit ? $" in '{unit}'" : string.Empty)));
            return Mismatch(call, $"{name} takes ({expected}); found {operands.Count.ToString(CultureInfo.InvariantCulture)} arguments");
        }

        var arguments = ImmutableArray.CreateBuilder<Expression>();
        for (var index = 0; index < operands.Count; index++)
            arguments.Add(ToArgument(operands[index], function.Parameters[index], name));
        return arguments.Any(static argument => argument.Type.Kind == TypeKind.Error)
            ? TrialScope.Failure
            : new CallExpression(_scope.Functions.Call(function), arguments.ToImmutable(), TypeOf(function.Name, function.Result, function.ResultUnit)) { Origin = At(call) };
    }

    /// <summary>The function that is called; null, after saying so, where there is none or it cannot be called.</summary>
    private TrialFunction? FunctionOf(CallSyntax call, ExpressionSyntax target)
    {
        if (QualifiedName(target) is not { } written)
        {
            Fail(FormRules.OutsideSubset, call, $"{Quote(call)}, a function of a value,", "a function of your own is called by the name of its type");
            return null;
        }

        var types = _scope.Functions.Find(written);
        if (types.Count == 0 && _scope.Functions.IsUnknown(written))
        {
            _owner.Inherit($"the type '{written}' is unknown");
            return null;
        }

        if (types.Count == 0)
        {
            var near = DidYouMean(written, _scope.Functions.TypeNames);
            Fail(BindingRules.UnknownName, target, written, "type whose functions this trial names", near.Length > 0 ? near : "; name it by [Functions(typeof(…))], or in a file by \"functions\"");
            return null;
        }

        if (types.Count > 1)
        {
            Fail(BindingRules.DuplicateName, target, written, types[0].FullName, types[1].FullName);
            return null;
        }

        return FunctionOf(call, types[0]);
    }

    private TrialFunction? FunctionOf(CallSyntax call, FunctionTypeShape type)
    {
        var name = call.Function.Name;
        var simple = TypeNames.Simple(type.FullName);
        var functions = type.Functions.Where(shape => shape.Function.Name == name).ToList();
        if (functions.Count == 0)
        {
            Fail(BindingRules.UnknownName, call.Function, name, $"method of {simple} marked [CriteriaFunction]", DidYouMean(name, type.Functions.Select(static shape => shape.Function.Name)));
            return null;
        }

        var function = functions[0].Function;
        if (functions.Count > 1)
        {
            Mismatch(call.Function, $"{simple} has {functions.Count.ToString(CultureInfo.InvariantCulture)} functions '{name}'; expected [CriteriaFunction] on one of them, since a call does not choose by types");
            return null;
        }

        if (functions[0].Problem is not { } problem)
            return HasSoundUnits(call, function, $"{simple}.{name}") ? function : null;
        if (_scope.Functions.IsFirstReport(function, "shape"))
            Mismatch(call.Function, $"{simple}.{name} cannot be called: {problem}");
        else
            _owner.Inherit($"{simple}.{name} cannot be called");
        return null;
    }

    private bool HasSoundUnits(CallSyntax call, TrialFunction function, string name)
    {
        var isSound = true;
        foreach (var (place, unit) in function.Parameters.Select(static parameter => ($"parameter '{parameter.Name}'", parameter.Unit)).Append(("the result", function.ResultUnit)))
        {
            if (unit is null || _scope.Units.TryGet(unit, out _, out var problem))
                continue;
            isSound = false;
            if (_scope.Functions.IsFirstReport(function, place))
                Fail(BindingRules.UnknownUnit, call.Function, unit, $"[Unit] of {place} of {name} names it; {problem}");
        }

        if (!isSound)
            _owner.Inherit($"{name} has an error");
        return isSound;
    }

    private static string? QualifiedName(ExpressionSyntax target)
    {
        var parts = new List<string>();
        while (target is MemberSyntax member)
        {
            parts.Add(member.Member.Name);
            target = member.Target;
        }

        if (target is not NameSyntax name)
            return null;
        parts.Add(name.Name);
        parts.Reverse();
        return string.Join(".", parts);
    }

    private static CriteriaType TypeOf(string name, MemberType type, string? unit)
        => SubjectReader.TypeOf(new(name, type, false, false, unit, null, null, false));

    /// <summary>An argument as its parameter takes it: of its type, and in its unit.</summary>
    private Expression ToArgument(Operand operand, FunctionParameter parameter, string function)
    {
        var type = TypeOf(parameter.Name, parameter.Type, parameter.Unit);
        var what = $"parameter '{parameter.Name}' of {function}";
        if (operand.Type.Kind == TypeKind.Error)
            return operand.Value;
        if (operand.Type.Kind == TypeKind.Any)
            return Null(type, operand.Syntax);
        if (type.Kind == TypeKind.Enumeration && operand.Value is StringConstant text)
            return ToEnumeration(text, type, operand.Syntax);
        if (operand.Type == type)
            return operand.Value;
        if (type.Unit is { } unit && operand.Type.IsNumeric)
            return InUnit(operand, type, unit, what);
        if (type.Kind == TypeKind.Decimal && operand.Type.Kind == TypeKind.Integer)
            return ToNumber(operand.Value, type);
        var advice = operand.Type.Unit is { } own && type.IsNumeric ? $"; mark the parameter [Unit(\"{own}\")]"
            : type.Kind == TypeKind.Integer && operand.Type.Kind == TypeKind.Decimal ? "; round it, as Floor(…) does"
            : string.Empty;
        return Mismatch(operand.Syntax, $"{what} is {TypeNames.Describe(type)}; {Describe(operand)}{advice}");
    }

    private Expression InUnit(Operand operand, CriteriaType type, string unit, string what)
    {
        if (operand.Type.Unit is not { } own)
        {
            var example = operand.Value is NumberConstant ? $"{Written(operand.Syntax)} '{unit}'" : $"{Written(operand.Syntax)} * 1 '{unit}'";
            return Fail(BindingRules.MissingUnit, operand.Syntax, what, unit, Quote(operand.Syntax), example);
        }

        if (!_scope.Units.TryGet(own, out var source, out _) || !_scope.Units.TryGet(unit, out var target, out _))
            return TrialScope.Failure;
        var analyte = AnalyteOf(operand.Value);
        if (operand.Value is NumberConstant constant && TryConvertConstant(constant.Value, source, target, analyte, out var value))
            return constant with { Value = value, Type = type };
        return Criteria.Units.UnitConversion.TryGetFactor(source, target, analyte, out var factor)
            ? new ConversionExpression(operand.Value, factor, type) { Origin = At(operand.Syntax) }
            : Fail(BindingRules.DimensionMismatch, operand.Syntax, what, unit, Quote(operand.Syntax), own, Reason(source, target));
    }
}
