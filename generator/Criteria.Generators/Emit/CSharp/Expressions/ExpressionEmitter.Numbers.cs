using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Emit.CSharp.Expressions;

/// <content>Numbers: in double where that is exact, as exact decimals where double could round across a threshold.</content>
internal sealed partial class ExpressionEmitter
{
    public NumberCode Number(Expression expression) => Kept(expression) is { } kept ? new(kept, FormOf(expression)) : expression switch
    {
        NullExpression => new($"{RuntimeNames.Number}.Missing", NumberForm.Number),
        NumberConstant constant => FormOf(constant) == NumberForm.Exact
            ? new(MemberReading.ExactConstant(constant.Value), NumberForm.Exact)
            : new($"{RuntimeNames.Number}.Of({CSharpText.Literal(constant.Value.ToDouble())})", NumberForm.Number),
        PathExpression path => new(Fact(path), FormOf(path)),
        ParameterExpression => new(Fact(expression), NumberForm.Number),
        DefinitionExpression definition => new(
            Call(names.Definition(definition.Definition), definition),
            names.FormOf(definition.Definition)),
        ArithmeticExpression { Operator: ArithmeticOperator.Divide } quotient =>
            new($"{Operand(Number(quotient.Left).AsNumber())} / {Operand(Number(quotient.Right).AsNumber())}", NumberForm.Number),
        ArithmeticExpression arithmetic => FormOf(arithmetic) == NumberForm.Integer ? Whole(arithmetic) : new(Exact(arithmetic), NumberForm.Exact),
        NegateExpression negate => FormOf(negate) == NumberForm.Integer
            ? new($"-{Operand(WholeOperand(negate.Operand))}", NumberForm.Integer)
            : new($"(-{Operand(Number(negate.Operand).As(NumberForm.Exact).Code)}){Limit(negate.Type)}", NumberForm.Exact),
        ConversionExpression conversion => Conversion(conversion),
        ConditionalExpression choice => Choose(choice),
        CoalesceExpression coalesce => Coalesce(coalesce),
        DurationExpression duration => new(Duration(duration), NumberForm.Integer),
        DatePartExpression part => new(DatePart(part), NumberForm.Integer),
        CountExpression count => new(Query(count, count.Query), NumberForm.Integer),
        AggregateExpression aggregate => new(Aggregated(aggregate), FormOf(aggregate)),
        DomainExpression domain => Domain(domain),
        ScoreExpression score => new(Score(score.Items), NumberForm.Integer),
        NumberFunctionExpression function => Function(function),
        CallExpression call => new(Call(call), FormOf(call)),
        _ => throw Unexpected(expression, "a number"),
    };

    /// <summary>The form that <see cref="Number"/> gives an expression, without writing it.</summary>
    public NumberForm FormOf(Expression expression) => expression switch
    {
        PathExpression path => MemberReading.Number("_", false, path, StepOf(path)).Form,
        NumberConstant constant => MemberReading.FormOf(constant.Value),
        DefinitionExpression definition => names.FormOf(definition.Definition),
        ArithmeticExpression { Operator: ArithmeticOperator.Divide } => NumberForm.Number,
        ArithmeticExpression arithmetic => arithmetic.Type.Kind == TypeKind.Integer && (IsInterval(arithmetic.Left) || IsInterval(arithmetic.Right))
            ? NumberForm.Integer
            : NumberForm.Exact,
        NegateExpression negate => IsInterval(negate.Operand) ? NumberForm.Integer : NumberForm.Exact,
        ConversionExpression conversion => FormOf(conversion.Operand) is NumberForm.Range or NumberForm.Integer or NumberForm.ExactRange ? NumberForm.Range : NumberForm.Number,
        AggregateExpression aggregate => FormOf(aggregate),
        ConditionalExpression choice => NumberCode.Join(choice.Type, FormOf(choice.Then), FormOf(choice.Else)),
        CoalesceExpression coalesce => coalesce.Operands.Select(FormOf).Aggregate((left, right) => NumberCode.Join(coalesce.Type, left, right)),
        DurationExpression or DatePartExpression or CountExpression or DomainExpression or ScoreExpression => NumberForm.Integer,
        NumberFunctionExpression function => FormOf(function),
        CallExpression call => MemberReading.FormOf(names.Trial.Functions[call.Function].Result),
        _ => NumberForm.Number,
    };

    private bool IsInterval(Expression expression)
        => FormOf(expression) is var form && (form == NumberForm.Integer || (form == NumberForm.ExactRange && expression.Type.Kind == TypeKind.Integer));

    private string Exact(ArithmeticExpression arithmetic)
    {
        var left = Operand(ExactOperand(arithmetic.Left));
        var right = Operand(ExactOperand(arithmetic.Right));
        return $"({left} {SignOf(arithmetic.Operator)} {right}){Limit(arithmetic.Type)}";
    }

    /// <summary>Arithmetic of whole numbers that may be uncertain: on intervals.</summary>
    private NumberCode Whole(ArithmeticExpression arithmetic)
        => new($"{Operand(WholeOperand(arithmetic.Left))} {SignOf(arithmetic.Operator)} {Operand(WholeOperand(arithmetic.Right))}", NumberForm.Integer);

    private string WholeOperand(Expression expression) => expression switch
    {
        NullExpression => $"{RuntimeNames.IntegerRange}.Missing",
        NumberConstant constant => $"{RuntimeNames.IntegerRange}.Of({CSharpText.Literal((int)constant.Value.Numerator)})",
        _ => Number(expression).As(NumberForm.Integer).Code,
    };

    private static string SignOf(ArithmeticOperator @operator) => @operator switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        _ => "*",
    };

    private string ExactOperand(Expression expression)
        => expression is NumberConstant constant
            ? MemberReading.ExactConstant(constant.Value)
            : Number(expression).As(NumberForm.Exact).Code;

    // What leaves the range of its type is missing.
    private static string Limit(CriteriaType type) => type.Kind == TypeKind.Integer ? ".AsInteger()" : ".AsDecimal()";

    private NumberCode Conversion(ConversionExpression conversion)
    {
        var operand = Number(conversion.Operand);
        var form = FormOf(conversion);
        var code = operand.As(form).Code;
        if (conversion.Factor == Rational.One)
            return new(code, form);
        var factor = Rational.Create(conversion.Factor.Numerator, 1).TryToDecimal(out var numerator)
            && Rational.Create(conversion.Factor.Denominator, 1).TryToDecimal(out var denominator)
                ? string.Format(CultureInfo.InvariantCulture, denominator == 1 ? "{0}m" : "{0}m, {1}m", numerator, denominator)
                : CSharpText.Literal(conversion.Factor.ToDouble());
        return new($"{Operand(code)}.Times({factor})", form);
    }

    private NumberCode Choose(ConditionalExpression choice)
    {
        var form = FormOf(choice);
        return new(
            $"{NumberCode.TypeOf(form)}.Choose({Truth(choice.Condition)}, {In(form, choice.Then)}, {In(form, choice.Else)})",
            form);
    }

    private NumberCode Coalesce(CoalesceExpression coalesce)
    {
        var form = FormOf(coalesce);
        return new(
            coalesce.Operands.Reverse().Select(operand => In(form, operand))
                .Aggregate(static (rest, operand) => $"{Operand(operand)}.Or({rest})"),
            form);
    }

    private string In(NumberForm form, Expression expression)
        => form == NumberForm.Integer ? WholeOperand(expression) : Number(expression).As(form).Code;
}
