using Criteria;
using Screening.Cohort;
using Trials;
using Xunit;

namespace Screening.Tests;

/// <summary>Patients on the lines that the trials draw, and a step beside them. What is expected was worked out by hand from the trials' pages.</summary>
public sealed class BoundaryPatientTests
{
    [Theory]
    [InlineData("HB-85", "I5", Outcome.Met, Verdict.Eligible)]
    [InlineData("HB-84.9", "I5", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("HB-NONE", "I5", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("WBC-2.5", "I6", Outcome.Met, Verdict.Eligible)]
    [InlineData("WBC-2.49", "I6", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("NEUT-1", "I7", Outcome.Met, Verdict.Eligible)]
    [InlineData("NEUT-0.99", "I7", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("PLT-50", "I8", Outcome.Met, Verdict.Eligible)]
    [InlineData("PLT-49", "I8", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("AGE-18", "I1", Outcome.Met, Verdict.Eligible)]
    [InlineData("AGE-17", "I1", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("AGE-90", "I1", Outcome.Met, Verdict.Eligible)]
    [InlineData("AGE-91", "I1", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("AGE-NONE", "I1", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("AST-2ULN", "I9.1", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("AST-BELOW", "I9.1", Outcome.Met, Verdict.Eligible)]
    [InlineData("AST-NOULN", "I9.1", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("ALT-0-0", "I9.2", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("BILI-34.2", "I9.4", Outcome.Met, Verdict.Eligible)]
    [InlineData("BILI-34.3", "I9.4", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("BILI-LESS-3", "I9.4", Outcome.Met, Verdict.Eligible)]
    [InlineData("CRCL-30", "I9.3", Outcome.Met, Verdict.Eligible)]
    [InlineData("CRCL-29.9", "I9.3", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("EF-50", "I9.5", Outcome.Met, Verdict.Eligible)]
    [InlineData("EF-49", "I9.5", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("EF-MRI", "I9.5", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("CREA-221", "E1.1", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("CREA-221.1", "E1.1", Outcome.Met, Verdict.Ineligible)]
    [InlineData("CREA-8W", "E1.1", Outcome.Met, Verdict.Ineligible)]
    [InlineData("CREA-8W1D", "E1.1", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("DIALYSIS", "E1.2", Outcome.Met, Verdict.Ineligible)]
    [InlineData("IS-7D", "E5", Outcome.Met, Verdict.Ineligible)]
    [InlineData("IS-8D", "E5", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("IS-OPEN", "E5", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("VAC-28D", "E9", Outcome.Met, Verdict.Ineligible)]
    [InlineData("VAC-29D", "E9", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("VAC-KIND", "E9", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("OP-14D", "E12.1", Outcome.Met, Verdict.Ineligible)]
    [InlineData("OP-15D", "E12.1", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("OP-AFTER", "E12.1", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("STUDY-3M", "E16", Outcome.Met, Verdict.Ineligible)]
    [InlineData("STUDY-3M1D", "E16", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("LEUKA-PLAN", "E1.1", Outcome.NotMet, Verdict.Undetermined)]
    [InlineData("LEUKA-PLAN", "E5", Outcome.Unknown, Verdict.Undetermined)]
    public void BH002_draws_its_lines_where_its_page_does(string patient, string criterion, Outcome outcome, Verdict verdict)
        => Assert.Equal((outcome, verdict), Screened<Bh002.Trial>(patient, criterion));

    [Theory]
    [InlineData("AGE-3", "I1", Outcome.Met, Verdict.Eligible)]
    [InlineData("AGE-2", "I1", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("AGE-65", "I1", Outcome.Met, Verdict.Eligible)]
    [InlineData("AGE-66", "I1", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("ANA-80", "I3.1", Outcome.Met, Verdict.Eligible)]
    [InlineData("ANA-80", "I3.2", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("DSDNA-30", "I3.1", Outcome.Unknown, Verdict.Eligible)]
    [InlineData("DSDNA-30", "I3.2", Outcome.Met, Verdict.Eligible)]
    [InlineData("DSDNA-30", "I3", Outcome.Met, Verdict.Eligible)]
    [InlineData("SLEDAI-8", "I4.1.1", Outcome.Met, Verdict.Eligible)]
    [InlineData("SLEDAI-7", "I4.1.1", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("SLEDAI-7", "I4", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("PRED-7.5", "I4.1.1", Outcome.Met, Verdict.Eligible)]
    [InlineData("LYM-1", "I6.1", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("LYM-1.01", "I6.1", Outcome.Met, Verdict.Eligible)]
    [InlineData("JUDGE-I6", "I6", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("ECOG-2", "I8", Outcome.Met, Verdict.Eligible)]
    [InlineData("ECOG-3", "I8", Outcome.NotMet, Verdict.Ineligible)]
    [InlineData("JUDGE-I9", "I9", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("ICP-15", "E1.1", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("ICP-15.1", "E1.1", Outcome.Met, Verdict.Ineligible)]
    [InlineData("EF-12M", "E2.1", Outcome.Met, Verdict.Ineligible)]
    [InlineData("EF-12M1D", "E2.1", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("EF-MRI", "E2.1", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("QTCF-470", "E2.3", Outcome.Met, Verdict.Ineligible)]
    [InlineData("QTCF-469.9", "E2.3", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("NYHA-III", "E2.4", Outcome.Met, Verdict.Ineligible)]
    [InlineData("MI-6M", "E2.6", Outcome.Met, Verdict.Ineligible)]
    [InlineData("MI-6M1D", "E2.6", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("PAO2-59", "E3.1", Outcome.Met, Verdict.Ineligible)]
    [InlineData("PAO2-60", "E3.1", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("PAO2-O2", "E3.1", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("MPAP-25", "E3.2", Outcome.Met, Verdict.Ineligible)]
    [InlineData("MPAP-ECHO", "E3.2", Outcome.Unknown, Verdict.Undetermined)]
    [InlineData("PACO2-50", "E3.3", Outcome.Met, Verdict.Ineligible)]
    [InlineData("PH-7.25", "E3.3", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("SUGAR-3M", "E7.1", Outcome.Met, Verdict.Ineligible)]
    [InlineData("SUGAR-2M", "E7.1", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("EGFR-30", "E14", Outcome.NotMet, Verdict.Eligible)]
    [InlineData("EGFR-29.9", "E14", Outcome.Met, Verdict.Ineligible)]
    public void NCT06585514_draws_its_lines_where_its_page_does(string patient, string criterion, Outcome outcome, Verdict verdict)
        => Assert.Equal((outcome, verdict), Screened<Nct06585514.Trial>(patient, criterion));

    private static (Outcome Outcome, Verdict Verdict) Screened<TTrial>(string id, string criterion)
        where TTrial : struct, ITrial<Chart>
    {
        var trial = default(TTrial);
        var patient = SyntheticCohort.Patients.Single(patient => patient.Id == id);
        var outcomes = new Outcome[trial.Info.Criteria.Count];
        var verdict = trial.Evaluate(patient.Chart, patient.ParametersAt(SyntheticCohort.AsOf), outcomes);
        var index = trial.Info.Criteria.ToList().FindIndex(one => one.Id == criterion);
        Assert.True(index >= 0, $"{trial.Info.Id} has no criterion {criterion}");
        return (outcomes[index], verdict);
    }
}
