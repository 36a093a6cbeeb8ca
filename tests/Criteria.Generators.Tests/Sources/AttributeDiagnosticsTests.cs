using System.Globalization;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Sources;

public sealed class AttributeDiagnosticsTests
{
    private const string Chart = "using Criteria; using System; public sealed record Chart { public double? Hb { get; init; } }\n";

    [Theory]
    [InlineData("[Inclusion([|\"I1\"|])]")]
    [InlineData("[Inclusion([|\"I1\"|], \"Hb > 1\", Gap = \"lost\")]")]
    [InlineData("[Inclusion(id: [|@\"I1\"|], Attest = \"a\", Gap = \"lost\")]")]
    [InlineData("[Inclusion([|\"I1\"|], \"Hb > 1\", Group = Group.All)]")]
    [InlineData("[Inclusion([|\"I1\"|], Gap = \"a\", AtLeast = 3)]")]
    public void A_criterion_that_says_nothing_or_two_things_is_reported_at_its_id(string attribute)
        => AnalyzerRun.ExpectInSource("CRIT0109", Trial(Unquoted(attribute)));

    [Theory]
    [InlineData("[Inclusion(\"I1\", Gap = \"\")]")]
    [InlineData("[Inclusion(\"I1\", \"Hb > 1 'g/L'\")]")]
    [InlineData("[Inclusion(\"I1\", \"Hb > 1 'g/L'\", Group = Group.Any), Inclusion(\"I2\", Gap = \"\", PartOf = \"I1\")]")]
    public void A_criterion_that_says_one_thing_is_not_reported(string attribute)
        => AnalyzerRun.ExpectNone("CRIT0109", TrialProject.Of(Trial(attribute)));

    [Theory]
    [InlineData("[Inclusion(\"I1\", Gap = \"a\", PartOf = \"[|I9|]\")]")]
    [InlineData("[Inclusion(\"I1\", Gap = \"a\"), Inclusion(\"I2\", Gap = \"a\", PartOf = \"[|I1|]\")]")]
    [InlineData("[Inclusion(\"I1\", Group = Group.All, PartOf = \"[|I1|]\")]")]
    [InlineData("[Exclusion(\"E1\", Group = Group.All), [|Inclusion|](\"I2\", Gap = \"a\", PartOf = \"E1\")]")]
    [InlineData("[Inclusion([|\"\"|], Gap = \"a\")]")]
    [InlineData("[Inclusion(\"I1\", [|AtLeast|] = 3)]")]
    [InlineData("[Inclusion(\"I1\", Gap = \"a\", [|Unit|] = \"g/L\")]")]
    [InlineData("[Inclusion(\"I1\", Gap = \"a\", [|Of|] = 3)]")]
    [InlineData("[Inclusion(\"I1\", Group = Group.AtLeast, Of = [|2|]), Inclusion(\"I2\", Gap = \"a\", PartOf = \"I1\")]")]
    [InlineData("[Inclusion(\"I1\", Gap = \"a\", Cohort = \"A,[| |],B\")]")]
    [InlineData("[Parameter<[|TimeOnly|]>(\"Screening\")]")]
    [InlineData("[Parameter<[|DateOnly?|]>(\"Screening\")]")]
    [InlineData("[Parameter<DateOnly>(\"Screening\", Unit = [|\"d\"|])]")]
    [InlineData("[Define([|\" \"|], \"Hb > 1\")]")]
    [InlineData("[[|ValueSet|](\"A\", \"urn:a\")]")]
    [InlineData("[ValueSet(\"A\", [|\"\"|], \"1\")]")]
    public void A_malformed_attribute_is_reported_at_the_argument_that_is_wrong(string attribute)
        => AnalyzerRun.ExpectInSource("CRIT0111", Trial(attribute));

    [Fact]
    public void Well_formed_attributes_are_not_reported()
        => AnalyzerRun.ExpectNone("CRIT0111", TrialProject.Of(Trial("""
            [Parameter<DateOnly>("S"), Parameter<bool>("B"), Parameter<int>("I", Unit = "d"), Parameter<double>("D"), Parameter<string>("T")]
            [Cohort("A", "a"), Cohort("B", "b"), ValueSet("V", "urn:a", "1"), Define("D2", "Hb > 1 'g/L'")]
            [Inclusion("I1", Group = Group.AtLeast, Of = 2), Inclusion("I2", Gap = "a", PartOf = "I1"), Inclusion("I3", Gap = "a", PartOf = "I1", Cohort = "A, B")]
            """)));

    [Fact]
    public void Groups_that_are_part_of_each_other_are_all_reported()
    {
        var found = AnalyzerRun.WithoutProofs(TrialProject.Of(Trial("""[Inclusion("I1", Group = Group.All, PartOf = "I2"), Inclusion("I2", Group = Group.All, PartOf = "I1"), Inclusion("I3", Gap = "a", PartOf = "I2")]""")));

        Assert.Equal(2, found.Count(static diagnostic => diagnostic.Id == "CRIT0111"));
    }

