using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Sources;

/// <summary>Reads the name of a type from left to right.</summary>
internal sealed class TypeNameReader(string text)
{
    // A name that a person wrote has two or three; the bound keeps the stack from any other.
    private const int DeepestArgument = 16;

    private const string Global = "global::";

    private int _position;

    public TypeName? Read()
    {
        var name = Type(0);
        return name is not null && _position == text.Length ? name : null;
    }

    private TypeName? Type(int depth)
    {
        var parts = new List<TypeNamePart>();
        SkipSpace();
        if (string.CompareOrdinal(text, _position, Global, 0, Global.Length) == 0)
            _position += Global.Length;
        do
        {
            if (Part(depth) is not { } part)
                return null;
            parts.Add(part);
        }
        while (Take('.'));
        return Suffixes() is { } suffixes ? new(parts, suffixes) : null;
    }

    private TypeNamePart? Part(int depth)
    {
        SkipSpace();
        var isEscaped = Take('@');
        var start = _position;
        while (_position < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[_position]))
            _position++;
        var name = text.Substring(start, _position - start);
        if (!SyntaxFacts.IsValidIdentifier(name))
            return null;
        return Arguments(depth) is { } arguments ? new(name, isEscaped, arguments) : null;
    }

    private List<TypeName>? Arguments(int depth)
    {
        var arguments = new List<TypeName>();
        SkipSpace();
        if (!Take('<'))
            return arguments;
        if (depth == DeepestArgument)
            return null;
        do
        {
            if (Type(depth + 1) is not { } argument)
                return null;
            arguments.Add(argument);
        }
        while (Take(','));
        return Take('>') ? arguments : null;
    }

    private string? Suffixes()
    {
        var suffixes = new List<char>();
        while (true)
        {
            if (Take('?'))
                suffixes.Add('?');
            else if (!Take('['))
                return new(suffixes.ToArray());
            else if (Take(']'))
                suffixes.Add('[');
            else
                return null;
        }
    }

    private bool Take(char character)
    {
        SkipSpace();
        if (_position == text.Length || text[_position] != character)
            return false;
        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < text.Length && text[_position] == ' ')
            _position++;
    }
}
