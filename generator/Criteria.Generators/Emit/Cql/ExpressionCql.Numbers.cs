using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Emit.Cql;

/// <content>Numbers: exact to eight decimal places, and Integers that may lie between two ends.</content>
internal sealed partial class ExpressionCql
{
    private CqlValue Number(Expression expression) => expression switch
    {
        NumberConstant constant => new(Decimal(Alone(constant.Value))),
        CountExpression count => new(Aggregates.Counted(Truths(count.Query), count.Query.IsOpen), IsRange: true),
        ScoreExpression score => new(Total(score.Items), IsRange: true),
        DomainExpression domain => InDomain(domain),
        DurationExpression duration => Duration(duration),
        DatePartExpression part => DatePart(part),
        ArithmeticExpression { Type.Kind: TypeKind.Integer } arithmetic => OfIntegers(arithmetic),
        ArithmeticExpression arithmetic => new(Aggregates.Rounded($"{Term(arithmetic.Left)} {Sign(arithmetic.Operator)} {Term(arithmetic.Right)}")),
        NegateExpression negate => Negative(negate),
        ConversionExpression conversion => Converted(conversion),
        NumberFunctionExpression function => Function(function),
        _ => new(Refuse(expression)),
    };

    /// <summary>A number that stands in arithmetic: with eight decimal places, to which some engines cut the result.</summary>
    private string Term(Expression expression)
    {
        if (expression is NumberConstant constant)
            return CqlText.Operand(CqlText.Places(Alone(constant.Value)) ?? Refuse($"the number {constant.Value}"));
        var number = CqlText.Operand(Exact(expression, CqlKind.Number));
        return expression.Type.Kind == TypeKind.Integer ? $"(1.00000000 * {number})" : number;
    }

