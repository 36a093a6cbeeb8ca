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
        { "string", "String!" }, { "string?", "String?" }, { "System.DateOnly?", "Date?" }, { "Criteria.PartialDate?", "PartialDate?" },
        { "System.DateTime?", "DateTime?" }, { "System.DateTimeOffset", "DateTime with offset" }, { "System.DateTime[]?", "Array[DateTime]?" },
        { "Criteria.Code?", "Code?" }, { "Criteria.Lab", "Lab" },
        { "Sex?", "Study.Sex(Male=M,Female=Female,Unknown=Unknown missing)?" },
        { "Visit", "{Study.Visit}!" }, { "Visit?", "{Study.Visit}?" }, { "Point?", "{Study.Point}?" }, { "Visit.Inner?", "{Study.Visit.Inner}?" }, { "Box<int>?", "{Study.Box<int>}?" },
        { "Box<Visit.Inner>?", "{Study.Box<global::Study.Visit.Inner>}?" }, { "Criteria.Dated<double>", "{Criteria.Dated<double>}" }, { "Criteria.Dated<Sex>?", "{Criteria.Dated<global::Study.Sex>}?" },
        { "double[]?", "Array[Double]?" }, { "double?[]?", "Array[Double?]?" }, { "System.Collections.Generic.List<Visit>?", "List[{Study.Visit}?]?" },
        { "System.Collections.Generic.IReadOnlyList<Point>?", "List[{Study.Point}]?" }, { "System.Collections.Generic.IList<string>", "List[String?]!" },
        { "System.Collections.ObjectModel.Collection<int>?", "List[Int32]?" }, { "System.Collections.Generic.IReadOnlyList<System.Collections.Generic.List<int>>?", "List[List[Int32]?]?" },
        { "System.Collections.Immutable.ImmutableArray<int>", "ImmutableArray[Int32]=default" }, { "System.Collections.Immutable.ImmutableArray<Visit?>?", "ImmutableArray[{Study.Visit}?]?" },
        { "System.Collections.Immutable.ImmutableList<string>?", "List[String?]?" }, { "System.ReadOnlyMemory<double>", "Memory[Double]" }, { "System.Memory<int?>?", "Memory[Int32?]?" },
        { "Criteria.Dated<double>[]?", "Array[{Criteria.Dated<double>}]?" }, { "IVisit?", "{Study.IVisit}?" }, { "IReadOnlyList<IVisit>?", "List[{Study.IVisit}?]?" },
    };

    public static TheoryData<string, string> Refused => new()
    {
        { "System.TimeOnly?", "DateTime or DateTimeOffset" }, { "System.TimeSpan?", "a number with a unit" },
        { "System.Collections.Generic.IEnumerable<int>?", "an array or a list with a count and an indexer" },
        { "System.Collections.Generic.HashSet<string>?", "an array or a list with a count and an indexer" },
        { "System.Collections.Generic.ICollection<int>?", "an array or a list with a count and an indexer" },
        { "System.Collections.Generic.IReadOnlySet<int>?", "an array or a list with a count and an indexer" },
        { "System.ArraySegment<int>", "an array or a list with a count and an indexer" },
        { "System.Collections.Generic.Dictionary<string, int>?", "a list of records" },
        { "System.Collections.Generic.IReadOnlyDictionary<string, int>?", "a list of records" },
        { "object?", "a type that says what it holds" }, { "dynamic?", "a type that says what it holds" }, { "char", "string" }, { "int[,]?", "one dimension" },
        { "int[,][]?", "one dimension" }, { "System.Guid", "string" }, { "System.Numerics.BigInteger", "long or decimal" }, { "System.Half?", "double" },
        { "System.Globalization.CultureInfo?", "a type of your own" }, { "System.Func<int>?", "of your own" }, { "Colours", "without [Flags]" },
        { "char[]?", "elements of another type: string" }, { "char[][]?", "elements of another type: string" }, { "nint", "long or decimal" },
        { "(int A, int B)", "a record, whose members have names" }, { "System.Collections.Generic.List<(int, int)>?", "elements of another type: a record" },
        { "System.Collections.Concurrent.ConcurrentDictionary<string, int>?", "a list of records" }, { "System.Threading.Tasks.Task<int>?", "a type of your own" },
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

    [Theory]
    [InlineData("public System.Span<int> Member => default;", "an array or a list")]
    [InlineData("public unsafe int* Member;", "a value, or a class")]
    [InlineData("public unsafe delegate*<int> Member;", "a value, or a class")]
    public void A_type_that_lives_on_the_stack_or_is_an_address_is_refused(string member, string expected)
        => Assert.Contains(expected, Assert.IsType<UnsupportedMember>(Walk(member, isUnsafe: true).Root.Find("Member")!.Type).Expected, StringComparison.Ordinal);

    [Fact]
    public void What_hides_an_inherited_member_stands_for_it_or_takes_it_away()
    {
        var shape = Walk("public new string? A { get; init; } public new static int B => 1; public new void C() { } public new class D; private new int E { get; }", "Hidden5");

        Assert.Equal("A:String E:Int32", string.Join(" ", shape.Root.Members.Select(static member => member.Name + ":" + Show(member.Type))));
    }

    [Fact]
    public void An_interface_has_the_members_of_those_it_inherits_and_what_two_of_them_declare_is_ambiguous()
    {
        var compilation = TrialProject.Of("""
            public interface IBase { int? A { get; } int? B { get; } int? D { get; } }
            public interface ILeft : IBase { new string? B { get; } int? C { get; } int? E { get; } }
            public interface IRight : IBase { int? C { get; } int? E { get; } }
            public interface IChart : ILeft, IRight { new double? E { get; } static int F => 1; int? G => 2; }
            """).Compile();
        var shape = SubjectCatalogue.Walk("IChart", compilation, default)!;

        Assert.Equal(
            "A:Int32? B:String? C:unsupported D:Int32? E:Double? G:Int32?",
            string.Join(" ", shape.Root.Members.OrderBy(static member => member.Name, StringComparer.Ordinal).Select(static member => member.Name + ":" + (member.Type is UnsupportedMember ? "unsupported" : Show(member)))));
        Assert.Contains("C# cannot tell which is meant", Assert.IsType<UnsupportedMember>(shape.Root.Find("C")!.Type).Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Study.Box<int>", "Study.Box<int>", "Value:Int32")]
    [InlineData("Study.Box<int?>", "Study.Box<int?>", "Value:Int32?")]
    [InlineData("Study.Box< string[] >", "Study.Box<string[]>", "Value:Array[String?]?")]
    [InlineData("Study.Box<Study.Visit.Inner>", "Study.Box<global::Study.Visit.Inner>", "Value:{Study.Visit.Inner}?")]
    [InlineData("global::Study.Box<global::Study.Box<Study.Point?>>", "Study.Box<global::Study.Box<global::Study.Point?>>", "Value:{Study.Box<global::Study.Point?>}?")]
    [InlineData("Study.Around<int>.Within<bool>", "Study.Around<int>.Within<bool>", "Outer:Int32 Inner:Boolean")]
    public void A_generic_subject_is_closed_over_its_arguments(string name, string fullName, string members)
    {
        var shape = SubjectCatalogue.Walk(name, TrialProject.Of(Source("")).Compile(), default);

        Assert.NotNull(shape);
        Assert.Equal((fullName, members), (shape.FullName, string.Join(" ", shape.Root.Members.Select(static member => member.Name + ":" + Show(member)))));
    }

    [Fact]
    public void What_is_declared_for_a_dated_member_stands_with_that_member()
    {
        var shape = Walk("[Criteria.Unit(\"kg\"), Criteria.Range(1, 300)] public System.Collections.Generic.IReadOnlyList<Criteria.Dated<double>>? Weights { get; init; }");

        Assert.Equal(("kg", "300"), (shape.Root.Find("Weights")!.Unit, shape.Root.Find("Weights")!.Domain!.High.ToString()));
        Assert.Equal("Value:Double? Date:Date?", string.Join(" ", shape.Find("Criteria.Dated<double>")!.Members.Select(static member => member.Name + ":" + Show(member))));
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
    [InlineData("Study.Box", false)]
    [InlineData("Study.Box<>", false)]
    [InlineData("Study.Box<int", false)]
    [InlineData("Study.Box<int, int>", false)]
    [InlineData("Study.Box<Study.Nothing>", false)]
    [InlineData("Study.Box<int>[]", false)]
    [InlineData("Study.Chart?", false)]
    [InlineData("int", false)]
    [InlineData("@Study.@Chart", true)]
    [InlineData("Study . Chart", true)]
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

    private static SubjectShape Walk(string members, string? baseType = null, string extra = "", string more = "", bool isUnsafe = false)
    {
        var project = TrialProject.Of(Source(members + more, baseType) + extra).Compile();
        var compilation = isUnsafe ? project.WithOptions(project.Options.WithAllowUnsafe(true)) : project;
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return SubjectCatalogue.Walk("Study.Chart", compilation, default)!;
    }

    private static string Source(string members, string? baseType = null) => $$"""
        using System.Collections.Generic; namespace Study;
        public enum Sex { [Criteria.Name("M")] Male, Female, [Criteria.Missing] Unknown }
        [System.Flags] public enum Colours { Red = 1, Green = 2 }
        public class Visit { public Inner? Of { get; init; } public class Inner { public int? A { get; init; } } private class Private; }
        public struct Point { public double? X { get; init; } }
        public class Box<T> { public T? Value { get; init; } }
        internal class Hidden; public static class Static; public interface IVisit { int? A { get; } }
        public class Around<T> { public class Within<U> { public T Outer { get; } = default!; public U Inner { get; } = default!; } }
        public class Hidden5 { public int A { get; } public int B { get; } public int C { get; } public int D { get; } public int E { get; } }
        public class Root { public int Root1 { get; } }
        public class Base : Root { public int Base1 { get; } public int Base2 { get; } protected int Base3 { get; } }
        public partial class Chart{{(baseType is null ? "" : " : " + baseType)}} { {{members}} }
        """;

    private static string Show(MemberShape member)
        => Show(member.Type) + (!member.CanBeNull ? member.IsDeclaredNullable ? "=default" : "" : member.IsDeclaredNullable ? "?" : "!");

    private static string Show(MemberType type) => type switch
    {
        NumberMember number => number.Representation.ToString(),
        DateMember { Representation: not DateRepresentation.DateOnly } date => date.Representation.ToString(),
        DateTimeMember time => time.HasOffset ? "DateTime with offset" : "DateTime",
        EnumMember values => values.FullName + "(" + string.Join(",", values.Values.Select(static value => value.Name + "=" + value.Text + (value.IsMissing ? " missing" : ""))) + ")",
        ObjectMember known => "{" + known.FullName + "}",
        ListMember list => list.Access + "[" + Show(list.Element) + (list.ElementCanBeNull ? "?" : "") + "]",
        UnsupportedMember unsupported => "unsupported " + unsupported.Display + ": " + unsupported.Expected,
        _ => type.GetType().Name.Replace("Member", "", StringComparison.Ordinal),
    };
}
