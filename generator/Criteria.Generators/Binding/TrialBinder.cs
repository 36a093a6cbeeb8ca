using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Criteria.Generators.Binding.Expressions;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>
/// Binds a declaration to its subject: what was written becomes what is meant. Every mistake is reported at the author's own characters, and the
/// criterion that has it becomes a gap, which is unknown for everybody and stands in nobody's way.
/// </summary>
internal sealed class TrialBinder
{
    private readonly TrialDeclaration _declaration;
    private readonly SubjectShape? _subject;
    private readonly FunctionCatalogue _catalogue;
    private readonly DiagnosticBag _diagnostics;
    private readonly string _objection;
    private readonly CancellationToken _cancellation;
    private readonly NameTable _names = new();
    private readonly UnitBook _units = new();

    private TrialBinder(
        TrialDeclaration declaration, SubjectShape? subject, FunctionCatalogue functions, string objection, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        _objection = objection;
        _declaration = declaration;
        _subject = subject;
        _catalogue = functions;
        _diagnostics = diagnostics;
        _cancellation = cancellation;
    }

    /// <summary>Always gives a trial with every criterion of the declaration.</summary>
    /// <param name="subject">Null where the type is unknown.</param>
    /// <param name="functions">The types that the declaration names for their functions.</param>
    /// <param name="objection">Why a type that there is cannot be the subject, as the end of a message; empty where nothing is known.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Trial Bind(
        TrialDeclaration declaration,
        SubjectShape? subject,
        FunctionCatalogue functions,
        DiagnosticBag diagnostics,
        CancellationToken cancellation,
        string objection = "")
        => new TrialBinder(declaration, subject, functions, objection, diagnostics, cancellation).Bind();

    private string SubjectName => _subject?.Name ?? TypeNames.Simple(_declaration.Subject.Value);

    private Trial Bind()
    {
        foreach (var member in _subject is null ? default : _subject.Root.Members)
        {
            // A member that hides an inherited one comes first.
            if (_names.Find(member.Name) is null)
                _names.Declare(member.Name, new MemberSymbol(member), _diagnostics);
        }

        var functions = new FunctionTable(_declaration.Functions, _catalogue, _diagnostics);
        var parameters = ParameterBinder.Bind(_declaration, SubjectName, _units, _names, _diagnostics);
        var valueSets = TrialParts.BindValueSets(_declaration, _names, _diagnostics);
        var cohorts = TrialParts.BindCohorts(_declaration, _diagnostics);
        var definitions = DeclareDefinitions();
        var criteria = DeclareCriteria(cohorts);
        var attestations = AttestationTable.Of(criteria, definitions);
        var invariants = InvariantOwner.Of(_declaration, _subject, _cancellation);
        var order = OwnerGraph.Order([.. definitions, .. criteria, .. criteria.SelectMany(static c => c.Readings), .. invariants], _names);
        var bound = BindOwners(order, attestations, functions);
        ReportAll(definitions, criteria);
        foreach (var invariant in invariants)
            _diagnostics.AddRange(invariant.Diagnostics.Diagnostics);
        return ToTrial(parameters, valueSets, cohorts, attestations.ToAttestations(), functions.ToFunctions(), bound, criteria, order) with
        {
            Invariants = invariants.Select(static invariant => invariant.ToInvariant()).OfType<Invariant>().ToEquatableArray(),
            UnusedParts = UnusedParts.Of(_declaration, order),
            EmptySections = _declaration.EmptySections.Select(static section => new DeclaredPart(section.Value) { Origin = section.Whole }).ToEquatableArray(),
        };
    }

    private List<DefinitionOwner> DeclareDefinitions()
    {
        var identifiers = new Identifiers();
        var definitions = new List<DefinitionOwner>();
        foreach (var declaration in _declaration.Definitions)
        {
            var definition = new DefinitionOwner(declaration, identifiers.Claim(Identifiers.Of(declaration.Name.Value), declaration.Name.Value));
            _names.Declare(definition.Name, new DefinitionSymbol(definition), definition.Diagnostics);
            CriterionList.Parse(definition, declaration.Cql, _cancellation);
            definitions.Add(definition);
        }

        return definitions;
    }

    private List<CriterionOwner> DeclareCriteria(EquatableArray<Cohort> cohorts)
    {
        var criteria = CriterionList.Of(_declaration);
        CriterionList.Identify(criteria);
        CriterionList.FindConditional(criteria);
        foreach (var criterion in criteria)
        {
            _names.Declare(criterion.Name, new CriterionSymbol(criterion), criterion.Diagnostics);
            TrialParts.BindCohortsOf(criterion, cohorts);
            CriterionList.Parse(criterion, _cancellation);
        }

        return criteria;
    }

    /// <returns>The definitions, each after those it refers to.</returns>
    private List<DefinitionOwner> BindOwners(IReadOnlyList<Owner> order, AttestationTable attestations, FunctionTable functions)
    {
        var definitions = new List<DefinitionOwner>();
        if (_subject is null)
        {
            ReportUnknownSubject(order);
            return definitions;
        }

        var subject = new SubjectReader(_subject);
        if (_declaration.Facts is { } facts)
            new FactChecker(_subject, subject, _units, _names.NamesOf<ParameterSymbol>().ToList(), _diagnostics).Check(facts);
        foreach (var type in functions.ValueTypes)
            subject.Collect(type);
        var scope = new TrialScope(_names, subject, _units, attestations, functions, _cancellation);
        foreach (var owner in order)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (owner is CriterionOwner criterion)
            {
                CriterionBinder.Bind(criterion, scope);
            }
            else if (owner is ReadingOwner reading)
            {
                reading.Expression = ExpressionBinder.BindCondition(scope, reading, reading.Texts[0], reading.Display);
            }
            else if (owner is InvariantOwner invariant)
            {
                invariant.Bind(scope);
            }
            else if (owner is DefinitionOwner definition)
            {
                definition.Index = definitions.Count;
                definitions.Add(definition);
                definition.Expression = ExpressionBinder.BindDefinition(scope, definition, definition.Texts[0]);
            }
        }

        return definitions;
    }

    private void ReportUnknownSubject(IReadOnlyList<Owner> owners)
    {
        var name = _declaration.Subject.Value;
        _diagnostics.Report(BindingRules.UnknownSubject, _declaration.Subject.Whole, name, _objection);
        foreach (var owner in owners)
            owner.Inherit($"the subject type '{name}' is unknown");
    }

    /// <summary>Says everything in the order in which it was written: criteria come first, because definitions are read through them.</summary>
    private void ReportAll(List<DefinitionOwner> definitions, List<CriterionOwner> criteria)
    {
        var seen = new HashSet<string>();
        foreach (var owner in criteria.SelectMany(static c => c.Readings.Prepend<Owner>(c)).Concat(definitions))
        {
            _diagnostics.AddRange(owner.Diagnostics.Diagnostics);
            foreach (var (key, display, span) in owner.NeverMissing)
            {
                if (seen.Add(key))
                    _diagnostics.Report(BindingRules.NeverMissing, span, display);
            }
        }
    }

    private Trial ToTrial(
        EquatableArray<Parameter> parameters,
        EquatableArray<ValueSet> valueSets,
        EquatableArray<Cohort> cohorts,
        EquatableArray<Attestation> attestations,
        EquatableArray<TrialFunction> functions,
        List<DefinitionOwner> definitions,
        List<CriterionOwner> criteria,
        IReadOnlyList<Owner> order)
    {
        var facts = new FactTable(attestations);
        var bound = criteria.Select(c => CriterionBinder.ToCriterion(c, facts)).ToEquatableArray();

        // What readings alone read stands behind what decides.
        foreach (var reading in criteria.SelectMany(static c => c.Readings).Where(static r => r.Expression is not null))
            facts.IndexesOf(reading.Facts);
        return new()
        {
            Id = _declaration.Id.Value,
            Title = _declaration.Title?.Value,
            SourceName = _declaration.SourceName,
            Page = _declaration.Source is { } page ? new(page.File?.Value, page.Url?.Value, page.Retrieved?.Value) : null,
            Population = _declaration.Population,
            Suppressions = _declaration.Suppressions.Select(static known => new Suppression(known.Rule.Value, known.Criterion?.Value, known.Because.Value)).ToEquatableArray(),
            Class = _declaration.Class,
            Subject = new(_subject?.FullName ?? _declaration.Subject.Value, SubjectName, _subject?.IsValueType ?? false, _declaration.SubjectIsSelf)
            {
                Record = DeclaredFacts.RecordOf(_declaration),
            },
            Parameters = parameters,
            Attestations = attestations,
            ValueSets = valueSets,
            Functions = functions,
            Definitions = definitions.Select(static d => d.ToDefinition()).ToEquatableArray(),
            Cohorts = cohorts,
            AllCriteria = bound,
            TopLevelCount = _declaration.Criteria.Count,
            Facts = facts.ToFacts(),
            EvaluationOrder = order.OfType<CriterionOwner>().Select(static c => c.Index).ToEquatableArray(),
        };
    }
}
