using System;
using Criteria;
using Criteria.Fhir;
using Trials;

namespace Screening.Cohort;

/// <summary>Courses of the drugs that the invented patients take, by their RxNorm ingredients.</summary>
internal static class Drugs
{
    public static Medication Mycophenolate(DateOnly? lastTaken) => Course("68149", lastTaken);

    public static Medication Azathioprine(DateOnly? lastTaken) => Course("1256", lastTaken);

    public static Medication Cyclophosphamide(DateOnly? lastTaken) => Course("3002", lastTaken);

    public static Medication Hydroxychloroquine(DateOnly? lastTaken) => Course("5521", lastTaken);

    public static Medication Prednisone(DateOnly? lastTaken) => Course("8640", lastTaken);

    private static Medication Course(string ingredient, DateOnly? lastTaken)
        => new() { Ingredient = new Code(CodeSystems.RxNorm, ingredient), LastTaken = lastTaken };
}
