using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Encoding;

/// <content>Comparisons: of numbers by cuts, of texts and codes by classes.</content>
internal sealed partial class ConditionEncoder
{
    private Rails Between(BetweenExpression between)
    {
        var (low, high) = Halves.Of(between);
        return _logic.And(low is null ? _logic.True : Of(low), high is null ? _logic.True : Of(high));
    }

    private Rails Comparison(ComparisonExpression comparison)
    {
        if (comparison.Left is NullExpression || comparison.Right is NullExpression)
            return _logic.Unknown;
        if (Expansion.IsTooLarge(_trial, comparison))
            return OpaqueCondition(comparison);
        if (TryDistribute(comparison, out var distributed))
            return distributed;
        var kind = comparison.Left.Type.Kind;
        if (comparison.Left.Type.IsNumeric)
            return IsScore(comparison, out var score) ? score : IsDuration(comparison, out var duration) ? duration : IsRanged(comparison, out var ranged) ? ranged : Numbers(comparison);
        return kind switch
        {
            TypeKind.Date => Dates(comparison),
            TypeKind.Boolean => Equality(comparison, !_logic.Xor(Of(comparison.Left), Of(comparison.Right))),
            TypeKind.String or TypeKind.Enumeration or TypeKind.Code when IsEquality(comparison) => Texts(comparison),
            _ => OpaqueCondition(comparison),
        };
    }

    private static bool IsEquality(ComparisonExpression comparison) => comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;

    private static Rails Equality(ComparisonExpression comparison, Rails equal) => comparison.Operator == ComparisonOperator.NotEqual ? !equal : equal;

    /// <summary>A choice between values is a choice between comparisons.</summary>
    private bool TryDistribute(ComparisonExpression comparison, out Rails rails)
    {
        switch (comparison)
        {
            case { Left: DefinitionExpression definition }:
                rails = Of(comparison with { Left = _trial.Definitions[definition.Definition].Expression });
                return true;
            case { Right: DefinitionExpression definition }:
                rails = Of(comparison with { Right = _trial.Definitions[definition.Definition].Expression });
                return true;
            case { Left: ConditionalExpression choice }:
                rails = Chosen(choice, Of(comparison with { Left = choice.Then }), Of(comparison with { Left = choice.Else }));
                return true;
            case { Right: ConditionalExpression choice }:
                rails = Chosen(choice, Of(comparison with { Right = choice.Then }), Of(comparison with { Right = choice.Else }));
                return true;
            case { Left: CoalesceExpression coalesce }:
                rails = FirstPresent(coalesce, operand => Of(comparison with { Left = operand }));
                return true;
            case { Right: CoalesceExpression coalesce }:
                rails = FirstPresent(coalesce, operand => Of(comparison with { Right = operand }));
                return true;
            default:
                rails = default;
                return false;
        }
    }

    /// <summary>Where the condition is unknown the value is, unless both are the same: that both compare alike is not enough.</summary>
    private Rails Chosen(ConditionalExpression choice, Rails then, Rails otherwise)
    {
        var condition = Of(choice.Condition);
        var chosen = new Rails(
            _gates.Or(_gates.And(condition.True, then.True), _gates.And(condition.False, otherwise.True)),
            _gates.Or(_gates.And(condition.True, then.False), _gates.And(condition.False, otherwise.False)));
        if (condition.False == !condition.True)
            return chosen;
        var isSame = choice.Then.Equals(choice.Else) ? _gates.True
            : choice.Then is NullExpression || choice.Else is NullExpression ? _gates.False
            : Of(new ComparisonExpression(ComparisonOperator.Equal, choice.Then, choice.Else)).True;
        return new(_gates.Or(chosen.True, _gates.And(isSame, then.True)), _gates.Or(chosen.False, _gates.And(isSame, then.False)));
    }

