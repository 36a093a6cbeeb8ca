using System.Globalization;
using System.Text.RegularExpressions;
using Criteria.Generators.Analysis;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Tests.Binding;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Tests.Reference.Randomized.Expressions;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;
using Criteria.Generators.Trials;
using Xunit;
using Xunit.Sdk;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>What changes nothing of a trial changes none of its findings, and what changes it in a known way changes them in that way; no oracle is needed.</summary>
public sealed class MetamorphicTests
{
    private const int Trials = 300;
    private const int Seed = 20_261_203;

    // No id that is given ends so, nor is one id the beginning of another with this.
    private const string Copy = "Copy";

    // What is said of one criterion that nobody or everybody meets, by the rule that names its cause best.
    private static readonly string[] s_ofOne = ["CRIT0301", "CRIT0302", "CRIT0312", "CRIT0351", "CRIT0414"];

    // What follows from the meaning of the criteria alone, and not from how they are written or what their facts are.
    private static readonly string[] s_ofMeaning =
        ["CRIT0301", "CRIT0302", "CRIT0303", "CRIT0304", "CRIT0305", "CRIT0306", "CRIT0307", "CRIT0308", "CRIT0309", "CRIT0312", "CRIT0335", "CRIT0351", "CRIT0414", "CRIT0432", "CRIT0630"];

    private readonly RandomTrial[] _trials = [.. Enumerable.Range(0, Effort.Of(Trials)).Select(static index => FragmentTrials.Make(Seed + index, $"T{index}"))];

    [Fact]
    public void In_another_order_the_same_criteria_are_vacuous_and_the_same_trials_empty()
        => Compare(
            static trial => trial with { Criteria = [.. trial.Criteria.Where(static c => c.Kind == CriterionKind.Inclusion).Reverse(), .. trial.Criteria.Where(static c => c.Kind == CriterionKind.Exclusion).Reverse()] },
            static (before, after) => Assert.Equal(Summary(before), Summary(after)));

    [Fact]
    public void With_other_names_the_findings_are_the_same_but_for_the_names()
        => Compare(
            static trial => trial with
            {
                Subject = trial.Subject with { Members = [.. trial.Subject.Members.Select(static member => member with { Name = Other(member.Name) })] },
                Definitions = [.. trial.Definitions.Select(definition => definition with { Expression = Renamed(trial, definition.Expression) })],
                Criteria = [.. trial.Criteria.Select(criterion => With(criterion, cql => Renamed(trial, cql)))],
            },
            static (before, after) =>
            {
                var messages = before.Facts.Items.Select(static fact => fact.Name.Split('.')[0]).Distinct()
                    .Aggregate(string.Join("\n", Messages(after)), static (text, name) => Regex.Replace(text, $@"\b{Other(name)}\b", name));
                Assert.Equal(WithoutCutNames(string.Join("\n", Messages(before))), WithoutCutNames(messages));
            });

    [Fact]
    public void Denied_twice_a_criterion_says_the_same()
        => Compare(
            static trial => trial with { Criteria = [.. trial.Criteria.Select(static criterion => With(criterion, static cql => new(Cql.Truth, "(not (not {0}))", cql)))] },
            static (before, after) => Assert.Equal(Summary(before), Summary(after)));

    [Fact]
    public void In_another_unit_a_threshold_is_the_same()
        => Compare(
            static trial => trial with
            {
                Definitions = [.. trial.Definitions.Select(static definition => definition with { Expression = InOtherUnits(definition.Expression) })],
                Criteria = [.. trial.Criteria.Select(static criterion => With(criterion, InOtherUnits))],
            },
            static (before, after) => Assert.Equal(WithoutTexts(before), WithoutTexts(after)));

    [Fact]
    public void A_criterion_that_stands_twice_is_the_only_new_finding_and_decides_nothing()
        => Compare(
            static trial => trial with { Criteria = [trial.Criteria[0], Copied(trial.Criteria[0]), .. trial.Criteria.Skip(1)] },
            static (before, after) =>
            {
                var first = before.AllCriteria[0];
                Assert.Equal(IsEmpty(before), IsEmpty(after));
                if (first.Body is ExpressionBody && IsOrdinary(before, first))
                    Assert.Contains($"CRIT0309 {first.Id}{Copy} {first.Id}", Findings(after).Select(static finding => $"{finding.Rule.Id} {string.Join(' ', finding.Arguments)}"));
            });

    [Fact]
    public void A_weaker_criterion_beside_a_criterion_is_found_and_decides_nothing()
        => Compare(
            static trial => trial.Criteria[0] is { Expression: { } expression } first
                ? trial with { Criteria = [.. trial.Criteria, first with { Id = "Weaker", Expression = new(Cql.Truth, "({0} or {1})", expression, Something(trial)) }] }
                : trial,
            static (before, after) =>
            {
                Assert.Equal(IsEmpty(before), IsEmpty(after));
                if (after.AllCriteria.Items.SingleOrDefault(static criterion => criterion.Id == "Weaker") is { AppliesTo: null } weaker && IsOrdinary(before, before.AllCriteria[0]) && IsOrdinary(after, weaker))
                    Assert.Contains(Findings(after), static finding => finding.Rule.Id is "CRIT0306" or "CRIT0309" or "CRIT0630" && finding.Arguments[0] == "Weaker");
            });

