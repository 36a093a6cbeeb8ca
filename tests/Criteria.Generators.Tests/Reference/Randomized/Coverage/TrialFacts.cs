using System.Text.RegularExpressions;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized.Coverage;

/// <summary>A random trial as rows of the language are looked for in it.</summary>
internal sealed class TrialFacts(RandomTrial trial, Trial bound)
{
    private readonly string _text = string.Join("\n", TrialSource.Expressions(trial));
    private readonly Expression[] _parts = [.. ExpressionParts.Of(bound)];

    public RandomTrial Trial => trial;

    public Trial Bound => bound;

    /// <summary>Whether some part of the bound trial is such an expression.</summary>
    public bool Any<T>(Func<T, bool>? such = null)
        where T : Expression
        => _parts.OfType<T>().Any(such ?? (static _ => true));

    /// <summary>Whether an expression that the author wrote matches.</summary>
    public bool Writes(string pattern) => Regex.IsMatch(_text, pattern, RegexOptions.CultureInvariant);

    /// <summary>Whether some criterion, at any depth, is such a one.</summary>
    public bool HasCriterion(Func<RandomCriterion, bool> such) => Within(trial.Criteria).Any(such);

    /// <summary>Whether some member of the subject, at any depth, is such a one.</summary>
    public bool HasMember(Func<SubjectMember, bool> such) => Within(trial.Subject.Members).Any(such);

    /// <summary>How many levels the highest tree has.</summary>
    public int Height => bound.AllCriteria.Items.Select(c => c.Body is ExpressionBody body ? HeightOf(body.Expression) : 0).Max();

    private static int HeightOf(Expression expression) => 1 + ExpressionChildren.Of(expression).Select(HeightOf).DefaultIfEmpty().Max();

    private static IEnumerable<RandomCriterion> Within(IEnumerable<RandomCriterion> criteria) => criteria.SelectMany(c => Within(c.Children).Prepend(c));

    private static IEnumerable<SubjectMember> Within(IEnumerable<SubjectMember> members) => members.SelectMany(m => Within(m.Members ?? []).Prepend(m));
}