    [Fact]
    public void A_chain_of_groups_deeper_than_any_page_is_reported_and_does_not_end_the_compiler()
    {
        var chain = string.Join("\n", Enumerable.Range(0, 3000).Select(static level => $"[Inclusion(\"I{level}\", Group = Group.All{(level == 0 ? "" : $", PartOf = \"I{level - 1}\"")})]"));

        Assert.Contains(AnalyzerRun.WithoutProofs(TrialProject.Of(Trial(chain))), static diagnostic => diagnostic.Id == "CRIT0106");
    }

    [Fact]
    public void A_group_without_children_is_reported_at_its_id()
        => AnalyzerRun.ExpectInSource("CRIT0112", Trial("[Inclusion(\"[|I1|]\", Group = Group.All)]"));

    [Theory]
    [InlineData("[Trial<Chart>(\"T\")] static class [|T|];")]
    [InlineData("[Trial<Chart>(\"T\")] partial class [|T|];")]
    [InlineData("[Trial<Chart>(\"T\")] static partial class [|T|]<X>;")]
    [InlineData("[Trial<Chart>(\"T\")] file static partial class [|T|];")]
    [InlineData("[Trial(\"T\")] static partial class [|T|];")]
    [InlineData("class Outer { [Trial<Chart>(\"T\")] static partial class [|T|]; }")]
    public void A_class_that_cannot_be_extended_is_reported_at_its_name(string source) => AnalyzerRun.ExpectInSource("CRIT0113", Chart + source);

    [Fact]
    public void A_class_that_can_be_extended_is_not_reported()
        => AnalyzerRun.ExpectNone("CRIT0113", TrialProject.Of(Chart + """
            [Trial<Chart>("A")] static partial class A;
            [Trial("B")] sealed partial record B(double? Hb);
            partial class Outer { [Trial("C")] partial struct C; }
            """));

    [Fact]
    public void An_error_in_a_threshold_is_shown_at_the_argument_it_comes_from()
        => AnalyzerRun.ExpectInSource(
            "CRIT0203", "using Criteria; [Trial(\"T\")] partial class T { [Inclusion(\"I1\", AtLeast = 85, Unit = \"[|gramm|]\")] [Unit(\"g/L\")] public double? Hb { get; init; } }");

    [Fact]
    public void An_error_inside_an_expression_is_shown_at_its_own_characters()
        => AnalyzerRun.ExpectInSource("CRIT0201", Trial("[Inclusion(\"I1\", \"Hb > 1 'g/L' \\u0061nd \" + @\"[|Haemoglobin|] > 1\")]"));

    [Theory]
    [InlineData("[Functions(typeof([|Chart|]))]", "CRIT0202")]
    [InlineData("[Functions(typeof(Formulas), typeof([|Chart|]))]", "CRIT0202")]
    [InlineData("[Functions(new[] { typeof([|System.Collections.Generic.List<int>|]) })]", "CRIT0202")]
    public void A_type_without_functions_is_reported_at_its_name(string attribute, string id)
        => AnalyzerRun.ExpectInSource(id, Chart + "static class Formulas { [CriteriaFunction] public static int F() => 1; }\n[Trial<Chart>(\"T\")]\n" + attribute + "\nstatic partial class T;");

    [Fact]
    public void A_type_without_functions_is_reported_at_its_name_in_a_file()
        => AnalyzerRun.ExpectInFile(
            "CRIT0201", Chart, "t.criteria.json", """{ "trial": "T", "subject": "Chart", "functions": ["[|Study.Formulas|]"], "inclusion": [{ "id": "I1", "cql": "Formulas.F() > 1" }] }""");

    [Fact]
    public void Functions_beside_a_file_are_reported_at_their_name()
        => AnalyzerRun.ExpectInSource("CRIT0111", Chart + "[Trial<Chart>(\"T\", File = \"none.criteria.json\"), [|Functions|](typeof(Chart))] static partial class T;");

    [Fact]
    public void Functions_of_a_class_that_is_no_trial_are_reported_at_their_name()
        => AnalyzerRun.ExpectInSource("CRIT0111", Chart + "[[|Functions|](typeof(Chart))] static class T;");

    [Fact]
    public void A_criterion_beside_a_file_is_reported_at_its_name()
        => AnalyzerRun.ExpectInSource("CRIT0111", Chart + "[Trial<Chart>(\"T\", File = \"none.criteria.json\"), [|Inclusion|](\"I1\", Gap = \"\")] static partial class T;");

    [Fact]
    public void A_criterion_on_a_member_of_a_class_about_another_subject_is_reported_and_admits_nobody()
        => AnalyzerRun.ExpectInSource("CRIT0111", Chart + "[Trial<Chart>(\"T\")] static partial class T { [[|Inclusion|](\"I1\", AtLeast = 1)] public static double? Hb => 1; }");

    [Fact]
    public void An_error_in_a_threshold_on_the_parameter_of_a_record_is_shown_at_the_parameter()
        => AnalyzerRun.ExpectInSource("CRIT0210", "using Criteria; [Trial(\"T\")] partial record T([property: Inclusion(\"I1\", AtLeast = 1)] System.TimeSpan? [|When|]);");

    [Fact]
    public void A_list_in_a_list_is_reported_where_it_is_queried()
    {
        const string Patient = "using Criteria; using System.Collections.Generic; record Patient(IReadOnlyList<IReadOnlyList<int>>? Grids);\n";
        const string Attributes = "[Trial<Patient>(\"T\"), Inclusion(\"I1\", \"exists (Grids G where exists [|G|])\")] static partial class T;";
        var diagnostic = AnalyzerRun.ExpectInSource("CRIT0210", Patient + Attributes);
        Assert.Equal("'G' is of type a list in a list, which criteria cannot read; expected a list of elements with a member that is a list", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static string Trial(string attributes) => Chart + "[Trial<Chart>(\"T\")]\n" + attributes + "\nstatic partial class T;";

    /// <summary>The place of a text is inside its quotation marks.</summary>
    private static string Unquoted(string attribute)
        => attribute.Replace("[|\"", "\"[|", StringComparison.Ordinal).Replace("[|@\"", "@\"[|", StringComparison.Ordinal).Replace("\"|]", "|]\"", StringComparison.Ordinal);
}
