using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>A text that was parsed.</summary>
internal sealed record ParsedText(LocatedText Text, ExpressionSyntax Tree);

/// <summary>
/// What has expressions of its own: a definition, or a criterion with its expression and its condition. It keeps its own diagnostics, so that
/// they come out in the author's order, whatever order the owners are bound in.
/// </summary>
internal abstract class Owner
{
    private readonly List<Fact> _facts = [];
    private readonly HashSet<Expression> _readings = [];
    private int _variables;

    /// <summary>What the author calls it.</summary>
    public abstract string Name { get; }

    /// <summary>What messages call it, for instance <c>criterion 'I5'</c>.</summary>
    public abstract string Display { get; }

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Members that it reads although they can never be missing, with the place of the reading.</summary>
    public List<(string Key, string Display, SourceSpan Span)> NeverMissing { get; } = [];

    /// <summary>The expressions to be bound; the trees of the same place in the order they stand.</summary>
    public List<ParsedText> Texts { get; } = [];

    /// <summary>Why it has no value, where that was said elsewhere: it reads something that has an error of its own.</summary>
    public string? InheritedFailure { get; private set; }

    public bool HasFailed => InheritedFailure is not null || Diagnostics.HasErrors;

    /// <summary>What it reads, in order of first use.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    public string FailureReason =>
        Diagnostics.Diagnostics.FirstOrDefault(static d => d.Rule.Severity == RuleSeverity.Error)?.Message ?? InheritedFailure ?? string.Empty;

    /// <summary>The number of the next query.</summary>
    public int NextVariable() => _variables++;

    public int VariableCount => _variables;

    public void Inherit(string failure) => InheritedFailure ??= failure;

    public void Use(Fact fact)
    {
        if (_readings.Add(fact.Reading))
            _facts.Add(fact);
    }

    public void UseAll(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
            Use(fact);
    }
}
