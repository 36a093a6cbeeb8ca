using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 38: criteria that stay unknown for want of a fact, although whatever it is they are decided alike: <c>X &lt; 5 or X &gt;= 5</c>, and cases of a missing fact.</summary>
/// <param name="criteria">Those that count, and that decide something.</param>
internal sealed class BlindSpots(TrialModel model, DiagnosticBag diagnostics, IReadOnlyList<Criterion> criteria)
{
    public void Find()
    {
        BlindSpotSearch? search = null;
        foreach (var criterion in criteria)
        {
            var parts = CriterionParts.OfAll(model.Trial, criterion).ToList();
            var suspects = ReadTwice(parts);
            if (suspects.Count == 0 || !IsWithinFragment(criterion, parts))
                continue;
            search ??= new(model.Partial);
            if (search.Find(criterion, suspects) is { } found && new WitnessEvaluator(model.Trial, found.Known).Value(criterion.Index) is null)
                Report(criterion, parts, found);
        }
    }

    /// <summary>What is read once decides, or does not matter: only of what is read twice can the parts of a criterion know less than the whole.</summary>
    private static List<Expression> ReadTwice(IEnumerable<Expression> parts)
        => parts.Where(static part => part is PathExpression { Root: SubjectRoot } or ParameterExpression or AttestationExpression)
            .GroupBy(static part => part).Where(static group => group.Count() > 1).Select(static group => group.Key).ToList();

    /// <summary>Whether the solver and the plain evaluation look into all of it, and nothing in it closes the world or was lost.</summary>
    private bool IsWithinFragment(Criterion criterion, List<Expression> parts)
    {
        var places = new HashSet<SourceSpan>(parts.Select(static part => part.Origin.Span));
        var opaque = model.Partial.Criteria.Conditions.Opaque.Concat(model.Partial.Facts.Readings.Where(static reading => reading is not (PathExpression or ParameterExpression)));
        return !parts.Any(static part => part is ClosedWorldExpression or CoalesceExpression or PresentExpression or DomainExpression)
            && !opaque.Any(part => places.Contains(part.Origin.Span))
            && !HasGap(criterion);
    }

    private bool HasGap(Criterion criterion)
    {
        var waiting = new Stack<Criterion>([criterion]);
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            if (next.Body is GapBody)
                return true;
            if (next.Body is not GroupBody group)
                continue;
            foreach (var child in group.Children)
                waiting.Push(model.Trial.AllCriteria[child]);
        }

        return false;
    }

    private void Report(Criterion criterion, List<Expression> parts, BlindSpot found)
    {
        var name = FactNames.Of(model.Trial, found.Missing);
        var (culprit, isTrue) = ConstantPart(parts, found.Missing);
        var patient = found.Known.Values.Count == 0 ? "everybody" : WitnessText.Of(model.Trial, found.Known);
        var span = culprit is null ? criterion.Origin.Span : culprit.Origin.Span;
        var reason = culprit is null
            ? $"it is {(found.IsTrue ? "met" : "not met")} whatever {name} is; write the cases as 'if … then … else …', or add what holds in all of them"
            : $"'{WithoutParentheses(AuthorText.Of(culprit) ?? string.Empty)}' is {(isTrue ? "true" : "false")} whatever {name} is; leave that out";
        diagnostics.Report(MissingDataRules.BlindSpot, span, criterion.Id, patient, name, reason);
    }

    private static string WithoutParentheses(string text)
    {
        if (text.Length < 2 || text[0] != '(' || text[text.Length - 1] != ')')
            return text;
        var depth = 0;
        for (var index = 0; index < text.Length - 1; index++)
        {
            depth += text[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return text;
        }

        return text.Substring(1, text.Length - 2);
    }

    /// <summary>The smallest part that reads the fact and that is true of everybody, or of nobody, once all is known.</summary>
    private (Expression? Part, bool IsTrue) ConstantPart(List<Expression> parts, Expression missing)
    {
        // What stands deeper comes later.
        foreach (var part in Enumerable.Reverse(parts))
        {
            if (part is not LogicalExpression || part.Origin.Text is null || !Contains(part, missing))
                continue;
            var rails = model.Criteria.Conditions.Of(part);
            if (model.Ask(rails.False) == Answer.Unsatisfiable)
                return (part, true);
            if (model.Ask(rails.True) == Answer.Unsatisfiable)
                return (part, false);
        }

        return (null, false);
    }

    private bool Contains(Expression part, Expression reading)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return part.Equals(reading)
            || (part is DefinitionExpression definition && Contains(model.Trial.Definitions[definition.Definition].Expression, reading))
            || ExpressionChildren.Of(part).Any(child => Contains(child, reading));
    }
}
