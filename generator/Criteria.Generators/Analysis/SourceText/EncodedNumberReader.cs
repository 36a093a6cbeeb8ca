using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>Collects the numbers that conditions compare with, and what else in them may stand for words of a text.</summary>
internal sealed class EncodedNumberReader(Trial trial)
{
    private readonly List<EncodedNumber> _numbers = [];
    private readonly HashSet<int> _definitions = [];
    private readonly HashSet<int> _criteria = [];
    private SourceSpan _whole;

    public IReadOnlyList<EncodedNumber> Numbers => _numbers;

    /// <summary>A judgement that names no number: it may be about any that the text has.</summary>
    public bool HasJudgement { get; private set; }

    /// <summary>Only judgements decide.</summary>
    public bool IsAllJudgement { get; private set; } = true;

    /// <summary>A fact that is true or false: what its name means may hold a length of time.</summary>
    public bool HasTruth { get; private set; }

    /// <param name="isOwn">The text that the numbers are compared with has to say them too.</param>
    public void Add(Expression expression, bool isOwn)
    {
        _whole = expression.Origin.Span;
        Walk(expression, new(false, isOwn));
    }

    private void Walk(Expression expression, Place place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case AttestationExpression attestation:
                AddJudgement(attestation, place);
                return;
            case PathExpression or ParameterExpression:
                IsAllJudgement = false;
                HasTruth |= expression.Type.Kind == TypeKind.Boolean;
                return;
            case ConditionalExpression choice:
                // Whom a part concerns is often nobody's number: a minor's guardian signs.
                Walk(choice.Condition, place with { IsOwn = false });
                Walk(choice.Then, place);
                Walk(choice.Else, place);
                return;
            case LogicalExpression { Operator: LogicalOperator.Implies } implication:
                Walk(implication.Operands[0], place with { IsDenied = !place.IsDenied, IsOwn = false });
                Walk(implication.Operands[1], place);
                return;
            case NotExpression not:
                Walk(not.Operand, place with { IsDenied = !place.IsDenied });
                return;
            case ComparisonExpression comparison:
                Compare(comparison.Operator, comparison.Left, comparison.Right, place);
                return;
            case PrecisionComparisonExpression comparison:
                Compare(comparison.Operator, comparison.Left, comparison.Right, place);
                return;
            case BetweenExpression between:
                Walk(between.Operand, place);
                if (between.Low is { } low)
                    Compare(between.LowClosed ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, between.Operand, low, place);
                if (between.High is { } high)
                    Compare(between.HighClosed ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, between.Operand, high, place);
                return;
            case MembershipExpression membership:
                Walk(membership.Operand, place);
                foreach (var item in membership.Items)
                    Compare(ComparisonOperator.Equal, membership.Operand, item, place);
                return;
            case CardinalityExpression cardinality:
                var comparisonOfNumber = cardinality.Kind switch
                {
                    Cardinality.AtLeast => ComparisonOperator.GreaterOrEqual,
                    Cardinality.AtMost => ComparisonOperator.LessOrEqual,
                    _ => ComparisonOperator.Equal,
                };
                Add(cardinality.Number, null, null, comparisonOfNumber, place, cardinality.Number.ToString(CultureInfo.InvariantCulture), expression, cardinality is { Kind: Cardinality.AtLeast, Number: 1 });
                break;
            case ScoreExpression:
                // The items of a score are those of its instrument, which no protocol repeats.
                place = place with { IsOwn = false };
                break;
            case DefinitionExpression definition:
                if (_definitions.Add(definition.Definition))
                    Walk(trial.Definitions[definition.Definition].Expression, place with { IsOwn = false });
                return;
            case CriterionExpression criterion:
                WalkCriterion(criterion.Criterion, place with { IsOwn = false });
                return;
            case NumberConstant constant:
                Add(constant, null, null, place with { IsOwn = false });
                return;
            case DateShiftExpression shift:
                Add(shift, null, place with { IsOwn = false });
                break;
        }

