using Criteria.Generators.Subjects;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Subjects;

public sealed class SubjectWalkerTests
{
    public static TheoryData<string, string> Types => new()
    {
        { "bool", "Boolean" }, { "bool?", "Boolean?" },
        { "double?", "Double?" }, { "float", "Single" }, { "decimal?", "Decimal?" }, { "sbyte", "SByte" }, { "byte", "Byte" }, { "short", "Int16" },
        { "ushort", "UInt16" }, { "int?", "Int32?" }, { "uint", "UInt32" }, { "long", "Int64" }, { "ulong", "UInt64" },
        { "string", "String!" }, { "string?", "String?" }, { "System.DateOnly?", "Date?" },
        { "Criteria.Code?", "Code?" }, { "Criteria.Lab", "Lab" },
        { "Sex?", "Study.Sex(Male=M,Female=Female,Unknown=Unknown missing)?" },
        { "Visit", "{Study.Visit}!" }, { "Visit?", "{Study.Visit}?" }, { "Point?", "{Study.Point}?" }, { "Visit.Inner?", "{Study.Visit.Inner}?" }, { "Box<int>?", "{Study.Box<int>}?" },
        { "double[]?", "Array[Double]?" }, { "double?[]?", "Array[Double?]?" }, { "System.Collections.Generic.List<Visit>?", "List[{Study.Visit}?]?" },
        { "System.Collections.Generic.IReadOnlyList<Point>?", "List[{Study.Point}]?" }, { "System.Collections.Generic.IList<string>", "List[String?]!" },
        { "System.Collections.ObjectModel.Collection<int>?", "List[Int32]?" }, { "System.Collections.Generic.IReadOnlyList<System.Collections.Generic.List<int>>?", "List[List[Int32]?]?" },
    };

