using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>Reads the attributes of a class into a declaration, or into a shell where it names a file.</summary>
internal sealed class AttributeReader
{
    private readonly INamedTypeSymbol _type;
    private readonly AttributeArguments _trial;
    private readonly AttributePlaces _places;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellation;
    private readonly bool _isSelf;

    private AttributeReader(INamedTypeSymbol type, AttributeArguments trial, AttributePlaces places, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        _type = type;
        _trial = trial;
        _places = places;
        _diagnostics = diagnostics;
        _cancellation = cancellation;
        _isSelf = trial.Data.AttributeClass is not { IsGenericType: true };
    }

    /// <summary>Null where the type carries no [Trial], or one that the C# compiler has already refused.</summary>
    public static AttributedTrial? Read(INamedTypeSymbol type, AttributePlaces places, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (CriteriaAttributes.TrialOf(type) is not { } data)
            return null;
        var trial = new AttributeArguments(data, places, cancellation);
        return trial is { IsComplete: true, Syntax.Parent.Parent: TypeDeclarationSyntax declaration }
            ? new AttributeReader(type, trial, places, diagnostics, cancellation).Read(declaration)
            : null;
    }

    private AttributedTrial Read(TypeDeclarationSyntax declaration)
    {
        var canBeExtended = TrialClassReader.Check(_type, declaration, _isSelf, _places, _diagnostics);
        var trialClass = TrialClassReader.Read(_type, declaration);
        var id = Id();
        var subject = Subject(declaration);
        if (_trial.Text("File") is { } file)
        {
            RefuseBesideFile(file);
            return new(null, new(id, _trial.Text("Title"), trialClass, subject, _isSelf, file), canBeExtended);
        }

        var parts = new TrialPartsReader(_places, _diagnostics);
        var readings = new AttributedReadings(_diagnostics);
        var criteria = new List<AttributedCriterion>();
        foreach (var (attribute, owner) in CriteriaAttributes.InSourceOrder(Owners()))
        {
            _cancellation.ThrowIfCancellationRequested();
            var arguments = new AttributeArguments(attribute, _places, _cancellation);
            if (!arguments.IsComplete)
                continue;
            if (arguments.Name is "Inclusion" or "Exclusion")
            {
                var kind = arguments.Name == "Inclusion" ? CriterionKind.Inclusion : CriterionKind.Exclusion;
                var criterion = new CriterionAttributeReader(arguments, owner, _places, _diagnostics).Read(kind, criteria.Count + 1);
                criteria.Add(_isSelf || owner is ITypeSymbol ? criterion : Misplaced(criterion, owner));
            }
            else if (arguments.Name == "Reading")
            {
                readings.Read(arguments);
            }
            else if (owner is ITypeSymbol)
            {
                parts.Read(arguments);
            }
        }

        var whole = new TrialDeclaration
        {
            Id = id,
            Title = _trial.Text("Title"),
            SourceName = CSharpNames.FileName(declaration.SyntaxTree.FilePath),
            Class = trialClass,
            Subject = subject,
            SubjectIsSelf = _isSelf,
            Functions = parts.Functions,
            Parameters = parts.Parameters,
            ValueSets = parts.ValueSets,
            Definitions = parts.Definitions,
            Cohorts = parts.Cohorts,
            Invariants = parts.Invariants,
            Criteria = new CriterionTree(readings.AddTo(criteria), _diagnostics).Build(),
        };
        return new(TrialLimits.Apply(whole, _diagnostics), null, canBeExtended);
    }

    private LocatedText Id()
    {
        var id = _trial.Text("id");
        if (!string.IsNullOrWhiteSpace(id?.Value))
            return id!;
        _diagnostics.Report(FormRules.Attribute, _trial.SpanOf("id"), "the id of the trial is empty; expected for example its registry number");
        return _places.TextAt(_trial.Syntax?.Name, _type.Name);
    }

    private LocatedText Subject(TypeDeclarationSyntax declaration)
    {
        if (_isSelf)
            return LocatedText.At(CSharpNames.Full(_type), _places.SpanOf(declaration.Identifier));
        var name = _trial.Syntax!.Name;
        var written = name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.Arguments.FirstOrDefault();
        return _places.TextAt(written, CSharpNames.Full(_trial.Data.AttributeClass!.TypeArguments[0]));
    }

    /// <summary>Only a class that is its own subject has properties that a criterion can be about. Left out, the criterion would admit patients.</summary>
    private AttributedCriterion Misplaced(AttributedCriterion criterion, ISymbol owner)
    {
        var message = "'" + criterion.Declaration.Id.Value + "' stands on '" + owner.Name + "', which is no property of the subject; expected it on the class";
        _diagnostics.Report(FormRules.Attribute, criterion.NameSpan, message);
        return criterion with { Declaration = criterion.Declaration with { Body = new InvalidDeclaration(message) } };
    }

    /// <summary>The type and those of its members that may carry criteria.</summary>
    private IEnumerable<ISymbol> Owners()
        => [_type, .. _type.GetMembers().Where(static member => member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false })];

    /// <summary>Where a file holds the criteria, it holds all of them.</summary>
    private void RefuseBesideFile(LocatedText file)
    {
        foreach (var (attribute, _) in CriteriaAttributes.InSourceOrder(Owners()))
        {
            var arguments = new AttributeArguments(attribute, _places, _cancellation);
            if (arguments.Name is "Inclusion" or "Exclusion" or "Reading" or "Parameter" or "Define" or "Cohort" or "ValueSet" or "Functions" || (arguments.Name == "Invariant" && !_isSelf))
                _diagnostics.Report(FormRules.Attribute, arguments.NameSpan, "[" + arguments.Name + "] stands beside File; expected it in '" + file.Value + "'");
        }
    }
}
