using Criteria.Fuzzing.Tests.Inputs;
using Criteria.Generators.Analysis;
using Criteria.Generators.Analyzers;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Fuzzing.Tests.Targets;

/// <summary>Attributes as they are typed: C# that may not compile, with literals of every form.</summary>
internal sealed class AttributeTarget : ITarget
{
    private const string Subject = """
        using System; using Criteria;
        public sealed record Chart { public DateOnly? BirthDate { get; init; } public bool? Pregnant { get; init; } [Unit("g/L")] public double? Hemoglobin { get; init; } public int? Sledai { get; init; } }

        """;

    private static readonly string[] s_forms =
    [
        "[Inclusion(\"I1\", \"{0}\")]", "[Inclusion(\"I1\", @\"{0}\")]", "[Exclusion(\"E1\", \"\"\"{0}\"\"\")]", "[Inclusion(\"I1\", $\"{0}\")]", "[Inclusion(nameof(Chart), \"{0}\" + \" and Pregnant\")]",
        "[Define(\"Active\", \"{0}\")]", "[Inclusion(\"I1\", Group = Group.Any)] [Inclusion(\"I1.1\", \"{0}\", PartOf = \"I1\")]", "[Inclusion(\"I1\", Attest = \"{0}\")]", "[Exclusion(\"E1\", \"{0}\", AppliesTo = \"Pregnant\", Cohort = \"A\")]",
        "[ValueSet(\"{0}\", \"s\", \"1\")]", "[Cohort(\"A\", \"{0}\")]", "[Parameter<DateOnly>(\"{0}\")]",
    ];

    public string Name => "attribute";

    public int Share => 5;

    public string Input(Random random)
    {
        var attributes = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => s_forms[random.Next(s_forms.Length)].Replace("{0}", Expressions.Make(random), StringComparison.Ordinal));
        var source = "[Trial<Chart>(\"T\")]\n" + string.Join('\n', attributes) + "\npublic static partial class T;";
        return Subject + (random.Next(3) == 0 ? Mutation.Of(source, [source, Subject], random) : source);
    }

    public string? Take(string input)
    {
        var tree = CSharpSyntaxTree.ParseText(input, new CSharpParseOptions(LanguageVersion.CSharp12), "T.cs");
        var compilation = Compiler.Compile(tree);
        var study = new Study(compilation, [], "Study", new AnalysisOptions());
        foreach (var type in compilation.GlobalNamespace.GetTypeMembers())
        {
            foreach (var mistake in study.AnalyzeType(type, CancellationToken.None))
            {
                if (mistake.Span.Span.Start < 0 || mistake.Span.Span.End > input.Length)
                    return $"{mistake.Rule.Id} at {mistake.Span.Span}, outside the source of {input.Length} characters";
            }
        }

        return null;
    }
}
