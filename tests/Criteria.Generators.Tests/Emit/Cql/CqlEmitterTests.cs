using Criteria.Generators.Emit.Cql;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Emit.Cql;

public sealed class CqlEmitterTests
{
    [Fact]
    public void The_library_of_a_sample_trial_reads_as_accepted() => Snapshot.Matches(CqlEmitter.Emit(SampleTrials.All.Bound["NCT06106906"]).Text!);

    [Fact]
    public void What_CQL_cannot_say_is_refused_by_name()
    {
        var export = CqlEmitter.Emit(WrittenTrial.Of("""
            {
              "trial": "T", "class": "Study.T",
              "facts": { "Taken": { "list": { "At": "DateTime" } } },
              "inclusion": [ { "id": "I1", "cql": "date from Max(Taken T return T.At) = @2024-01-31" } ]
            }
            """));

        Assert.Null(export.Text);
        Assert.Equal("the day of a moment that is known in part", export.Refusal);
    }

    [Fact]
    public void A_threshold_that_eight_places_do_not_write_is_refused()
    {
        var export = CqlEmitter.Emit(WrittenTrial.Of("""
            {
              "trial": "T", "class": "Study.T",
              "facts": { "Ratio": "Decimal" },
              "inclusion": [ { "id": "I1", "cql": "Ratio > 0.000000001" } ]
            }
            """));

        Assert.Null(export.Text);
        Assert.Contains("eight decimal places", export.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_stands_in_the_unit_of_its_member()
        => Assert.Contains("Creatinine >= 221.0 'umol/L'", Of("Creatinine >= 2.5 'mg/dL'"), StringComparison.Ordinal);

    [Fact]
    public void A_list_that_is_open_proves_only_what_is_in_it()
        => Assert.Contains("\"any of an open list\"((Vaccines) V return all V.Live)", Of("exists (Vaccines V where V.Live)"), StringComparison.Ordinal);

    [Fact]
    public void Only_what_is_read_becomes_a_parameter()
        => Assert.DoesNotContain("Vaccines", Of("Creatinine >= 2.5 'mg/dL'"), StringComparison.Ordinal);

    private static string Of(string cql) => CqlEmitter.Emit(WrittenTrial.Of($$"""
        {
          "trial": "T", "class": "Study.T",
          "facts": {
            "Creatinine": { "type": "Quantity", "unit": "umol/L", "analyte": "creatinine" },
            "Vaccines": { "list": { "Live": "Boolean", "Date": "Date" }, "open": true }
          },
          "inclusion": [ { "id": "I1", "cql": "{{cql}}" } ]
        }
        """)).Text!;
}
