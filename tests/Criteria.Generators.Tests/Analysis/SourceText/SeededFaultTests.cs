using Criteria.Generators.Analysis.SourceText;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;
using Criteria.Units;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.SourceText;

/// <summary>
/// Every single change of a number, a unit or a comparison in the criteria of the samples is told, or refused, or one that the words of the page cannot show;
/// and without a change nothing is told.
/// </summary>
public sealed class SeededFaultTests(ITestOutputHelper output)
{
    [Fact]
    public void The_samples_say_what_their_pages_say()
    {
        Assert.NotEmpty(SampleTrials.All.Declarations);
        Assert.Empty(SampleTrials.All.Declarations.SelectMany(static declaration => Findings(SampleTrials.All.Bind(declaration)!).Select(found => $"{declaration.Id}: {found}")));
    }

    [Fact]
    public void A_slip_of_the_pen_does_not_pass()
    {
        var (told, refused, explained) = (new Dictionary<string, int>(), 0, new List<string>());
        var missed = new List<string>();
        foreach (var declaration in SampleTrials.All.Declarations)
        {
            foreach (var criterion in WithCql(declaration.Criteria))
            {
                foreach (var fault in CqlFault.Of(((CqlDeclaration)criterion.Body).Cql.Value))
                {
                    var changed = criterion with { Body = new CqlDeclaration(LocatedText.Unlocated(fault.Cql)) };
                    var line = $"{declaration.Id} {criterion.Id}: {fault.Kind} '{fault.Was}' -> '{fault.Is}' in {fault.Cql}";
                    if (SampleTrials.All.Bind(declaration with { Criteria = Replaced(declaration.Criteria, criterion, changed) }) is not { } trial)
                        refused++;
                    else if (Findings(trial).Count > 0)
                        told[fault.Kind] = told.GetValueOrDefault(fault.Kind) + 1;
                    else if (Explanation(fault, criterion) is { } reason)
                        explained.Add($"{line}: {reason}");
                    else
                        missed.Add(line);
                }
            }
        }

        var caught = told.Values.Sum();
        output.WriteLine($"told {string.Join(", ", told.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => $"{entry.Value} {entry.Key}s"))}; refused by the compiler {refused}");
        output.WriteLine($"not told {explained.Count + missed.Count}:\n{string.Join('\n', explained.Concat(missed))}");
        Assert.Empty(missed);
        Assert.InRange(caught, 100, int.MaxValue);
        Assert.InRange(explained.Count, 0, caught / 10);
    }

    /// <summary>Why the words of the page cannot show a change; null where they can.</summary>
    private static string? Explanation(CqlFault fault, CriterionDeclaration criterion)
    {
        var cql = ((CqlDeclaration)criterion.Body).Cql.Value;
        var before = cql[..fault.Start];
        if (before.LastIndexOf("if ", StringComparison.Ordinal) > before.LastIndexOf(" then ", StringComparison.Ordinal))
            return "whom a part concerns is no number of the page";
        if (fault.Was.StartsWith("CalculateAge", StringComparison.Ordinal) && before.Count(static character => character == '(') > before.Count(static character => character == ')') && before.Contains('.', StringComparison.Ordinal))
            return "an argument of a formula";
        var printed = PrintedNumberReader.Read(criterion.Text?.Value ?? string.Empty);
        var rest = fault.Kind == CqlFault.Number ? cql[fault.Start..] : cql[(fault.Start + fault.Was.Length)..].TrimStart();
        var amount = before.TrimEnd();
        if (fault.Kind == CqlFault.Unit && amount.EndsWith(" 0", StringComparison.Ordinal))
            return "nothing is nothing in every unit";
        var digits = string.Concat(rest.TakeWhile(static character => char.IsAsciiDigit(character) || character == '.'));
        if (!Rational.TryParse(digits, out var number))
            return fault.Kind == CqlFault.Comparison && fault.Was[0] is '<' or '>' && !before.TrimEnd().EndsWith('\'') && !char.IsAsciiDigit(before.TrimEnd()[^1]) ? "no number is compared" : null;
        if (printed.All(other => other.Value != number) && (number == Rational.Zero || number == Rational.One))
            return "that there is one at all the page says without a number";
        return fault.Kind == CqlFault.Comparison && printed.Where(other => other.Value == number).All(static other => other.Comparison is null) ? "the words do not compare" : null;
    }

    private static List<string> Findings(Trial trial)
    {
        var diagnostics = new DiagnosticBag();
        new TextAgainstExpression(trial, diagnostics).Find();
        return [.. diagnostics.Diagnostics.Select(static diagnostic => diagnostic.Message)];
    }

    private static IEnumerable<CriterionDeclaration> WithCql(IEnumerable<CriterionDeclaration> criteria)
        => criteria.SelectMany(static criterion => criterion.Body switch
        {
            CqlDeclaration => [criterion],
            GroupDeclaration group => WithCql(group.Children),
            _ => (IEnumerable<CriterionDeclaration>)[],
        });

    private static EquatableArray<CriterionDeclaration> Replaced(EquatableArray<CriterionDeclaration> criteria, CriterionDeclaration was, CriterionDeclaration now)
        => criteria.Select(criterion => ReferenceEquals(criterion, was) ? now
                : criterion.Body is GroupDeclaration group ? criterion with { Body = group with { Children = Replaced(group.Children, was, now) } }
                : criterion)
            .ToEquatableArray();
}
