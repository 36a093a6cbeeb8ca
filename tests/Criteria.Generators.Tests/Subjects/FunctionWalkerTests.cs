using Criteria.Generators.Subjects;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Subjects;

public sealed class FunctionWalkerTests
{
    [Fact]
    public void A_method_is_read_with_its_types_and_units()
    {
        var function = Assert.Single(Walk("[CriteriaFunction] [return: Unit(\"mL/min\")] public static double? Ckd([Unit(\"umol/L\")] double creatinine, short age, Sex sex, Code code, string text, DateOnly day, bool @bool, decimal exact) => 1;"));

        Assert.Null(function.Problem);
        Assert.Equal(("Study.Formulas", "Ckd", true, "mL/min"), (function.Function.ContainingType, function.Function.Name, function.Function.ResultCanBeNull, function.Function.ResultUnit));
        Assert.Equal(
            ["creatinine NumberMember umol/L", "age NumberMember ", "sex EnumMember ", "code CodeMember ", "text StringMember ", "day DateMember ", "bool BooleanMember ", "exact NumberMember "],
            function.Function.Parameters.Select(static parameter => $"{parameter.Name} {parameter.Type.GetType().Name} {parameter.Unit}"));
    }

    [Theory]
    [InlineData("public static int F(int value) => value;", "int")]
    [InlineData("internal static bool? F() => null;", "bool?")]
    [InlineData("public static string? F(string text) => text;", "string?")]
    [InlineData("public static DateOnly? F(DateOnly day) => day;", "DateOnly?")]
    [InlineData("public static Sex F(Sex sex) => sex;", "Sex")]
    [InlineData("public static Code? F(Code code) => code;", "Code?")]
    [InlineData("[return: Unit(\"mg\")] public static int F([Unit(\"mg\")] float value) => (int)value;", "int in mg")]
    public void These_can_be_called(string method, string result)
        => Assert.True(Assert.Single(Walk("[CriteriaFunction] " + method)).Problem is null, $"a function that gives {result} was refused");

    [Theory]
    [InlineData("public int F(int value) => value;", "it is not static")]
    [InlineData("private static int F(int value) => value;", "generated code cannot see it; expected it public or internal")]
    [InlineData("public static int F<T>(int value) => value;", "it has type parameters; expected a method without")]
    [InlineData("public static int F(int? value) => 1;", "its parameter 'value' is nullable; expected it not to be, since the function is only called where every argument is known")]
    [InlineData("public static int F(string? value) => 1;", "its parameter 'value' is nullable; expected it not to be, since the function is only called where every argument is known")]
    [InlineData("public static int F(in int value) => 1;", "its parameter 'value' is passed by reference; expected it by value")]
    [InlineData("public static int F(out int value) => value = 1;", "its parameter 'value' is passed by reference; expected it by value")]
    [InlineData("public static int F(params int[] value) => 1;", "its parameter 'value' is a params array; expected one parameter for each argument")]
    [InlineData("public static int F(int value = 1) => 1;", "its parameter 'value' is optional; expected no default value")]
    [InlineData("public static int F(int[] value) => 1;", "its parameter 'value' is of type int[]; expected bool, a number, string, DateOnly, an enum or Code")]
    [InlineData("public static int F(Lab value) => 1;", "its parameter 'value' is of type Lab; expected bool, a number, string, DateOnly, an enum or Code")]
    [InlineData("public static int F(TimeSpan value) => 1;", "its parameter 'value' is of type TimeSpan; expected bool, a number, string, DateOnly, an enum or Code")]
    [InlineData("public static int F([Unit(\"mg\")] int value) => 1;", "its parameter 'value' is of type int and has a unit; expected double, float or decimal, since a quantity need not be whole")]
    [InlineData("public static int F([Unit(\"mg\")] bool value) => 1;", "its parameter 'value' is of type bool and has a unit; expected double, float or decimal, since a quantity need not be whole")]
    [InlineData("public static void F(int value) { }", "it returns void; expected bool, a number, string, DateOnly, an enum or Code")]
    [InlineData("public static System.Threading.Tasks.Task<int> F() => null!;", "it returns Task<int>; expected bool, a number, string, DateOnly, an enum or Code")]
    [InlineData("public static ref int F() => ref Formulas.Field;", "it returns a reference to int; expected bool, a number, string, DateOnly, an enum or Code")]
    [InlineData("[return: Unit(\"mg\")] public static bool F() => true;", "its result is bool, which has no unit; expected a number beside [return: Unit]")]
    public void These_cannot_and_it_is_said_why(string method, string problem)
        => Assert.Equal(problem, Assert.Single(Walk("[CriteriaFunction] " + method)).Problem);

    [Fact]
    public void Only_marked_methods_of_the_type_itself_are_functions()
        => Assert.Empty(Walk("public static int F(int value) => value;"));

    [Theory]
    [InlineData("Study.Nobody")]
    [InlineData("Study.Generic")]
    [InlineData("Study.Sex")]
    public void A_type_that_cannot_hold_functions_is_not_found(string name)
        => Assert.Null(FunctionCatalogue.Walk(name, Compile("public class Generic<T> { }"), CancellationToken.None));

    [Fact]
    public void A_catalogue_is_a_value()
    {
        var (first, second) = (Catalogue(), Catalogue());

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.Same(FunctionCatalogue.Empty, first.Of([]));

        static FunctionCatalogue Catalogue() => FunctionCatalogue.Walk(["Study.Formulas", "Gone"], Compile("[CriteriaFunction] public static Sex F([Unit(\"mg\")] double value) => default;"), CancellationToken.None);
    }

    private static EquatableArray<FunctionShape> Walk(string method) => FunctionCatalogue.Walk("Study.Formulas", Compile(method), CancellationToken.None)!.Functions;

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Compile(string member)
        => TrialProject.Of($$"""
            using System;
            using Criteria;
            namespace Study;
            public enum Sex { Female, Male }
            public class Formulas
            {
                public static int Field;
                {{member}}
            }
            """).Compile();
}