    [Fact]
    public void With_a_stronger_condition_who_did_not_exist_does_not_exist()
        => Compare(
            static trial => trial.Criteria.Any(static criterion => criterion.Group is not null || criterion.AppliesTo is not null || criterion.Expression!.ToString().Contains("\"I", StringComparison.Ordinal))
                ? trial
                : trial with { Criteria = [.. trial.Criteria.Select(criterion => With(criterion, cql => new(Cql.Truth, criterion.Kind == CriterionKind.Inclusion ? "({0} and {1})" : "({0} or {1})", cql, Something(trial))))] },
            static (before, after) => Assert.True(!IsEmpty(before) || IsEmpty(after)));

    [Fact]
    public void Two_trials_about_different_facts_have_together_the_findings_of_each()
    {
        var pairs = _trials.Where(static trial => trial.Cohorts.Count == 0 && trial.Definitions.Count == 0).Chunk(2).Where(static two => two.Length == 2)
            .Select(static (two, index) => (One: two[0], Other: two[1], Both: Fused(two[0], two[1], $"Both{index}"))).ToList();
        var bound = BoundTrials.Bind(pairs.SelectMany(static pair => new[] { pair.One, pair.Other, pair.Both }));
        foreach (var (one, other, both) in pairs)
        {
            var (first, second, fused) = (bound[one.Name].Trial, bound[other.Name].Trial, bound[both.Name].Trial);
            Assert.Equal(
                OfOne(first).Concat(OfOne(second).Select(static text => text.Replace(" ", " Other", StringComparison.Ordinal))).Order(StringComparer.Ordinal),
                OfOne(fused).Order(StringComparer.Ordinal));
            Assert.Equal(IsEmpty(first) || IsEmpty(second), IsEmpty(fused));
        }
    }

    private void Compare(Func<RandomTrial, RandomTrial> change, Action<Trial, Trial> same)
    {
        var changed = _trials.Select(trial => change(trial).Named(trial.Name + "Changed")).ToList();
        var bound = BoundTrials.Bind(_trials.Concat(changed));
        foreach (var trial in _trials)
        {
            var (before, after) = (bound[trial.Name], bound[trial.Name + "Changed"]);
            Assert.True(!after.Errors.Any(), $"{trial.Name}: {after.Errors.FirstOrDefault()?.Message}");
            try
            {
                same(before.Trial, after.Trial);
            }
            catch (XunitException difference)
            {
                throw new XunitException($"{trial.Name}: {difference.Message}\nbefore\n{Printed(before.Trial)}\nand after\n{Printed(after.Trial)}", difference);
            }
        }
    }

    private static string Printed(Trial trial) => string.Join("\n", trial.AllCriteria.Items.Select(criterion => $"  {criterion.Id} {BoundPrinter.Print(criterion, trial)}"));

    private static IReadOnlyList<Generators.Diagnostics.CriteriaDiagnostic> Findings(Trial trial)
        => [.. TrialAnalysis.Run(trial, CancellationToken.None).Where(static finding => s_ofMeaning.Contains(finding.Rule.Id))];

    private static IEnumerable<string> Messages(Trial trial) => Findings(trial).Select(static finding => $"{finding.Rule.Id} {finding.Message}".Replace("Changed", "", StringComparison.Ordinal));

    /// <summary>The findings without the author's own characters: by rule, and by the criterion that they are about.</summary>
    private static IEnumerable<string> WithoutTexts(Trial trial)
        => Findings(trial).Select(finding => $"{finding.Rule.Id} {string.Join(' ', finding.Arguments.Where(argument => trial.AllCriteria.Items.Any(criterion => criterion.Id == argument)))}").Distinct();

    /// <summary>What does not depend on the order: which criteria are vacuous, and whether there is anybody at all.</summary>
    private static string Summary(Trial trial) => $"{string.Join(", ", OfOne(trial).Order(StringComparer.Ordinal))}; {(IsEmpty(trial) ? "nobody" : "somebody")}";

    private static IEnumerable<string> OfOne(Trial trial) => Findings(trial).Where(static finding => s_ofOne.Contains(finding.Rule.Id)).Select(static finding => $"{finding.Rule.Id} {CriterionOf(finding)}").Distinct();

    /// <summary>The criterion that a finding about one names first.</summary>
    private static string CriterionOf(Generators.Diagnostics.CriteriaDiagnostic finding) => finding.Arguments[0].Split(' ')[0];

