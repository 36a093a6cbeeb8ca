using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Criteria.Generators.Binding.Expressions;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>An invariant on its way to be bound. What is wrong with it is reported, and the trial goes without it.</summary>
internal sealed class InvariantOwner(LocatedText cql) : Owner
{
    private const int LongestName = 40;

    private Expression? _expression;

    public override string Name => cql.Value.Length > LongestName ? cql.Value.Substring(0, LongestName) + "…" : cql.Value;

    public override string Display => $"invariant '{Name}'";

    /// <summary>Those of the trial, then those of its subject type, whose places are in other files and perhaps in none: they are blamed on the trial's mention of it.</summary>
    public static List<InvariantOwner> Of(TrialDeclaration declaration, SubjectShape? subject, CancellationToken cancellation)
    {
        var own = declaration.Invariants.Select(static text => text.Value).ToList();
        var inherited = (subject?.Invariants ?? default).Where(text => !own.Contains(text)).Select(text => LocatedText.At(text, declaration.Subject.Whole));
        var owners = declaration.Invariants.Concat(inherited).Select(static text => new InvariantOwner(text)).ToList();
        foreach (var owner in owners)
            CriterionList.Parse(owner, owner.Text, cancellation);
        return owners;
    }

    public void Bind(TrialScope scope)
    {
        _expression = ExpressionBinder.BindCondition(scope, this, Texts[0], Display);
        if (_expression is null && !HasFailed)
            Diagnostics.Report(BindingRules.TypeMismatch, Text.Whole, $"{Display} names a judgement, which no criterion asks for; an invariant is about what is measured");
    }

    /// <summary>Null where it has an error.</summary>
    public Invariant? ToInvariant() => _expression is null ? null : new(CqlPrinter.Print(Texts[0].Tree), _expression);

    private LocatedText Text => cql;
}
