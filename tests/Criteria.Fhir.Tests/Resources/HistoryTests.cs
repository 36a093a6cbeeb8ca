using Xunit;

namespace Criteria.Fhir.Tests.Resources;

/// <summary>Patients, conditions, medications, procedures and vaccinations, as of 2021-06-01.</summary>
public sealed class HistoryTests
{
    [Fact]
    public void A_patient_is_read_with_what_is_known_of_birth_and_death()
    {
        var patient = Reading.Of(Json.Patient("p", ""","gender":"female","birthDate":"1980-02","deceasedDateTime":"2020-01-02T03:04:05Z" """)).Patient;
        Assert.Equal(("female", new PartialDate(1980, 2), true, new PartialDate(2020, 1, 2)), (patient.Gender, patient.BirthDate, patient.Deceased, patient.DeceasedDate));
    }

    [Theory]
    [InlineData(""","deceasedDateTime":"2021-06-02" """, false)]
    [InlineData(""","deceasedDateTime":"2021" """, null)]
    [InlineData(""","deceasedBoolean":true""", true)]
    [InlineData(""","deceasedBoolean":false""", false)]
    [InlineData("", null)]
    public void A_death_counts_on_the_as_of_date_as_far_as_it_is_known(string more, bool? deceased) =>
        Assert.Equal(deceased, Reading.Of(Json.Patient("p", more)).Patient.Deceased);

    [Fact]
    public void A_birth_after_the_as_of_date_is_missing_and_counted()
    {
        var reading = Reading.Of(Json.Patient("p", ""","birthDate":"2021-06-02" """));
        Assert.Null(reading.Patient.BirthDate);
        Assert.Equal(1, reading.Report.AfterAsOf["Patient.birthDate"]);
    }

    [Theory]
    [InlineData("active", null, null, true)]
    [InlineData("relapse", null, null, true)]
    [InlineData("resolved", null, null, false)]
    [InlineData("resolved", "2021-05-31", "2021-05-31", false)]
    [InlineData("resolved", "2021-06-02", null, true)]
    [InlineData("resolved", "2021", "2021", null)]
    [InlineData(null, null, null, null)]
    public void Whether_a_condition_goes_on_is_seen_from_the_as_of_date(string? status, string? abatement, string? end, bool? ongoing)
    {
        var condition = Condition(
            "\"onsetDateTime\":\"2010-03\""
            + (status is null ? "" : $$""","clinicalStatus":{{Json.Concept("http://terminology.hl7.org/CodeSystem/condition-clinical", status)}}""")
            + (abatement is null ? "" : $",\"abatementDateTime\":\"{abatement}\"")).Patient.Conditions.Single();
        Assert.Equal((new PartialDate(2010, 3), end, ongoing), (condition.Start, condition.End?.ToString(), condition.Ongoing));
        Assert.Equal([new(CodeSystems.Snomed, "55464009")], condition.Codes);
    }

    [Fact]
    public void A_condition_that_ended_at_no_stated_date_does_not_go_on() =>
        Assert.False(Condition("\"abatementAge\":{\"value\":40}").Patient.Conditions.Single().Ongoing);

    [Theory]
    [InlineData("\"onsetDateTime\":\"2021-06-02\"", false)]
    [InlineData("\"recordedDate\":\"2021-06-02\"", false)]
    [InlineData("\"onsetDateTime\":\"2021-05-01\",\"recordedDate\":\"2021-06-02\"", true)]
    [InlineData("\"note\":[]", true)]
    public void A_condition_exists_from_its_onset_or_else_from_its_record(string dates, bool exists)
    {
        var reading = Condition(dates);
        Assert.Equal(exists ? 1 : 0, reading.Patient.Conditions.Count);
        Assert.Equal(exists ? 0 : 1, reading.Report.AfterAsOf["Condition"]);
    }

    [Theory]
    [InlineData("refuted", false)]
    [InlineData("entered-in-error", false)]
    [InlineData("provisional", true)]
    public void A_refuted_condition_is_none(string verification, bool exists)
    {
        // STU3 writes the status as a plain code.
        var reading = Condition($"\"verificationStatus\":\"{verification}\"");
        Assert.Equal(exists ? [verification] : [], reading.Patient.Conditions.Select(condition => condition.VerificationStatus));
        Assert.Equal(exists ? 0 : 1, reading.Report.SkippedByStatus[$"Condition {verification}"]);
    }

    [Fact]
    public void An_order_begins_when_it_was_written_and_goes_on_while_it_is_active()
    {
        var medication = Medication("MedicationRequest", """ "status":"active","intent":"order","authoredOn":"2021-05-01" """).Patient.Medications.Single();
        Assert.Equal(("MedicationRequest", "active", new PartialDate(2021, 5, 1), true), (medication.Source, medication.Status, medication.Start, medication.Ongoing));
        Assert.Equal([new(CodeSystems.RxNorm, "8640")], medication.Codes);
    }

    [Fact]
    public void A_dosage_bounded_by_dates_says_when_an_order_begins_and_ends()
    {
        var medication = Medication("MedicationRequest",
            """
            "status":"completed","authoredOn":"2021-05-01","dosageInstruction":[
              {"timing":{"repeat":{"boundsPeriod":{"start":"2021-05-03","end":"2021-05-10"}}}},
              {"timing":{"repeat":{"boundsPeriod":{"start":"2021-05-02","end":"2021-05-20"}}}}]
            """).Patient.Medications.Single();
        Assert.Equal((new PartialDate(2021, 5, 2), new PartialDate(2021, 5, 20), false), (medication.Start, medication.End, medication.Ongoing));
    }

