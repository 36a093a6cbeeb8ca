using System;
using System.Collections.Generic;
using System.Linq;

namespace Criteria.Generators.Emit.Cql;

/// <summary>
/// The clinical formulas of the runtime in CQL. What each is, and its source, is said in the documentation of <c>Criteria.Clinical</c>; a value outside a
/// formula's domain is missing there and here.
/// </summary>
internal static class ClinicalFormulas
{
    private const string Adult = "creatinine between 0.1 and 60.0 and age between 18.0 and 120.0";
    private const string OfWeight = "weight between 1.0 and 400.0";
    private const string OfHeight = "height between 30.0 and 250.0";
    private const string OfPeople = OfWeight + " and " + OfHeight;
    private const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

    // The drug, its ingredient in RxNorm, and how many milligrams of it are as much as five of prednisone.
    private static readonly (string Name, string Code, string Amount)[] _steroids =
    [
        ("prednisone", "8640", "5.0"), ("prednisolone", "8638", "5.0"), ("methylprednisolone", "6902", "4.0"), ("triamcinolone", "10759", "4.0"),
        ("hydrocortisone", "5492", "20.0"), ("cortisone", "2878", "25.0"), ("dexamethasone", "3264", "0.75"), ("betamethasone", "1514", "0.75"),
        ("deflazacort", "22396", "6.0"),
    ];

    private static readonly Dictionary<string, Func<Prelude, string>> _declarations = new(StringComparer.Ordinal)
    {
        ["Kidney.CkdEpi2021"] = static prelude => CkdEpi(prelude, "142.0", ("0.7", "-0.241", "1.012"), ("0.9", "-0.302"), "-1.2", "0.9938"),
        ["Kidney.CkdEpi2009"] = static prelude => CkdEpi(prelude, "141.0", ("0.7", "-0.329", "1.018"), ("0.9", "-0.411"), "-1.209", "0.993"),
        ["Kidney.BedsideSchwartz"] = static _ => $"(creatinine Decimal, height Decimal, age Decimal):\n  if creatinine between 0.1 and 60.0 and {OfHeight} and age >= 1.0 and age < 18.0\n"
            + "  then Round(0.413 * height / creatinine, 8) else null",
        ["Kidney.CockcroftGault"] = static _ => $"(creatinine Decimal, weight Decimal, age Decimal, isFemale Boolean):\n  if {Adult} and {OfWeight} and isFemale is not null\n"
            + "  then Round((140.0 - age) * weight * (if isFemale then 0.85 else 1.0) / (72.0 * creatinine), 8) else null",
        ["Heart.QtcFridericia"] = static _ => "(qt Decimal, rr Decimal):\n  if qt between 100.0 and 1000.0 and rr between 200.0 and 3000.0 then Round(qt / Power(rr / 1000.0, 1.0 / 3.0), 8) else null",
        ["Heart.QtcFridericiaByRate"] = static _ => "(qt Decimal, heartRate Decimal):\n  if qt between 100.0 and 1000.0 and heartRate between 20.0 and 300.0 then Round(qt / Power(60.0 / heartRate, 1.0 / 3.0), 8) else null",
        ["Body.MassIndex"] = static _ => $"(weight Decimal, height Decimal):\n  if {OfPeople} then Round(10000.0 * weight / (height * height), 8) else null",
        ["Body.SurfaceAreaMosteller"] = static _ => $"(weight Decimal, height Decimal):\n  if {OfPeople} then Round(Power(height * weight / 3600.0, 0.5), 8) else null",
        ["Glucose.HbA1cNgsp"] = static _ => "(ifcc Decimal):\n  if ifcc between 9.0 and 196.0 then Round(0.09148000 * ifcc + 2.15200000, 8) else null",
        ["Glucose.HbA1cIfcc"] = static _ => "(ngsp Decimal):\n  if ngsp between 3.0 and 20.0 then Round(10.93000000 * ngsp - 23.50000000, 8) else null",
        ["Steroids.NameOf"] = static _ => "(ingredient String):\n  case ingredient\n" + string.Concat(_steroids.Select(static drug => $"    when '{RxNorm}|{drug.Code}' then '{drug.Name}'\n")) + "    else null\n  end",
        ["Steroids.PrednisoneEquivalent"] = static prelude => Equivalent(prelude, "2000.0"),
        ["Steroids.PrednisoneEquivalentByWeight"] = static prelude => Equivalent(prelude, "40.0"),
    };

    /// <summary>The formula that a function of the runtime is; null where it is none.</summary>
    public static (string Name, Func<Prelude, string> Declaration)? Find(string containingType, string function)
    {
        const string space = "Criteria.Clinical.";
        if (!containingType.StartsWith(space, StringComparison.Ordinal))
            return null;
        var name = containingType.Substring(space.Length) + "." + function;
        return _declarations.TryGetValue(name, out var declaration) ? (name, declaration) : null;
    }

    private static string CkdEpi(Prelude prelude, string factor, (string Scale, string Power, string Factor) female, (string Scale, string Power) male, string above, string ofAge)
    {
        string Filtration(string scale, string below) => prelude.Call(
            "filtration",
            static () => "(ratio Decimal, below Decimal, above Decimal):\n  Power(Min({ ratio, 1.0 }), below) * Power(Max({ ratio, 1.0 }), above)",
            $"creatinine / {scale}",
            below,
            above);
        return $"(creatinine Decimal, age Decimal, isFemale Boolean):\n  if {Adult} then case\n"
            + $"    when isFemale is true then Round({factor} * {Filtration(female.Scale, female.Power)} * Power({ofAge}, age) * {female.Factor}, 8)\n"
            + $"    when isFemale is false then Round({factor} * {Filtration(male.Scale, male.Power)} * Power({ofAge}, age), 8)\n    else null\n  end else null";
    }

    private static string Equivalent(Prelude prelude, string highest)
    {
        var ratio = prelude.Call(
            "as five of prednisone",
            static () => "(drug String):\n  case Lower(drug)\n" + string.Concat(_steroids.Select(static drug => $"    when '{drug.Name}' then {drug.Amount}\n")) + "    else null\n  end",
            "drug");
        var within = prelude.Call("at most", static () => "(x Decimal, highest Decimal):\n  if x between 0.0 and highest then x else null", $"Round(dose * 5.0 / {ratio}, 8)", highest);
        return $"(drug String, dose Decimal):\n  if dose between 0.0 and 10000.0 then {within} else null";
    }
}
