using Criteria.Generators.Subjects;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;
using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Calls of the author's own functions: which one is meant, and what each argument is to its parameter.</summary>
public sealed class UserFunctionBindingTests
{
    private const string Source = """
        using System;
        using Criteria;
        namespace Formulas
        {
            public enum Stage { Early, [Name("late stage")] Late, [Missing] Unknown }
        }
        namespace Trials
        {
            public enum Sex { Female, Male, [Missing] Unknown }
            public static class Tools
            {
                [CriteriaFunction] [return: Unit("mL/min")] public static double? Clearance([Unit("umol/L")] double creatinine, [Unit("kg")] decimal weight, int age) => 1;
                [CriteriaFunction] public static bool IsAdult(DateOnly birth, DateOnly at) => true;
                [CriteriaFunction] public static int Twice(int value) => 2 * value;
                [CriteriaFunction] public static decimal Half(double value) => (decimal)value / 2;
                [CriteriaFunction] public static string? Upper(string text) => text;
                [CriteriaFunction] public static Formulas.Stage StageOf(Sex sex, bool active) => default;
                [CriteriaFunction] public static bool IsOf(Code code) => true;
                [CriteriaFunction] public static bool Heat([Unit("[degF]")] double temperature) => true;
                [CriteriaFunction] public static int Nothing() => 0;
                [CriteriaFunction] public static int Twin(int value) => 0;
                [CriteriaFunction] public static int Twin(double value) => 0;
                [CriteriaFunction] public static int Optional(int value = 1) => 0;
                [CriteriaFunction] public static int Wrong([Unit("mmHg")] double value) => 0;
                public static int Unmarked(int value) => 0;
            }
        }
        namespace Other { public static class Tools { [CriteriaFunction] public static int Once(int value) => value; } public static class Empty { } }
        """;

    private static readonly FunctionCatalogue _catalogue = FunctionCatalogue.Walk(
        ["Trials.Tools", "Other.Tools", "Other.Empty", "Gone.Tools"], TrialProject.Of(Source).Compile(), CancellationToken.None);

    [Theory]
    [InlineData("Tools.IsAdult(BirthDate, Screening)", "(IsAdult:Boolean BirthDate ?Screening)")]
    [InlineData("Trials.Tools.IsAdult(BirthDate, null)", "(IsAdult:Boolean BirthDate null:Date)")]
    [InlineData("Tools.Clearance(Creatinine, Weight, Sledai) > 60 'mL/min'", "(> (Clearance:'mL/min' Creatinine Weight Sledai) 60'mL/min')")]
    [InlineData("Tools.Clearance(CreatinineMass, 80000 'g', 40) > 1 'L/h'", "(> (Clearance:'mL/min' (convert:'umol/L' CreatinineMass 88.4) 80'kg' 40) 50/3'mL/min')")]
    [InlineData("Tools.Twice(Sledai) > 3 and Tools.Twice(Visits) > 3", "(and (> (Twice:Integer Sledai) 3) (> (Twice:Integer Visits) 3))")]
    [InlineData("Tools.Half(Sledai) > 3", "(> (Half:Decimal (convert:Decimal Sledai 1)) 3.0)")]
    [InlineData("Tools.Half(2) > Tools.Half(Ratio)", "(> (Half:Decimal 2.0) (Half:Decimal Ratio))")]
    [InlineData("Tools.Upper(Status) = 'A'", "(= (Upper:String Status) 'A')")]
    [InlineData("Tools.StageOf(Sex, Pregnant) in { 'Early', 'late stage' }", "(in (StageOf:Formulas.Stage Sex Pregnant) {Formulas.Stage.Early Formulas.Stage.Late})")]
    [InlineData("Tools.StageOf('Male', true) = 'Early'", "(= (StageOf:Formulas.Stage Trials.Sex.Male true) Formulas.Stage.Early)")]
    [InlineData("Tools.IsOf(Diagnosis)", "(IsOf:Boolean Diagnosis)")]
    [InlineData("Tools.Nothing() = 0", "(= (Nothing:Integer) 0)")]
    [InlineData("Tools.Heat(37 'Cel')", "(Heat:Boolean 98.6'[degF]')")]
    [InlineData("exists (Creatinines C where Tools.Clearance(C, Weight, 40) > 60 'mL/min')", "(exists Creatinines C$0 (> (Clearance:'mL/min' $0.Value Weight 40) 60'mL/min'))")]
    [InlineData("Floor(Tools.Half(Abs(Ratio))) = 1", "(= (Floor:Integer (Half:Decimal (Abs:Decimal Ratio))) 1)")]
    public void A_call_takes_each_argument_in_the_type_and_unit_of_its_parameter(string cql, string expected)
    {
        var bound = Bind(cql);
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(expected, bound.Print("I1"));
        Assert.Empty(BoundInvariants.FaultsOf(((ExpressionBody)bound["I1"].Body).Expression));
    }

