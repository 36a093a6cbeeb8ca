using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>Every type of member, nullable or not, in every place that it can be read from, becomes code that compiles without a warning.</summary>
public sealed class SubjectShapeTests
{
    private static readonly (string Type, string Cql)[] Values =
    [
        ("bool", "{0}"),
        ("double", "{0} > 1 and {0} * 2 < 9.5"), ("float", "{0} > 1 and {0} + 1 < 9.5"), ("decimal", "{0} > 1 and {0} - 1 < 9.5"),
        ("sbyte", "{0} > 1"), ("byte", "{0} + 1 > 1"), ("short", "{0} > 1"), ("ushort", "{0} > 1"), ("int", "{0} in {{ 1, 2 }}"), ("uint", "{0} > 1"),
        ("long", "{0} + 1 > 1"), ("ulong", "{0} > 1"),
        ("string", "{0} = 'a' or {0} in {{ 'b', 'c' }}"), ("DateOnly", "{0} before @2024-01-31"), ("Sex", "{0} = 'Female'"),
        ("DateTime", "{0} before @2024-01-31T10:00:00.000 and year from {0} > 2000 and date from {0} before @2024-01-31"), ("DateTimeOffset", "{0} + 3 hours < @2024-01-31T10:00:00.000+02:00"),
        ("PartialDate", "{0} same month or before @2024-01-31"), ("Period", "@2024-01-31 during {0} and {0}.Start before @2024-01-31 and {0}.Ongoing"),
        ("Code", "{0} in \"Kinds\""), ("Lab", "{0} <= 3 * ULN({0}) and {0}.Date is not null"),
        ("Dated<double>", "{0}.Value > 1 and {0}.Date before @2024-01-31"), ("Dated<Sex>", "{0}.Value = 'Male'"),
        ("Visit", "{0}.Score > 1 and {0}.Inner.Score > 1"), ("Point", "{0}.X > 1 and {0}.Inner.Score > 1"), ("Box<int>", "{0}.Held > 1"), ("Box<Visit>", "{0}.Held.Score > 1"),
        ("IVisit", "{0}.Score > 1 and {0}.Age > 1"),
    ];

    private static readonly string[] Lists =
        ["{0}[]", "List<{0}>", "IReadOnlyList<{0}>", "IList<{0}>", "ImmutableArray<{0}>", "ImmutableList<{0}>", "ReadOnlyMemory<{0}>", "Memory<{0}>"];

    public static TheoryData<string, bool> Places
    {
        get
        {
            var places = new TheoryData<string, bool>();
            foreach (var place in new[] { "member", "nested member", "member of a struct", "member of a nullable struct" }.Concat(Lists))
            {
                places.Add(place, false);
                places.Add(place, true);
            }

            return places;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_type_of_member_becomes_code_without_a_warning(string place, bool isNullable)
    {
        var (members, criteria) = place.Contains("{0}", StringComparison.Ordinal) ? InLists(place, isNullable) : AsMembers(place, isNullable);

        var project = TrialProject.Of(Source(members, criteria));

        var mistakes = AnalyzerRun.WithoutProofs(project).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(mistakes.Count == 0, AnalyzerRun.Show(mistakes));
        Assert.Empty(Complaints(GeneratorRun.Of(project, isTracked: false).Output));
    }

    private static (string Members, string Criteria) AsMembers(string place, bool isNullable)
    {
        var holder = place switch { "member" => "", "nested member" => "Nested.", "member of a struct" => "Fixed.", _ => "Maybe." };
        var members = string.Join("\n", Values.Select((value, index) => $"public {value.Type}{(isNullable ? "?" : "")} M{index} {{ get; init; }}{Default(value.Type, isNullable)}"));
        var criteria = string.Join("\n", Values.Select((value, index) => Criterion(index, string.Format(System.Globalization.CultureInfo.InvariantCulture, value.Cql, $"{holder}M{index}"))))
            + Criterion(900, $"{holder}M0 is not null");
        return holder.Length == 0
            ? (members, criteria)
            : ($"public Holder? Nested {{ get; init; }} public FixedHolder Fixed {{ get; init; }} public FixedHolder? Maybe {{ get; init; }} }}\npublic sealed class Holder {{ {members} }}\npublic struct FixedHolder {{ {members.Replace(" = null!;", "", StringComparison.Ordinal)}", criteria);
    }

    private static (string Members, string Criteria) InLists(string list, bool isNullable)
    {
        // Lists whose elements are nullable are nullable themselves, the others are not.
        var members = string.Join("\n", Values.Select((value, index)
            => $"public {string.Format(System.Globalization.CultureInfo.InvariantCulture, list, value.Type + (isNullable ? "?" : ""))}{(isNullable ? "?" : "")} M{index} {{ get; init; }}{(isNullable || IsValue(list) ? "" : " = null!;")}"));
        var criteria = string.Join("\n", Values.Select((value, index) =>
            Criterion(index, "exists (M" + index + " E where " + string.Format(System.Globalization.CultureInfo.InvariantCulture, value.Cql, "E") + ")")
            + Criterion(index + 100, $"Count(M{index} E where {string.Format(System.Globalization.CultureInfo.InvariantCulture, value.Cql, "E")}) > 1")
            + Criterion(index + 200, $"exists M{index} and Count(M{index}) < 9 and M{index} is not null")))
            + Criterion(900, "exists (Nested N where exists (N.Inside I where I > N.Score))")
            + Criterion(901, "Deep.Inside is null or exists Deep.Inside");
        var inside = string.Format(System.Globalization.CultureInfo.InvariantCulture, list, "int");
        return (members + $"\npublic Outer?[]? Nested {{ get; init; }} public Outer? Deep {{ get; init; }} }} public sealed class Outer {{ public int? Score {{ get; init; }} public {inside} Inside {{ get; init; }}{(IsValue(list) ? "" : " = null!;")} ", criteria);
    }

    private static bool IsValue(string list) => list.StartsWith("ImmutableArray", StringComparison.Ordinal) || list.Contains("Memory", StringComparison.Ordinal);

    private static string Default(string type, bool isNullable) => !isNullable && type is "string" or "Visit" or "Box<int>" or "Box<Visit>" or "IVisit" ? " = null!;" : "";

    private static string Criterion(int index, string cql) => $"[Inclusion(\"I{index}\", \"{cql.Replace("\"", "\\\"", StringComparison.Ordinal)}\")]\n";

    private static string Source(string members, string criteria) => $$"""
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using Criteria;
        namespace Study
        {
            public enum Sex { Female, Male, [Missing] Unknown }
            public sealed class Visit { public int? Score { get; init; } public Visit? Inner { get; init; } }
            public struct Point { public double X { get; init; } public Visit Inner { get; init; } }
            public class Box<T> { public T Held { get; init; } = default!; }
            public interface IAged { int? Age { get; } }
            public interface IVisit : IAged { int Score { get; } }
            public sealed class Chart
            {
                {{members}}
            }

            [Trial<Chart>("SHAPES")]
            [ValueSet("Kinds", "urn:kinds", "a", "b")]
            {{criteria}}
            public static partial class Shapes { }
        }
        """;

    private static string[] Complaints(CSharpCompilation output)
    {
        using var stream = new MemoryStream();
        return [.. output.Emit(stream).Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.ToString())];
    }
}
