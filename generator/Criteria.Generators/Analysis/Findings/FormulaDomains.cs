using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Functions that are made for some values of an argument, in criteria that ask them of patients who have others.</summary>
/// <param name="criteria">Those that count, and that some patient passes together.</param>
internal sealed class FormulaDomains(TrialModel model, DiagnosticBag diagnostics, IReadOnlyList<Criterion> criteria)
{
    private readonly Admission _admission = new(model, criteria);
    private readonly HashSet<(int Criterion, int Function, int Parameter)> _found = [];

    public void Find()
    {
        foreach (var criterion in model.Trial.AllCriteria.Where(criterion => criterion.Role == CriterionRole.Criterion && criteria.Contains(TopOf(criterion))))
        {
            var guards = criterion.AppliesTo is null ? ImmutableList<Expression>.Empty : ImmutableList.Create(criterion.AppliesTo);
            if (criterion.Body is ExpressionBody body)
                Look(criterion, body.Expression, guards);
            else if (criterion.Body is GroupBody { Own: { } own })
                Look(criterion, own, guards);
        }
    }

    /// <param name="guards">What holds wherever the expression has a say. What stands in a query is of its elements, of which nothing is known.</param>
    private void Look(Criterion criterion, Expression expression, ImmutableList<Expression> guards)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case CallExpression call:
                Check(criterion, call, guards);
                foreach (var argument in call.Arguments)
                    Look(criterion, argument, guards);
                break;
            case ConditionalExpression choice:
                Look(criterion, choice.Condition, guards);
                Look(criterion, choice.Then, guards.Add(choice.Condition));
                Look(criterion, choice.Else, guards.Add(new NotExpression(choice.Condition)));
                break;
            case LogicalExpression { Operator: LogicalOperator.Implies } implication:
                Look(criterion, implication.Operands[0], guards);
                Look(criterion, implication.Operands[1], guards.Add(implication.Operands[0]));
                break;
            case LogicalExpression { Operator: LogicalOperator.And or LogicalOperator.Or } logical:
                foreach (var operand in logical.Operands)
                {
                    var others = logical.Operands.Where(other => !ReferenceEquals(other, operand));
                    Look(criterion, operand, guards.AddRange(logical.Operator == LogicalOperator.And ? others : others.Select(static other => new NotExpression(other))));
                }

                break;
            case DefinitionExpression definition:
                if (!Expansion.IsTooLarge(model.Trial, definition))
                    Look(criterion, model.Trial.Definitions[definition.Definition].Expression, guards);
                break;
            case ExistsExpression or CountExpression or AggregateExpression:
                break;
            default:
                foreach (var part in ExpressionChildren.Of(expression))
                    Look(criterion, part, guards);
                break;
        }
    }

    private void Check(Criterion criterion, CallExpression call, ImmutableList<Expression> guards)
    {
        var function = model.Trial.Functions[call.Function];
        for (var index = 0; index < function.Parameters.Count && index < call.Arguments.Count; index++)
        {
            if (function.Parameters[index].Domain is not { } domain || _found.Contains((criterion.Index, call.Function, index)))
                continue;
            var (argument, factor) = Plain(call.Arguments[index]);
            var report = Outside(criterion, argument, guards, ComparisonOperator.Less, domain.Low / factor, -1) ?? Outside(criterion, argument, guards, ComparisonOperator.Greater, domain.High / factor, 1);
            if (report is not { } admitted)
                continue;
            _found.Add((criterion.Index, call.Function, index));
            var whom = admitted.By.Count == 0 ? "no criterion keeps out" : $"{Listing.And(admitted.By.Select(static reader => reader.Id).ToList())} {(admitted.By.Count == 1 ? "admits" : "admit")}";
            diagnostics.ReportWith(
                MissingDataRules.FormulaOutsideDomain, call.Origin.Span.IsNone ? criterion.Origin.Span : call.Origin.Span, admitted.By.Select(static reader => reader.Origin.Span).Where(static span => !span.IsNone),
                criterion.Id, Simple(function), $"{function.Parameters[index].Name} {Shown(domain, argument.Type)}", $"{admitted.Cohort} whom {whom}", admitted.Shown);
        }
    }

    /// <summary>A patient beyond an end of the domain: the next whole one where there is one, else anybody.</summary>
    private AdmittedPatient? Outside(Criterion criterion, Expression argument, ImmutableList<Expression> guards, ComparisonOperator beyond, Rational end, int step)
    {
        if (end.Abs() > int.MaxValue)
            return null;
        Rational nearest = (step < 0 ? -(-end).Floor() : end.Floor()) + step;

        // Nobody is asked about who cannot be: before birth, or older than anybody was.
        if (MeasuredQuantity.AnalyteOf(argument) is { PlausibleRange: { } range } analyte
            && MeasuredQuantity.RangeOf(range, analyte, MeasuredQuantity.UnitOf(argument)) is { } plausible && (nearest < plausible.Low || nearest > plausible.High))
            return null;
        var readers = RootsOf(argument).SelectMany(_admission.Readers).Where(reader => reader.Index != TopOf(criterion).Index).Distinct().OrderBy(static reader => reader.Index).ToList();
        foreach (var condition in new[] { Compare(argument, ComparisonOperator.Equal, nearest), Compare(argument, beyond, end) })
        {
            var asked = guards.Count == 0 ? condition : (Expression)new LogicalExpression(LogicalOperator.And, guards.Prepend(condition).ToEquatableArray());
            if (_admission.Patient(asked, readers, TopOf(criterion).Cohorts) is { } admitted)
                return admitted;
        }

        return null;
    }

    /// <summary>What is passed, behind its name, before it was brought into the parameter's unit, and by what it was multiplied.</summary>
    private (Expression Argument, Rational Factor) Plain(Expression argument)
    {
        var factor = Rational.One;
        while (true)
        {
            switch (argument)
            {
                case ConversionExpression { Factor.Sign: > 0 } conversion:
                    factor *= conversion.Factor;
                    argument = conversion.Operand;
                    break;
                case DefinitionExpression definition:
                    // A definition names only what stands before it.
                    argument = model.Trial.Definitions[definition.Definition].Expression;
                    break;
                default:
                    return (argument, factor);
            }
        }
    }

    private IEnumerable<Expression> RootsOf(Expression argument)
        => SharedReadings.Of(model.Trial, argument).Where(static reading => reading is PathExpression { Root: SubjectRoot });

    private Criterion TopOf(Criterion criterion)
    {
        var top = criterion;
        while (top.Parent is { } parent)
            top = model.Trial.AllCriteria[parent];
        return top;
    }

    private static ComparisonExpression Compare(Expression value, ComparisonOperator comparison, Rational number) => new(comparison, value, new NumberConstant(number, value.Type));

    /// <summary>A value that counts whole things has no end between two of them.</summary>
    private static string Shown(NumberDomain domain, CriteriaType type)
    {
        var (low, high) = (domain.Low, domain.High);
        if (type.Kind == TypeKind.Integer)
            (low, high) = (-(-low).Floor(), high.Floor());
        return domain.High.Abs() > int.MaxValue ? $"from {low}" : domain.Low.Abs() > int.MaxValue ? $"up to {high}" : $"from {low} to {high}";
    }

    private static string Simple(TrialFunction function) => $"{function.ContainingType.Substring(function.ContainingType.LastIndexOf('.') + 1)}.{function.Name}";
}