    public static TheoryData<string, string> Refused => new()
    {
        { "System.TimeOnly?", "DateOnly" },
        { "System.Collections.Generic.IEnumerable<int>?", "an array or a list with a count and an indexer" },
        { "System.Collections.Generic.HashSet<string>?", "an array or a list with a count and an indexer" },
        { "System.Collections.Immutable.ImmutableArray<int>", "an array or a list with a count and an indexer" },
        { "System.Collections.Generic.Dictionary<string, int>?", "a list of records" },
        { "System.Collections.Generic.IReadOnlyDictionary<string, int>?", "a list of records" },
        { "object?", "a type that says what it holds" }, { "dynamic?", "of your own" }, { "char", "string" }, { "int[,]?", "one dimension" },
        { "System.Globalization.CultureInfo?", "a type of your own" }, { "System.Func<int>?", "of your own" }, { "Colours", "without [Flags]" },
        { "System.TimeOnly[]?", "elements of another type: bool, a number, string, DateOnly" }, { "nint", "a type of your own" }, { "(int, int)", "a type of your own" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_member_is_read_as_its_type_holds_it(string type, string shape)
        => Assert.Equal(shape, Show(Walk($"public {type} Member {{ get; init; }}").Root.Find("Member")!));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_type_that_cannot_be_read_is_told_with_what_to_write_instead(string type, string expected)
    {
        var member = Assert.IsType<UnsupportedMember>(Walk($"public {type} Member {{ get; init; }}").Root.Find("Member")!.Type);

        Assert.Contains(expected, member.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Public_readable_members_of_an_instance_are_seen_inherited_ones_too()
    {
        var shape = Walk("""
            public int A { get; init; } public int B; internal int C { get; } private int D; public static int E { get; } public const int F = 1;
            public int G { set { } } public int H { internal get; set; } public int this[int i] => i; public int I() => 1; public new int Base2 { get; }
            """, "Base");

        Assert.Equal("A B Base2 Base1 Root1", string.Join(" ", shape.Root.Members.Select(static member => member.Name)));
    }

    [Fact]
    public void The_members_that_a_record_makes_for_itself_are_not_seen()
    {
        var compilation = TrialProject.Of("public record Chart([Criteria.Unit(\"g/L\")] double? Hb, int? Age);").Compile();
        var shape = SubjectCatalogue.Walk("Chart", compilation, default)!;

        Assert.Equal("Hb:g/L Age:", string.Join(" ", shape.Root.Members.Select(static member => member.Name + ":" + member.Unit)));
    }

    [Fact]
    public void Attributes_say_unit_analyte_domain_and_openness()
    {
        var shape = Walk("""[Criteria.Unit("g/L"), Criteria.Analyte("hemoglobin"), Criteria.Range(0.1, 250)] public double? Hb { get; init; } [Criteria.Open] public int[]? List { get; init; }""");

        var member = shape.Root.Find("Hb")!;
        Assert.Equal(("g/L", "hemoglobin", "0.1", "250"), (member.Unit, member.Analyte, member.Domain!.Low.ToString(), member.Domain.High.ToString()));
        Assert.True(shape.Root.Find("List")!.IsOpen);
        Assert.False(member.IsOpen);
    }

    [Fact]
    public void Where_nullable_annotations_are_off_every_reference_may_be_missing()
    {
        var compilation = (TrialProject.Of("public class Chart { public string Name { get; set; } public int Age { get; set; } }") with { Nullable = NullableContextOptions.Disable }).Compile();
        var shape = SubjectCatalogue.Walk("Chart", compilation, default)!;

        Assert.Equal((true, true), (shape.Root.Find("Name")!.CanBeNull, shape.Root.Find("Name")!.IsDeclaredNullable));
        Assert.Equal((false, false), (shape.Root.Find("Age")!.CanBeNull, shape.Root.Find("Age")!.IsDeclaredNullable));
    }

    [Fact]
    public void Every_type_that_members_lead_to_is_walked_once_even_in_a_circle()
    {
        var shape = Walk("public Visit? A { get; init; } public Visit? B { get; init; } public Chart? Mother { get; init; }");

        Assert.Equal("Study.Chart Study.Visit Study.Visit.Inner", string.Join(" ", shape.Types.Select(static type => type.FullName)));
        Assert.Equal("Study.Visit", shape.Find("Study.Visit")!.FullName);
    }

    [Fact]
    public void Generic_types_that_lead_to_ever_new_ones_come_to_an_end()
    {
        var shape = Walk("public Box<int>? A { get; init; }", extra: "public class Growing<T> { public Growing<Growing<T>>? Next { get; init; } }", more: "public Growing<int>? G { get; init; }");

        Assert.InRange(shape.Types.Count, 3, 500);
        Assert.Contains(shape.Types, static type => type.Members.Any(static member => member.Type is UnsupportedMember { Expected: "a subject that leads to fewer types" }));
    }

    [Theory]
    [InlineData("Study.Chart", true)]
    [InlineData("Study.Visit.Inner", true)]
    [InlineData("Study.Point", true)]
    [InlineData("Study.Hidden", true)]
    [InlineData("Study.Visit.Private", false)]
    [InlineData("Study.Sex", false)]
    [InlineData("Study.Static", false)]
    [InlineData("Chart", false)]
    [InlineData("Study.Nothing", false)]
    [InlineData("", false)]
    [InlineData("..", false)]
    public void A_subject_is_found_by_its_CSharp_name(string name, bool isFound)
    {
        var compilation = TrialProject.Of(Source("")).Compile();

        Assert.Equal(isFound, SubjectCatalogue.Walk(name, compilation, default) is not null);
    }

    [Fact]
    public void A_type_that_only_a_generator_declares_is_not_seen()
    {
        var project = TrialProject.Of(Source("")).With("Other.Generator/Other.Generator.ChartGenerator/Chart.g.cs", "namespace Study; public partial class Chart { public int Extra { get; } } public class Other;");

        Assert.Null(SubjectCatalogue.Walk("Study.Other", project.Compile(), default));
        Assert.Null(SubjectCatalogue.Walk("Study.Chart", project.Compile(), default)!.Root.Find("Extra"));
    }

    [Fact]
    public void Two_walks_of_one_type_are_equal()
        => Assert.Equal(
            SubjectCatalogue.Walk(["Study.Chart", "Study.Visit", "Study.Chart"], TrialProject.Of(Source("public Visit? A { get; }")).Compile(), default),
            SubjectCatalogue.Walk(["Study.Visit", "Study.Chart"], TrialProject.Of("\n\n" + Source("public Visit? A { get; }")).Compile(), default));

    private static SubjectShape Walk(string members, string? baseType = null, string extra = "", string more = "")
    {
        var compilation = TrialProject.Of(Source(members + more, baseType) + extra).Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return SubjectCatalogue.Walk("Study.Chart", compilation, default)!;
    }

    private static string Source(string members, string? baseType = null) => $$"""
        namespace Study;
        public enum Sex { [Criteria.Name("M")] Male, Female, [Criteria.Missing] Unknown }
        [System.Flags] public enum Colours { Red = 1, Green = 2 }
        public class Visit { public Inner? Of { get; init; } public class Inner { public int? A { get; init; } } private class Private; }
        public struct Point { public double? X { get; init; } }
        public class Box<T> { public T? Value { get; init; } }
        internal class Hidden; public static class Static;
        public class Root { public int Root1 { get; } }
        public class Base : Root { public int Base1 { get; } public int Base2 { get; } protected int Base3 { get; } }
        public partial class Chart{{(baseType is null ? "" : " : " + baseType)}} { {{members}} }
        """;

    private static string Show(MemberShape member)
        => Show(member.Type) + (!member.CanBeNull ? "" : member.IsDeclaredNullable ? "?" : "!");

    private static string Show(MemberType type) => type switch
    {
        NumberMember number => number.Representation.ToString(),
        EnumMember values => values.FullName + "(" + string.Join(",", values.Values.Select(static value => value.Name + "=" + value.Text + (value.IsMissing ? " missing" : ""))) + ")",
        ObjectMember known => "{" + known.FullName + "}",
        ListMember list => list.Access + "[" + Show(list.Element) + (list.ElementCanBeNull ? "?" : "") + "]",
        UnsupportedMember unsupported => "unsupported " + unsupported.Display + ": " + unsupported.Expected,
        _ => type.GetType().Name.Replace("Member", "", StringComparison.Ordinal),
    };
}
