using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>Reads what a trial has beside criteria: <c>[Parameter]</c>, <c>[ValueSet]</c>, <c>[Define]</c>, <c>[Cohort]</c>, <c>[Invariant]</c> and <c>[Functions]</c>.</summary>
internal sealed class TrialPartsReader(AttributePlaces places, DiagnosticBag diagnostics)
{
    private readonly List<ParameterDeclaration> _parameters = [];
    private readonly List<(LocatedText Name, List<CodeDeclaration> Codes)> _valueSets = [];
    private readonly List<DefinitionDeclaration> _definitions = [];
    private readonly List<CohortDeclaration> _cohorts = [];
    private readonly List<LocatedText> _invariants = [];
    private readonly List<LocatedText> _functions = [];

    public EquatableArray<ParameterDeclaration> Parameters => _parameters.ToEquatableArray();

    public EquatableArray<ValueSetDeclaration> ValueSets
        => _valueSets.Select(static set => new ValueSetDeclaration(set.Name, set.Codes.ToEquatableArray())).ToEquatableArray();

    public EquatableArray<DefinitionDeclaration> Definitions => _definitions.ToEquatableArray();

    public EquatableArray<CohortDeclaration> Cohorts => _cohorts.ToEquatableArray();

    public EquatableArray<LocatedText> Invariants => _invariants.ToEquatableArray();

    public EquatableArray<LocatedText> Functions => _functions.ToEquatableArray();

    public void Read(AttributeArguments arguments)
    {
        switch (arguments.Name)
        {
            case "Parameter" when Named(arguments, "name") is { } name:
                ReadParameter(arguments, name);
                break;
            case "ValueSet" when Named(arguments, "name") is { } name:
                ReadValueSet(arguments, name);
                break;
            case "Define" when Named(arguments, "name") is { } name && arguments.Text("cql") is { } cql:
                _definitions.Add(new(name, arguments.Text("Text"), cql));
                break;
            case "Cohort" when Named(arguments, "id") is { } id:
                _cohorts.Add(new(id, arguments.Text("title") ?? LocatedText.At(id.Value, id.Whole)));
                break;
            case "Invariant" when Named(arguments, "cql") is { } cql:
                _invariants.Add(cql);
                break;
            case "Functions":
                _functions.AddRange(arguments.Types("types").Select(named => places.TextAt(named.Written, CSharpNames.Full(named.Type))));
                break;
        }
    }

    private LocatedText? Named(AttributeArguments arguments, string argument)
    {
        var name = arguments.Text(argument);
        if (!string.IsNullOrWhiteSpace(name?.Value))
            return name;
        diagnostics.Report(FormRules.Attribute, arguments.SpanOf(argument), "the " + argument + " of [" + arguments.Name + "] is empty; expected a text");
        return null;
    }

    private void ReadParameter(AttributeArguments arguments, LocatedText name)
    {
        var argument = arguments.Data.AttributeClass?.TypeArguments.FirstOrDefault();
        var written = (arguments.Syntax?.Name as GenericNameSyntax ?? (arguments.Syntax?.Name as QualifiedNameSyntax)?.Right as GenericNameSyntax)?.TypeArgumentList.Arguments.FirstOrDefault();
        var unit = arguments.Text("Unit");
        var type = TypeName(argument);
        if (argument is not null && !IsSupported(argument) && argument is not IErrorTypeSymbol)
        {
            diagnostics.Report(
                FormRules.Attribute,
                places.SpanOf(written),
                "parameter '" + name.Value + "' is of type " + CSharpNames.Short(argument) + "; expected DateOnly, DateTimeOffset, DateTime, bool, int, double or string, which may always be missing");
        }

        if (unit is not null && type is not ("Decimal" or "Integer"))
        {
            diagnostics.Report(
                FormRules.Attribute, arguments.SpanOf("Unit"), "parameter '" + name.Value + "' is a " + type + ", which has no unit; expected a number beside Unit");
            unit = null;
        }

        _parameters.Add(new(name, places.TextAt(written, unit is null ? type : "Quantity"), unit, arguments.Text("After"), HasOffset: argument?.SpecialType != SpecialType.System_DateTime));
    }

    private static bool IsSupported(ITypeSymbol type)
        => type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Double or SpecialType.System_String
            || type.SpecialType is SpecialType.System_DateTime
            || IsOfSystem(type, "DateOnly")
            || IsOfSystem(type, "DateTimeOffset");

    private static bool IsOfSystem(ITypeSymbol? type, string name)
        => type is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    /// <summary>CQL's name of the type; of one that is refused, the name of what was most likely meant, so that its uses raise no further errors.</summary>
    private static string TypeName(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type?.SpecialType switch
        {
            SpecialType.System_Boolean => "Boolean",
            SpecialType.System_String => "String",
            SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => "Decimal",
            >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => "Integer",
            SpecialType.System_DateTime => "DateTime",
            _ when IsOfSystem(type, "DateTimeOffset") => "DateTime",
            _ => "Date",
        };
    }

    private void ReadValueSet(AttributeArguments arguments, LocatedText name)
    {
        var system = arguments.Text("system");
        var codes = arguments.Texts("codes");
        if (string.IsNullOrWhiteSpace(system?.Value))
        {
            diagnostics.Report(FormRules.Attribute, arguments.SpanOf("system"), "the system of value set '" + name.Value + "' is empty; expected the URI of a code system");
            system ??= places.TextAt(arguments.Syntax, string.Empty);
        }

        if (codes.Count == 0)
            diagnostics.Report(FormRules.Attribute, arguments.NameSpan, "value set '" + name.Value + "' has no codes of '" + system!.Value + "'; expected at least one");
        var index = _valueSets.FindIndex(set => set.Name.Value == name.Value);
        if (index < 0)
        {
            index = _valueSets.Count;
            _valueSets.Add((name, []));
        }

        _valueSets[index].Codes.AddRange(codes.Select(code => new CodeDeclaration(system!, code)));
    }
}
