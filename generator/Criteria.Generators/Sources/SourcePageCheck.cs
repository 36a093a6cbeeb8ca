using System;
using System.Collections.Generic;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources;

/// <summary>Checks that every verbatim text of a trial stands on the page that the trial was taken from.</summary>
internal sealed class SourcePageCheck
{
    private const int Shown = 16;

    private readonly string _page;
    private readonly string _pageName;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellation;

    private SourcePageCheck(string page, string pageName, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        _page = WithPlainLineEnds(page);
        _pageName = pageName;
        _diagnostics = diagnostics;
        _cancellation = cancellation;
    }

    /// <param name="page">The text of the file that the trial names; null where the project does not have it.</param>
    public static void Check(TrialDeclaration trial, string? page, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (trial.Source?.File is not { } file)
            return;
        if (page is null)
        {
            diagnostics.Report(SourceTextRules.SourceAbsent, file.Whole, file.Value);
            return;
        }

        var check = new SourcePageCheck(page, file.Value, diagnostics, cancellation);
        check.CheckAll(trial.Criteria);
        check.CheckEnrollment(trial.Population);
        foreach (var definition in trial.Definitions)
            check.CheckText(definition.Text);
    }

    private void CheckAll(EquatableArray<CriterionDeclaration> criteria)
    {
        foreach (var criterion in criteria)
        {
            _cancellation.ThrowIfCancellationRequested();
            CheckText(criterion.Text);
            if (criterion.Body is GroupDeclaration group)
                CheckAll(group.Children);
            else if (criterion.Body is InvalidDeclaration invalid)
                CheckAll(invalid.Children);
        }
    }

    private void CheckEnrollment(Population? population)
    {
        if (population?.Enrollment is { } enrollment && PrintedEnrollment.Other(_page, enrollment.Number) is { } printed)
            _diagnostics.Report(SourceTextRules.HeaderCounts, enrollment.Origin.Span, $"the header says {enrollment.Number} participants, the page '{printed.Shown}'");
    }

    private void CheckText(LocatedText? text)
    {
        if (text is null)
            return;
        var words = WithPlainLineEnds(text.Value);
        if (_page.IndexOf(words, StringComparison.Ordinal) < 0)
            _diagnostics.Report(SourceTextRules.TextNotInSource, text.Whole, _pageName, NearestPassage(words));
    }

    /// <summary>Where the page says the longest beginning of the text, and what it says next.</summary>
    private string NearestPassage(string words)
    {
        var (common, position) = LongestBeginning(words);
        if (common == 0)
            return "nothing in it starts like this";
        var found = JsonExcerpt.Of(words, common, Math.Min(words.Length, common + Shown));
        var after = position + common;
        var expected = after < _page.Length ? "'" + JsonExcerpt.Of(_page, after, Math.Min(_page.Length, after + Shown)) + "'" : "the end of the file";
        var start = Math.Max(0, common - Shown);
        return "after '" + JsonExcerpt.Of(words, start, common) + "' found '" + found + "', expected " + expected;
    }

    /// <summary>Every beginning of what occurs occurs too, so the longest one is found by halving.</summary>
    private (int Length, int Position) LongestBeginning(string words)
    {
        var (least, most, position) = (0, words.Length, 0);
        while (least < most)
        {
            var length = (least + most + 1) / 2;
            var found = _page.IndexOf(words.Substring(0, length), StringComparison.Ordinal);
            if (found >= 0)
                (least, position) = (length, found);
            else
                most = length - 1;
        }

        return (least, position);
    }

    private static string WithPlainLineEnds(string text) => text.Replace("\r\n", "\n");
}
