using System;
using System.Collections.Generic;
using Screening.Patients;
using Trials;
using static Screening.Cohort.Archetypes;
using static Screening.Cohort.BoundaryPatients;

namespace Screening.Cohort;

/// <summary>Patients on the lines of the instruments of lupus and of the treatments that make it refractory.</summary>
internal static class LupusBoundaries
{
    public static IEnumerable<Patient> All()
    {
        yield return Line("SLE-10", "fever, leucopenia, oral ulcers and low C3: 10 points").Classified(LupusForms.NoItem with { Fever = true, Leucopenia = true, OralUlcers = true, LowC3 = true });
        yield return Line("SLE-8", "leucopenia, oral ulcers and low C3: 8 points").Classified(LupusForms.NoItem with { Leucopenia = true, OralUlcers = true, LowC3 = true });
        yield return Line("SLE-IMMUNO", "antibodies and low C3 and C4: 10 points, none of them clinical").Classified(LupusForms.NoItem with { LowC3 = true, LowC4 = true, AntiDsDnaOrAntiSm = true });
        yield return Line("SLE-C4", "joints and low C3, C4 not measured: 9 points or 10").Classified(LupusForms.NoItem with { JointInvolvement = true, LowC3 = true, LowC4 = null });
        yield return Line("SLE-DOMAIN", "three items of the blood count as one: 4 points").Classified(LupusForms.NoItem with { Leucopenia = true, Thrombocytopenia = true, AutoimmuneHemolysis = true });
        yield return Line("SLE-IV", "nephritis of class IV alone: 10 points").Classified(LupusForms.NoItem)
            .Lupus(lupus => lupus with { Biopsies = [new() { Date = new(2021, 6, 1), Scheme = NephritisScheme.Of2003, Class = NephritisClass.IV, Segment = NephritisSegment.G, Activity = NephritisActivity.A }] });
        yield return Line("SLE-NOANA", "22 points, but never an antinuclear antibody").Immunology(immunology => immunology with { AnaTests = [Ana(40)] });
        yield return Line("ANA-OPEN", "a titer of 1:40, and earlier tests that nobody has kept").Immunology(immunology => immunology with { AnaTests = [Ana(40), null] });
        yield return Line("SELENA-8", "SELENA-SLEDAI exactly 8").Selena(LupusForms.NoActivity with { Vasculitis = true });
        yield return Line("SELENA-7", "SELENA-SLEDAI 7").Selena(LupusForms.NoActivity with { Arthritis = true, Rash = true, Leucopenia = true });
        yield return Line("SELENA-GAP", "SELENA-SLEDAI 7 or 9, for nobody looked for ulcers").Selena(LupusForms.NoActivity with { Arthritis = true, Rash = true, Leucopenia = true, MucosalUlcers = null });
        yield return Line("CD19-0", "no B cells with CD19").Immunology(immunology => immunology with { Cd19BCells = new(0, 90, 660) });
        yield return Line("CD19-NONE", "B cells not counted").Immunology(immunology => immunology with { Cd19BCells = null });
        yield return Line("ROUTINE-1", "prednisone of exactly 1 mg/kg/d, where more is asked").Courses(prednisone: 1, cyclophosphamideEnd: new(2024, 8, 26), mycophenolateEnd: new(2026, 2, 10));
        yield return Line("ROUTINE-6M", "cyclophosphamide for 6 months to the day").Courses(prednisone: 1.1, cyclophosphamideEnd: new(2024, 8, 19), mycophenolateEnd: new(2026, 2, 10));
        yield return Line("ROUTINE-5M", "cyclophosphamide for 6 months but a day").Courses(prednisone: 1.1, cyclophosphamideEnd: new(2024, 8, 18), mycophenolateEnd: new(2026, 2, 10));
        yield return Line("ROUTINE-3M", "mycophenolate for exactly 3 months, where more is asked").Courses(prednisone: 1.1, cyclophosphamideEnd: new(2024, 8, 26), mycophenolateEnd: new(2024, 12, 9));
        yield return Line("ROUTINE-WELL", "routine treatment keeps the disease away").Lupus(lupus => lupus with { RoutineTreatmentIneffective = false });
        yield return Line("ROUTINE-BACK", "the disease came back after a remission").Lupus(lupus => lupus with { RoutineTreatmentIneffective = false, RelapsedAfterRemission = true });
    }

    private static Patient Classified(this Patient patient, EularAcr2019 items) => patient.Lupus(lupus => lupus with { EularAcr2019 = items });

    private static Patient Selena(this Patient patient, Sledai items) => patient.Lupus(lupus => lupus with { SelenaSledai = items });

    private static Patient Courses(this Patient patient, double prednisone, DateOnly cyclophosphamideEnd, DateOnly mycophenolateEnd)
        => patient.Treatment(treatment => treatment with
        {
            Medications =
            [
                Drugs.Prednisone(new(2024, 9, 2)) with { Start = new(2024, 2, 12), DoseByWeight = prednisone },
                Drugs.Cyclophosphamide(cyclophosphamideEnd) with { Start = new(2024, 2, 19) },
                Drugs.Mycophenolate(mycophenolateEnd) with { Start = new(2024, 9, 9) },
            ],
        });
}
