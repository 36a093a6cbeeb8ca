using Criteria.Generators.Binding;
using Criteria.Generators.Sources;
using Criteria.Generators.Syntax;
using Criteria.Generators.Tests.Conformance;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference.Randomized;

namespace Criteria.Generators.Tests.Syntax;

/// <summary>What people write survives being printed and read again: every expression that the language reference shows, the sample trials have, and random trials are made of.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Of_every_expression_that_the_language_reference_shows()
    {
        var shown = LanguageReference.CodeOf(LanguageReference.Text).Distinct().Where(static code => Cql.Parse(code).Diagnostics.Count == 0).ToList();
        Assert.InRange(shown.Count, 150, int.MaxValue);
        Assert.All(shown, Survives);

        // Of every construct there is one, so that none is left to the random trees alone.
        var met = shown.SelectMany(static code => SyntaxWalk.Nodes(Cql.Clean(code))).Select(static node => node.GetType()).ToHashSet();
        var all = typeof(ExpressionSyntax).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(ExpressionSyntax)) && type != typeof(MissingExpressionSyntax));
        Assert.Empty(all.Except(met).Select(static type => type.Name));
    }

    [Fact]
    public void Of_every_expression_of_the_sample_trials()
    {
        var written = SampleTrials.All.Declarations.SelectMany(static trial => trial.Definitions.Select(static definition => definition.Cql.Value).Concat(trial.Criteria.SelectMany(Texts))).ToList();
        Assert.InRange(written.Count, 150, int.MaxValue);
        Assert.All(written, Survives);
    }

    [Fact]
    public void Of_every_expression_of_random_trials()
    {
        const int Trials = 300;
        const int Seed = 8_900_000;
        var written = Enumerable.Range(0, Trials).Select(static index => RandomTrial.Make(Seed + index, $"T{index}"))
            .SelectMany(static trial => trial.Definitions.Select(static definition => definition.Expression.ToString()).Concat(trial.Criteria.SelectMany(Texts))).ToList();
        Assert.InRange(written.Count, 1_000, int.MaxValue);
        Assert.All(written, Survives);
    }

    private static void Survives(string text)
    {
        var tree = Cql.Clean(text);
        var printed = CqlPrinter.Print(tree);
        var again = Cql.Clean(printed);
        Assert.Equal(TreeShape.Of(tree), TreeShape.Of(again));
        Assert.Equal(printed, CqlPrinter.Print(again));
    }

    private static IEnumerable<string> Texts(CriterionDeclaration criterion)
    {
        if (criterion.AppliesTo is { } condition)
            yield return condition.Value;
        if ((criterion.Body as CqlDeclaration ?? (criterion.Body as GroupDeclaration)?.Own as CqlDeclaration) is { } cql)
            yield return cql.Cql.Value;
        foreach (var reading in criterion.Readings)
            yield return reading.Cql.Value;
        foreach (var text in criterion.Body is GroupDeclaration group ? group.Children.SelectMany(Texts) : [])
            yield return text;
    }

    private static IEnumerable<string> Texts(RandomCriterion criterion)
        => new[] { criterion.AppliesTo, criterion.Expression, criterion.Own, criterion.Reading }.Where(static cql => cql is not null).Select(static cql => cql!.ToString()).Concat(criterion.Children.SelectMany(Texts));
}
