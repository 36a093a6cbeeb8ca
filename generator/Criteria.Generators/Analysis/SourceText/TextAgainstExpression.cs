using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>
/// Compares the amounts that the verbatim text of a criterion prints with those that its expression compares with. Each difference is told once, with what
/// both say.
/// </summary>
internal sealed class TextAgainstExpression(Trial trial, DiagnosticBag diagnostics)
{
    private const int MostShown = 4;

    public void Find()
    {
        foreach (var criterion in trial.AllCriteria)
            Compare(criterion);
        foreach (var definition in trial.Definitions)
            Compare(definition);
    }

    private void Compare(Criterion criterion)
    {
        var body = criterion.Body;
        if (criterion.Text is null)
        {
            // Without a text of its own a child is a part of what its group's text says, if that says anything of amounts.
            if (body is ExpressionBody && TextAbove(criterion) is { } above && PrintedNumberReader.Read(above.Text!).Any(static number => number.IsRequired))
                Compare(criterion.Id, above.Text!, above.TextOrigin, Own(criterion), static _ => false);
            return;
        }

        if (body is ExpressionBody)
        {
            var own = Own(criterion);
            Compare(criterion.Id, criterion.Text, criterion.TextOrigin, own, printed => !IsExcused(printed, own));
        }
        else if (body is GroupBody group)
        {
            CompareGroup(criterion, group);
        }
    }

    private void Compare(Definition definition)
    {
        if (definition.Text is not { } text)
            return;
        var reader = new EncodedNumberReader(trial);
        reader.Add(definition.Expression, true);
        Compare($"definition '{definition.Name}'", text, definition.TextOrigin, reader, printed => !IsExcused(printed, reader));
    }

    /// <summary>What a group's text says and none of its children's texts does has to be in the group or in some child.</summary>
    private void CompareGroup(Criterion criterion, GroupBody group)
    {
        var reader = new EncodedNumberReader(trial);
        if (criterion.AppliesTo is { } condition)
            reader.Add(condition, true);
        if (group.Own is { } own)
            reader.Add(own, true);
        var mayBeAnything = false;
        var told = new List<TextSpan>();
        AddChildren(criterion, group, criterion.Text!, reader, told, ref mayBeAnything);
        Compare(
            criterion.Id, criterion.Text!, criterion.TextOrigin, reader,
            printed => !mayBeAnything && !told.Any(span => span.Contains(printed.Span)) && !IsExcused(printed, reader));
    }

    private void AddChildren(Criterion parent, GroupBody group, string text, EncodedNumberReader reader, List<TextSpan> told, ref bool mayBeAnything)
    {
        foreach (var index in group.Children)
        {
            var child = trial.AllCriteria[index];
            var place = child.Text is { Length: > 0 } words ? text.IndexOf(words, System.StringComparison.Ordinal) : -1;
            if (place >= 0)
                told.Add(new(place, child.Text!.Length));
            if (child.AppliesTo is { } condition)
                reader.Add(condition, false);
            switch (child.Body)
            {
                case ExpressionBody body:
                    reader.Add(body.Expression, false);
                    break;
                case GroupBody inner:
                    if (inner.Own is { } own)
                        reader.Add(own, false);
                    AddChildren(child, inner, text, reader, told, ref mayBeAnything);
                    break;
                case GapBody when place < 0:
                    // What the source lost may have said it.
                    mayBeAnything = true;
                    break;
            }
        }
    }

    private EncodedNumberReader Own(Criterion criterion)
    {
        var reader = new EncodedNumberReader(trial);
        if (criterion.AppliesTo is { } condition)
            reader.Add(condition, false);
        reader.Add(((ExpressionBody)criterion.Body).Expression, true);
        return reader;
    }

    private Criterion? TextAbove(Criterion criterion)
    {
        var above = criterion;
        while (above.Parent is { } parent)
        {
            above = trial.AllCriteria[parent];
            if (above.Text is not null)
                return above;
        }

        return null;
    }

    /// <summary>A judgement, and a fact that is true or false, may hold more than their expressions show: who records them reads the text.</summary>
    private static bool IsExcused(PrintedNumber printed, EncodedNumberReader reader)
        => reader.IsAllJudgement
            ? reader.HasJudgement
            : (printed.IsTime || printed.Unit is null) && (reader.HasJudgement || reader.HasTruth);

