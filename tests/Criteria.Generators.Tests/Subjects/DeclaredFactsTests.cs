using Criteria.Generators.Emit.CSharp;
using Criteria.Generators.Subjects;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Subjects;

/// <summary>A trial whose file declares its facts: the record that is generated, and what the analyzer says of the declarations.</summary>
public sealed class DeclaredFactsTests
{
    private const string Path = "t.criteria.json";

    private const string Facts = """
        "BirthDate": "Date", "Seen": "DateTime", "Onset": "PartialDate", "Stage": "Integer", "Index": { "type": "Decimal", "range": [0, 10.5] },
        "Hemoglobin": { "type": "Quantity", "unit": "g/L", "analyte": "hemoglobin", "range": [0, null] }, "Ast": { "type": "Lab", "unit": "U/L" },
        "Diagnosis": "String", "Pregnant": { "type": "Boolean" }, "Drug": "Code", "class": "Boolean", "Größe": "Decimal",
        "Sex": { "type": "Code", "values": ["Female", "Male", "III+V", "class", "1", "III V"] }, "SexCode": "String",
        "Stay": "Period", "Infections": { "list": "Period" }, "Dates": { "list": "Date" }, "Names": { "list": "String", "open": true }, "Weights": { "list": "Quantity", "unit": "kg", "range": [1, 300] }, "Stages": { "list": "Code", "values": ["I", "II"] },
        "Vaccines": { "list": { "Live": "Boolean", "Date": "Date", "Kind": { "type": "Code", "values": ["mRNA", "Other"] }, "Doses": { "list": { "Given": "Date", "Amount": { "type": "Quantity", "unit": "mg" } } } }, "open": true }
        """;

    private const string Criteria = """
        { "id": "I1", "cql": "Hemoglobin >= 8.5 'g/dL' and Ast <= 3 * ULN(Ast) and BirthDate before @2000-01-01 and Stage in { 1, 2 } and Index > 2 and `class`" },
        { "id": "I2", "cql": "Sex in { 'Female', 'III+V' } and `Größe` > 1 and exists (Vaccines V where V.Live and V.Kind = 'mRNA' and exists (V.Doses D where D.Amount > 3 'mg'))" },
        { "id": "I3", "cql": "'a' in Names and Count(Weights W where W > 60 'kg') > 1 and 'II' in Stages and Diagnosis = 'x' and Pregnant is not true" },
        { "id": "I4", "cql": "Seen after @2024-01-31T10:00:00.000 and Onset same year or before @2023-05-01 and @2024-01-31 during Stay and exists (Infections I where not (I.Ongoing))" },
        { "id": "Chart", "gap": "a criterion may have the record's name" }
        """;

    [Fact]
    public void The_record_reads_as_one_written_by_hand()
    {
        var text = Assert.Single(GeneratorRun.Of(Project(Facts, Criteria)).Sources).SourceText.ToString();

        var start = text.IndexOf("    /// <summary>What is known of a patient", StringComparison.Ordinal);
        Snapshot.Matches(text[start..text.IndexOf("    /// <summary>The criteria:", StringComparison.Ordinal)]);
    }

    [Fact]
    public void The_code_compiles_without_a_warning_and_nothing_is_reported()
    {
        var project = Project(Facts, Criteria);

        Assert.Equal("", AnalyzerRun.Show(AnalyzerRun.WithoutProofs(project)));
        GeneratedAssembly.Load(GeneratorRun.Of(project).Output).Dispose();
    }

