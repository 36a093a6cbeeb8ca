using Criteria.Generators.Analyzers;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>A trial of a file that declares its own facts.</summary>
internal static class WrittenTrial
{
    /// <summary>Binds it; a mistake in it fails the test.</summary>
    public static Trial Of(string json)
    {
        var mistakes = new DiagnosticBag();
        var declaration = FrontEnd.Read(new CriteriaFile("written.criteria.json", json), null, "Study", mistakes, CancellationToken.None);
        Assert.True(declaration is not null, string.Join("\n", mistakes.Diagnostics.Select(static mistake => mistake.Message)));
        var trial = FrontEnd.Bind(declaration, DeclaredFacts.ShapeOf(declaration), new([]), mistakes, CancellationToken.None);
        Assert.True(!mistakes.HasErrors, string.Join("\n", mistakes.Diagnostics.Select(static mistake => mistake.Message)));
        return trial;
    }
}