        foreach (var child in ExpressionChildren.Of(expression))
            Walk(child, place);
    }

    private void WalkCriterion(int index, Place place)
    {
        if (!_criteria.Add(index))
            return;
        switch (trial.AllCriteria[index].Body)
        {
            case ExpressionBody body:
                Walk(body.Expression, place);
                break;
            case GroupBody group:
                if (group.Own is { } own)
                    Walk(own, place);
                foreach (var child in group.Children)
                    WalkCriterion(child, place);
                break;
        }
    }

    private void Compare(ComparisonOperator comparison, Expression left, Expression right, Place place)
    {
        var time = TimeOf(left) ?? TimeOf(right);
        AddSide(right, comparison, time, place);
        AddSide(left, Turned(comparison), time, place);
    }

    /// <summary>The numbers of a side that the other one is compared with, as it stands: a greater one lets more values be below it, or fewer.</summary>
    private void AddSide(Expression side, ComparisonOperator comparison, UcumUnit? time, Place place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (side)
        {
            case NumberConstant constant:
                // That there is one at all, or none, or no second one.
                var isTrivial = (constant.Value == Rational.Zero && comparison != ComparisonOperator.Less)
                    || (constant.Value == Rational.One && constant.Type.Kind == TypeKind.Integer && time is null && comparison != ComparisonOperator.Greater);
                Add(constant, comparison, time, place, isTrivial);
                break;
            case EnumConstant constant:
                AddClass(constant.Text, constant.Origin, place);
                break;
            case StringConstant constant:
                AddClass(constant.Value, constant.Origin, place);
                break;
            case DateShiftExpression shift:
                Add(shift, shift.Amount < 0 ? Turned(comparison) : comparison, place);
                AddSide(shift.Date, comparison, time, place);
                break;
            case ArithmeticExpression { Operator: ArithmeticOperator.Add or ArithmeticOperator.Multiply } sum:
                AddSide(sum.Left, comparison, null, place);
                AddSide(sum.Right, comparison, null, place);
                break;
            case ArithmeticExpression { Operator: ArithmeticOperator.Subtract } difference:
                AddSide(difference.Left, comparison, null, place);
                AddSide(difference.Right, Turned(comparison), null, place);
                break;
            case ArithmeticExpression { Operator: ArithmeticOperator.Divide } quotient:
                // What a value is divided by belongs to its formula.
                AddSide(quotient.Left, comparison, null, place);
                Walk(quotient.Right, place with { IsOwn = false });
                break;
            case NegateExpression negate:
                AddSide(negate.Operand, Turned(comparison), time, place);
                break;
            case ConversionExpression conversion:
                AddSide(conversion.Operand, comparison, time, place);
                break;
            case ConditionalExpression choice:
                Walk(choice.Condition, place with { IsOwn = false });
                AddSide(choice.Then, comparison, time, place);
                AddSide(choice.Else, comparison, time, place);
                break;
            default:
                Walk(side, place);
                break;
        }
    }

    private void Add(NumberConstant constant, ComparisonOperator? comparison, UcumUnit? time, Place place, bool isTrivial = false)
    {
        IsAllJudgement = false;
        var unit = constant.Type.Unit is { } counted && Ucum.TryParse(counted, out var parsed, out _) ? parsed : time;
        // What a lost exponent makes of the unit is told where it is written, and not once more as another number than the text's.
        var written = constant.Written.Unit is { } code && LostExponent.Repaired(code) is { } meant && Ucum.TryParse(meant, out var repaired, out _)
            ? (constant.Written.Value, repaired)
            : WrittenNumber.Of(constant.Origin.Text);
        var shown = written is { Unit: { } own } ? $"{written.Value.Number} {own.Code}"
            : constant.Value.ToString() + (unit is null || unit.Code == "1" ? string.Empty : unit == time ? " " + TimeName(unit) : " " + unit.Code);
        Add(constant.Value, unit, written is { Unit: { } other } ? (written.Value.Number, other) : null, comparison, place, shown, constant, isTrivial);
    }

    private void Add(DateShiftExpression shift, ComparisonOperator? comparison, Place place)
    {
        IsAllJudgement = false;
        var amount = System.Math.Abs((long)shift.Amount);
        if (TimeUnit(shift.Unit) is { } unit)
            Add(amount, unit, null, comparison, place, amount.ToString(CultureInfo.InvariantCulture) + " " + TimeName(unit), shift, amount == 0);
    }

    private void Add(
        Rational value, UcumUnit? unit, (Rational, UcumUnit)? written, ComparisonOperator? comparison, Place place, string shown, Expression literal, bool isTrivial)
        => _numbers.Add(new(value, unit, written, comparison, place.IsDenied, place.IsOwn && IsWithin(literal.Origin), shown, literal.Origin.Span) { IsTrivial = isTrivial, Literal = literal });

    private void AddClass(string text, Provenance origin, Place place)
    {
        IsAllJudgement = false;
        if (ClassNumeral.ValueOf(text) is { } value)
            _numbers.Add(new(value, null, null, null, place.IsDenied, place.IsOwn && IsWithin(origin), $"'{text}'", origin.Span) { IsClass = true });
    }

    /// <summary>A definition of a list stands in the expressions that name it, and its numbers do not stand in their characters.</summary>
    private bool IsWithin(Provenance origin)
        => _whole.IsNone || origin.Span.IsNone || (origin.Span.Path == _whole.Path && _whole.Span.Contains(origin.Span.Span));

    private void AddJudgement(AttestationExpression attestation, Place place)
    {
        var printed = PrintedNumberReader.Read(trial.Attestations[attestation.Attestation].Statement);
        HasJudgement |= !printed.Any(static number => number.IsRequired);
        foreach (var number in printed)
        {
            _numbers.Add(new(number.Value, number.Unit, null, number.Comparison, place.IsDenied || number.IsDenied, place.IsOwn && number.IsRequired, $"'{number.Shown}'", attestation.Origin.Span) { IsStated = true });
        }
    }

    private static UcumUnit? TimeOf(Expression expression) => expression switch
    {
        DurationExpression duration => TimeUnit(duration.Unit),
        ConversionExpression conversion => TimeOf(conversion.Operand),
        _ => null,
    };

    private static UcumUnit? TimeUnit(DateUnit unit)
        => Ucum.TryParse(unit switch
        {
            DateUnit.Year => "a",
            DateUnit.Month => "mo",
            DateUnit.Week => "wk",
            DateUnit.Day => "d",
            DateUnit.Hour => "h",
            DateUnit.Minute => "min",
            DateUnit.Second => "s",
            _ => "ms",
        }, out var parsed, out _) ? parsed : null;

    private static string TimeName(UcumUnit unit) => unit.Code switch
    {
        "a" => "years",
        "mo" => "months",
        "wk" => "weeks",
        "d" => "days",
        "h" => "hours",
        "min" => "minutes",
        "s" => "seconds",
        var code => code,
    };

    private static ComparisonOperator Turned(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparison,
    };

    private readonly record struct Place(bool IsDenied, bool IsOwn);
}
