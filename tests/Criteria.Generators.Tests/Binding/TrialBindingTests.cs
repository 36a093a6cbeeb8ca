using Criteria.Generators.Sources;
using Criteria.Generators.Trials;
using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>What a whole trial becomes: its parts, their order and their names, and what one fault does to the rest.</summary>
public sealed class TrialBindingTests
{
    [Fact]
    public void Criteria_stand_top_level_first_and_then_children_depth_first()
    {
        var bound = Chart.Trial()
            .With(TrialBuilder.Criterion("I4", TrialBuilder.Group(GroupKind.Any,
                TrialBuilder.Criterion("I4.1", TrialBuilder.Group(GroupKind.All, Leaf("I4.1.1"), Leaf("I4.1.2"))),
                Leaf("I4.2"))))
            .With(Leaf("I5"))
            .With(TrialBuilder.Criterion("E1", TrialBuilder.Group(GroupKind.None, Leaf("E1.1", CriterionKind.Exclusion)), kind: CriterionKind.Exclusion))
            .Bind();

        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(["I4", "I5", "E1", "I4.1", "I4.1.1", "I4.1.2", "I4.2", "E1.1"], bound.Trial.AllCriteria.Items.Select(c => c.Id));
        Assert.Equal(["I4", "I5", "E1", "I4_1", "I4_1_1", "I4_1_2", "I4_2", "E1_1"], bound.Trial.AllCriteria.Items.Select(c => c.Identifier));
        Assert.Equal(3, bound.Trial.TopLevelCount);
        Assert.Equal([null, null, null, 0, 3, 3, 0, 2], bound.Trial.AllCriteria.Items.Select(c => c.Parent));
        Assert.Equal("Any(I4.1, I4.2)", bound.Print("I4"));
        Assert.Equal([4, 5, 3, 6, 0, 1, 7, 2], bound.Trial.EvaluationOrder.ToArray());
    }

    [Fact]
    public void A_group_has_its_own_predicate_as_one_more_child()
    {
        var group = new GroupDeclaration(GroupKind.Any, 0, TrialBuilder.Cql("I4", "Pregnant"), EquatableArray.Of(Leaf("I4.1")));
        var bound = Chart.Trial().With(TrialBuilder.Criterion("I4", group)).Bind();
        Assert.Equal("Any(Pregnant; I4.1)", bound.Print("I4"));
    }

    [Fact]
    public void What_is_referred_to_is_computed_first_wherever_it_stands()
    {
        var bound = Chart.Trial().Include("I1", "`I2` or \"Bearing\"").Include("I2", "Gilbert").Define("Bearing", "\"Expecting\" or `I3`").Define("Expecting", "Pregnant or Lactating").Include("I3", "Alive").Bind();
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal("(or \"I2\" \"Bearing\")", bound.Print("I1"));
        Assert.Equal(["Expecting", "Bearing"], bound.Trial.Definitions.Items.Select(d => d.Name));
        Assert.Equal("(or \"Expecting\" \"I3\")", BoundPrinter.Print(bound.Trial.Definitions[1].Expression, bound.Trial));
        Assert.Equal([2, 1, 0], bound.Trial.EvaluationOrder.ToArray());
    }

    [Fact]
    public void The_order_of_declarations_changes_nothing_but_their_places()
    {
        var forward = Chart.Trial().Define("A", "\"B\" > 3").Define("B", "\"C\" + 1").Define("C", "Sledai").Include("I1", "\"A\"").Bind();
        var backward = Chart.Trial().Define("C", "Sledai").Define("B", "\"C\" + 1").Define("A", "\"B\" > 3").Include("I1", "\"A\"").Bind();
        Assert.Equal(string.Empty, forward.Report);
        Assert.Equal(forward.Trial, backward.Trial);
    }

    [Fact]
    public void Trials_that_say_the_same_are_equal_wherever_they_are_written()
    {
        var first = Chart.Bind("exists (Vaccines V where V.Live and V.Date before Screening)");
        var second = Chart.Bind("exists (Vaccines V where V.Live and V.Date before Screening)");
        Assert.Equal(first.Trial, second.Trial);
        Assert.NotEqual(first.Trial, Chart.Bind("exists (Vaccines V where V.Live and V.Date after Screening)").Trial);
    }

