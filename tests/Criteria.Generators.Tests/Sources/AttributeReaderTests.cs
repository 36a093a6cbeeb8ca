using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.Attributes;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Tests.Sources;

public sealed class AttributeReaderTests
{
    private const string Chart = "using Criteria; using System; namespace Study; public sealed record Chart { public double? Hb { get; init; } }\n";

    [Fact]
    public void A_trial_is_read_with_all_its_parts()
    {
        var trial = Read(Chart + """
            [Trial<Chart>("BH002", Title = "CAR-T")]
            [Parameter<DateOnly>("Screening"), Parameter<double>("Dose", Unit = "mg"), Parameter<DateOnly>("Infusion", After = "Screening")]
            [Define("Low", "Hb < 85 'g/L'", Text = "low")]
            [Cohort("LN", "Nephritis")]
            [Functions(typeof(Chart), typeof(Math)), Functions(typeof(System.Collections.Generic.List<int>))]
            [ValueSet("Steroids", "urn:a", "1", "2"), ValueSet("Other", "urn:a", new[] { "3" }), ValueSet("Steroids", "urn:b", "4")]
            [Exclusion("E1", Attest = "seen", AppliesTo = "Hb > 1 'g/L'")]
            [Inclusion("I1", "Hb >= 85 'g/L'", Text = "Hb", Note = "n", Cohort = "LN, SLE")]
            [Inclusion("I2", Gap = "lost")]
            internal static partial class Bh002;
            """).Declaration!;

        Assert.Equal(("BH002", "CAR-T", "Trial.cs", "Study.Chart"), (trial.Id.Value, trial.Title!.Value, trial.SourceName, trial.Subject.Value));
        Assert.Equal(new TrialClass("Study", EquatableArray<string>.Empty, "Bh002", "internal static partial class Bh002", "Study.Bh002"), trial.Class);
        Assert.Equal("Screening:Date:: Dose:Quantity:mg: Infusion:Date::Screening", string.Join(" ", trial.Parameters.Select(static p => $"{p.Name}:{p.Type}:{p.Unit}:{p.After}")));
        Assert.Equal("Low low Hb < 85 'g/L'", string.Join(" ", trial.Definitions.Select(static d => $"{d.Name} {d.Text} {d.Cql}")));
        Assert.Equal("LN Nephritis", string.Join(" ", trial.Cohorts.Select(static c => $"{c.Id} {c.Title}")));
        Assert.Equal("Study.Chart System.Math System.Collections.Generic.List<int>", string.Join(" ", trial.Functions));
        Assert.Equal(
            "Steroids=urn:a|1,urn:a|2,urn:b|4 Other=urn:a|3",
            string.Join(" ", trial.ValueSets.Select(static set => set.Name + "=" + string.Join(",", set.Codes.Select(static code => code.System + "|" + code.Code)))));
        Assert.Equal("I1 I2 E1", string.Join(" ", trial.Criteria.Select(static criterion => criterion.Id)));
        Assert.Equal("Hb n LN+SLE", $"{trial.Criteria[0].Text} {trial.Criteria[0].Note} {string.Join("+", trial.Criteria[0].Cohorts)}");
        Assert.Equal(new CqlDeclaration(LocatedText.Unlocated("Hb >= 85 'g/L'")), trial.Criteria[0].Body);
        Assert.Equal(new GapDeclaration(LocatedText.Unlocated("lost")), trial.Criteria[1].Body);
        Assert.Equal(new AttestDeclaration(LocatedText.Unlocated("seen")), trial.Criteria[2].Body);
        Assert.Equal("Hb > 1 'g/L'", trial.Criteria[2].AppliesTo!.Value);
    }

    [Fact]
    public void Children_name_their_group_wherever_they_stand()
    {
        var trial = Read(Chart + """
            [Trial<Chart>("T")]
            [Inclusion("I4.2", "Hb > 2 'g/L'", PartOf = "I4")]
            [Inclusion("I4", "Hb > 1 'g/L'", Group = Group.Any)]
            [Inclusion("I4.1", Group = Group.AtLeast, Of = 1, PartOf = "I4")]
            [Inclusion("I4.1.1", "Hb > 3 'g/L'", PartOf = "I4.1")]
            static partial class T;
            """).Declaration!;

        Assert.Equal("I4[own Hb > 1 'g/L']{Any I4.2 I4.1{AtLeast 1 I4.1.1}}", string.Join(" ", trial.Criteria.Select(Show)));

        static string Show(CriterionDeclaration criterion) => criterion.Body is not GroupDeclaration group ? criterion.Id.Value
            : criterion.Id.Value + (group.Own is CqlDeclaration own ? "[own " + own.Cql + "]" : "")
                + "{" + group.Kind + (group.Number > 0 ? " " + group.Number : "") + " " + string.Join(" ", group.Children.Select(Show)) + "}";
    }