    [Fact]
    public void A_statement_has_the_period_it_states_and_an_end_to_come_has_not_happened()
    {
        var medication = Medication("MedicationStatement", """ "status":"completed","effectivePeriod":{"start":"2021-05-01","end":"2021-07-01"} """).Patient.Medications.Single();
        Assert.Equal((new PartialDate(2021, 5, 1), (PartialDate?)null, true), (medication.Start, medication.End, medication.Ongoing));
    }

    [Theory]
    [InlineData(""" "status":"cancelled" """, "MedicationRequest cancelled")]
    [InlineData(""" "status":"entered-in-error" """, "MedicationRequest entered-in-error")]
    [InlineData(""" "status":"active","intent":"proposal" """, "MedicationRequest proposal")]
    [InlineData(""" "status":"active","doNotPerform":true """, "MedicationRequest doNotPerform")]
    public void What_was_never_to_be_taken_is_no_medication(string properties, string counted)
    {
        var reading = Medication("MedicationRequest", properties);
        Assert.Empty(reading.Patient.Medications);
        Assert.Equal(1, reading.Report.SkippedByStatus[counted]);
    }

    [Theory]
    [InlineData("#m", ""","contained":[{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"s","code":"1"}]}}]""", "")]
    [InlineData("Medication/m", "", """,{"resource":{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"s","code":"1"}]}}}""")]
    [InlineData("urn:uuid:7", "", """,{"fullUrl":"urn:uuid:7","resource":{"resourceType":"Medication","code":{"coding":[{"system":"s","code":"1"}]}}}""")]
    public void A_medication_may_be_described_elsewhere(string reference, string contained, string entry)
    {
        var reading = Reading.Of($$$"""
            {"resourceType":"Bundle","entry":[{"resource":{{{Json.Patient("p")}}}},
              {"resource":{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/p"},"medicationReference":{"reference":"{{{reference}}}"}{{{contained}}}}}
              {{{entry}}}]}
            """);
        Assert.Equal([new("s", "1")], reading.Patient.Medications.Single().Codes);
    }

    [Theory]
    [InlineData(""" "status":"completed","performedDateTime":"2021-05-01" """, "2021-05-01", "2021-05-01", false)]
    [InlineData(""" "status":"in-progress","performedPeriod":{"start":"2021-05-01"} """, "2021-05-01", null, true)]
    [InlineData(""" "status":"completed","performedPeriod":{"start":"2021-05-01","end":"2021-05-03"} """, "2021-05-01", "2021-05-03", false)]
    public void A_procedure_has_a_course(string properties, string start, string? end, bool ongoing)
    {
        var procedure = Reading.OfPatientWith($$"""{"resourceType":"Procedure",{{properties}}}""").Patient.Procedures.Single();
        Assert.Equal((start, end, ongoing), (procedure.Start?.ToString(), procedure.End?.ToString(), procedure.Ongoing));
    }

    [Theory]
    [InlineData("not-done", 0)]
    [InlineData("preparation", 0)]
    [InlineData("entered-in-error", 0)]
    [InlineData("stopped", 1)]
    public void A_procedure_that_was_not_done_is_none(string status, int count) =>
        Assert.Equal(count, Reading.OfPatientWith($$"""{"resourceType":"Procedure","status":"{{status}}"}""").Patient.Procedures.Count);

    [Theory]
    [InlineData(""" "status":"completed","occurrenceDateTime":"2021-05-01T10:00:00Z" """, 1)]
    [InlineData(""" "status":"completed","occurrenceDateTime":"2021-06-02" """, 0)]
    [InlineData(""" "status":"not-done","occurrenceDateTime":"2021-05-01" """, 0)]
    [InlineData(""" "status":"completed","notGiven":true,"date":"2021-05-01" """, 0)]
    [InlineData(""" "status":"completed","notGiven":false,"date":"2021-05-01" """, 1)]
    public void A_vaccination_that_was_not_given_is_none(string properties, int count)
    {
        var patient = Reading.Of(Json.Bundle(
            Json.Patient("p"),
            $$$"""{"resourceType":"Immunization","patient":{"reference":"Patient/p"},"vaccineCode":{"coding":[{"system":"{{{CodeSystems.Cvx}}}","code":"140"}]},{{{properties}}}}""")).Patient;
        Assert.Equal(count, patient.Immunizations.Count);
        Assert.All(patient.Immunizations, given => Assert.Equal((new PartialDate(2021, 5, 1), new Code(CodeSystems.Cvx, "140")), (given.Date, given.Codes.Single())));
    }

    private static Reading Condition(string properties) =>
        Reading.OfPatientWith($$"""{"resourceType":"Condition","code":{{Json.Concept(CodeSystems.Snomed, "55464009")}},{{properties}}}""");

    private static Reading Medication(string type, string properties) =>
        Reading.OfPatientWith($$"""{"resourceType":"{{type}}","medicationCodeableConcept":{{Json.Concept(CodeSystems.RxNorm, "8640")}},{{properties}}}""");
}
