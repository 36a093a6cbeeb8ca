using System.Globalization;
using System.Text;

namespace Criteria.Benchmarks.Analysis;

/// <summary>Questions about the first criteria of a protocol, for Z3.</summary>
internal static class ProtocolQuestions
{
    /// <summary>The facts, and each criterion by its name.</summary>
    public static string Declarations(Protocol protocol)
    {
        var text = new StringBuilder();
        foreach (var fact in protocol.Facts)
        {
            foreach (var declaration in fact.SmtDeclarations)
                text.Append(declaration).Append('\n');
        }

        foreach (var criterion in protocol.Criteria)
            text.Append(CultureInfo.InvariantCulture, $"(define-fun {criterion.Id} () Bool {criterion.Smt})\n");
        return text.ToString();
    }

    /// <summary>Whether each criterion can be true and can be false, and whether each pair that shares a fact can differ in each way in which that would be told.</summary>
    public static IEnumerable<string> Of(Protocol protocol, int size)
    {
        foreach (var criterion in protocol.Criteria.Take(size))
        {
            yield return criterion.Id;
            yield return $"(not {criterion.Id})";
        }

        for (var second = 0; second < size; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var (one, other) = (protocol.Criteria[first], protocol.Criteria[second]);
                if (!one.Facts.Intersect(other.Facts).Any())
                    continue;
                if (one.IsInclusion == other.IsInclusion)
                {
                    yield return $"(and {one.Id} (not {other.Id}))";
                    yield return $"(and {other.Id} (not {one.Id}))";
                }
                else
                {
                    yield return $"(and {one.Id} {other.Id})";
                    yield return $"(and (not {one.Id}) (not {other.Id}))";
                }
            }
        }
    }
}
