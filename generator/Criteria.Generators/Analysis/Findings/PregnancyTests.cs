using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Criteria that read a pregnancy test of everybody, or of every woman: whoever cannot be pregnant has none as a rule, and stays undetermined. What a member is
/// for, its name says.
/// </summary>
internal static class PregnancyTests
{
    private static readonly string[] _childbearing = ["childbearing", "fertil", "menopaus", "wocbp", "reproductive", "hysterectom", "steril", "bear children", "become pregnant"];

    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        var sex = PatientReadings.Sexes(trial)?.Reading;
        foreach (var criterion in trial.AllCriteria.Where(static criterion => criterion.Role == CriterionRole.Criterion))
        {
            var own = CriterionParts.OfItself(trial, criterion).OfType<PathExpression>().FirstOrDefault(IsTest);
            if (own is null)
                continue;
            var around = Around(trial, criterion).ToList();
            if (around.Any(part => SpeaksOfChildbearing(trial, part)))
                continue;
            var ofWomen = sex is not null && around.Contains(sex);
            diagnostics.Report(
                MissingDataRules.PregnancyTestOfAll, own.Origin.Span.IsNone ? criterion.Origin.Span : own.Origin.Span, criterion.Id, string.Join(".", own.Steps.Select(static step => step.Member)),
                ofWomen ? "every woman" : "everybody",
                ofWomen ? "one who cannot bear children is mostly not tested, and stays undetermined until she is" : "men, and women who cannot bear children, are mostly not tested, and stay undetermined until they are");
        }
    }

    /// <summary>What the criterion reads, and what decides whether it or a group that holds it applies.</summary>
    private static IEnumerable<Expression> Around(Trial trial, Criterion criterion)
    {
        foreach (var part in CriterionParts.OfAll(trial, criterion))
            yield return part;
        for (var above = criterion.Parent; above is { } index; above = trial.AllCriteria[index].Parent)
        {
            if (trial.AllCriteria[index].AppliesTo is not { } condition)
                continue;
            foreach (var reading in SharedReadings.Of(trial, condition))
                yield return reading;
        }
    }

    private static bool IsTest(PathExpression path)
    {
        var words = path.Steps.SelectMany(static step => NameWords.Of(step.Member)).ToList();
        return words.Contains("hcg") || (words.Exists(static word => word.StartsWith("pregnan", StringComparison.Ordinal)) && words.Exists(static word => word is "test" or "tests"));
    }

    private static bool SpeaksOfChildbearing(Trial trial, Expression part) => part switch
    {
        PathExpression path => path.Steps.Any(static step => Matches(step.Member)),
        DefinitionExpression definition => Matches(trial.Definitions[definition.Definition].Name),
        AttestationExpression attestation => Matches(trial.Attestations[attestation.Attestation].Statement),
        _ => false,
    };

    private static bool Matches(string text) => _childbearing.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
