using System.Globalization;
using System.Numerics;

namespace Criteria.Generators.Tests.Analysis.Oracles.Smt;

/// <summary>A three-valued condition as two terms: that it is definitely true, and that it is definitely false.</summary>
internal readonly record struct SmtTruth(string True, string False)
{
    public static readonly SmtTruth Certain = new("true", "false");
    public static readonly SmtTruth Impossible = new("false", "true");
    public static readonly SmtTruth Unknown = new("false", "false");

    public SmtTruth Not() => new(False, True);
}

/// <summary>A value as terms: that anything is known of it, and between which two values it lies; of a single one both are the same.</summary>
/// <param name="NoLow">That it may be anything below.</param>
/// <param name="NoHigh">That it may be anything above.</param>
internal readonly record struct SmtValue(string Present, string Low, string High, string NoLow = "false", string NoHigh = "false")
{
    public static SmtValue Known(string value) => new("true", value, value);

    public static SmtValue Single(string present, string value) => new(present, value, value);

    /// <summary>Whatever the patient is.</summary>
    public bool IsSingle => Low == High && !IsCensored;

    public bool IsCensored => NoLow != "false" || NoHigh != "false";

    /// <summary>That it has an end on either side.</summary>
    public string IsBounded => SmtTerm.And(SmtTerm.Not(NoLow), SmtTerm.Not(NoHigh));
}

/// <summary>Writes terms of SMT-LIB.</summary>
internal static class SmtTerm
{
    public static string And(params IEnumerable<string> terms) => Of("and", "true", "false", terms);

    public static string Or(params IEnumerable<string> terms) => Of("or", "false", "true", terms);

    public static string Not(string term) => term switch { "true" => "false", "false" => "true", _ => $"(not {term})" };

    public static string If(string condition, string then, string otherwise) => condition switch
    {
        "true" => then,
        "false" => otherwise,
        _ => then == otherwise ? then : $"(ite {condition} {then} {otherwise})",
    };

    public static string Number(Reference.Fraction value)
    {
        var digits = BigInteger.Abs(value.Numerator).ToString(CultureInfo.InvariantCulture) + ".0";
        var magnitude = value.IsInteger ? digits : $"(/ {digits} {value.Denominator.ToString(CultureInfo.InvariantCulture)}.0)";
        return value.Numerator.Sign < 0 ? $"(- {magnitude})" : magnitude;
    }

    public static string Whole(long value) => value < 0 ? $"(- {-value})" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Only what does not decide by itself is written.</summary>
    private static string Of(string @operator, string neutral, string deciding, IEnumerable<string> terms)
    {
        var left = terms.Where(term => term != neutral).Distinct().ToList();
        return left.Contains(deciding) ? deciding : left.Count switch
        {
            0 => neutral,
            1 => left[0],
            _ => $"({@operator} {string.Join(' ', left)})",
        };
    }
}
