using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>Whatever the author's types, members, parameters and namespaces are called, the generated code means its own names by its own names.</summary>
public sealed class ShadowedNamesTests
{
    // What generated code calls things, keywords, and names of the platform.
    private static readonly string[] _names =
    [
        "Result", "Info", "Fact", "Facts", "Evaluate", "Screen", "Explain", "Trial", "Criterion", "Cohort", "Attestations", "Description", "System", "Criteria", "Truth", "Number",
        "Known", "Equals", "GetHashCode", "ToString", "result", "criterion", "fact", "explanation", "writer", "attestations", "found", "low", "high", "index", "counts", "held", "chart", "subject",
        "parameters", "outcomes", "value__", "class", "record", "var", "nint", "dynamic", "async", "await", "field", "value", "global", "file", "required", "scoped", "Größe", "größe", "名前", "Ω2", "_", "__", "A1", "a1",
    ];

    [Fact]
    public void Members_may_have_any_name()
    {
        var members = string.Join("\n", _names.Where(static name => name is not ("Equals" or "GetHashCode" or "ToString")).Select(static name => $"public int? @{name} {{ get; init; }}"));
        var criteria = string.Join("\n", _names.Where(static name => name is not ("Equals" or "GetHashCode" or "ToString")).Select(static (name, index) =>
            $"[Inclusion(\"I{index}\", \"`{name}` > 1 and exists (Doses L where L.`{name}` > 1)\")]"));

        Compiles($$"""
            using Criteria; using System.Collections.Generic;
            namespace Study;
            public sealed class Chart { {{members}} public IReadOnlyList<Chart>? Doses { get; init; } }
            [Trial<Chart>("T")] {{criteria}} public static partial class T;
            """);
    }

    [Fact]
    public void Parameters_definitions_and_criteria_may_have_any_name()
    {
        var parameters = string.Join("\n", _names.Select(static name => $"[Parameter<int>(\"P {name}\"), Parameter<int>(\"{name}\")]"));
        var definitions = string.Join("\n", _names.Select(static name => $"[Define(\"D {name}\", \"`P {name}` > 1 and exists (Doses L where L.Score > `{name}`)\")]"));
        var criteria = string.Join("\n", _names.Select(static name => $"[Inclusion(\"C {name}\", \"`D {name}` or `{name}` > 1 or Count(Doses L where L.Score > `{name}`) > 1\")]"));

        Compiles($$"""
            using Criteria; using System.Collections.Generic;
            namespace Study;
            public sealed class Chart { public int? Score { get; init; } public IReadOnlyList<Chart>? Doses { get; init; } }
            [Trial<Chart>("T")] {{parameters}} {{definitions}} {{criteria}} public static partial class T;
            """);
    }

    [Fact]
    public void Criteria_and_definitions_may_have_the_names_of_arguments_and_variables()
    {
        string[] names = [.. _names.Concat(["i1", "i1Applies", "thresholds", "reading0", "doses", "dose", "screening", "score", "l"]).Except(["subject"])];
        var criteria = string.Join("\n", names.Select(static (name, index) => (index % 3) switch
        {
            0 => $"[Inclusion(\"{name}\", \"Score > 1\")]",
            1 => $"[Inclusion(\"{name}\", \"exists (Doses L where L.Score > 1 and exists (L.Doses M where M.Score > Score)) and Score in {{ 1, 2 }} and (Score + 1) * 2 > 7\", AppliesTo = \"Score > 2\")]",
            _ => $"[Define(\"{name}\", \"exists (Doses L where L.Score > 1) or Score > 3\")] [Exclusion(\"X{index}\", \"`{name}` and Screening after @2024-01-01\")]",
        }));

        Compiles($$"""
            using Criteria; using System; using System.Collections.Generic;
            namespace Study;
            public sealed class Chart { public int? Score { get; init; } public IReadOnlyList<Chart>? Doses { get; init; } }
            [Trial<Chart>("T"), Parameter<DateOnly>("Screening")] {{criteria}} public static partial class T;
            """);
    }

    [Theory]
    [InlineData("Result")]
    [InlineData("Info")]
    [InlineData("Fact")]
    [InlineData("Trial")]
    [InlineData("Criterion")]
    [InlineData("Explanation")]
    [InlineData("Found")]
    [InlineData("Index")]
    [InlineData("Writer")]
    [InlineData("System")]
    [InlineData("Truth")]
    [InlineData("@class")]
    [InlineData("_")]
    [InlineData("Größe")]
    public void A_subject_may_have_any_name(string name)
        => Compiles($$"""
            using System.Collections.Generic;
            namespace Study { public sealed class {{name}} { public int? Score { get; init; } public {{name}}? Inner { get; init; } public IReadOnlyList<{{name}}>? Doses { get; init; } } }
            namespace Trials { [Criteria.Trial<Study.{{name}}>("T"), Criteria.Inclusion("I1", "Score > 1 and Inner.Score > 2 and exists (Doses L where L.Score > 1)")] public static partial class T; }
            """);

    [Theory]
    [InlineData("Study.Criteria")]
    [InlineData("Study.System")]
    [InlineData("Study.System.Criteria.Evaluation")]
    [InlineData("Criteria.Mine")]
    [InlineData("System.Mine")]
    [InlineData("@class.@int")]
    [InlineData("T")]
    public void A_namespace_may_have_any_name(string space)
        => Compiles($$"""
            namespace {{space}}
            {
                public enum Sex { Female, Male }
                public sealed class Box<T> { public T Value { get; init; } = default!; }
                public sealed class Chart { public Sex? Sex { get; init; } public Box<Sex>? Boxed { get; init; } public global::System.DateOnly? Date { get; init; } public Box<Box<int?>>[]? Boxes { get; init; } }
                [global::Criteria.Trial<Chart>("T"), global::Criteria.Inclusion("I1", "Sex = 'Male' and Boxed.Value = 'Male' and Date before @2024-01-01 and exists (Boxes B where B.Value.Value > 1)")]
                public static partial class Trial1;
                [global::Criteria.Trial<Box<Sex>>("G"), global::Criteria.Inclusion("I1", "`Value` = 'Male'")]
                public static partial class Trial2;
            }
            """);

    [Fact]
    public void A_class_that_is_its_own_subject_may_have_members_named_like_its_criteria_and_definitions()
        => Compiles("""
            using Criteria; using System.Collections.Generic;
            namespace Study;
            public abstract class Base { public int I3() => 1; protected int E1() => 1; private int I1 => 1; }
            [Trial("T"), Define("Old", "Age > 9"), ValueSet("Set", "urn:s", "a")]
            [Inclusion("I1", "Age > 1"), Inclusion("I2", "exists (Doses L where L > 1) and Old", AppliesTo = "Drug in \"Set\""), Inclusion("I3", "Age > 3"), Exclusion("E1", "Age > 4")]
            public partial class Chart : Base
            {
                public int? Age { get; init; }
                public static int I1() => 1;
                public bool I2Applies { get; set; }
                public string? InSet { get; init; }
                private string? I2_L { get; set; }
                public static int Old1() => 1;
                public static void Old() { }
                public int[]? Doses { get; init; }
                public Code? Drug { get; init; }
                public static void Explain() { }
                public sealed class Decide1;
            }
            """);

    private static void Compiles(string source)
    {
        var project = TrialProject.Of("#pragma warning disable CS1591, CS8981, CS0169\n" + source);
        var mistakes = AnalyzerRun.WithoutProofs(project).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(mistakes.Count == 0, AnalyzerRun.Show(mistakes));
        GeneratedAssembly.Load(GeneratorRun.Of(project, isTracked: false).Output).Dispose();
    }
}
