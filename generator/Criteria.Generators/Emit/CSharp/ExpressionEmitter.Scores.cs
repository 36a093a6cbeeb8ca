using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Emit.CSharp;

/// <content>Whole numbers with a domain, and scores.</content>
internal sealed partial class ExpressionEmitter
{
    private NumberCode Domain(DomainExpression domain)
        => new(
            string.Format(
                CultureInfo.InvariantCulture, "{0}.Of({1}, {2}, {3})", RuntimeNames.IntegerRange, Number(domain.Operand).Code, Whole(domain.Domain.Low), Whole(domain.Domain.High)),
            NumberForm.Integer);

    private static string Whole(Rational number) => number.Numerator.ToString(CultureInfo.InvariantCulture);

    private string Score(EquatableArray<ScoreItem> items) => Chain(" + ", items.Select(Item));

    private string Item(ScoreItem item)
    {
        if (item is PointsItem points)
            return $"{RuntimeNames.IntegerRange}.Points({Truth(points.Condition)}, {CSharpText.Literal(points.Weight)})";
        var items = string.Join(", ", ((WorstItem)item).Items.Select(Item));

        // As in Cardinal: one list inside another is bound twice as often at every level, unless its type is written.
        var type = items.IndexOf('[') >= 0 ? $"(global::System.ReadOnlySpan<{RuntimeNames.IntegerRange}>)" : string.Empty;
        return $"{RuntimeNames.IntegerRange}.Highest({type}[{items}])";
    }
}