    /// <summary>Nobody passes the criteria that concern all cohorts.</summary>
    private static bool IsEmpty(Trial trial)
    {
        var model = TrialModel.OfCompleteData(trial, WorkBudget.Unlimited());
        var passed = trial.TopLevel.Where(static criterion => criterion.Cohorts.Count == 0).Select(criterion => criterion.Kind == CriterionKind.Inclusion ? model.Criteria[criterion.Index].Value.True : model.Criteria[criterion.Index].Value.False);
        return model.Ask([.. passed]) == Answer.Unsatisfiable;
    }

    /// <summary>Some meet it and some do not.</summary>
    private static bool IsOrdinary(Trial trial, Criterion criterion)
        => !Findings(trial).Any(finding => s_ofOne.Contains(finding.Rule.Id) && CriterionOf(finding) == criterion.Id);

    private static RandomCriterion With(RandomCriterion criterion, Func<Cql, Cql> change) => criterion with
    {
        AppliesTo = criterion.AppliesTo is null ? null : change(criterion.AppliesTo),
        Expression = criterion.Expression is null ? null : change(criterion.Expression),
        Children = [.. criterion.Children.Select(child => With(child, change))],
    };

    private static Cql Renamed(RandomTrial trial, Cql cql)
        => Written(cql, text => Regex.Replace(text, $@"\b({string.Join("|", trial.Subject.Members.Select(static member => member.Name))})\b(?!')", static match => Other(match.Value)));

    private static string WithoutCutNames(string text) => Regex.Replace(text, @"\w+…", "…");

    /// <summary>A name of the same length, for long texts are cut; none that is a unit or a word of a text too.</summary>
    private static string Other(string name) => name switch { "X" => "J", "Y" => "H", "Z" => "K", _ => "Q" + name[1..] };

    /// <summary>88.4 umol/L of creatinine are 1 mg/dL.</summary>
    private static Cql InOtherUnits(Cql cql) => Written(cql, static text => Regex.Replace(
        text,
        @"(\d+(?:\.\d+)?) '(mg/dL|mmol/L|U/mL)'",
        static match =>
        {
            var (unit, factor) = match.Groups[2].Value switch { "mg/dL" => ("umol/L", 88.4m), "mmol/L" => ("umol/L", 1000m), _ => ("U/L", 1000m) };
            return string.Create(CultureInfo.InvariantCulture, $"{decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * factor} '{unit}'");
        }));

    private static Cql Written(Cql cql, Func<string, string> change) => Cql.Leaf(cql.Sort, change(cql.ToString()));

    private static RandomCriterion Copied(RandomCriterion criterion) => criterion with { Id = criterion.Id + Copy, Children = [.. criterion.Children.Select(Copied)] };

    /// <summary>Some condition about the trial's first fact.</summary>
    private static Cql Something(RandomTrial trial) => Cql.Leaf(Cql.Truth, trial.Subject.Members[0] switch
    {
        { Kind: MemberKind.Boolean } member => member.Name,
        { Kind: MemberKind.Enumeration } member => $"({member.Name} = 'High')",
        { Kind: MemberKind.Text } member => $"({member.Name} = 'red')",
        { Kind: MemberKind.Code } member => $"({member.Name} in \"One system\")",
        { Kind: MemberKind.Date } member => $"({member.Name} after Screening)",
        { Unit: { } unit } member => $"({member.Name} > 2 '{unit}')",
        var member => $"({member.Name} > 2)",
    });

    /// <summary>The criteria of both; the second one's facts and ids have another name.</summary>
    private static RandomTrial Fused(RandomTrial one, RandomTrial other, string name)
    {
        Cql Rename(Cql cql) => Written(cql, text =>
        {
            var ids = string.Join("|", other.Criteria.SelectMany(IdsOf));
            var renamed = Regex.Replace(text, $@"\b({string.Join("|", other.Subject.Members.Select(static member => member.Name))})\b(?!')", "Other$1");
            return Regex.Replace(renamed, $"\"({ids})\"", "\"Other$1\"").Replace("Screening", "OtherDay", StringComparison.Ordinal);
        });
        RandomCriterion Renamed(RandomCriterion criterion) => criterion with
        {
            Id = "Other" + criterion.Id,
            AppliesTo = criterion.AppliesTo is null ? null : Rename(criterion.AppliesTo),
            Expression = criterion.Expression is null ? null : Rename(criterion.Expression),
            Children = [.. criterion.Children.Select(Renamed)],
        };
        var members = one.Subject.Members.Concat(other.Subject.Members.Select(static member => member with { Name = "Other" + member.Name }))
            .Append(new("OtherDay", MemberKind.Date, true)).ToList();
        return one with
        {
            Name = name,
            Subject = one.Subject with { Namespace = "Space" + name, Members = members },
            Criteria = [.. one.Criteria.Concat(other.Criteria.Select(Renamed)).OrderBy(static criterion => criterion.Kind)],
        };
    }

    private static IEnumerable<string> IdsOf(RandomCriterion criterion) => criterion.Children.SelectMany(IdsOf).Prepend(criterion.Id);
}