    private Rails FirstPresent(CoalesceExpression coalesce, System.Func<Expression, Rails> compare)
    {
        var chosen = compare(coalesce.Operands[coalesce.Operands.Count - 1]);
        for (var index = coalesce.Operands.Count - 2; index >= 0; index--)
        {
            var operand = coalesce.Operands[index];
            chosen = operand is NullExpression ? chosen : _logic.Choose(_logic.Decided(PresenceOf(operand)), compare(operand), chosen);
        }

        return chosen;
    }

    private Rails Numbers(ComparisonExpression comparison)
    {
        var sum = new LinearSum();
        sum.Add(Facing(comparison.Left, comparison.Right), Units.Rational.One);
        sum.Add(Facing(comparison.Right, comparison.Left), -Units.Rational.One);
        var presence = _gates.And(PresenceOf(comparison.Left), PresenceOf(comparison.Right), IsNumber(comparison.Left), IsNumber(comparison.Right), IsDecided(comparison));
        var (left, right) = (CensoringOf(comparison.Left), CensoringOf(comparison.Right));
        return Censored(comparison.Operator, sum, presence, new(_gates.Or(left.Below, right.Above), _gates.Or(left.Above, right.Below)));
    }

    /// <summary>A threshold that faces a value alone is rounded the way the value is where it enters.</summary>
    private LinearSum Facing(Expression side, Expression other)
        => side is NumberConstant constant && other is (PathExpression or ParameterExpression)
            ? new() { Constant = HeldNumbers.Threshold(constant.Value, other) }
            : _sums.Read(side);

    private Literal Against(CutTable cuts, ComparisonOperator @operator, Units.Rational value) => @operator switch
    {
        ComparisonOperator.Less => cuts.Below(new(value, false)),
        ComparisonOperator.LessOrEqual => cuts.Below(new(value, true)),
        ComparisonOperator.Greater => !cuts.Below(new(value, true)),
        ComparisonOperator.GreaterOrEqual => !cuts.Below(new(value, false)),
        ComparisonOperator.Equal => _gates.And(cuts.Below(new(value, true)), !cuts.Below(new(value, false))),
        _ => _gates.Or(!cuts.Below(new(value, true)), cuts.Below(new(value, false))),
    };

    private Rails Texts(ComparisonExpression comparison)
    {
        var (reading, constant) = comparison.Left is StringConstant or EnumConstant ? (comparison.Right, comparison.Left) : (comparison.Left, comparison.Right);
        return (reading, constant) switch
        {
            (StringConstant or EnumConstant, _) => Equality(comparison, TextOf(reading) == TextOf(constant) ? _logic.True : _logic.False),
            (PathExpression or ParameterExpression, StringConstant or EnumConstant) =>
                Equality(comparison, _logic.WherePresent(_facts.PresenceOf(reading), ClassesOf(reading).Is(TextOf(constant)))),
            _ => OpaqueCondition(comparison),
        };
    }

    /// <summary>The values of a reading; those of an enumeration are all there are.</summary>
    private ClassTable ClassesOf(Expression reading)
    {
        var classes = _facts.ClassesOf(reading);
        if (classes.Literals.Count == 0 && reading is PathExpression { Steps: { Count: > 0 } steps } && steps[steps.Count - 1].Type is EnumMember members)
            classes.Close(members.Values.Where(static value => !value.IsMissing).Select(static value => value.Text).Distinct());
        return classes;
    }

    private static string TextOf(Expression constant) => constant is StringConstant text ? text.Value : ((EnumConstant)constant).Text;

    private Rails InValueSet(ValueSetExpression member)
    {
        if (member.Operand is DefinitionExpression definition)
            return Of(member with { Operand = _trial.Definitions[definition.Definition].Expression });
        if (member.Operand is not (PathExpression or ParameterExpression))
            return OpaqueCondition(member);
        var classes = _facts.ClassesOf(member.Operand);
        var isText = member.Operand.Type.Kind == TypeKind.String;
        var codes = isText
            ? _trial.ValueSets[member.ValueSet].Codes.Select(code => classes.Is(code.Code))
            : _codes.ClassesOf(member.ValueSet).Select(classes.Is);
        return _logic.WherePresent(_facts.PresenceOf(member.Operand), _gates.Or(codes.ToArray()));
    }
}
