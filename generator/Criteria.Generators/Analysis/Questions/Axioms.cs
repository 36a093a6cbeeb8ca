using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>Something that holds of every patient although no criterion says so.</summary>
/// <param name="Text">As the end of a sentence: <c>as long as …</c></param>
/// <param name="Readings">What it is about.</param>
/// <param name="IsOfAuthor">An invariant, which may speak of more than the criteria do.</param>
internal sealed record Axiom(string Text, Literal Holds, IReadOnlyList<Expression> Readings, bool IsOfAuthor = false)
{
    /// <summary>Whether it can have a say where these are read.</summary>
    public bool Concerns(ISet<Expression> readings) => IsOfAuthor ? Readings.Any(readings.Contains) : Readings.All(readings.Contains);
}

/// <summary>
/// What holds between facts of one patient: by the catalogue, a part is no more than the whole; nothing happens before birth; and what the author says by
/// invariants. They are assumptions of questions of their own, never clauses: two results may be of different days, so no error rests on them.
/// </summary>
internal static class Axioms
{
    public static IReadOnlyList<Axiom> Of(TrialModel model)
    {
        var readings = model.Facts.Readings.OfType<PathExpression>().Where(static path => path.Root is SubjectRoot).ToList();
        return [.. OfInvariants(model), .. OfAnalytes(model, readings), .. OfBirth(model, readings)];
    }

    private static IEnumerable<Axiom> OfInvariants(TrialModel model)
    {
        foreach (var invariant in model.Trial.Invariants)
        {
            var about = Readings(invariant.Expression).ToList();

            // What no criterion reads, none contradicts.
            if (about.Count > 0)
                yield return new($"'{AuthorText.Of(invariant.Expression) ?? invariant.Cql}' holds", !model.Criteria.Conditions.Of(invariant.Expression).False, about, IsOfAuthor: true);
        }
    }

    private static IEnumerable<Expression> Readings(Expression expression)
    {
        var waiting = new Stack<Expression>();
        waiting.Push(expression);
        while (waiting.Count > 0)
        {
            var part = waiting.Pop();
            if (part is PathExpression or ParameterExpression)
                yield return part;
            foreach (var child in ExpressionChildren.Of(part))
                waiting.Push(child);
        }
    }

    /// <summary>Of results that lie beside each other in the subject, and of which there is one: those of two visits say nothing about each other.</summary>
    private static IEnumerable<Axiom> OfAnalytes(TrialModel model, List<PathExpression> readings)
    {
        foreach (var part in readings)
        {
            var seen = 0;
            for (var whole = MeasuredQuantity.AnalyteOf(part)?.NeverAbove; AnalyteCatalogue.TryFind(whole, out var analyte) && seen++ < AnalyteCatalogue.All.Count; whole = analyte.NeverAbove)
            {
                var others = readings.Where(other => MeasuredQuantity.AnalyteOf(other) == analyte && HolderOf(other) == HolderOf(part)).ToList();
                if (others.Count == 1 && AtMost(model, part, others[0]) is { } holds)
                    yield return new($"{FactNames.Of(model.Trial, part)} is at most {FactNames.Of(model.Trial, others[0])}", holds, [part, others[0]]);
            }
        }
    }

    private static Literal? AtMost(TrialModel model, Expression part, Expression whole)
    {
        if (!Ucum.TryParse(MeasuredQuantity.UnitOf(whole), out var from, out _) || !Ucum.TryParse(MeasuredQuantity.UnitOf(part), out var to, out _)
            || !UnitConversion.TryGetFactor(from, to, MeasuredQuantity.AnalyteOf(part), out var factor))
            return null;
        var converted = factor == Rational.One && whole.Type == part.Type ? whole : new ConversionExpression(whole, factor, part.Type);
        return !model.Criteria.Conditions.Of(new ComparisonExpression(ComparisonOperator.LessOrEqual, part, converted)).False;
    }

    /// <summary>The members that lead to the one which holds the result; of a laboratory result that is the one before its value.</summary>
    private static EquatableArray<PathStep> HolderOf(PathExpression reading)
    {
        var count = reading.Steps.Count - 1;
        if (count > 0 && reading.Steps[count - 1].Type is LabMember)
            count--;
        return reading.Steps.Take(count).ToEquatableArray();
    }

    private static IEnumerable<Axiom> OfBirth(TrialModel model, List<PathExpression> readings)
    {
        var births = readings.Where(MeasuredQuantity.IsBirthDate).ToList();
        if (births.Count != 1)
            yield break;
        var birth = births[0];
        foreach (var date in model.Facts.Readings.Where(static reading => reading is PathExpression { Root: SubjectRoot } or ParameterExpression).ToList())
        {
            if (date.Type.Kind == TypeKind.Date && !date.Equals(birth))
            {
                var holds = !model.Criteria.Conditions.Of(new ComparisonExpression(ComparisonOperator.GreaterOrEqual, date, birth)).False;
                yield return new($"{FactNames.Of(model.Trial, date)} is not before {FactNames.Of(model.Trial, birth)}", holds, [birth, date]);
            }
        }
    }
}
