using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <content>Calls of the author's own functions, which take plain C# values that may be null.</content>
internal sealed partial class ExpressionEmitter
{
    private string Call(CallExpression call)
    {
        var parameters = names.Trial.Functions[call.Function].Parameters;
        return $"{names.Functions}.{names.Function(call.Function)}({string.Join(", ", call.Arguments.Select((argument, index) => Argument(argument, parameters[index].Type)))})";
    }

    /// <summary>An argument as the C# value that its parameter takes, null where it is missing or uncertain.</summary>
    private string Argument(Expression argument, MemberType parameter) => argument is NullExpression ? "null" : parameter switch
    {
        NumberMember number => NumberArgument(argument, number.Representation),
        BooleanMember => argument is BooleanConstant constant ? (constant.Value ? "true" : "false") : $"{Operand(Truth(argument))}.ToBoolean()",
        DateMember => $"{Operand(Day(argument))}.ToDate()",
        _ => Plain(argument),
    };

    private string NumberArgument(Expression argument, NumberRepresentation parameter)
    {
        switch (parameter)
        {
            case NumberRepresentation.Double:
                return argument is NumberConstant constant
                    ? CSharpText.Literal(constant.Value.ToDouble())
                    : $"{Operand(Number(argument).AsNumber())}.ToDouble()";
            case NumberRepresentation.Single:
                return $"{Operand(Number(argument).AsNumber())}.ToSingle()";
            case NumberRepresentation.Decimal:
                return argument is NumberConstant written && written.Value.TryToDecimal(out var value)
                    ? value.ToString(CultureInfo.InvariantCulture) + "m"
                    : $"{Operand(ExactOperand(argument))}.ToDecimal()";
            default:
                var number = Number(argument);
                var isWide = parameter is NumberRepresentation.Int64 or NumberRepresentation.UInt64;
                var code = number.Form == NumberForm.Number && !isWide ? number.Code : number.As(NumberForm.Exact).Code;
                return $"{Operand(code)}.ToInteger<{MemberReading.TypeOf(new NumberMember(parameter), false)}>()";
        }
    }
}
