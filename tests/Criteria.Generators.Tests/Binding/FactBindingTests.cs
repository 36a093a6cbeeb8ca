using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Trials;
using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>What criteria read: facts of the subject, parameters and judgements.</summary>
public sealed class FactBindingTests
{
    [Fact]
    public void Facts_come_once_each_in_order_of_first_use()
    {
        var bound = Chart.Trial()
            .Define("Enzymes", "Ast <= 3 * ULN(Ast)")
            .Include("I1", "Hemoglobin >= 85 'g/L' and BirthDate before Screening")
            .Include("I2", "\"Enzymes\" and Ast.Value > 3 'U/L' and `I1`", appliesTo: "Pregnant and Kidney.Dialysis")
            .Include("I3", "exists (Vaccines V where V.Date before Infusion and V.Live) and Attested('Fit')")
            .Bind();
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(
            ["Hemoglobin", "BirthDate", "Screening", "Ast", "Ast.High", "Pregnant", "Kidney.Dialysis", "Infusion", "Vaccines", "Fit"],
            bound.Trial.Facts.Items.Select(f => f.Name));
        Assert.Equal(
            ["Hemoglobin", "BirthDate", "Screening", "Ast", "Ast_High", "Pregnant", "Kidney_Dialysis", "Infusion", "Vaccines", "I3"],
            bound.Trial.Facts.Items.Select(f => f.Identifier));
        Assert.Equal([0, 1, 2], bound["I1"].Facts.ToArray());
        Assert.Equal([3, 4, 5, 6], bound["I2"].Facts.ToArray());
        Assert.Equal([7, 8, 9], bound["I3"].Facts.ToArray());
        Assert.Equal([FactKind.Parameter, FactKind.Subject, FactKind.Attestation], bound["I3"].Facts.Items.Select(f => bound.Trial.Facts[f].Kind));
    }

    [Fact]
    public void A_group_has_only_what_it_reads_itself()
    {
        var group = new GroupDeclaration(GroupKind.Any, 0, TrialBuilder.Cql("I1", "Pregnant"), EquatableArray.Of(TrialBuilder.Criterion("I1.1", TrialBuilder.Cql("I1.1", "Gilbert"))));
        var bound = Chart.Trial().With(TrialBuilder.Criterion("I1", group)).Bind();
        Assert.Equal(["Pregnant"], bound["I1"].Facts.Items.Select(f => bound.Trial.Facts[f].Name));
        Assert.Equal(["Gilbert"], bound["I1.1"].Facts.Items.Select(f => bound.Trial.Facts[f].Name));
    }

    [Fact]
    public void A_judgement_is_named_by_the_criterion_that_is_one()
    {
        var bound = Chart.Trial()
            .Include("I1", "Attested('Fit') and Attested('Willing') and Attested('Able')")
            .With(TrialBuilder.Criterion("E13", TrialBuilder.Attest("Willing")))
            .Define("Sound", "Attested('Sound')").Bind();
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal([("E13", "Willing"), ("I1", "Fit"), ("I1_2", "Able"), ("Sound", "Sound")], bound.Trial.Attestations.Items.Select(a => (a.Identifier, a.Statement)));
        Assert.Equal("(and (attested I1) (attested E13) (attested I1_2))", bound.Print("I1"));
        Assert.Equal("(attested E13)", bound.Print("E13"));
    }

    [Fact]
    public void A_member_that_is_never_missing_is_said_once_at_its_first_use()
    {
        var bound = Chart.Trial().Include("I1", "Pregnant or `I2`").Include("I2", "Gilbert or Alive").Include("I3", "Alive").Bind();
        var info = Assert.Single(bound.All);
        Assert.Equal(("CRIT0212", RuleSeverity.Info, "I2.cql", 11), (info.Rule.Id, info.Rule.Severity, info.Span.Path, info.Span.Span.Start));
        Assert.Equal("'Chart.Alive' is not nullable: it counts as always present, and its default value as a real one", info.Message);
    }

    [Fact]
    public void A_fault_of_a_member_is_said_once_and_concerns_all_who_read_it()
    {
        var bound = Chart.Trial().Include("I1", "WrongUnit > 3 'mm[Hg]'").Include("I2", "Pregnant and WrongUnit < 9 'mm[Hg]'").Bind();
        Assert.Single(bound.Diagnostics);
        Assert.Equal("error", bound.Print("I1"));
        Assert.Equal("error", bound.Print("I2"));
    }

    [Fact]
    public void The_steps_of_a_path_say_how_it_is_read()
    {
        var path = Left<PathExpression>("Visits > 3");
        Assert.Equal(new PathStep("Visits", new NumberMember(NumberRepresentation.Int32), true, false, new(0, 100)), path.Steps[0]);

        var lab = Left<PathExpression>("ULN(Ast) > 3 'U/L'");
        Assert.Equal([new PathStep("Ast", new LabMember(), true), new PathStep("High", new NumberMember(NumberRepresentation.Double), true)], lab.Steps.ToArray());
        Assert.Equal(CriteriaType.Quantity("U/L"), lab.Type);

        static T Left<T>(string cql) => Assert.IsType<T>(Assert.IsType<ComparisonExpression>(Assert.IsType<ExpressionBody>(Chart.Bind(cql)["I1"].Body).Expression).Left);
    }

    [Fact]
    public void Every_expression_knows_its_own_characters()
    {
        var bound = Chart.Bind("Pregnant or Hemoglobin >= 8.5 'g/dL'");
        var whole = Assert.IsType<LogicalExpression>(Assert.IsType<ExpressionBody>(bound["I1"].Body).Expression);
        var comparison = Assert.IsType<ComparisonExpression>(whole.Operands[1]);
        Assert.Equal("Pregnant or Hemoglobin >= 8.5 'g/dL'", Written(whole));
        Assert.Equal("Hemoglobin >= 8.5 'g/dL'", Written(comparison));
        Assert.Equal("8.5 'g/dL'", Written(comparison.Right));

        string Written(Expression expression) => bound.Texts["I1.cql"].Substring(expression.Origin.Span.Span.Start, expression.Origin.Span.Span.Length);
    }
}
