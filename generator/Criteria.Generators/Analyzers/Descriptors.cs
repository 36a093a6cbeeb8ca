using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Analyzers;

/// <summary>The rules as the compiler knows them.</summary>
internal static class Descriptors
{
    private const string Category = "Criteria";
    private const string RulePages = "https://github.com/criteria-generators/criteria-generators/blob/main/generator/rules/";

    /// <summary>Every rule of every rule class, taken from their fields so that none can be left out.</summary>
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> _byId =
        new[] { typeof(FormRules), typeof(BindingRules), typeof(LogicRules), typeof(ThresholdRules), typeof(SourceTextRules), typeof(MissingDataRules), typeof(EnvironmentRules) }
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(static field => field.GetValue(null))
            .OfType<CriteriaRule>()
            .ToImmutableDictionary(static rule => rule.Id, Create);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = _byId.Values.OrderBy(static descriptor => descriptor.Id, System.StringComparer.Ordinal).ToImmutableArray();

    public static DiagnosticDescriptor Of(CriteriaRule rule) => _byId[rule.Id];

    private static DiagnosticDescriptor Create(CriteriaRule rule)
        => new(
            rule.Id,
            rule.Title,
            rule.Message,
            Category,
            rule.Severity switch
            {
                RuleSeverity.Error => DiagnosticSeverity.Error,
                RuleSeverity.Warning => DiagnosticSeverity.Warning,
                _ => DiagnosticSeverity.Info,
            },
            isEnabledByDefault: true,
            helpLinkUri: RulePages + rule.Id + ".md",
            customTags: rule == EnvironmentRules.LanguageVersion ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
