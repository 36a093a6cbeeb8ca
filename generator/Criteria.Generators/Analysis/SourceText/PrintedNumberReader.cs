using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>Reads the amounts that a text of a protocol prints, each with its unit and how it compares.</summary>
internal sealed class PrintedNumberReader
{
    private static readonly string[] _words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] _denials =
    [
        "no", "not", "without", "unable", "cannot", "never", "neither", "nor", "free", "absence", "except", "excluding", "unless", "excepting", "fail", "failed", "failure", "lack", "lacks",
    ];

    private readonly string _source;
    private readonly string _plain;
    private readonly string _text;
    private readonly List<PrintedNumber> _numbers = [];

    private PrintedNumberReader(string source)
    {
        _source = source;
        _plain = PlainText.Of(source);
        _text = _plain.ToLowerInvariant();
    }

    /// <summary>In the order in which they stand.</summary>
    public static IReadOnlyList<PrintedNumber> Read(string text)
    {
        var reader = new PrintedNumberReader(text);
        reader.ReadAll();
        return reader._numbers;
    }

    private void ReadAll()
    {
        // A letter whose small form is longer than itself would move what follows it.
        if (_text.Length != _plain.Length)
            return;
        for (var place = 0; place < _text.Length;)
        {
            if (NumberAt(place) is not { } number)
            {
                place++;
            }
            else if (number.Label)
            {
                if (PrintedLabels.IsClass(_text, number.Start) && number.Value.IsInteger && number.Value > Rational.Zero)
                {
                    // "Grade 2 or above" is a limit, "class 3" a name.
                    var behind = PrintedComparisons.Behind(_text, number.End);
                    Add(number.Value, null, behind?.Operator, behind is not null, number.Start, behind?.End ?? number.End);
                }

                place = number.End;
            }
            else
            {
                place = Math.Max(number.End, Add(number));
            }
        }
    }

    /// <summary>A number that begins at a place.</summary>
    private Token? NumberAt(int start)
    {
        if (_text[start] is >= '0' and <= '9')
        {
            var end = start;
            while (end < _text.Length && (IsDigit(_text[end]) || (_text[end] is '.' or ',' && end + 1 < _text.Length && IsDigit(_text[end + 1]))))
                end++;
            var written = _text.Substring(start, end - start);
            var groups = written.Split(',');
            if (groups.Length == 2 && groups[1].Length <= 2 && PrintedUnits.Read(_plain, end) is not null)
            {
                // A decimal comma.
                written = groups[0] + "." + groups[1];
            }
            else if (groups.Length > 1 && (groups[0].Length > 3 || groups.Skip(1).Any(static group => group.Split('.')[0].Length != 3)))
            {
                // The comma ends it: "6,65".
                end = start + groups[0].Length;
                written = groups[0];
            }

            var isNumber = Rational.TryParse(written.Replace(",", string.Empty), out var number);
            return new(start, end, number, !isNumber || PrintedLabels.IsLabel(_text, start, end), false);
        }

        if (!char.IsLetter(_text[start]) || (start > 0 && char.IsLetterOrDigit(_text[start - 1])))
            return null;
        for (var value = 1; value < _words.Length; value++)
        {
            var end = start + _words[value].Length;
            if (string.CompareOrdinal(_text, start, _words[value], 0, _words[value].Length) == 0 && (end == _text.Length || !char.IsLetterOrDigit(_text[end])))
                return new(start, end, value, false, true);
        }

        return null;
    }

    /// <returns>Where what was read ends.</returns>
    private int Add(Token number)
    {
        if (RangeFrom(number) is { } upper)
            return AddRange(number, upper);
        var value = number;
        if (number.End + 1 < _text.Length && _text[number.End] == ':' && IsDigit(_text[number.End + 1]) && number.Value == Rational.One && NumberAt(number.End + 1) is { Label: false } titer)
        {
            // A titer of 1:80 is known by its 80.
            value = titer;
        }

        var unit = PrintedUnits.Read(_plain, value.End);
        if (unit is null && IsNameBehind(value.End))
            return value.End;
        var end = unit?.End ?? value.End;
        var isAdjective = value.End < _text.Length && _text[value.End] == '-';
        if (isAdjective && unit is null && PrintedUnits.Read(_plain, value.End + 1) is { } adjective)
            (unit, end) = (adjective, adjective.End);
        var isTime = unit is { } known && new PrintedNumber(default, known.Unit, null, false, false, default, string.Empty).IsTime;
        var before = PrintedComparisons.Before(_text, number.Start, isTime);
        var behind = PrintedComparisons.Behind(_text, value.End) ?? PrintedComparisons.Behind(_text, BehindAge(end));
        var comparison = before?.Operator ?? behind?.Operator;
        if (unit is null && comparison is null && (PrintedLabels.IsYear(_text, number.Start, value.End) || number.IsWord))
            return value.End;

        // "At least one of" is said by or, by any and by exists; "51 points" of a score, and "24-hour" of a test, are no limits.
        var isOne = value.Value == Rational.One && unit is null && value.IsWord;
        var isRequired = !isAdjective && !isOne && (comparison is not null || (unit is { } measure && measure.Unit.Code != "1"));
        Add(value.Value, unit, comparison, isRequired, before?.Start ?? number.Start, before is null && behind is { } tail ? Math.Max(tail.End, end) : end);
        return end;
    }

    /// <summary>The upper end of a range of which a number is the lower one: <c>3-65</c>, <c>0 to 2</c>, <c>between 3 and 6</c>.</summary>
    private Token? RangeFrom(Token lower)
    {
        var place = Skip(lower.End);
        if (place >= _text.Length)
            return null;
        var unit = PrintedUnits.Read(_plain, lower.End);
        if (unit is { } known)
            place = Skip(known.End);
        var next = place < _text.Length && _text[place] == '-' ? Skip(place + 1)
            : IsWord(place, "to") ? Skip(place + 2)
            : IsWord(place, "and") && IsBehindBetween(lower.Start) ? Skip(place + 3)
            : -1;
        return next > 0 && next < _text.Length && NumberAt(next) is { } upper && (IsDigit(_text[next]) || upper.IsWord) && !PrintedLabels.IsYear(_text, upper.Start, upper.End)
            && Rational.TryParse(_text.Substring(upper.Start, upper.End - upper.Start).Replace(",", string.Empty), out var value) && value > lower.Value
            ? upper with { Value = value }
            : null;
    }

    private int AddRange(Token lower, Token upper)
    {
        var unit = PrintedUnits.Read(_plain, upper.End);
        var own = PrintedUnits.Read(_plain, lower.End) ?? unit;
        var end = unit?.End ?? upper.End;
        Add(lower.Value, own, ComparisonOperator.GreaterOrEqual, true, lower.Start, end);
        Add(upper.Value, unit, ComparisonOperator.LessOrEqual, true, lower.Start, end);
        return end;
    }

    private void Add(Rational value, (UcumUnit Unit, int End, bool HasLostExponent)? unit, ComparisonOperator? comparison, bool isRequired, int start, int end)
    {
        var span = TextSpan.FromBounds(start, end);
        var last = _numbers.Count > 0 ? _numbers[_numbers.Count - 1] : null;

        // "2.5 mg/dL or 221 µmol/L" is one limit in two units.
        var isOther = last is { Unit: not null } && unit is not null && comparison is null && IsOnlyOr(last.Span.End, start);
        _numbers.Add(new(value, unit?.Unit, comparison ?? (isOther ? last!.Comparison : null), IsDenied(start), isRequired && !isOther, span, _source.Substring(start, end - start).Trim())
        {
            HasLostExponent = unit is { HasLostExponent: true },
        });
    }

    private bool IsOnlyOr(int start, int end)
        => start <= end && _text.Substring(start, end - start).Trim() is "or" or "(" or "/" or "=" or "or (" or "(or";

    /// <summary>Whether a letter that belongs to no unit follows at once: <c>2K</c>, <c>12-lead</c>.</summary>
    private bool IsNameBehind(int end)
        => end < _text.Length && (char.IsLetter(_text[end]) || (_text[end] == '-' && end + 1 < _text.Length && char.IsLetter(_text[end + 1]) && PrintedUnits.Read(_plain, end + 1) is null));

    private int BehindAge(int end)
    {
        foreach (var words in new[] { " of age", " old" })
        {
            if (string.CompareOrdinal(_text, end, words, 0, words.Length) == 0)
                return end + words.Length;
        }

        return end;
    }

    private bool IsBehindBetween(int start)
        => _text.Substring(0, start).TrimEnd() is var before && (before.EndsWith("between", StringComparison.Ordinal) || before.EndsWith("from", StringComparison.Ordinal));

    private bool IsDenied(int start)
    {
        var clause = _text.LastIndexOfAny([';', ':', '.', ','], Math.Max(0, start - 1), Math.Max(0, start - 1)) + 1;
        return _text.Substring(clause, Math.Max(0, start - clause)).Split(' ', '(', '/', '-').Any(_denials.Contains);
    }

    private bool IsWord(int place, string word)
        => string.CompareOrdinal(_text, place, word, 0, word.Length) == 0 && place + word.Length < _text.Length && _text[place + word.Length] == ' ';

    private int Skip(int place)
    {
        while (place < _text.Length && _text[place] == ' ')
            place++;
        return place;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <param name="Label">It is no amount.</param>
    private readonly record struct Token(int Start, int End, Rational Value, bool Label, bool IsWord);
}