    [Theory]
    [InlineData("double?", "AtLeast = 85, Unit = \"g/L\"", "Hb >= 85 'g/L'")]
    [InlineData("double?", "AtLeast = 8.50", "Hb >= 8.50")]
    [InlineData("double?", "MoreThan = 0.1, AtMost = 1e3", "Hb > 0.1 and Hb <= 1000")]
    [InlineData("double?", "LessThan = -1.5E-3", "Hb < -0.0015")]
    [InlineData("double?", "LessThan = .5d", "Hb < 0.5")]
    [InlineData("double?", "AtLeast = 1_000_000", "Hb >= 1000000")]
    [InlineData("double?", "AtLeast = 10_000_000_000", "Hb >= 10000000000.0")]
    [InlineData("double?", "AtLeast = 10_000_000_000, Unit = \"/L\"", "Hb >= 10000000000 '/L'")]
    [InlineData("double?", "AtLeast = 0x10", "Hb >= 16")]
    [InlineData("double?", "AtLeast = 17 + 1", "Hb >= 18")]
    [InlineData("double?", "AtLeast = 0.1f", "Hb >= 0.1")]
    [InlineData("bool?", "Is = true", "Hb = true")]
    [InlineData("string?", "Is = \"it's\"", "Hb = 'it\\'s'")]
    [InlineData("Sex?", "Is = Sex.Other", "Hb = 'O+'")]
    [InlineData("Sex?", "Is = Sex.Female", "Hb = 'Female'")]
    public void Thresholds_on_a_property_become_the_comparison_they_stand_for(string type, string arguments, string cql)
    {
        var trial = Read($$"""
            using Criteria;
            enum Sex { Male, Female, [Name("O+")] Other }
            [Trial("T")] partial class T { [Inclusion("I1", {{arguments}})] public {{type}} Hb { get; init; } }
            """).Declaration!;

        Assert.True(trial.SubjectIsSelf);
        Assert.Equal("T", trial.Subject.Value);
        Assert.Equal(cql, Assert.IsType<CqlDeclaration>(trial.Criteria.Single().Body).Cql.Value);
    }

    [Theory]
    [InlineData("Code", "`Code` >= 1")]
    [InlineData("value", "`value` >= 1")]
    [InlineData("Blutdrücke", "`Blutdrücke` >= 1")]
    public void A_property_that_CQL_could_read_as_something_else_is_quoted(string property, string cql)
    {
        var trial = Read($$"""using Criteria; [Trial("T")] partial class T { [Inclusion("I1", AtLeast = 1)] public double? {{property}} { get; init; } }""").Declaration!;

        Assert.Equal(cql, Assert.IsType<CqlDeclaration>(trial.Criteria.Single().Body).Cql.Value);
    }

    [Fact]
    public void The_attributes_of_all_parts_of_a_class_are_read_by_file_then_position()
    {
        var project = TrialProject.Of(Chart + """[Trial<Chart>("T"), Inclusion("I2", Gap = "")] static partial class T;""")
            .With("A.cs", """namespace Study; [Criteria.Inclusion("I1", Gap = "")] static partial class T;""")
            .With("Z.cs", """namespace Study; [Criteria.Inclusion("I3", Gap = "")] static partial class T;""");

        Assert.Equal("I1 I2 I3", string.Join(" ", Read(project).Declaration!.Criteria.Select(static criterion => criterion.Id)));
    }

    [Fact]
    public void A_class_inside_others_is_declared_with_all_of_them()
    {
        var trial = Read("""
            using Criteria;
            namespace A.B { public static partial class Outer<T> { internal sealed partial record Inner { [Trial("T")] protected internal sealed partial record struct @class; } } }
            """).Declaration!;

        Assert.Equal(
            new TrialClass(
                "A.B", EquatableArray.Of("public static partial class Outer<T>", "internal sealed partial record Inner"), "@class",
                "protected internal sealed partial record struct @class", "A.B.Outer`1+Inner+class"),
            trial.Class);
    }

    [Fact]
    public void A_class_that_names_a_file_is_a_shell()
    {
        var read = Read(Chart + """[Trial<Chart>("T", File = "t.criteria.json")] static partial class T;""");

        Assert.Null(read.Declaration);
        Assert.Equal(("T", "t.criteria.json", "Study.Chart", false), (read.Shell!.Id.Value, read.Shell.File.Value, read.Shell.Subject.Value, read.Shell.SubjectIsSelf));
    }

    [Fact]
    public void With_places_and_without_the_same_is_read()
    {
        var project = TrialProject.Of("""
            using Criteria;
            [Trial("T"), Inclusion("I" + nameof(T), "Hb" + " > 1", Cohort = "A,B")]
            partial class T { [Inclusion("I1", AtLeast = 85, Unit = "g" + "/L")] public double? Hb { get; init; } }
            """);

        Assert.Equal(Read(project, AttributePlaces.None), Read(project));
    }

    private static AttributedTrial Read(string source) => Read(TrialProject.Of(source));

    private static AttributedTrial Read(TrialProject project, AttributePlaces? places = null)
    {
        var compilation = project.Compile();
        var type = compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Select(node => compilation.GetSemanticModel(node.SyntaxTree).GetDeclaredSymbol(node)!)
            .First(static type => CriteriaAttributes.TrialOf(type) is not null);
        places ??= AttributePlaces.Recorded(piece => compilation.GetSemanticModel(piece.SyntaxTree).GetConstantValue(piece).Value as string);
        return AttributeReader.Read(type, places, new DiagnosticBag(), default)!;
    }
}
