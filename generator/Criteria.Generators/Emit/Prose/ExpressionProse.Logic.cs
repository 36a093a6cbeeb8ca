using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Prose;

/// <content>Conditions made of conditions, and scores.</content>
internal sealed partial class ExpressionProse
{
    private string Logical(LogicalExpression logical) => logical.Operator switch
    {
        LogicalOperator.And => string.Join(" and ", logical.Operands.Select(In)),
        LogicalOperator.Or => string.Join(" or ", logical.Operands.Select(In)),
        LogicalOperator.Xor => "either " + string.Join(" or ", logical.Operands.Select(In)) + ", not both",
        _ => $"if {In(logical.Operands[0])}, then {In(logical.Operands[1])}",
    };

    private string Not(NotExpression not)
        => not.Operand is ExistsExpression exists ? "there is none among " + Elements(exists.Query)
            : not.Operand is AttestationExpression attestation ? $"it is attested that this is not so: “{trial.Attestations[attestation.Attestation].Statement}”"
            : not.Operand is PathExpression { Root: ElementRoot, Steps.Count: > 0 } mark ? Mark(mark, false)
            : not.Operand is PathExpression or DefinitionExpression or CriterionExpression ? "not " + Of(not.Operand)
            : $"it is not so that {In(not.Operand)}";

    private string ClosedWorld(ClosedWorldExpression test) => test.Test switch
    {
        ClosedWorldTest.IsNull => $"{In(test.Operand)} is not known",
        ClosedWorldTest.IsTrue => $"{In(test.Operand)} is known to be so",
        _ => $"{In(test.Operand)} is known not to be so",
    };

    private string Choice(ConditionalExpression choice) => (choice.Then, choice.Else) switch
    {
        (_, NullExpression) => $"{In(choice.Then)}, known only where {In(choice.Condition)}",
        _ => $"where {In(choice.Condition)}: {In(choice.Then)}, else {In(choice.Else)}",
    };

    private string Cardinal(CardinalityExpression cardinality)
    {
        var word = cardinality.Kind switch
        {
            Cardinality.AtLeast => "at least",
            Cardinality.AtMost => "at most",
            _ => "exactly",
        };
        return $"{word} {Number(cardinality.Number)} of these: {string.Join("; ", cardinality.Operands.Select(In))}";
    }

    private string Score(IReadOnlyList<ScoreItem> items) => "the sum of " + string.Join("; ", items.Select(Item));

    private string Item(ScoreItem item) => item switch
    {
        PointsItem points => $"{Number(points.Weight)} {(points.Weight == 1 ? "point" : "points")} for {In(points.Condition)}",
        WorstItem worst => $"the highest of ({string.Join("; ", worst.Items.Select(Item))})",
        _ => throw new System.InvalidOperationException($"no words for {item.GetType().Name}"),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
