using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>What expressions come down to, construct by construct.</summary>
public sealed class ExpressionBindingTests
{
    [Theory]
    [InlineData("Pregnant", "Pregnant")]
    [InlineData("true", "true")]
    [InlineData("null", "null:Boolean")]
    [InlineData("Pregnant and Lactating", "(and Pregnant Lactating)")]
    [InlineData("Pregnant and Lactating and Gilbert or Alive", "(or (and Pregnant Lactating Gilbert) Alive)")]
    [InlineData("Pregnant or (Lactating or Gilbert)", "(or Pregnant (or Lactating Gilbert))")]
    [InlineData("Pregnant xor null", "(xor Pregnant null:Boolean)")]
    [InlineData("Pregnant implies not Lactating", "(implies Pregnant (not Lactating))")]
    [InlineData("Randomized = true", "(= ?Randomized true)")]
    [InlineData("Pregnant is null", "(IsNull Pregnant)")]
    [InlineData("Pregnant is not null", "(not (IsNull Pregnant))")]
    [InlineData("(Pregnant and Gilbert) is not true", "(not (IsTrue (and Pregnant Gilbert)))")]
    [InlineData("Ast is null", "(IsNull Ast.Value)")]
    [InlineData("Vaccines is null", "(IsNull Vaccines)")]
    [InlineData("Kidney is null", "(IsNull Kidney)")]
    [InlineData("5 is null", "false")]
    [InlineData("null is null", "true")]
    [InlineData("Kidney.Dialysis is false", "(IsFalse Kidney.Dialysis)")]
    public void Logic(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Hemoglobin >= 85 'g/L'", "(>= Hemoglobin 85'g/L')")]
    [InlineData("Hemoglobin >= 8.5 'g/dL'", "(>= Hemoglobin 85'g/L')")]
    [InlineData("8.5 'g/dL' <= Hemoglobin", "(<= 85'g/L' Hemoglobin)")]
    [InlineData("Creatinine <= 2.5 'mg/dL'", "(<= Creatinine 221'umol/L')")]
    [InlineData("CreatinineMass <= 221 'umol/L'", "(<= CreatinineMass 2.5'mg/dL')")]
    [InlineData("Dose <= 15 'mg/wk'", "(<= Dose 15/7'mg/d')")]
    [InlineData("Temperature >= 98.6 '[degF]'", "(>= Temperature 37'Cel')")]
    [InlineData("Creatinine <= CreatinineMass", "(<= Creatinine (convert:'umol/L' CreatinineMass 88.4))")]
    [InlineData("Sledai >= 8", "(>= Sledai 8)")]
    [InlineData("Sledai >= 7.5", "(>= (convert:Decimal Sledai 1) 7.5)")]
    [InlineData("Ratio > 3", "(> Ratio 3.0)")]
    [InlineData("Ast <= 3 * ULN(Ast)", "(<= Ast.Value (*:'U/L' 3.0 Ast.High))")]
    [InlineData("Ast.Value <= Ast.High and Ast > LLN(Ast)", "(and (<= Ast.Value Ast.High) (> Ast.Value Ast.Low))")]
    [InlineData("Ast.Date on or before Screening", "(<= Ast.Date ?Screening)")]
    [InlineData("Inr < 1.5", "(< Inr.Value 1.5)")]
    [InlineData("Kidney.Egfr >= 30 'mL/min/{1.73_m2}'", "(>= Kidney.Egfr 30'mL/min/{1.73_m2}')")]
    [InlineData("Sex = 'Female'", "(= Sex Trials.Sex.Female)")]
    [InlineData("'III+V' = Nephritis", "(= Trials.Nephritis.ThreeAndFive Nephritis)")]
    [InlineData("Sex != null", "(!= Sex null:Trials.Sex)")]
    [InlineData("Status = 'active'", "(= Status 'active')")]
    [InlineData("null = null", "null:Boolean")]
    [InlineData("Progression > 28 days", "(> Progression 28'd')")]
    [InlineData("Progression > 4 weeks", "(> Progression 28'd')")]
    [InlineData("Progression > 5 'a'", "(> Progression 1826.25'd')")]
    [InlineData("BirthDate < @2000-01-31", "(< BirthDate @2000-01-31)")]
    [InlineData("BirthDate < @2000-01", "(< BirthDate @2000-01)")]
    public void Comparison(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Sledai between 4 and 8", "(in Sledai [4, 8])")]
    [InlineData("Sledai properly between 4 and 8", "(in Sledai (4, 8))")]
    [InlineData("Hemoglobin in Interval[8.5 'g/dL', 120 'g/L')", "(in Hemoglobin [85'g/L', 120'g/L'))")]
    [InlineData("Hemoglobin in Interval[null, 120 'g/L']", "(in Hemoglobin [, 120'g/L'])")]
    [InlineData("Hemoglobin in Interval[85 'g/L', null)", "(in Hemoglobin [85'g/L', null:'g/L'))")]
    [InlineData("Interval[4, 8] contains Sledai", "(in Sledai [4, 8])")]
    [InlineData("Sledai in Interval(4, 6)", "(in Sledai (4, 6))")]
    [InlineData("Sledai in Interval[4, 4]", "(in Sledai [4, 4])")]
    [InlineData("Consent during Interval[Screening, Infusion]", "(in Consent [?Screening, ?Infusion])")]
    [InlineData("Consent included in Interval[Screening, null]", "(in Consent [?Screening, ])")]
    [InlineData("Sex in { 'Female', 'Male' }", "(in Sex {Trials.Sex.Female Trials.Sex.Male})")]
    [InlineData("Status in { 'a', null }", "(in Status {'a' null:String})")]
    [InlineData("Sledai in { 1, 2.5 }", "(in (convert:Decimal Sledai 1) {1.0 2.5})")]
    [InlineData("Diagnosis in \"Antimalarials\"", "(in Diagnosis \"Antimalarials\")")]
    [InlineData("Status in \"Antimalarials\"", "(in Status \"Antimalarials\")")]
    [InlineData("Diagnoses in \"Mixed\"", "(exists Diagnoses item$0 (in $0 \"Mixed\"))")]
    public void Membership(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Sledai + 1 > 2 * 3", "(> (+:Integer Sledai 1) 6)")]
    [InlineData("Sledai / 2 > 1", "(> (/:Decimal (convert:Decimal Sledai 1) 2.0) 1.0)")]
    [InlineData("Sledai * 1.5 > 1", "(> (*:Decimal (convert:Decimal Sledai 1) 1.5) 1.0)")]
    [InlineData("-Sledai < -3", "(< (- Sledai) -3)")]
    [InlineData("Sledai > -2147483648", "(> Sledai -2147483648)")]
    [InlineData("Hemoglobin + 1 'g/dL' > 9 'g/dL'", "(> (+:'g/L' Hemoglobin 10'g/L') 90'g/L')")]
    [InlineData("1 'g/dL' + Hemoglobin > 90 'g/L'", "(> (+:'g/L' 10'g/L' Hemoglobin) 90'g/L')")]
    [InlineData("Dose / Weight <= 2 'mg/kg/d'", "(<= (/:'mg/d/kg' Dose Weight) 2'mg/d/kg')")]
    [InlineData("Weight / Dose > 1 'kg.d/mg'", "(> (/:'kg/(mg/d)' Weight Dose) 1'kg/(mg/d)')")]
    [InlineData("Ast / Alt > 2 '1'", "(> (/:'1' Ast.Value Alt.Value) 2'1')")]
    [InlineData("1 / Weight > 0.01 '/kg'", "(> (/:'1/kg' 1.0 Weight) 0.01'1/kg')")]
    [InlineData("2147483647 + 1 > Sledai", "(> (+:Integer 2147483647 1) Sledai)")]
    [InlineData("Sledai + null > 1", "(> (+:Integer Sledai null:Integer) 1)")]
    [InlineData("2 * CreatinineMass < Creatinine", "(< (*:'mg/dL' 2.0 CreatinineMass) (convert:'mg/dL' Creatinine 5/442))")]
    public void Arithmetic(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("if Pregnant then Lactating else false", "(if Pregnant Lactating false)")]
    [InlineData("(if Gilbert then 3 else 2.5) * ULN(Ast) >= Ast", "(>= (*:'U/L' (if Gilbert 3.0 2.5) Ast.High) Ast.Value)")]
    [InlineData("(if Gilbert then Hemoglobin else null) < 60 'g/L'", "(< (if Gilbert Hemoglobin null:'g/L') 60'g/L')")]
    [InlineData("case when Pregnant then true when Lactating then false else null end", "(if Pregnant true (if Lactating false null:Boolean))")]
    [InlineData("case Sex when 'Female' then Pregnant else false end", "(if (= Sex Trials.Sex.Female) Pregnant false)")]
    [InlineData("Coalesce(Hemoglobin, 8 'g/dL') > 80 'g/L'", "(> (coalesce Hemoglobin 80'g/L') 80'g/L')")]
    [InlineData("Coalesce(Pregnant, exists Vaccines)", "(coalesce Pregnant (exists Vaccines item$0 open))")]
    [InlineData("Coalesce({ Pregnant, null, Lactating })", "(coalesce Pregnant Lactating)")]
    [InlineData("Coalesce(null, Pregnant)", "Pregnant")]
    [InlineData("IsNull(Hemoglobin)", "(IsNull Hemoglobin)")]
    [InlineData("not IsTrue(Pregnant) or IsFalse(Lactating)", "(or (not (IsTrue Pregnant)) (IsFalse Lactating))")]
    public void Choice(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("exists Vaccines", "(exists Vaccines item$0 open)")]
    [InlineData("exists (Vaccines V where V.Live)", "(exists Vaccines V$0 open $0.Live)")]
    [InlineData("exists (Vaccines V where V.Live and V.Date 4 weeks or less on or before Screening)", "(exists Vaccines V$0 open (and $0.Live (in ?Screening [$0.Date, (shift $0.Date 4W)])))")]
    [InlineData("Count(Vaccines V where V.Live) >= 2", "(>= (count Vaccines V$0 open $0.Live) 2)")]
    [InlineData("Count(CarTs) = 0", "(= (count CarTs item$0) 0)")]
    [InlineData("exists (CarTs P where exists (P.Targets T where T != 'CD19'))", "(exists CarTs P$0 (exists $0.Targets T$1 (!= $1 'CD19')))")]
    [InlineData("exists (CarTs P where P.Targets contains 'CD19')", "(exists CarTs P$0 (exists $0.Targets item$1 (= $1 'CD19')))")]
    [InlineData("Consent in Infarctions", "(exists Infarctions item$0 (= $0 Consent))")]
    [InlineData("Consent in (Infarctions I where I < Screening)", "(exists Infarctions I$0 (and (< $0 ?Screening) (= $0 Consent)))")]
    [InlineData("exists (Creatinines C where C > 2.5 'mg/dL' and C.Date before Screening)", "(exists Creatinines C$0 (and (> $0.Value 221'umol/L') (< $0.Date ?Screening)))")]
    [InlineData("exists (Creatinines C where C > 2 * ULN(C))", "(exists Creatinines C$0 (> $0.Value (*:'umol/L' 2.0 $0.High)))")]
    [InlineData("exists (Readings R where R >= 140 'mm[Hg]')", "(exists Readings R$0 (>= $0 140'mm[Hg]'))")]
    [InlineData("exists (Diagnoses D where D in \"Mixed\")", "(exists Diagnoses D$0 (in $0 \"Mixed\"))")]
    [InlineData("exists (Vaccines V where V.Live) and exists (Vaccines V where V.Name = 'x')", "(and (exists Vaccines V$0 open $0.Live) (exists Vaccines V$1 open (= $1.Name 'x')))")]
    public void Queries(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("AtLeast(2, { Pregnant, Lactating, Gilbert })", "(AtLeast 2 Pregnant Lactating Gilbert)")]
    [InlineData("AtMost(0, { Pregnant, null })", "(AtMost 0 Pregnant null:Boolean)")]
    [InlineData("Exactly(1, { Pregnant, Sledai > 4 })", "(Exactly 1 Pregnant (> Sledai 4))")]
    [InlineData("Pregnant and Attested('Can read')", "(and Pregnant (attested I1))")]
    [InlineData("Attested('Can read') or Attested('Can write')", "(or (attested I1) (attested I1_2))")]
    [InlineData("Attested('Can read') or not Attested('Can read')", "(or (attested I1) (not (attested I1)))")]
    public void Functions(string cql, string expected) => AssertBinds(cql, expected);

    private static void AssertBinds(string cql, string expected)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(expected, bound.Print("I1"));
    }
}