    private static string Sign(ArithmeticOperator @operator) => @operator switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };

    private string Decimal(Rational number) => CqlText.Decimal(number) ?? Refuse($"the number {number}, for which eight decimal places and twenty before them are not enough");

    // A number that no decimal writes counts as the nearest double.
    private static Rational Alone(Rational value) => value.IsTerminatingDecimal ? value : Rational.FromShortestDecimal(value.ToDouble());

    /// <summary>A threshold is rounded to the type of what it is compared with, as an entering value is.</summary>
    private static Rational Facing(Rational value, Expression other) => RepresentationOf(other) switch
    {
        NumberRepresentation.Double => Nearest(value),
        NumberRepresentation.Single => float.IsInfinity(value.ToSingle()) ? value : Rational.FromShortestDecimal(value.ToSingle()),
        _ => Alone(value),
    };

    private static Rational Nearest(Rational value) => double.IsInfinity(value.ToDouble()) ? value : Rational.FromShortestDecimal(value.ToDouble());

    private static NumberRepresentation? RepresentationOf(Expression expression) => expression switch
    {
        PathExpression { Steps.Count: > 0 } path => (path.Steps[path.Steps.Count - 1].Type as NumberMember)?.Representation,
        ParameterExpression or ConversionExpression when expression.Type.Kind is TypeKind.Decimal or TypeKind.Quantity => NumberRepresentation.Double,
        _ => null,
    };

    /// <summary>A missing whole number of a declared domain is anything in it.</summary>
    private CqlValue InDomain(DomainExpression domain) => new(
        prelude.Call(
            "within, or anything there",
            static () => "(x Decimal, low Decimal, high Decimal):\n  Tuple { Low: Coalesce(x, low), High: Coalesce(x, high) }",
            Exact(domain.Operand, CqlKind.Number),
            Decimal(-(-domain.Domain.Low).Floor()),
            Decimal(domain.Domain.High.Floor())),
        IsRange: true);

    private CqlValue OfIntegers(ArithmeticExpression arithmetic)
    {
        var (left, right) = (Value(arithmetic.Left, CqlKind.Number), Value(arithmetic.Right, CqlKind.Number));
        if (!left.IsRange && !right.IsRange)
            return new(Fitting($"{Decimal(left)} {Sign(arithmetic.Operator)} {Decimal(right)}"));
        const string whole = "Tuple { Low Decimal, High Decimal }";
        var (name, low, high) = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => ("sum of two", "a.Low + b.Low", "a.High + b.High"),
            ArithmeticOperator.Subtract => ("difference", "a.Low - b.High", "a.High - b.Low"),
            _ => ("product", Corner("Min"), Corner("Max")),
        };
        return new(
            prelude.Call(
                name,
                () => $"(a {whole}, b {whole}):\n  {Aggregates.Fitting(low, high)}",
                left.IsRange ? left.Text : _ranges.Exactly(CqlKind.Number, left.Text),
                right.IsRange ? right.Text : _ranges.Exactly(CqlKind.Number, right.Text)),
            IsRange: true);

        // The lowest of the four is missing where one of them is.
        static string Corner(string pick) => $"if (a.Low * b.Low + a.Low * b.High + a.High * b.Low + a.High * b.High) is null then null else {pick}({{ a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High }})";
    }

    /// <summary>What does not fit an Integer is missing.</summary>
    private string Fitting(string number) => prelude.Call(
        "fitting an Integer",
        static () => "(x Decimal):\n  if x >= -2147483648.0 and x <= 2147483647.0 then x else null",
        number);

    private CqlValue Negative(NegateExpression negate)
    {
        if (negate.Type.Kind != TypeKind.Integer)
            return new("-" + CqlText.Operand(Exact(negate.Operand, CqlKind.Number)));
        var operand = Value(negate.Operand, CqlKind.Number);
        return operand.IsRange
            ? new(prelude.Call("negative", () => $"(a {CqlKind.Number.Range()}):\n  {Aggregates.Fitting("-(a.High)", "-(a.Low)")}", operand.Text), IsRange: true)
            : new(Fitting($"-({Decimal(operand)})"));
    }

    /// <summary>In another unit: times a factor that eight decimal places write, else times its numerator and divided by its denominator.</summary>
    private CqlValue Converted(ConversionExpression conversion)
    {
        var factor = conversion.Factor;
        var isWritten = CqlText.Places(factor) is { } places && Rational.TryParse(places, out var written) && written == factor;
        string Of(string number) => Aggregates.Rounded(isWritten
            ? $"{number} * {CqlText.Places(factor)}"
            : $"{number} * {CqlText.Places(factor.Numerator) ?? Refuse($"a conversion by {factor}")} / {CqlText.Places(factor.Denominator) ?? Refuse($"a conversion by {factor}")}");
        var operand = Value(conversion.Operand, CqlKind.Number);
        if (!operand.IsRange)
            return new(Of(operand.IsInteger ? $"(1.00000000 * {CqlText.Operand(operand.Text)})" : CqlText.Operand(operand.Text)));
        return new(
            prelude.Call(
                "times " + factor,
                () => $"(x {CqlKind.Number.Range()}):\n  Tuple {{ Low: {Of("x." + (factor.Sign < 0 ? "High" : "Low"))}, High: {Of("x." + (factor.Sign < 0 ? "Low" : "High"))} }}",
                operand.Text),
            IsRange: true);
    }

    private CqlValue Function(NumberFunctionExpression function)
    {
        var number = Certain(function.Arguments[0]);
        switch (function.Function)
        {
            case NumberFunction.Abs:
                return new(function.Type.Kind == TypeKind.Integer ? Fitting($"Abs({number})") : $"Abs({number})");
            case NumberFunction.Round:
                return new(function.Arguments.Count > 1 && function.Arguments[1] is NumberConstant places ? $"Round({number}, {places.Value})" : $"Round({number})");
            case NumberFunction.Ceiling:
                return new(ToInteger("Ceiling", "x > -2147483649.0 and x <= 2147483647.0", number), IsInteger: true);
            case NumberFunction.Floor:
                return new(ToInteger("Floor", "x >= -2147483648.0 and x < 2147483648.0", number), IsInteger: true);
            case NumberFunction.Truncate:
                return new(ToInteger("Truncate", "x > -2147483649.0 and x < 2147483648.0", number), IsInteger: true);
            case NumberFunction.Ln:
                return new(Aggregates.Rounded(prelude.Call("logarithm", static () => "(x Decimal):\n  if x > 0.0 then Ln(x) else null", number)));
            case NumberFunction.Exp:
                return new(Aggregates.Rounded($"Exp({number})"));
        }

        var exponent = Certain(function.Arguments[1]);
        return new(function.Type.Kind == TypeKind.Integer
            ? Fitting(prelude.Call("power of Integers", static () => "(x Decimal, exponent Decimal):\n  if exponent >= 0.0 then Power(x, exponent) else null", number, exponent))
            : Aggregates.Rounded($"Power({number}, {exponent})"));
    }

    /// <summary>A single value as a Decimal.</summary>
    private static string Decimal(CqlValue value) => value.IsInteger ? $"ToDecimal({value.Text})" : CqlText.Operand(value.Text);

    /// <summary>A Decimal, null where it is missing or uncertain.</summary>
    private string Certain(Expression expression)
    {
        var value = Value(expression, CqlKind.Number);
        return value.IsRange ? _ranges.Point(CqlKind.Number, value.Text) : Decimal(value);
    }

    private string ToInteger(string function, string fits, string number) => prelude.Call(
        function + " that fits",
        () => $"(x Decimal):\n  if {fits} then {function}(x) else null",
        number);

    private string Total(EquatableArray<ScoreItem> items) => prelude.Call(
        "score",
        () => $"(items List<{CqlKind.Number.Range()}>):\n  {Aggregates.Fitting("Sum(items I return all I.Low)", "Sum(items I return all I.High)")}",
        Items(items));

    private string Items(EquatableArray<ScoreItem> items)
        => items.Count == 0 ? $"{{ {_ranges.Exactly(CqlKind.Number, "0.0")} }}" : $"{{ {string.Join(", ", items.Select(Item))} }}";

    private string Item(ScoreItem item) => item switch
    {
        PointsItem points => prelude.Call(
            "points",
            static () => "(condition Boolean, weight Decimal):\n  Tuple { Low: if condition is true then weight else 0.0, High: if condition is false then 0.0 else weight }",
            Truth(points.Condition),
            CqlText.Integer(points.Weight) + ".0"),
        WorstItem worst => prelude.Call(
            "worst",
            static () => $"(items List<{CqlKind.Number.Range()}>):\n  Tuple {{ Low: Max(items I return all I.Low), High: Max(items I return all I.High) }}",
            Items(worst.Items)),
        _ => Refuse($"a {item.GetType().Name}"),
    };
}