    [Fact]
    public void A_trial_holds_the_functions_that_it_calls_each_once()
    {
        var trial = Bind("Tools.Twice(Sledai) > Tools.Nothing() and Tools.Twice(Grade) > 3").Trial;

        Assert.Equal(["Twice", "Nothing"], trial.Functions.Select(static function => function.Name));
        Assert.All(trial.Functions, static function => Assert.Equal("Trials.Tools", function.ContainingType));
    }

    [Theory]
    [InlineData("Tool.Twice(Sledai) > 3", "CRIT0201 at «Tool»: 'Tool' is not a type whose functions this trial names; did you mean 'Tools'?")]
    [InlineData("Hearts.Qtc(Sledai) > 3", "CRIT0201 at «Hearts»: 'Hearts' is not a type whose functions this trial names; name it by [Functions(typeof(…))], or in a file by \"functions\"")]
    [InlineData("Sledai.Twice() > 3", "CRIT0201 at «Sledai»: 'Sledai' is not a type whose functions this trial names; name it by [Functions(typeof(…))], or in a file by \"functions\"")]
    [InlineData("Tools.Twicee(Sledai) > 3", "CRIT0201 at «Twicee»: 'Twicee' is not a method of Tools marked [CriteriaFunction]; did you mean 'Twice'?")]
    [InlineData("Tools.Unmarked(Sledai) > 3", "CRIT0201 at «Unmarked»: 'Unmarked' is not a method of Tools marked [CriteriaFunction]")]
    [InlineData("(Sledai + 1).Twice() > 3", "CRIT0105 at «(Sledai + 1).Twice()»: '(Sledai + 1).Twice()', a function of a value, is CQL but outside the subset; a function of your own is called by the name of its type")]
    [InlineData("Tools.Twin(Sledai) > 3", "CRIT0202 at «Twin»: Tools has 2 functions 'Twin'; expected [CriteriaFunction] on one of them, since a call does not choose by types")]
    [InlineData("Tools.Optional(1) > Tools.Optional(2)", "CRIT0202 at «Optional»: Tools.Optional cannot be called: its parameter 'value' is optional; expected no default value")]
    [InlineData("Tools.Wrong(80 'mm[Hg]') > 3", "CRIT0203 at «Wrong»: 'mmHg' is not a UCUM unit: [Unit] of parameter 'value' of Tools.Wrong names it; UCUM has no symbol 'mmHg'; did you mean 'mm[Hg]'?")]
    public void A_function_that_is_not_there_or_cannot_be_called_is_reported_at_its_name(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Tools.Clearance(Creatinine) > 60 'mL/min'", "CRIT0202 at «Tools.Clearance(Creatinine)»: Tools.Clearance takes (creatinine in 'umol/L', weight in 'kg', age); found 1 arguments")]
    [InlineData("Tools.Clearance(Ratio, Weight, 40) > 60 'mL/min'", "CRIT0205 at «Ratio»: parameter 'creatinine' of Tools.Clearance is in 'umol/L' but 'Ratio' has no unit; write for example Ratio * 1 'umol/L'")]
    [InlineData("Tools.Clearance(70, Weight, 40) > 60 'mL/min'", "CRIT0205 at «70»: parameter 'creatinine' of Tools.Clearance is in 'umol/L' but '70' has no unit; write for example 70 'umol/L'")]
    [InlineData("Tools.Half(Creatinine) > 3", "CRIT0202 at «Creatinine»: parameter 'value' of Tools.Half is a Decimal; 'Creatinine' is a Quantity in 'umol/L'; mark the parameter [Unit(\"umol/L\")]")]
    [InlineData("Tools.Clearance(Weight, Weight, 40) > 60 'mL/min'", "CRIT0204 at «Weight»: parameter 'creatinine' of Tools.Clearance is in 'umol/L' but 'Weight' is in 'kg': they measure different things")]
    [InlineData("Tools.Clearance(1 'mg/dL', Weight, 40) > 60 'mL/min'", "CRIT0204 at «1 'mg/dL'»: parameter 'creatinine' of Tools.Clearance is in 'umol/L' but 1 'mg/dL' is in 'mg/dL': mass and substance convert only where the member names its analyte, as [Analyte(\"creatinine\")] does")]
    [InlineData("Tools.Heat(Temperature)", "CRIT0204 at «Temperature»: parameter 'temperature' of Tools.Heat is in '[degF]' but 'Temperature' is in 'Cel': no factor converts between them")]
    [InlineData("Tools.Twice(Ratio) > 3", "CRIT0202 at «Ratio»: parameter 'value' of Tools.Twice is an Integer; 'Ratio' is a Decimal; round it, as Floor(…) does")]
    [InlineData("Tools.Upper(Sledai) = 'A'", "CRIT0202 at «Sledai»: parameter 'text' of Tools.Upper is a String; 'Sledai' is an Integer")]
    [InlineData("Tools.StageOf('male', true) = 'Early'", "CRIT0208 at «'male'»: 'male' is not a value of Sex; it has 'Female', 'Male'; did you mean 'Male'?")]
    [InlineData("Tools.StageOf(Status, true) = 'Early'", "CRIT0202 at «Status»: parameter 'sex' of Tools.StageOf is the enumeration Sex; 'Status' is a String")]
    [InlineData("Tools.StageOf(Sex, true) = 'later'", "CRIT0208 at «'later'»: 'later' is not a value of Stage; it has 'Early', 'late stage'")]
    [InlineData("Tools.IsOf(Vaccines)", "CRIT0202 at «Vaccines»: parameter 'code' of Tools.IsOf is a Code; 'Vaccines' is a list of Vaccine")]
    [InlineData("Tools.IsAdult(BirthDat, 3)", "CRIT0201 at «BirthDat»: 'BirthDat' is not a member of Chart, a parameter, a definition or a criterion; did you mean 'BirthDate'?\nCRIT0202 at «3»: parameter 'at' of Tools.IsAdult is a Date; '3' is an Integer")]
    [InlineData("Tools.Twice(Sledai) > 3 'g'", "CRIT0205 at «Tools.Twice(Sledai)»: 3 'g' is in 'g' but 'Tools.Twice(Sledai)' has no unit; write for example Tools.Twice(Sledai) * 1 'g'")]
    public void An_argument_that_does_not_fit_is_reported_at_its_own_characters_and_names_the_parameter(string cql, string expected) => AssertReports(cql, expected);

    [Fact]
    public void A_simple_name_of_two_types_is_ambiguous_and_the_whole_name_is_not()
    {
        var bound = Chart.Trial().Functions(_catalogue, "Trials.Tools", "Other.Tools").Include("I1", "Tools.Twice(Sledai) > 3").Include("I2", "Other.Tools.Once(Sledai) > 3").Bind();

        Assert.Equal("CRIT0214 at «Tools»: 'Tools' is both Trials.Tools and Other.Tools", bound.Report);
        Assert.Equal("(> (Once:Integer Sledai) 3)", bound.Print("I2"));
    }

    [Fact]
    public void A_type_that_nobody_can_see_is_reported_where_the_trial_names_it_and_nowhere_else()
    {
        var bound = Chart.Trial().Functions(_catalogue, "Gone.Tools").Include("I1", "Tools.Twice(Sledai) > 3").Bind();

        Assert.Equal("CRIT0201 at «Gone.Tools.functions»: 'Gone.Tools' is not a type that this project can see; a type declared only in generated code cannot hold functions", bound.Report);
        Assert.Equal("error", bound.Print("I1"));
    }

    [Fact]
    public void A_type_without_functions_is_reported_where_the_trial_names_it()
        => Assert.Equal(
            "CRIT0202 at «Other.Empty.functions»: 'Other.Empty' holds no function; expected a static method marked [CriteriaFunction]",
            Chart.Trial().Functions(_catalogue, "Other.Empty").Include("I1", "Pregnant").Bind().Report);

    [Fact]
    public void A_criterion_of_the_name_of_the_type_is_not_referred_to()
    {
        var bound = Chart.Trial().Functions(_catalogue, "Trials.Tools").Include("Tools", "Tools.Twice(Sledai) > 3").Bind();

        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal("(> (Twice:Integer Sledai) 3)", bound.Print("Tools"));
    }

    private static BoundTrial Bind(string cql) => Chart.Trial().Functions(_catalogue, "Trials.Tools").Include("I1", cql).Bind();

    private static void AssertReports(string cql, string expected)
    {
        var bound = Bind(cql);
        Assert.Equal(expected, bound.Report);
        Assert.Equal("error", bound.Print("I1"));
    }
}
