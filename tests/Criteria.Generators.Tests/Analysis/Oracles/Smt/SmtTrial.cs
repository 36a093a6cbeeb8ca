using System.Text;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Oracles.Smt;

/// <summary>
/// A bound trial in SMT-LIB, by the definition of the language: a value is there or not, a condition is definitely true or definitely false, and numbers
/// are numbers. Nothing of the product's own encoding is in it, neither cuts nor classes nor gates.
/// </summary>
internal sealed class SmtTrial
{
    private readonly Trial _trial;
    private readonly StringBuilder _text = new();
    private readonly SmtConditions _conditions;
    private readonly SmtTruth[] _values;
    private readonly SmtTruth[] _applies;

    public SmtTrial(Trial trial)
    {
        _trial = trial;
        _values = new SmtTruth[trial.AllCriteria.Count];
        _applies = new SmtTruth[trial.AllCriteria.Count];
        Facts = new(trial, _text);
        _conditions = new(trial, Facts, _text, index => _values[index]);
        foreach (var index in trial.EvaluationOrder)
            Add(trial.AllCriteria[index]);
    }

    /// <summary>The readings of the trial.</summary>
    public SmtFacts Facts { get; }

    /// <summary>The constructs that have no meaning here; a trial with any is not compared.</summary>
    public IReadOnlyCollection<string> Unsupported => _conditions.Unsupported;

    /// <summary>The declarations, the definitions, and what is known of the readings.</summary>
    public string Text => _text + Facts.Known;

    /// <summary>That the value of a criterion, as it counts for the verdict, is definitely true.</summary>
    public string True(int criterion) => _values[criterion].True;

    public string False(int criterion) => _values[criterion].False;

    public string DoesNotApply(int criterion) => _applies[criterion].False;

    /// <summary>Neither true nor false.</summary>
    public string Unknown(int criterion) => SmtTerm.And(SmtTerm.Not(True(criterion)), SmtTerm.Not(False(criterion)));

    /// <summary>That the criterion keeps nobody out.</summary>
    public string Passes(Criterion criterion) => criterion.Kind == CriterionKind.Inclusion ? True(criterion.Index) : False(criterion.Index);

    private void Add(Criterion criterion)
    {
        var own = criterion.AppliesTo is null ? SmtTruth.Certain : _conditions.Of(criterion.AppliesTo);
        var holds = criterion.Body switch
        {
            ExpressionBody body => _conditions.Of(body.Expression),
            GroupBody group => Group(group),
            _ => SmtTruth.Unknown,
        };
        var applies = criterion.Body is GroupBody { Own: null } of ? SmtConditions.And([own, SmtConditions.Or(Counting(of).Select(child => _applies[child]))]) : own;
        var neutralIsTrue = criterion.Parent is { } parent
            ? ((GroupBody)_trial.AllCriteria[parent].Body).Kind == GroupKind.All
            : criterion.Kind == CriterionKind.Inclusion;
        _applies[criterion.Index] = Named($"a{criterion.Index}", applies);
        _values[criterion.Index] = Named($"c{criterion.Index}", neutralIsTrue ? SmtConditions.Or([applies.Not(), holds]) : SmtConditions.And([applies, holds]));
    }

    private SmtTruth Group(GroupBody group)
    {
        var parts = Counting(group).Select(child => _values[child]).ToList();
        if (group.Own is not null)
            parts.Add(_conditions.Of(group.Own));
        return group.Kind switch
        {
            GroupKind.All => SmtConditions.And(parts),
            GroupKind.Any => SmtConditions.Or(parts),
            GroupKind.None => SmtConditions.Or(parts).Not(),
            _ => SmtConditions.AtLeast(group.Number, parts),
        };
    }

    private IEnumerable<int> Counting(GroupBody group) => group.Children.Where(child => _trial.AllCriteria[child].Role == CriterionRole.Criterion);

    /// <summary>Names the rails of a criterion, so that a question is a few names.</summary>
    private SmtTruth Named(string name, SmtTruth truth)
    {
        _text.AppendLine($"(define-fun {name}t () Bool {truth.True})").AppendLine($"(define-fun {name}f () Bool {truth.False})");
        return new(name + "t", name + "f");
    }
}
