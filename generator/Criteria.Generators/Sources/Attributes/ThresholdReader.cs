using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>
/// Turns the thresholds on a property, <c>[Inclusion("I5", AtLeast = 85, Unit = "g/L")]</c>, into the CQL they stand for,
/// <c>Hemoglobin >= 85 'g/L'</c>, each part of which is placed at the characters it comes from.
/// </summary>
internal sealed class ThresholdReader(AttributeArguments arguments, ISymbol owner, AttributePlaces places, DiagnosticBag diagnostics)
{
    public const string Unit = "Unit";
    private const string Is = "Is";

    private static readonly (string Name, string Operator)[] _thresholds =
        [("AtLeast", " >= "), ("MoreThan", " > "), ("AtMost", " <= "), ("LessThan", " < "), (Is, " = ")];

    private readonly List<LocatedText> _pieces = [];

    /// <summary>The names of the thresholds that the attribute has.</summary>
    public static IReadOnlyList<string> Written(AttributeArguments arguments)
        => [.. _thresholds.Select(static threshold => threshold.Name).Where(arguments.Has)];

    /// <summary>The comparison; null where it says nothing, which has been reported.</summary>
    public LocatedText? Read()
    {
        var isComplete = true;
        foreach (var (name, comparison) in _thresholds)
        {
            if (arguments.Value(name) is not { } value)
                continue;
            if (_pieces.Count > 0)
                _pieces.Add(LocatedText.At(" and ", arguments.SpanOfName(name)));
            _pieces.Add(LocatedText.At(CqlText.Name(owner.Name), OwnerSpan()));
            _pieces.Add(LocatedText.At(comparison, arguments.SpanOfName(name)));
            isComplete &= AddValue(name, value);
        }

        return isComplete && _pieces.Count > 0 ? LocatedText.Join(_pieces) : null;
    }

    private bool AddValue(string name, TypedConstant value)
    {
        var isNumber = value is { Kind: TypedConstantKind.Primitive, Value: not (bool or string or char) };
        var text = value switch
        {
            { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } => EnumText(type, value.Value),
            { Kind: TypedConstantKind.Primitive, Value: bool truth } => truth ? "true" : "false",
            { Kind: TypedConstantKind.Primitive, Value: string words } => "'" + CqlText.Escaped(words) + "'",
            _ when isNumber => NumberText.Of(arguments.Expression(name), value.Value),
            _ => null,
        };
        if (text is null)
        {
            var expected = name == Is ? "a number, a Boolean, a text or a value of an enum" : "a finite number";
            diagnostics.Report(FormRules.Attribute, arguments.SpanOf(name), name + " is " + Show(value) + "; expected " + expected);
            return false;
        }

        var hasUnit = arguments.Text(Unit) is not null;
        if (isNumber && !hasUnit && text.IndexOf('.') < 0 && !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            text += ".0"; // CQL's Integer has 32 bits: a larger number is a Decimal.
        _pieces.Add(LocatedText.At(text, arguments.SpanOf(name)));
        if (hasUnit && !isNumber)
        {
            diagnostics.Report(FormRules.Attribute, arguments.SpanOf(Unit), "Unit stands beside " + Show(value) + ", which has none; expected no Unit");
            return false;
        }

        if (hasUnit)
            AddUnit();
        return true;
    }

    private void AddUnit()
    {
        var unit = arguments.Text(Unit)!;
        var escaped = CqlText.Escaped(unit.Value);
        _pieces.Add(LocatedText.At(" '", arguments.SpanOf(Unit)));
        _pieces.Add(escaped == unit.Value ? unit : LocatedText.At(escaped, arguments.SpanOf(Unit)));
        _pieces.Add(LocatedText.At("'", arguments.SpanOf(Unit)));
    }

    private static string? EnumText(INamedTypeSymbol type, object? value)
    {
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.HasConstantValue && Equals(field.ConstantValue, value))
                return "'" + CqlText.Escaped(CriteriaAttributes.TextOf(field.GetAttributes(), "NameAttribute") ?? field.Name) + "'";
        }

        return null;
    }

    private static string Show(TypedConstant value) => value switch
    {
        { Kind: TypedConstantKind.Array } => "an array",
        { Kind: TypedConstantKind.Type } => "a type",
        { Value: bool truth } => truth ? "true" : "false",
        { Kind: TypedConstantKind.Enum } or { Value: string } => "a text",
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value.Value),
    };

    private SourceSpan OwnerSpan()
        => owner.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).FirstOrDefault() switch
        {
            PropertyDeclarationSyntax property => places.SpanOf(property.Identifier),
            VariableDeclaratorSyntax field => places.SpanOf(field.Identifier),
            ParameterSyntax parameter => places.SpanOf(parameter.Identifier),
            _ => arguments.NameSpan,
        };
}