    [Fact]
    public void One_bad_criterion_is_a_gap_and_hides_nothing()
    {
        var bound = Chart.Trial().Include("I1", "Hemoglobin >= 85 'g/L'").Include("I2", "Hemoglobin >=").Include("I3", "Pregnan").Include("I4", "`I3` or Pregnant").Bind();
        Assert.Equal(["I2.cql", "I3.cql"], bound.Diagnostics.Select(d => d.Span.Path));
        Assert.Equal("(>= Hemoglobin 85'g/L')", bound.Print("I1"));
        Assert.Equal("error", bound.Print("I2"));
        Assert.Equal("error", bound.Print("I3"));
        Assert.Equal("(or \"I3\" Pregnant)", bound.Print("I4"));
        Assert.Equal(bound.Diagnostics.Last().Message, Assert.IsType<GapBody>(bound["I3"].Body).Reason);
    }

    [Fact]
    public void What_reads_a_bad_definition_is_a_gap_too_and_is_not_reported_again()
    {
        var bound = Chart.Trial().Define("Bad", "Pregnan").Define("Worse", "not \"Bad\"").Include("I1", "\"Worse\" or Pregnant").Bind();
        Assert.Equal("CRIT0201 at «Pregnan»: 'Pregnan' is not a member of Chart, a parameter, a definition or a criterion; did you mean 'Pregnant'?", bound.Report);
        Assert.Equal("error", bound.Print("I1"));
        Assert.Equal("definition 'Worse' has an error", Assert.IsType<GapBody>(bound["I1"].Body).Reason);
        Assert.All(bound.Trial.Definitions.Items, d => Assert.IsType<NullExpression>(d.Expression));
    }

    [Fact]
    public void A_group_whose_own_parts_fail_keeps_its_children_and_is_unknown_where_they_count()
    {
        var group = new GroupDeclaration(GroupKind.Any, 0, TrialBuilder.Cql("I4", "Pregnan"), EquatableArray.Of(Leaf("I4.1")));
        var bound = Chart.Trial().With(TrialBuilder.Criterion("I4", group, "Gilber")).Bind();
        Assert.Equal(2, bound.Diagnostics.Count());
        Assert.Equal("when null:Boolean: Any(null:Boolean; I4.1)", bound.Print("I4"));
    }

    [Theory]
    [InlineData("I4.1", "I4_1", "I4_1", "I4_1_2")]
    [InlineData("I4.1", "I4.1", "I4_1", "I4_1_2")]
    [InlineData("i", "I", "i", "I")]
    [InlineData("1a", "_1a", "_1a", "_1a_2")]
    [InlineData("\u00e9", "e\u0301", "\u00e9", "\u00e9_2")]
    public void Ids_that_become_one_identifier_are_reported_at_the_second(string first, string second, string firstIdentifier, string secondIdentifier)
    {
        var bound = Chart.Trial().Include(first, "Pregnant").Include(second, "Pregnant").Bind();
        Assert.Equal([firstIdentifier, secondIdentifier], bound.Trial.AllCriteria.Items.Select(c => c.Identifier));
        Assert.Equal([first, second], bound.Trial.AllCriteria.Items.Select(c => c.Id));
        var collides = firstIdentifier + "_2" == secondIdentifier;
        Assert.Equal(collides ? [$"'{second}' collides with '{first}': both become the identifier {firstIdentifier}"] : [], bound.Diagnostics.Select(d => d.Message));
        Assert.Equal(collides, bound.Trial.AllCriteria[1].Body is GapBody);
    }

    [Theory]
    [InlineData("class", "class")]
    [InlineData("I 4-a", "I_4_a")]
    [InlineData("", "_")]
    [InlineData("4", "_4")]
    [InlineData("value__", "value___")]
    [InlineData("病歴1", "病歴1")]
    public void An_id_becomes_an_identifier(string id, string expected)
        => Assert.Equal(expected, Chart.Trial().Include(id, "Pregnant").Bind().Trial.AllCriteria[0].Identifier);

