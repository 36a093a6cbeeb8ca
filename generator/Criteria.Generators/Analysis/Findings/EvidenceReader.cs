using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Finds the results that criteria ask for of one specimen or by one method: of the entries of a list, by a member of theirs that names it, and of single facts,
/// by their own names.
/// </summary>
internal sealed class EvidenceReader(Trial trial)
{
    private const string ByName = "the specimen";

    private static readonly string[] _qualifiers = ["specimen", "material", "sample", "method", "technique", "assay", "source", "matrix"];

    private static readonly string[] _specimens = ["urine", "urinary", "serum", "blood", "plasma", "saliva", "stool", "csf", "sputum"];

    public IEnumerable<Evidence> Of(Criterion criterion)
    {
        if (criterion.Body is ExpressionBody { Expression: var whole } && (whole as NotExpression)?.Operand is var denied && OfResult(denied ?? whole, [denied is null ? "true" : "false"], whole.Origin.Span) is { } truth)
            yield return truth;
        foreach (var part in CriterionParts.OfItself(trial, criterion))
        {
            switch (part)
            {
                case ComparisonExpression { Operator: ComparisonOperator.Equal } or MembershipExpression:
                    if (Values(part) is var (value, results) && OfResult(value, results, part.Origin.Span) is { } found)
                        yield return found;
                    break;
                case ExistsExpression exists:
                    foreach (var one in OfEntries(exists.Query, [], part.Origin.Span))
                        yield return one;
                    break;
            }
        }
    }

    private Evidence? OfResult(Expression value, IReadOnlyList<string> results, SourceSpan span)
    {
        switch (value)
        {
            case PathExpression { Root: SubjectRoot, Type.Kind: TypeKind.Enumeration or TypeKind.Boolean, Steps: { Count: > 0 } steps }:
                var words = NameWords.Of(steps[steps.Count - 1].Member);
                var specimens = words.Where(_specimens.Contains).ToList();
                return specimens.Count != 1 || words.Count == 1 ? null
                    : new(string.Join(".", steps.Take(steps.Count - 1).Select(static step => step.Member).Append(string.Join(" ", words.Where(word => word != specimens[0])))), ByName, [specimens[0]], results, span);
            case AggregateExpression { Aggregate: Aggregate.First or Aggregate.Last, Elements: QueryElements { Value: PathExpression { Steps: { Count: > 0 } members } } entries }:
                return OfEntries(entries.Query, [(members[members.Count - 1].Member, results)], span).FirstOrDefault();
            default:
                return null;
        }
    }

    /// <param name="asked">What is asked of the entries besides what the query keeps.</param>
    private IEnumerable<Evidence> OfEntries(Query query, IReadOnlyList<(string Member, IReadOnlyList<string> Values)> asked, SourceSpan span)
    {
        var filters = new List<(string Member, IReadOnlyList<string> Values)>(asked);
        if (query.Where is not null)
            Add(query.Where, query.Variable, filters);
        var subject = string.Join(".", query.Source.Steps.Select(static step => step.Member));
        foreach (var (qualifier, by) in filters.Where(static filter => IsQualifier(filter.Member)))
        {
            foreach (var (member, results) in filters.Where(static filter => !IsQualifier(filter.Member)))
                yield return new($"{subject}.{member}", qualifier, by, results, span);
        }
    }

    /// <summary>The members of an entry that have to be one of some values.</summary>
    private void Add(Expression condition, int variable, List<(string, IReadOnlyList<string>)> filters)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (condition)
        {
            case LogicalExpression { Operator: LogicalOperator.And } all:
                foreach (var operand in all.Operands)
                    Add(operand, variable, filters);
                break;
            case ComparisonExpression { Operator: ComparisonOperator.Equal, Left: ConditionalExpression { Else: NullExpression } choice } comparison:
                // What another specimen gave is no evidence.
                Add(choice.Condition, variable, filters);
                Add(comparison with { Left = choice.Then }, variable, filters);
                break;
            default:
                if (Values(condition) is var (value, values) && value is PathExpression { Root: ElementRoot root, Steps: { Count: > 0 } steps } && root.Variable == variable)
                    filters.Add((steps[steps.Count - 1].Member, values));
                break;
        }
    }

    /// <summary>A value, and the members of its closed domain that it has to be one of.</summary>
    private static (Expression Value, IReadOnlyList<string> Values)? Values(Expression condition) => condition switch
    {
        ComparisonExpression { Operator: ComparisonOperator.Equal, Right: EnumConstant one } comparison => (comparison.Left, [one.Text]),
        ComparisonExpression { Operator: ComparisonOperator.Equal, Left: EnumConstant one } comparison => (comparison.Right, [one.Text]),
        MembershipExpression membership when membership.Items.All(static item => item is EnumConstant) => (membership.Operand, membership.Items.OfType<EnumConstant>().Select(static item => item.Text).ToList()),
        _ => null,
    };

    private static bool IsQualifier(string member) => NameWords.Of(member).Any(_qualifiers.Contains);
}
