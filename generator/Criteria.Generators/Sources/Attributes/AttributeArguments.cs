using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>The arguments of one attribute by name, constructor parameters and properties alike, each with its value and its characters.</summary>
internal sealed class AttributeArguments
{
    private readonly Dictionary<string, TypedConstant> _values = [];
    private readonly Dictionary<string, List<AttributeArgumentSyntax>> _syntax = [];
    private readonly AttributePlaces _places;

    public AttributeArguments(AttributeData data, AttributePlaces places, CancellationToken cancellation)
    {
        Data = data;
        Syntax = data.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        _places = places;
        var parameters = data.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var index = 0; index < parameters.Length && index < data.ConstructorArguments.Length; index++)
            _values[parameters[index].Name] = data.ConstructorArguments[index];
        foreach (var named in data.NamedArguments)
            _values[named.Key] = named.Value;
        var position = 0;
        foreach (var argument in Syntax?.ArgumentList?.Arguments ?? default)
        {
            var name = argument.NameEquals?.Name.Identifier.ValueText
                ?? argument.NameColon?.Name.Identifier.ValueText
                ?? (parameters.Length == 0 ? string.Empty : parameters[System.Math.Min(position, parameters.Length - 1)].Name);
            if (argument.NameEquals is null)
                position++;
            if (!_syntax.TryGetValue(name, out var list))
                _syntax.Add(name, list = []);
            list.Add(argument);
        }
    }

    public AttributeData Data { get; }

    /// <summary>Null for an attribute that no source holds.</summary>
    public AttributeSyntax? Syntax { get; }

    /// <summary>The attribute as an author names it, for instance <c>Inclusion</c>.</summary>
    public string Name
    {
        get
        {
            const string Suffix = "Attribute";
            var name = Data.AttributeClass?.Name ?? string.Empty;
            return name.EndsWith(Suffix, System.StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
        }
    }

    /// <summary>The constructor could be chosen; where not, the C# compiler says why and there is nothing to read.</summary>
    public bool IsComplete => Data.AttributeConstructor is not null;

    /// <summary>The whole attribute.</summary>
    public SourceSpan Span => _places.SpanOf(Syntax);

    public SourceSpan NameSpan => _places.SpanOf(Syntax?.Name);

    public TypedConstant? Value(string name)
        => _values.TryGetValue(name, out var value) && value.Kind != TypedConstantKind.Error && !value.IsNull ? value : null;

    public bool Has(string name) => Value(name) is not null;

    public LocatedText? Text(string name)
        => Value(name) is { Kind: TypedConstantKind.Primitive, Value: string text } ? _places.Text(Expression(name), text) : null;

    public int Number(string name) => Value(name) is { Kind: not TypedConstantKind.Array, Value: int number } ? number : 0;

    /// <summary>The texts of a <c>params</c> array, written one by one or as an array.</summary>
    public IReadOnlyList<LocatedText> Texts(string name)
    {
        if (Value(name) is not { Kind: TypedConstantKind.Array } array)
            return [];
        var written = ElementsOf(name);
        var texts = new List<LocatedText>();
        for (var index = 0; index < array.Values.Length; index++)
        {
            if (array.Values[index].Value is string text)
                texts.Add(_places.Text(written.Count == array.Values.Length ? written[index] : null, text));
        }

        return texts;
    }

    /// <summary>The types of a <c>params</c> array, each with the name that <c>typeof</c> is about.</summary>
    public IEnumerable<(ITypeSymbol Type, SyntaxNode? Written)> Types(string name)
    {
        if (Value(name) is not { Kind: TypedConstantKind.Array } array)
            yield break;
        var written = ElementsOf(name);
        for (var index = 0; index < array.Values.Length; index++)
        {
            var expression = written.Count == array.Values.Length ? written[index] : Expression(name);
            if (array.Values[index] is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type })
                yield return (type, (expression as TypeOfExpressionSyntax)?.Type ?? (SyntaxNode?)expression);
        }
    }

    public ExpressionSyntax? Expression(string name)
        => _syntax.TryGetValue(name, out var arguments) ? arguments[0].Expression : null;

    /// <summary>The value of an argument as it was written; the attribute's name where it was not.</summary>
    public SourceSpan SpanOf(string name) => Expression(name) is { } expression ? _places.SpanOf(expression) : NameSpan;

    /// <summary>The name of a named argument; its value where it was given by position.</summary>
    public SourceSpan SpanOfName(string name)
        => _syntax.TryGetValue(name, out var arguments) && arguments[0].NameEquals is { } equals ? _places.SpanOf(equals.Name) : SpanOf(name);

    private IReadOnlyList<ExpressionSyntax> ElementsOf(string name)
    {
        if (!_syntax.TryGetValue(name, out var arguments))
            return [];
        if (arguments.Count > 1)
            return [.. arguments.Select(static argument => argument.Expression)];
        return arguments[0].Expression switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
            ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
            CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression)],
            var single => [single],
        };
    }
}
