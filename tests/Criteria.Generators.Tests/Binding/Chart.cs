using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Tests.Binding;

/// <summary>The subject of these tests: one member of every sort.</summary>
internal static class Chart
{
    public static readonly EnumMember Sex = new("Trials.Sex", EquatableArray.Of<EnumValue>(new("Female", "Female", false), new("Male", "Male", false), new("Unknown", "Unknown", true)));

    public static readonly EnumMember Nephritis = new("Trials.Nephritis", EquatableArray.Of<EnumValue>(new("None", "None", false), new("ThreeAndFive", "III+V", false)));

    public static SubjectShape Shape { get; } = new("Trials.Chart", "Chart", false, EquatableArray.Of<TypeShape>(
        new("Trials.Chart", EquatableArray.Of(
            Member("BirthDate", new DateMember()),
            Member("Consent", new DateMember()),
            Member("Hemoglobin", Double, "g/L"),
            Member("Creatinine", Double, "umol/L", "creatinine"),
            Member("CreatinineMass", Double, "mg/dL", "creatinine"),
            Member("Glucose", Double, "mmol/L"),
            Member("Temperature", Double, "Cel"),
            Member("Weight", Double, "kg"),
            Member("Dose", Double, "mg/d"),
            Member("Progression", Double, "d"),
            Member("Ratio", Double),
            Member("Sledai", Integer),
            Member("Grade", Integer),
            Member("WrongUnit", Double, "mmHg"),
            Member("WrongAnalyte", Double, "mg/dL", "creatinin"),
            Member("Ast", new LabMember(), "U/L"),
            Member("Alt", new LabMember(), "U/L"),
            Member("Inr", new LabMember()),
            Member("Sex", Sex),
            Member("Nephritis", Nephritis),
            Member("Pregnant", new BooleanMember()),
            Member("Lactating", new BooleanMember()),
            Member("Gilbert", new BooleanMember()),
            Member("Status", new StringMember()),
            Member("Diagnosis", new CodeMember()),
            Member("Diagnoses", List(new CodeMember())),
            Member("Kidney", new ObjectMember("Trials.Kidney")),
            Member("Vaccines", List(new ObjectMember("Trials.Vaccine"))) with { IsOpen = true },
            Member("CarTs", List(new ObjectMember("Trials.CarT"))),
            Member("Infarctions", List(new DateMember())),
            Member("Creatinines", List(new LabMember()), "umol/L", "creatinine"),
            Member("Readings", List(new NumberMember(NumberRepresentation.Double)), "mm[Hg]"),
            Member("Photo", new UnsupportedMember("byte[]", "a number, a text, a date, an enum or a list")),
            Member("Alive", new BooleanMember()) with { CanBeNull = false, IsDeclaredNullable = false },
            Member("Visits", Integer) with { Domain = new(0, 100) },
            Member("Admitted", new DateTimeMember(true)),
            Member("Discharged", new DateTimeMember(false)),
            Member("Onset", new DateMember(DateRepresentation.PartialDate)),
            Member("Treatment", new ObjectMember("Criteria.Period")),
            Member("Stays", List(new ObjectMember("Criteria.Period"))))),
        new("Criteria.Period", EquatableArray.Of(Member("Start", new DateMember()), Member("End", new DateMember()), Member("Ongoing", new BooleanMember()))),
        new("Trials.Kidney", EquatableArray.Of(Member("Egfr", Double, "mL/min/{1.73_m2}"), Member("Dialysis", new BooleanMember()))),
        new("Trials.Vaccine", EquatableArray.Of(Member("Live", new BooleanMember()), Member("Date", new DateMember()), Member("Name", new StringMember()))),
        new("Trials.CarT", EquatableArray.Of(Member("Targets", List(new StringMember())), Member("Date", new DateMember())))));

    private static NumberMember Double => new(NumberRepresentation.Double);

    private static NumberMember Integer => new(NumberRepresentation.Int32);

    private static ListMember List(MemberType element) => new(element, true, ListAccess.List);

    private static MemberShape Member(string name, MemberType type, string? unit = null, string? analyte = null)
        => new(name, type, true, true, unit, analyte, null, false);

    /// <summary>The trial that most tests write their criterion into.</summary>
    public static TrialBuilder Trial() => new TrialBuilder()
        .Parameter("Screening").Parameter("Infusion").Parameter("MaximumDose", "Quantity", "mg/d").Parameter("Arm", "String").Parameter("Randomized", "Boolean").Parameter("Now", "DateTime")
        .ValueSet("Antimalarials", ("rxnorm", "5521"), ("rxnorm", "2393")).ValueSet("Mixed", ("rxnorm", "1"), ("snomed", "2"));

    /// <summary>Binds one criterion, <c>I1</c>.</summary>
    public static BoundTrial Bind(string cql) => Trial().Include("I1", cql).Bind();
}
