using System;
using Criteria;
using Criteria.Fhir;
using Trials;

namespace Screening.Cohort;

/// <summary>Courses of the drugs that the invented patients take, by their RxNorm ingredients.</summary>
internal static class Drugs
{
    public static readonly Code MycophenolateCode = RxNorm("68149");
    public static readonly Code PrednisoneCode = RxNorm("8640");

    public static Medication Mycophenolate(DateOnly? lastTaken) => Course(MycophenolateCode, lastTaken);

    public static Medication Azathioprine(DateOnly? lastTaken) => Course(RxNorm("1256"), lastTaken);

    public static Medication Cyclophosphamide(DateOnly? lastTaken) => Course(RxNorm("3002"), lastTaken);

    public static Medication Hydroxychloroquine(DateOnly? lastTaken) => Course(RxNorm("5521"), lastTaken);

    public static Medication Prednisone(DateOnly? lastTaken) => Course(PrednisoneCode, lastTaken);

    private static Medication Course(Code ingredient, DateOnly? lastTaken)
        => new() { Ingredient = ingredient, Biological = false, LastTaken = lastTaken };

    private static Code RxNorm(string ingredient) => new(CodeSystems.RxNorm, ingredient);
}
