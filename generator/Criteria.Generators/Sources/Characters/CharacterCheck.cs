using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Criteria.Units;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Sources.Characters;

/// <summary>
/// Row 22: looks in ids, names, codes, units and the texts inside expressions for characters that are not what they look like. The verbatim texts of the page are
/// as the page has them.
/// </summary>
internal sealed class CharacterCheck
{
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellation;

    private CharacterCheck(DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        _diagnostics = diagnostics;
        _cancellation = cancellation;
    }

    public static void Check(TrialDeclaration trial, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var check = new CharacterCheck(diagnostics, cancellation);
        check.CheckWords(trial.Id);
        foreach (var parameter in trial.Parameters)
        {
            check.CheckWords(parameter.Name);
            check.CheckUnit(parameter.Unit);
        }

        foreach (var set in trial.ValueSets)
        {
            check.CheckWords(set.Name);
            foreach (var system in set.Codes.Select(static code => code.System).GroupBy(static system => system.Whole).Select(static group => group.First()))
                check.CheckCode(system);
            foreach (var code in set.Codes)
                check.CheckCode(code.Code);
        }

        foreach (var definition in trial.Definitions)
        {
            check.CheckWords(definition.Name);
            check.CheckExpression(definition.Cql);
        }

        foreach (var cohort in trial.Cohorts)
            check.CheckWords(cohort.Id);
        check.CheckFacts(trial.Facts?.Members ?? default);
        check.CheckCriteria(trial.Criteria);
    }

    private void CheckFacts(EquatableArray<FactDeclaration> facts)
    {
        foreach (var fact in facts)
        {
            CheckWords(fact.Name);
            CheckUnit(fact.Unit);
            CheckFacts(fact.Members);
        }
    }

    private void CheckCriteria(EquatableArray<CriterionDeclaration> criteria)
    {
        foreach (var criterion in criteria)
        {
            _cancellation.ThrowIfCancellationRequested();
            CheckWords(criterion.Id);
            CheckExpression(criterion.AppliesTo);
            CheckBody(criterion.Body);
            foreach (var cohort in criterion.Cohorts)
                CheckWords(cohort);
            foreach (var reading in criterion.Readings)
            {
                CheckWords(reading.Name);
                CheckExpression(reading.Cql);
            }
        }
    }

    private void CheckBody(BodyDeclaration? body)
    {
        switch (body)
        {
            case CqlDeclaration cql:
                CheckExpression(cql.Cql);
                break;
            case AttestDeclaration attest:
                CheckWords(attest.Statement);
                break;
            case GroupDeclaration group:
                CheckBody(group.Own);
                CheckCriteria(group.Children);
                break;
            case InvalidDeclaration invalid:
                CheckCriteria(invalid.Children);
                break;
        }
    }

    /// <summary>The texts, units and quoted names of an expression; whatever else is in it the parser reads or refuses.</summary>
    private void CheckExpression(LocatedText? text)
    {
        if (text is null)
            return;
        var tokens = Lexer.Read(text.Value, new(text), _cancellation);
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (token.Kind is not (TokenKind.String or TokenKind.QuotedName) || token.End - token.Start < 2)
                continue;
            var inner = text.Slice(token.Start + 1, token.End - token.Start - 2);
            if (token.Kind == TokenKind.String && index > 0 && tokens[index - 1].Kind == TokenKind.Number)
                CheckUnit(inner);
            else
                CheckWords(inner);
        }
    }

    private void CheckUnit(LocatedText? unit)
    {
        if (unit is null)
            return;
        if (LostExponent.Repaired(unit.Value) is { } repaired)
            _diagnostics.Report(FormRules.Confusable, unit.Whole, $"'{unit.Value}' counts by {Factor(unit.Value)} and not by a power of ten: the raised digit of an exponent was probably lost; did you mean '{repaired}'?");
        else
            CheckCode(unit);
    }

    private static string Factor(string unit) => string.Concat(unit.TrimStart('x', 'X', '×', '*', ' ').TakeWhile(char.IsDigit));

    /// <summary>A text that a machine compares: no letter of it may be of another alphabet.</summary>
    private void CheckCode(LocatedText code)
    {
        // A letter that only a unit's spelling has is none that deceives: of µ the unit itself is told.
        Report(code, static (text, index) => Lookalikes.Of(text[index]) is not null);
    }

    /// <summary>A text that people read: its words may be of any alphabet, but not of two, and of no other width.</summary>
    private void CheckWords(LocatedText text) => Report(text, IsForeign);

    private static bool IsForeign(string text, int index)
    {
        if (!Lookalikes.IsLetter(text[index]))
            return text[index] is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';
        var (start, end) = (index, index + 1);
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text.Substring(start, end - start).Any(static character => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
    }

    /// <summary>Reports the first character that deceives, with all of them put right.</summary>
    private void Report(LocatedText text, Func<string, int, bool> isForeign)
    {
        var value = text.Value;
        var found = Enumerable.Range(0, value.Length).Where(index => Lookalikes.IsInvisible(value[index]) || isForeign(value, index)).ToList();
        if (found.Count == 0)
            return;
        var first = found[0];
        var character = value[first];
        var right = new StringBuilder();
        for (var index = 0; index < value.Length; index++)
        {
            if (!Lookalikes.IsInvisible(value[index]))
                right.Append(isForeign(value, index) && Lookalikes.Of(value[index]) is { } plain ? plain : value[index]);
        }

        var what = Lookalikes.TurnsOrder(character) ? "which turns the order of what is shown around"
            : Lookalikes.IsInvisible(character) ? "which nobody sees"
            : $"which looks like '{Lookalikes.Of(character)}'";
        var name = Lookalikes.IsInvisible(character) ? "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture) : Confusables.Name(character);
        _diagnostics.Report(FormRules.Confusable, text.SpanOf(new TextSpan(first, 1)), $"this text has {name}, {what}; write '{JsonExcerpt.Of(right.ToString())}'");
    }
}
