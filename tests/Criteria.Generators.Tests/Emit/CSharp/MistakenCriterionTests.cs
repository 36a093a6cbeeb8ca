using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>What a criterion with a mistake has read before the mistake is a fact all the same, and the code that reads it compiles.</summary>
public sealed class MistakenCriterionTests
{
    [Theory]
    [InlineData("Sex = 'Female' and Nothing")]
    [InlineData("Sex = 'Nobody'")]
    [InlineData("Weight > 3 'kg' and Nothing")]
    [InlineData("Ast > 3 * ULN(Ast) and Nothing")]
    [InlineData("exists (Doses D where D.Kind = 'mRNA' and D.Nothing)")]
    [InlineData("Score in { 1, 2 } and Birth < Nothing")]
    [InlineData("Drug in \"Steroids\" and Nothing")]
    public void Its_facts_are_read_by_code_that_compiles(string cql)
    {
        var expression = cql.Replace("\"", "\\\"", StringComparison.Ordinal);
        foreach (var place in new[] { $"\"cql\": \"{expression}\"", $"\"appliesTo\": \"{expression}\", \"cql\": \"true\"" })
        {
            var file = $$"""
                { "trial": "T", "class": "Study.T", "valueSets": { "Steroids": { "system": "s", "codes": ["1"] } },
                  "facts": { "Sex": { "type": "Code", "values": ["Female", "Male"] }, "Weight": { "type": "Quantity", "unit": "kg" }, "Ast": { "type": "Lab", "unit": "U/L" }, "Score": "Integer", "Birth": "Date", "Drug": "Code",
                             "Doses": { "list": { "Kind": { "type": "Code", "values": ["mRNA", "Other"] } } } },
                  "inclusion": [{ "id": "I1", {{place}} }] }
                """;
            var project = new TrialProject().WithFile("t.criteria.json", file);
            Assert.NotEmpty(AnalyzerRun.WithoutProofs(project));
            GeneratedAssembly.Load(GeneratorRun.Of(project, isTracked: false).Output).Dispose();
        }
    }
}