    [Fact]
    public void An_id_that_is_no_text_becomes_an_identifier()
        => Assert.Equal("_x\u0041", Chart.Trial().Include("\ud800xA", "Pregnant").Bind().Trial.AllCriteria[0].Identifier);

    [Fact]
    public void Names_of_all_kinds_share_one_space()
    {
        var bound = Chart.Trial().Parameter("Sledai", "Integer").Define("Screening", "true").Define("D", "true").Define("D", "false").ValueSet("D", ("s", "c"))
            .Include("Hemoglobin", "Pregnant").Include("D", "Pregnant").Bind();
        Assert.Equal(
            [
                ("Sledai.name", "'Sledai' is both a member of the subject and a parameter"),
                ("Hemoglobin.id", "'Hemoglobin' is both a member of the subject and a criterion"),
                ("D.id", "'D' is both a value set and a criterion"),
                ("Screening.name", "'Screening' is both a parameter and a definition"),
                ("D.name", "'D' is both a value set and a definition"),
                ("D.name", "'D' is both a value set and a definition"),
            ],
            bound.Diagnostics.Select(d => (d.Span.Path, d.Message)));
        Assert.All(bound.Trial.AllCriteria.Items, c => Assert.IsType<GapBody>(c.Body));
    }

    [Fact]
    public void Circles_are_reported_once_with_the_way_round()
    {
        var bound = Chart.Trial().Define("A", "\"B\" or Pregnant").Define("B", "`I2` and \"A\"").Define("Self", "not \"Self\"")
            .Include("I1", "\"A\"").Include("I2", "\"B\"").Include("I3", "`I2` or Pregnant").Bind();
        Assert.Equal(
            "CRIT0206 at «\"B\"»: 'A' depends on itself: A → B → A\nCRIT0206 at «\"Self\"»: 'Self' depends on itself: Self → Self",
            bound.Report);
        Assert.Equal("error", bound.Print("I1"));
        Assert.Equal("error", bound.Print("I2"));
        Assert.Equal("(or \"I2\" Pregnant)", bound.Print("I3"));
    }

    [Fact]
    public void A_child_that_refers_to_its_own_group_is_a_circle()
    {
        var bound = Chart.Trial().Include("I1", "`I4.1`")
            .With(TrialBuilder.Criterion("I4", TrialBuilder.Group(GroupKind.Any, TrialBuilder.Criterion("I4.1", TrialBuilder.Cql("I4.1", "not `I4`")), Leaf("I4.2")))).Bind();
        Assert.Equal("CRIT0206 at «`I4`»: 'I4.1' depends on itself: I4.1 → I4 → I4.1", bound.Report);
        Assert.Equal("Any(I4.1, I4.2)", bound.Print("I4"));
        Assert.Equal("error", bound.Print("I4.1"));
        var order = bound.Trial.EvaluationOrder.Items;
        Assert.True(order.IndexOf(2) < order.IndexOf(1) && order.IndexOf(2) < order.IndexOf(0), "the child comes before its group and before what refers to it");
    }

    [Fact]
    public void What_may_not_apply_cannot_be_referred_to()
    {
        var bound = Chart.Trial()
            .Include("I1", "Pregnant", appliesTo: "Sex = 'Female'").Include("I2", "`I1`")
            .With(TrialBuilder.Criterion("I3", TrialBuilder.Group(GroupKind.All, TrialBuilder.Criterion("I3.1", TrialBuilder.Cql("I3.1", "Pregnant"), "Gilbert"))))
            .Include("I4", "`I3`")
            .With(TrialBuilder.Criterion("H", new HeadingDeclaration(), role: CriterionRole.Heading))
            .Include("I5", "`H`").Bind();
        Assert.Equal(
            "CRIT0209 at «`I1`»: criterion 'I1' has a condition of applicability and cannot be referred to; refer to a definition\n"
            + "CRIT0209 at «`I3`»: criterion 'I3' has a condition of applicability and cannot be referred to; refer to a definition\n"
            + "CRIT0202 at «`H`»: criterion 'H' is a heading and has no value",
            bound.Report);
        Assert.Equal("when (= Sex Trials.Sex.Female): Pregnant", bound.Print("I1"));
        Assert.Equal("heading", bound.Print("H"));
    }

