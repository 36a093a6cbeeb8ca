using Criteria.Generators.Emit.Prose;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Emit.Prose;

public sealed class ExpressionProseTests
{
    [Fact]
    public void There_are_words_for_every_expression_that_the_language_has()
    {
        const int Trials = 300;
        const int Seed = 8_000_000;
        var random = Enumerable.Range(0, Trials).Select(static index => RandomTrial.Make(Seed + index, $"T{index}")).ToArray();
        var met = new HashSet<Type>();
        foreach (var trial in BoundTrials.Bind(random).Values.Where(static bound => !bound.Errors.Any()).Select(static bound => bound.Trial))
        {
            foreach (var expression in trial.AllCriteria.Items.SelectMany(static criterion => Expressions(criterion)).Concat(trial.Definitions.Items.Select(static definition => definition.Expression)).SelectMany(static expression => Parts(expression)))
                met.Add(expression.GetType());
            var page = ProseEmitter.Emit(trial);
            Assert.All(trial.TopLevel, criterion => Assert.Contains($"### {MarkdownText.Escaped(criterion.Id)}\n", page, StringComparison.Ordinal));
            Assert.DoesNotContain("Expression {", page, StringComparison.Ordinal);
        }

        // A list by itself has no value and stands in what takes it; both are no expressions of a bound trial.
        var all = typeof(Expression).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Expression)) && !type.IsAbstract && type.Namespace == typeof(Expression).Namespace);
        var never = all.Except(met).Select(static type => type.Name).ToArray();
        Assert.True(never.Length == 0, "no random trial had " + string.Join(", ", never));
    }

    private static IEnumerable<Expression> Expressions(Criterion criterion)
        => new[] { criterion.AppliesTo, (criterion.Body as ExpressionBody)?.Expression, (criterion.Body as GroupBody)?.Own }.OfType<Expression>();

    private static IEnumerable<Expression> Parts(Expression expression) => ExpressionChildren.Of(expression).SelectMany(Parts).Prepend(expression);
}