    [Fact]
    public void The_shape_that_is_declared_is_the_one_that_a_walk_over_the_record_finds()
    {
        var run = GeneratorRun.Of(Project(Facts, Criteria));
        var declared = Assert.IsType<Trial>(Assert.Single(run.Values(WellKnownTrackingNames.Bound)));
        var written = TrialProject.Of(run.Sources.Single().SourceText.ToString()).Compile();

        var walked = SubjectCatalogue.Walk("Study.T.Chart", written, default)!;

        Assert.NotNull(declared.Subject.Record);
        var shape = DeclaredFacts.ShapeOf(Declaration(Facts))!;

        // The subject comes first; of the types that it leads to the order says nothing.
        Assert.Equal(walked.Root, shape.Root);
        Assert.Equal(Shown(walked), Shown(shape));
        Assert.Equal(walked with { Types = EquatableArray<TypeShape>.Empty }, shape with { Types = EquatableArray<TypeShape>.Empty });

        static string Shown(SubjectShape shape) => string.Join("\n", shape.Types.Select(Show).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_period_has_the_members_of_the_runtimes_period()
    {
        var shape = DeclaredFacts.ShapeOf(Declaration(""" "Infections": { "list": "Period" } """))!;

        Assert.Equal("Start End Ongoing", string.Join(" ", shape.Find("Criteria.Period")!.Members.Select(static member => member.Name)));
    }

    [Theory]
    [InlineData("CRIT0203", """ "Hb": { "type": "Quantity", "unit": "[|g/dl/|]" } """)]
    [InlineData("CRIT0201", """ "Hb": { "type": "Quantity", "unit": "g/dL", "analyte": "[|haemoglobin|]" } """)]
    [InlineData("CRIT0207", """ "Hb": { "type": "Quantity", "unit": "g/dL", "range": [|[5, 1]|] } """)]
    [InlineData("CRIT0203", """ "Hb": "Decimal", "L": { "list": { "Dose": { "type": "Quantity", "unit": "[|milligram|]" } } } """)]
    public void A_mistake_in_a_declaration_is_reported_there_and_not_again_where_the_fact_is_read(string id, string markedFacts)
    {
        var text = Marked.Parse(Json(markedFacts, """{ "id": "I1", "cql": "Hb > 1 'g/dL'" }, { "id": "I2", "cql": "Hb > 2 'g/dL'" }"""));
        if (markedFacts.Contains("Decimal", StringComparison.Ordinal))
            text = Marked.Parse(Json(markedFacts, """{ "id": "I1", "cql": "exists (L X where X.Dose > 1 'mg')" }"""));

        var found = AnalyzerRun.WithoutProofs(new TrialProject().WithFile(Path, text.Text));

        var diagnostic = Assert.Single(found);
        Assert.Equal((id, text.Span), (diagnostic.Id, diagnostic.Location.SourceSpan));
    }

    [Fact]
    public void A_fact_that_cannot_be_understood_makes_its_criteria_gaps_and_is_reported_once()
    {
        var project = Project(""" "Hb": "Number", "Age": "Integer" """, """{ "id": "I1", "cql": "Hb > 1" }, { "id": "I2", "cql": "Age > 1" }""");

        Assert.Equal("CRIT0102", Assert.Single(AnalyzerRun.WithoutProofs(project)).Id);
        var trial = (Trial)GeneratorRun.Of(project).Values(WellKnownTrackingNames.Bound).Single();
        Assert.IsType<GapBody>(trial.AllCriteria[0].Body);
        Assert.IsType<ExpressionBody>(trial.AllCriteria[1].Body);
    }

    [Fact]
    public void A_name_that_no_fact_has_is_told_with_the_nearest_one()
    {
        var diagnostic = AnalyzerRun.ExpectInFile("CRIT0201", "", Path, Json(""" "Hemoglobin": "Decimal" """, """{ "id": "I1", "cql": "[|Haemoglobin|] > 1" }"""));

        Assert.Contains("'Hemoglobin'", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Spaces_in_the_facts_write_nothing_again_and_a_new_fact_does()
    {
        var run = GeneratorRun.Of(Project(""" "Age": "Integer" """, """{ "id": "I1", "cql": "Age > 1" }"""));

        var spaced = run.AfterFileEdit(Path, Json(""" "Age"  :  { "type": "Integer" } """, """{ "id": "I1", "cql": "Age > 1" }"""));
        var extended = run.AfterFileEdit(Path, Json(""" "Age": "Integer", "Sex": "Code" """, """{ "id": "I1", "cql": "Age > 1" }"""));

        Assert.All(spaced.OutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Contains("Code? Sex", extended.Sources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }

    private static TrialProject Project(string facts, string criteria) => new TrialProject().WithFile(Path, Json(facts, criteria));

    private static string Json(string facts, string criteria) => $$"""{ "trial": "T", "facts": { {{facts}} }, "inclusion": [ {{criteria}} ] }""";

    private static Generators.Sources.TrialDeclaration Declaration(string facts)
    {
        var bag = new Generators.Diagnostics.DiagnosticBag();
        var declaration = Generators.Analyzers.FrontEnd.Read(new(Path, Json(facts, "")), null, "Study", bag, default)!;
        Assert.Empty(bag.Diagnostics);
        return declaration;
    }

    private static string Show(TypeShape type) => type.FullName + ": " + string.Join(", ", type.Members.Select(static member => member.ToString()));
}