    [Fact]
    public void A_group_with_nothing_but_definitions_beside_a_child_that_may_not_apply_may_not_apply_itself()
    {
        var bound = Chart.Trial()
            .With(TrialBuilder.Criterion("I1", TrialBuilder.Group(
                GroupKind.All,
                TrialBuilder.Criterion("I1.1", TrialBuilder.Cql("I1.1", "Pregnant"), "Gilbert"),
                TrialBuilder.Criterion("I1.2", TrialBuilder.Cql("I1.2", "Pregnant"), role: CriterionRole.Definition))))
            .Include("I2", "`I1`").Bind();
        Assert.Equal("CRIT0209 at «`I1`»: criterion 'I1' has a condition of applicability and cannot be referred to; refer to a definition", bound.Report);
    }

    [Fact]
    public void An_unknown_subject_is_reported_once_and_every_criterion_is_a_gap()
    {
        var bound = new TrialBuilder().Of(null).Define("D", "Pregnant").Include("I1", "Pregnant").Include("I2", "Hemoglobin > 3 'g/L'").Bind();
        var diagnostic = Assert.Single(bound.All);
        Assert.Equal(("CRIT0211", "subject"), (diagnostic.Rule.Id, diagnostic.Span.Path));
        Assert.All(bound.Trial.AllCriteria.Items, c => Assert.True(Assert.IsType<GapBody>(c.Body).IsError));
        Assert.Equal("Chart", bound.Trial.Subject.Name);
    }

    [Fact]
    public void Cohorts_are_resolved_and_an_unknown_one_is_reported()
    {
        var bound = Chart.Trial().Cohort("LN").Cohort("SLE").Cohort("LN").Include("I1", "Pregnant", null, "SLE", "LN", "SLE").Include("I2", "Pregnant", null, "SLF").Bind();
        Assert.Equal([1, 0], bound["I1"].Cohorts.ToArray());
        Assert.Equal(
            ["'LN' is both a cohort and another cohort", "'SLF' is not a cohort of this trial; did you mean 'SLE'?"],
            bound.Diagnostics.Select(d => d.Message));
        Assert.Equal("error", bound.Print("I2"));
        Assert.Equal(["LN", "SLE", "LN_2"], bound.Trial.Cohorts.Items.Select(c => c.Identifier));
    }

    [Fact]
    public void What_is_wrong_inside_a_malformed_group_is_told_too()
    {
        var children = EquatableArray.Of(TrialBuilder.Criterion("I1.1", TrialBuilder.Cql("I1.1", "Nothing")), Leaf("I1.2"));
        var bound = Chart.Trial().With(TrialBuilder.Criterion("I1", new InvalidDeclaration("a group of no kind") { Children = children })).Bind();
        Assert.Equal("CRIT0201", Assert.Single(bound.Diagnostics).Rule.Id);
        Assert.Equal(["I1", "I1.1", "I1.2"], bound.Trial.AllCriteria.Items.Select(static c => c.Id));
        Assert.Equal("error", bound.Print("I1"));
    }

    [Fact]
    public void The_expression_is_kept_as_it_prints()
    {
        var bound = Chart.Trial().Include("I1", " Hemoglobin>=85'g/L'  and( not Pregnant)").With(TrialBuilder.Criterion("I2", TrialBuilder.Attest("Fit"))).Bind();
        Assert.Equal("Hemoglobin >= 85 'g/L' and not Pregnant", bound["I1"].Cql);
        Assert.Null(bound["I2"].Cql);
    }

    private static CriterionDeclaration Leaf(string id, CriterionKind kind = CriterionKind.Inclusion)
        => TrialBuilder.Criterion(id, TrialBuilder.Cql(id, "Pregnant"), kind: kind);
}
