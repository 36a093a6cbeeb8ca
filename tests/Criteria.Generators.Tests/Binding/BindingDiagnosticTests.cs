using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Every mistake has its rule, its own characters and words that say what was found and expected; the nearest right expression has none.</summary>
public sealed class BindingDiagnosticTests
{
    [Theory]
    [InlineData("CalculateAgeInYears(BirthDate) > 18", "CRIT0105 at «CalculateAgeInYears»: 'CalculateAgeInYears', which reads the clock, is CQL but outside the subset; name the date as a parameter: CalculateAgeInYearsAt(BirthDate, Screening)")]
    [InlineData("AgeInYearsAt(Screening) > 18", "CRIT0105 at «AgeInYearsAt»: 'AgeInYearsAt', the age of a record, is CQL but outside the subset; name the birth date: CalculateAgeInYearsAt(BirthDate, Screening)")]
    [InlineData("Today() > Screening", "CRIT0105 at «Today»: 'Today', which reads the clock, is CQL but outside the subset; name the date as a parameter: CalculateAgeInYearsAt(BirthDate, Screening)")]
    [InlineData("Median(Sledai) > 3", "CRIT0105 at «Median»: 'Median', a statistic, is CQL but outside the subset; write it with Count, Sum, Min, Max or Avg, or as a function of your own")]
    [InlineData("StartsWith(Status, 'a')", "CRIT0105 at «StartsWith»: 'StartsWith', a function of texts, is CQL but outside the subset; compare the text as a whole by = or in { … }")]
    [InlineData("Status + 'x' = 'ax'", "CRIT0105 at «+»: '+', joining of texts, is CQL but outside the subset; compare each text by itself")]
    [InlineData("Interval[1, 2] = Interval[1, 2]", "CRIT0105 at «Interval[1, 2] = Interval[1, 2]»: a comparison of intervals is CQL but outside the subset; compare their ends one by one")]
    [InlineData("Sledai in Interval[null, null]", "CRIT0105 at «Interval[null, null]»: an interval without ends is CQL but outside the subset; leave the comparison out, or name an end")]
    [InlineData("{ 1, 2 } = { 1, 2 }", "CRIT0105 at «{ 1, 2 } = { 1, 2 }»: a comparison of lists is CQL but outside the subset; test their elements: exists (A X where X in { … })")]
    [InlineData("Sledai in null", "CRIT0105 at «null»: 'in' of null is CQL but outside the subset; name a member that is a list")]
    [InlineData("(Pregnant and Gilbert) is null", "CRIT0105 at «(Pregnant and Gilbert)»: 'is null' of '(Pregnant and Gilbert)' is CQL but outside the subset; it takes a member, a parameter or a literal")]
    [InlineData("Coalesce(Sledai + 1, 1) > 1", "CRIT0105 at «Sledai + 1»: 'Coalesce' of 'Sledai + 1' is CQL but outside the subset; it takes a member, a parameter or a literal")]
    [InlineData("Consent before Interval[Screening, Infusion]", "CRIT0105 at «Interval[Screening, Infusion]»: 'before' of an interval is CQL but outside the subset; compare with its ends one by one; within an interval is 'during Interval[a, b]'")]
    [InlineData("Consent + 3 hours > Screening", "CRIT0105 at «3 hours»: a length in hours is CQL but outside the subset; dates are days: write years, months, weeks or days")]
    [InlineData("Sledai > 3L", "CRIT0105 at «3L»: '3L', a Long, is CQL but outside the subset; write an Integer or a Decimal")]
    [InlineData("case Count(Vaccines) when 1 then true else false end", "CRIT0105 at «Count(Vaccines)»: 'Count(Vaccines)' in 'case', which reads it twice, is CQL but outside the subset; define that and name it here")]
    [InlineData("null as Interval<Date> is null", "CRIT0105 at «Interval<Date>»: a cast to Interval<Date> is CQL but outside the subset; casts give null a type: Boolean, Integer, Decimal, Quantity, String, Date, DateTime")]
    public void What_is_outside_this_version_is_named_with_what_to_write_instead(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Hemoglobn >= 85 'g/L'", "CRIT0201 at «Hemoglobn»: 'Hemoglobn' is not a member of Chart, a parameter, a definition or a criterion; did you mean 'Hemoglobin'?")]
    [InlineData("hemoglobin >= 85 'g/L'", "CRIT0201 at «hemoglobin»: 'hemoglobin' is not a member of Chart, a parameter, a definition or a criterion; did you mean 'Hemoglobin'?")]
    [InlineData("Kidney.Egr > 3 'mL/min'", "CRIT0201 at «Egr»: 'Egr' is not a member of Kidney; did you mean 'Egfr'?")]
    [InlineData("Ast.Upper > 3 'U/L'", "CRIT0201 at «Upper»: 'Upper' is not a member of a Lab, which has Value, Low, High and Date")]
    [InlineData("Sex = \"Female\"", "CRIT0201 at «\"Female\"»: 'Female' is not a member of Chart, a parameter, a definition or a criterion; a text stands in single quotation marks: 'Female'")]
    [InlineData("\"Female\" = Sex", "CRIT0201 at «\"Female\"»: 'Female' is not a member of Chart, a parameter, a definition or a criterion; a text stands in single quotation marks: 'Female'")]
    [InlineData("Calculate(Sledai) > 3", "CRIT0201 at «Calculate»: 'Calculate' is not a function")]
    [InlineData("Medications > 3", "CRIT0201 at «Medications»: 'Medications' is not a member of Chart, a parameter, a definition or a criterion")]
    [InlineData("WrongAnalyte > 3 'mg/dL'", "CRIT0201 at «WrongAnalyte»: 'creatinin' is not a name of the analyte catalogue, but [Analyte] of 'WrongAnalyte' says so; did you mean 'creatinine'?")]
    [InlineData("Diagnosis in \"Antimalarial\"", "CRIT0201 at «\"Antimalarial\"»: 'Antimalarial' is not a value set or a list; did you mean 'Antimalarials'?")]
    [InlineData("Dose > MaximumDos", "CRIT0201 at «MaximumDos»: 'MaximumDos' is not a member of Chart, a parameter, a definition or a criterion; did you mean 'MaximumDose'?")]
    public void A_name_that_is_unknown_is_reported_with_the_nearest_one(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Sex < 'Male'", "CRIT0202 at «Sex < 'Male'»: the enumeration Sex has no order; use = or in { … }, or an integer member")]
    [InlineData("Weight > 3 years", "CRIT0105 at «3 years»: '3 years', a calendar duration as a value, is CQL but outside the subset; it only moves dates; a quantity is 3 'a'")]
    [InlineData("Progression >= 3 months", "CRIT0105 at «3 months»: '3 months', a calendar duration as a value, is CQL but outside the subset; it only moves dates; a quantity is 3 'mo'")]
    [InlineData("Hemoglobin and Pregnant", "CRIT0202 at «Hemoglobin»: 'and' takes Booleans; 'Hemoglobin' is a Quantity in 'g/L'")]
    [InlineData("not Sledai", "CRIT0202 at «Sledai»: 'not' takes Booleans; 'Sledai' is an Integer")]
    [InlineData("Hemoglobin", "CRIT0202 at «Hemoglobin»: criterion 'I1' must be a Boolean; 'Hemoglobin' is a Quantity in 'g/L'")]
    [InlineData("Pregnant = 'yes'", "CRIT0202 at «Pregnant = 'yes'»: 'Pregnant' is a Boolean but 'yes' is a String; a Boolean is true or false, without quotation marks")]
    [InlineData("Pregnant > true", "CRIT0202 at «Pregnant > true»: a Boolean has no order; use = or !=")]
    [InlineData("exists Pregnant", "CRIT0202 at «Pregnant»: 'exists' takes a list; 'Pregnant' is a Boolean; whether a value is there is tested by 'is not null'")]
    [InlineData("ULN(Hemoglobin) > 3 'g/L'", "CRIT0202 at «Hemoglobin»: ULN takes a laboratory result with its own reference range, a member of type Lab; 'Hemoglobin' is a Quantity in 'g/L'")]
    [InlineData("Consent + 3 > Screening", "CRIT0202 at «Consent + 3»: 'Consent' is a Date, '3' is an Integer; expected a length such as 4 weeks")]
    [InlineData("Consent - Screening > 3", "CRIT0202 at «Consent - Screening»: 'Consent' is a Date, 'Screening' is a Date; the time between two dates is 'days between a and b'")]
    [InlineData("Consent + 28 'd' > Screening", "CRIT0202 at «28 'd'»: dates move by calendar units; found 28 'd', expected 28 days")]
    [InlineData("Consent + 1.5 years > Screening", "CRIT0202 at «1.5 years»: dates move by whole years; found '1.5 years'")]
    [InlineData("3 weeks + Consent > Screening", "CRIT0202 at «3 weeks + Consent»: '3 weeks + Consent' takes numbers; '3 weeks' is a Quantity in 'wk', 'Consent' is a Date; a date stands on the left: Screening - 4 weeks")]
    [InlineData("Consent 28 'd' or less before Screening", "CRIT0202 at «28 'd'»: dates move by calendar units; found 28 'd', expected 28 days")]
    [InlineData("Consent 4 weeks or less before Pregnant", "CRIT0202 at «Pregnant»: '4 weeks or less before' takes Dates or DateTimes; 'Pregnant' is a Boolean")]
    [InlineData("Consent during Screening", "CRIT0202 at «Screening»: 'during' takes an interval such as Interval[a, b]; 'Screening' is a Date")]
    [InlineData("Consent = '2024-01-01'", "CRIT0202 at «Consent = '2024-01-01'»: 'Consent' is a Date but '2024-01-01' is a String; a date is written @2024-01-31")]
    [InlineData("AtLeast(4, {Pregnant, Gilbert})", "CRIT0202 at «4»: AtLeast 4 of 2 conditions is always false")]
    [InlineData("AtLeast(0, {Pregnant, Gilbert})", "CRIT0202 at «0»: AtLeast 0 of 2 conditions is always true")]
    [InlineData("AtMost(2, {Pregnant, Gilbert})", "CRIT0202 at «2»: AtMost 2 of 2 conditions is always true")]
    [InlineData("AtLeast(Sledai, {Pregnant, Gilbert})", "CRIT0202 at «Sledai»: the number of AtLeast is a literal such as 2; found 'Sledai'")]
    [InlineData("AtLeast(1, Vaccines)", "CRIT0202 at «Vaccines»: AtLeast takes a list of conditions, {a, b, c}; found 'Vaccines'")]
    [InlineData("exists (Vaccines V where Attested('x'))", "CRIT0202 at «Attested('x')»: a judgement is made of the patient, not of each element; Attested cannot stand inside a query")]
    [InlineData("Attested(Status)", "CRIT0202 at «Status»: Attested takes the statement that a person attests, in single quotation marks; found 'Status'")]
    [InlineData("Diagnosis = 'x'", "CRIT0202 at «Diagnosis = 'x'»: 'Diagnosis' is a Code but 'x' is a String; codes are tested by in \"Value set\"")]
    [InlineData("Status in \"Mixed\"", "CRIT0202 at «Status in \"Mixed\"»: 'Status' is a String, but value set 'Mixed' has codes of several systems; a Code names its system")]
    [InlineData("Sledai in \"Mixed\"", "CRIT0202 at «Sledai in \"Mixed\"»: 'Sledai' is an Integer; in \"Mixed\" takes a Code, a list of Codes or a String")]
    [InlineData("\"Mixed\" = 'x'", "CRIT0202 at «\"Mixed\"»: 'Mixed' is a value set, which only stands on the right of 'in'")]
    [InlineData("Sledai in Vaccines", "CRIT0202 at «Vaccines»: elements of 'Vaccines' have members and no value of their own; write exists (Vaccines X where X.… = …)")]
    [InlineData("Vaccines contains 'x'", "CRIT0202 at «Vaccines»: elements of 'Vaccines' have members and no value of their own; write exists (Vaccines X where X.… = …)")]
    [InlineData("Sledai > 3000000000", "CRIT0202 at «3000000000»: '3000000000' is beyond an Integer, which ends at 2147483647; write 3000000000.0")]
    [InlineData("Temperature + 1 'Cel' > 38 'Cel'", "CRIT0202 at «Temperature + 1 'Cel'»: values in 'Cel' have no sum and no difference, because they are a scale with a zero of its own")]
    [InlineData("if Pregnant then Sledai else Status", "CRIT0202 at «if Pregnant then Sledai else Status»: 'Sledai' is an Integer but 'Status' is a String")]
    [InlineData("if Sledai then Pregnant else Gilbert", "CRIT0202 at «Sledai»: 'if' takes Booleans; 'Sledai' is an Integer")]
    [InlineData("Vaccines = CarTs", "CRIT0202 at «Vaccines = CarTs»: 'Vaccines' is a list of Vaccine but 'CarTs' is a list of CarT; an element is tested by 'contains' or 'exists'")]
    [InlineData("Kidney = Kidney", "CRIT0202 at «Kidney = Kidney»: a Kidney has no value to compare; 'Kidney' is a Kidney, 'Kidney' is a Kidney")]
    [InlineData("Sledai as Decimal > 3", "CRIT0202 at «Sledai as Decimal»: 'Sledai' is an Integer, which is no Decimal")]
    [InlineData("Vaccines.Live", "CRIT0202 at «Vaccines.Live»: 'Vaccines' is a list of Vaccine, which has no member 'Live'")]
    [InlineData("Hemoglobin in Interval[Pregnant, 3 'g/L']", "CRIT0202 at «Hemoglobin in Interval[Pregnant, 3 'g/L']»: 'Hemoglobin' is a Quantity in 'g/L' but 'Pregnant' is a Boolean")]
    public void Types_that_do_not_fit_name_both_sides(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Hemoglobin >= 85 'mmHg'", "CRIT0203 at «mmHg»: 'mmHg' is not a UCUM unit: UCUM has no symbol 'mmHg'; did you mean 'mm[Hg]'?")]
    [InlineData("WrongUnit > 3 'mm[Hg]'", "CRIT0203 at «WrongUnit»: 'mmHg' is not a UCUM unit: [Unit] of 'WrongUnit' names it; UCUM has no symbol 'mmHg'; did you mean 'mm[Hg]'?")]
    [InlineData("Hemoglobin >= 85 ''", "CRIT0203 at «''»: '' is not a UCUM unit: the code is empty, expected a unit; the unit of a pure number is '1'")]
    public void A_unit_that_is_unknown_is_reported_at_its_own_characters(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Hemoglobin >= 85 'mmol/L'", "CRIT0204 at «mmol/L»: 'Hemoglobin' is in 'g/L' but 85 'mmol/L' is in 'mmol/L': mass and substance convert only where the member names its analyte, as [Analyte(\"creatinine\")] does")]
    [InlineData("Glucose >= 140 'mg/dL'", "CRIT0204 at «mg/dL»: 'Glucose' is in 'mmol/L' but 140 'mg/dL' is in 'mg/dL': mass and substance convert only where the member names its analyte, as [Analyte(\"creatinine\")] does")]
    [InlineData("Hemoglobin >= 85 'K/uL'", "CRIT0204 at «K/uL»: 'Hemoglobin' is in 'g/L' but 85 'K/uL' is in 'K/uL': they measure different things; did you mean '10*3/uL'?")]
    [InlineData("Hemoglobin >= Weight", "CRIT0204 at «Weight»: 'Hemoglobin' is in 'g/L' but 'Weight' is in 'kg': they measure different things")]
    [InlineData("Dose / Weight <= 2 'mg/kg'", "CRIT0204 at «mg/kg»: 'Dose / Weight' is in 'mg/d/kg' but 2 'mg/kg' is in 'mg/kg': they measure different things")]
    public void Units_that_are_incommensurable_are_reported_at_the_number_written(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Hemoglobin >= 85", "CRIT0205 at «85»: 'Hemoglobin' is in 'g/L' but '85' has no unit; write for example 85 'g/L'")]
    [InlineData("85 <= Hemoglobin", "CRIT0205 at «85»: 'Hemoglobin' is in 'g/L' but '85' has no unit; write for example 85 'g/L'")]
    [InlineData("Hemoglobin >= Ratio", "CRIT0205 at «Ratio»: 'Hemoglobin' is in 'g/L' but 'Ratio' has no unit; write for example [Unit(\"g/L\")] on the member")]
    public void A_number_without_a_unit_beside_a_quantity_is_reported_with_an_example(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Sledai between 8 and 4", "CRIT0207 at «between 8 and 4»: between 8 and 4 is empty: the lower end '8' is above the upper end '4'")]
    [InlineData("Sledai in Interval(4, 5)", "CRIT0207 at «Interval(4, 5)»: Interval(4, 5) is empty: nothing lies between '4' and '5', and neither belongs to it")]
    [InlineData("Hemoglobin in Interval[12 'g/dL', 85 'g/L']", "CRIT0207 at «Interval[12 'g/dL', 85 'g/L']»: Interval[12 'g/dL', 85 'g/L'] is empty: the lower end 12 'g/dL' is above the upper end 85 'g/L'")]
    [InlineData("Consent during Interval[@2024-02-01, @2024-01-01]", "CRIT0207 at «Interval[@2024-02-01, @2024-01-01]»: Interval[@2024-02-01, @2024-01-01] is empty: the lower end '@2024-02-01' is above the upper end '@2024-01-01'")]
    [InlineData("Consent in Interval(@2024-01-01, @2024-01-02)", "CRIT0207 at «Interval(@2024-01-01, @2024-01-02)»: Interval(@2024-01-01, @2024-01-02) is empty: nothing lies between '@2024-01-01' and '@2024-01-02', and neither belongs to it")]
    [InlineData("Sledai in Interval[4, 4)", "CRIT0207 at «Interval[4, 4)»: Interval[4, 4) is empty: both ends are '4', and not both belong to it")]
    [InlineData("Sledai properly between 4 and 5", "CRIT0207 at «properly between 4 and 5»: properly between 4 and 5 is empty: nothing lies between '4' and '5', and neither belongs to it")]
    public void A_range_that_holds_no_value_is_reported(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Sex = 'female'", "CRIT0208 at «'female'»: 'female' is not a value of Sex; it has 'Female', 'Male'; did you mean 'Female'?")]
    [InlineData("Sex = 'Unknown'", "CRIT0208 at «'Unknown'»: 'Unknown' is not a value of Sex; it has 'Female', 'Male'; a value marked [Missing] is no value, test it by 'is null'")]
    [InlineData("Nephritis in { 'III+V', 'IV' }", "CRIT0208 at «'IV'»: 'IV' is not a value of Nephritis; it has 'None', 'III+V'")]
    public void A_text_that_is_no_value_of_its_enumeration_is_reported_with_those_that_are(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Photo is null", "CRIT0210 at «Photo»: 'Photo' is of type byte[], which criteria cannot read; expected a number, a text, a date, an enum or a list")]
    public void A_member_that_criteria_cannot_read_is_reported_where_it_is_named(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Count(Vaccines) is null", "CRIT0213 at «Count(Vaccines)»: 'is null' of 'Count(Vaccines)' cannot tell empty from unknown; write if exists X then … else … where X is empty")]
    [InlineData("Coalesce(Count(Vaccines), 1) > 1", "CRIT0213 at «Count(Vaccines)»: 'Coalesce' of 'Count(Vaccines)' cannot tell empty from unknown; write if exists X then … else … where X is empty")]
    public void Closing_the_world_over_a_query_is_refused(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("exists (Vaccines I1 where I1.Live)", "CRIT0214 at «I1»: 'I1' is both a criterion and the element of this query")]
    [InlineData("exists (Vaccines Pregnant where Pregnant.Live)", "CRIT0214 at «Pregnant»: 'Pregnant' is both a member of the subject and the element of this query")]
    [InlineData("exists (CarTs P where exists (P.Targets P where P = 'x'))", "CRIT0214 at «P»: 'P' is both the element of an outer query and the element of this query")]
    public void A_name_that_means_two_things_is_reported(string cql, string expected) => AssertReports(cql, expected);

    [Theory]
    [InlineData("Sledai is null")]
    [InlineData("Consent same day as Screening")]
    [InlineData("Status != 'a'")]
    [InlineData("CalculateAgeInYearsAt(BirthDate, Screening) > 18")]
    [InlineData("Hemoglobin >= 85 'g/L'")]
    [InlineData("Sex = 'Female'")]
    [InlineData("Kidney.Egfr > 30 'mL/min'")]
    [InlineData("Pregnant = true")]
    [InlineData("Sledai >= 8")]
    [InlineData("Consent + 28 days > Screening")]
    [InlineData("exists Vaccines")]
    [InlineData("AtLeast(2, {Pregnant, Gilbert})")]
    [InlineData("Hemoglobin >= 85 'g/L{gas}'")]
    [InlineData("Creatinine >= 1.4 'mg/dL'")]
    [InlineData("Hemoglobin >= 8.5 'g/dL'")]
    [InlineData("Dose / Weight <= 2 'mg/kg/d'")]
    [InlineData("Ratio >= 85")]
    [InlineData("Hemoglobin >= null")]
    [InlineData("Sledai between 4 and 4")]
    [InlineData("Sledai in Interval(4, 6)")]
    [InlineData("Ratio in Interval(4, 5)")]
    [InlineData("Hemoglobin in Interval[8.5 'g/dL', 85 'g/L']")]
    [InlineData("Sledai in Interval[null, 4]")]
    [InlineData("Sex = 'Male'")]
    [InlineData("Nephritis in { 'III+V', 'None' }")]
    [InlineData("Status = 'Unknown'")]
    [InlineData("Status is null")]
    [InlineData("(exists Vaccines) is true")]
    [InlineData("Coalesce(Sledai, Count(Vaccines)) > 1")]
    [InlineData("Vaccines is null")]
    [InlineData("exists (Vaccines V where V.Live) or exists (Vaccines V where not V.Live)")]
    public void What_is_nearly_such_a_mistake_and_right_is_not_reported(string cql)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(string.Empty, bound.Report);
        Assert.NotEqual("error", bound.Print("I1"));
    }

    [Theory]
    [InlineData("Weight * Temperature > 3 'kg.Cel'", "CRIT0202 at «Weight * Temperature»: values in 'Cel' cannot be multiplied or divided, because they are a scale with a zero of its own", "CRIT0203 at «kg.Cel»: 'kg.Cel' is not a UCUM unit: 'Cel' has a scale of its own and cannot be multiplied or divided")]
    [InlineData("Hemoglobin > 85 'g/L' and Pregnan or Sex = 'X' and Hemoglobin > 3", "CRIT0201 at «Pregnan»: 'Pregnan' is not a member of Chart, a parameter, a definition or a criterion; did you mean 'Pregnant'?", "CRIT0208 at «'X'»: 'X' is not a value of Sex; it has 'Female', 'Male'", "CRIT0205 at «3»: 'Hemoglobin' is in 'g/L' but '3' has no unit; write for example 3 'g/L'")]
    public void Mistakes_side_by_side_are_each_reported(string cql, params string[] expected) => AssertReports(cql, string.Join("\n", expected));

    private static void AssertReports(string cql, string expected)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(expected, bound.Report);
        Assert.Equal("error", bound.Print("I1"));
    }
}