    private void Compare(string subject, string text, Provenance origin, EncodedNumberReader encoded, System.Func<PrintedNumber, bool> isRequired)
    {
        var printed = PrintedNumberReader.Read(text);
        var unmatched = printed.Where(number => !encoded.Numbers.Any(own => own.IsClass ? NumberAgreement.IsClassWithin(number, own) : IsSame(number, own, printed))).ToList();
        var told = new HashSet<TextSpan>();
        var found = new HashSet<object>(encoded.Numbers.Where(own => own.Literal is not null && IsPrinted(own, printed, text)).Select(static own => own.Literal!), LiteralComparer.Instance);
        foreach (var own in encoded.Numbers.Where(own => own.IsOwn && !own.IsTrivial && !IsPrinted(own, printed, text)).ToList())
        {
            if (own.Literal is { } literal && !found.Add(literal))
                continue;
            var partner = PartnerOf(own, unmatched) ?? PartnerOf(own, printed.Where(number => NumberAgreement.IsSameNumber(number, own)).ToList());
            if (partner is null)
            {
                Report(own.Span.IsNone ? origin.Span : own.Span, [origin.Span], $"{subject} has {Shown(own)} in its expression, its text has no such number{Says(printed)}");
            }
            else
            {
                unmatched.Remove(partner);
                told.Add(partner.Span);
                Report(
                    own.Span.IsNone ? origin.Span : own.Span, [origin.SpanOf(partner.Span)],
                    $"text of {subject} says '{partner.Shown}', the expression has no such threshold (it has {Shown(own)})");
            }
        }

        // Both ends of a range stand in the same characters, which are told of once.
        foreach (var number in unmatched.Where(number => number.IsRequired && isRequired(number) && told.Add(number.Span)).ToList())
            Report(origin.SpanOf(number.Span), [], $"text of {subject} says '{number.Shown}', the expression has no such threshold{Has(encoded.Numbers)}");
    }

    private static bool IsPrinted(EncodedNumber own, IReadOnlyList<PrintedNumber> printed, string text)
        => own.IsClass
            ? ClassNumeral.Occurs(text, (int)own.Value.Numerator) || printed.Any(number => NumberAgreement.IsClassWithin(number, own))
            : printed.Any(number => IsSame(number, own, printed));

    /// <summary>What has no unit is the printed number that has none, where there is one: the 2 of a grade is not that of two weeks.</summary>
    private static bool IsSame(PrintedNumber number, EncodedNumber own, IReadOnlyList<PrintedNumber> printed)
        => NumberAgreement.IsSame(number, own)
            && (own.Unit is not null || number.Unit is null || number.Unit.Dimension.IsNone || !printed.Any(other => other.Value == own.Value && (other.Unit is null || other.Unit.Dimension.IsNone)));

    /// <summary>The printed number that this one was probably meant for.</summary>
    private static PrintedNumber? PartnerOf(EncodedNumber own, IReadOnlyList<PrintedNumber> printed)
        => own.IsClass ? null
            : printed.FirstOrDefault(number => NumberAgreement.IsSameAmount(number, own))
            ?? printed.FirstOrDefault(number => NumberAgreement.IsComparable(number, own))
            ?? printed.FirstOrDefault(number => NumberAgreement.IsSameNumber(number, own));

    private void Report(SourceSpan span, IEnumerable<SourceSpan> others, string message)
        => diagnostics.ReportWith(SourceTextRules.TextDiffers, span, others.Where(other => !other.IsNone && other != span), message);

    private static string Says(IReadOnlyList<PrintedNumber> printed)
        => printed.Count == 0 ? string.Empty : $" (it says {Listed(printed.Select(static number => $"'{number.Shown}'"))})";

    private static string Has(IReadOnlyList<EncodedNumber> encoded)
        => encoded.Count == 0 ? string.Empty : $" (it has {Listed(encoded.Select(Shown))})";

    private static string Listed(IEnumerable<string> items)
    {
        var all = items.Distinct().ToList();
        return all.Count > MostShown ? string.Join(", ", all.Take(MostShown)) + ", …" : Listing.And(all);
    }

    private static string Shown(EncodedNumber number) => (number.Comparison is { } comparison && !number.IsClass && !number.IsStated ? Sign(comparison) : string.Empty) + number.Shown;

    /// <summary>Two constants that say the same are two all the same.</summary>
    private sealed class LiteralComparer : IEqualityComparer<object>
    {
        public static LiteralComparer Instance { get; } = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }

    private static string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => "< ",
        ComparisonOperator.LessOrEqual => "<= ",
        ComparisonOperator.Greater => "> ",
        ComparisonOperator.GreaterOrEqual => ">= ",
        ComparisonOperator.NotEqual => "!= ",
        _ => "= ",
    };
}
