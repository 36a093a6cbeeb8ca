using Criteria.Units;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Units;

public class UcumTests
{
    [Theory]
    [InlineData("10*9/L", "1000000000000", "m-3")]
    [InlineData("10*3/uL", "1000000000000", "m-3")]
    [InlineData("10^9/L", "1000000000000", "m-3")]
    [InlineData("/uL", "1000000000", "m-3")]
    [InlineData("g/L", "1000", "m-3.g")]
    [InlineData("g/dL", "10000", "m-3.g")]
    [InlineData("mg/dL", "10", "m-3.g")]
    [InlineData("umol/L", "602213670000000000000", "m-3")]
    [InlineData("mmol/L", "602213670000000000000000", "m-3")]
    [InlineData("U/L", "10036894500000000000", "m-3.s-1")]
    [InlineData("mL/min", "1/60000000", "m3.s-1")]
    [InlineData("mL/min/{1.73_m2}", "1/60000000", "m3.s-1")]
    [InlineData("mm[Hg]", "133322", "m-1.s-2.g")]
    [InlineData("%", "0.01", "1")]
    [InlineData("mmol/mol", "0.001", "1")]
    [InlineData("ms", "0.001", "s")]
    [InlineData("s", "1", "s")]
    [InlineData("kg", "1000", "g")]
    [InlineData("cm", "0.01", "m")]
    [InlineData("{titer}", "1", "1")]
    [InlineData("{score}", "1", "1")]
    [InlineData("[IU]/mL", "1000000", "m-3.[iU]")]
    [InlineData("g/(24.h)", "1/86400", "s-1.g")]
    [InlineData("mg/g", "0.001", "1")]
    [InlineData("a", "31557600", "s")]
    [InlineData("mo", "2629800", "s")]
    [InlineData("mg/d", "1/86400000", "s-1.g")]
    [InlineData("mg/kg/d", "1/86400000000", "s-1")]
    [InlineData("mg/wk", "1/604800000", "s-1.g")]
    [InlineData("g/d", "1/86400", "s-1.g")]
    [InlineData("ML", "1000", "m3")]
    [InlineData("[lb_av]", "453.59237", "g")]
    [InlineData("[in_i]", "0.0254", "m")]
    [InlineData("dar", "10", "m2")]
    [InlineData("KiBy", "8192", "1")]
    [InlineData("[pi].rad", "3.1415926535897932384626433832795028841971693993751058209749445923", "rad")]
    public void A_code_is_worth_its_exact_amount_of_base_units(string code, string factor, string dimension)
    {
        var unit = Unit(code);
        Assert.Equal(factor, unit.Factor.ToString());
        Assert.Equal(dimension, unit.Dimension.Text);
        Assert.Equal(code, unit.Code);
        Assert.False(unit.IsSpecial);
    }

    // Exact definitions of NIST Handbook 44 and Special Publication 811, of the United Kingdom's Weights and Measures Act, or of the units themselves.
    [Theory]
    [InlineData("[mi_i]", "m", "1609.344")]
    [InlineData("[yd_i]", "m", "0.9144")]
    [InlineData("[kn_i]", "km/h", "1.852")]
    [InlineData("[acr_br]", "[syd_i]", "4839.992")]
    [InlineData("[mi_us]", "m", "1609.35")]
    [InlineData("[acr_us]", "m2", "4046.87")]
    [InlineData("[gal_us]", "L", "3.785411784")]
    [InlineData("[foz_us]", "mL", "29.5735295625")]
    [InlineData("[tsp_us]", "mL", "4.92892159375")]
    [InlineData("[cup_us]", "mL", "236.5882365")]
    [InlineData("[bbl_us]", "L", "158.987294928")]
    [InlineData("[bu_us]", "L", "35.23907016688")]
    [InlineData("[pt_br]", "mL", "568.26125")]
    [InlineData("[foz_br]", "mL", "28.4130625")]
    [InlineData("[oz_av]", "g", "28.349523125")]
    [InlineData("[stone_av]", "kg", "6.35029318")]
    [InlineData("[ston_av]", "kg", "907.18474")]
    [InlineData("[lton_av]", "kg", "1016.0469088")]
    [InlineData("[oz_tr]", "g", "31.1034768")]
    [InlineData("[lb_ap]", "g", "373.2417216")]
    [InlineData("[lbf_av]", "N", "4.4482216152605")]
    [InlineData("[psi]", "Pa", "6894.757")]
    [InlineData("[HP]", "W", "745.69987158227022")]
    [InlineData("att", "kPa", "98.0665")]
    [InlineData("atm", "mbar", "1013.25")]
    [InlineData("kcal", "kJ", "4.184")]
    [InlineData("erg", "J", "0.0000001")]
    [InlineData("Ci", "GBq", "37")]
    [InlineData("RAD", "cGy", "1")]
    [InlineData("REM", "mSv", "10")]
    [InlineData("G", "uT", "100")]
    [InlineData("P", "Pa.s", "0.1")]
    [InlineData("St", "mm2/s", "100")]
    [InlineData("Oe", "A/m", "79.5775")]
    [InlineData("ph", "lx", "10000")]
    [InlineData("circ", "deg", "360")]
    [InlineData("gon", "'", "54")]
    [InlineData("deg", "''", "3600")]
    [InlineData("eV", "J", "0.000000000000000000160217733")]
    [InlineData("[ly]", "m", "9460730472580800")]
    [InlineData("wk", "h", "168")]
    [InlineData("a", "d", "365.25")]
    [InlineData("mo", "d", "30.4375")]
    [InlineData("kat", "U", "60000000")]
    [InlineData("g%", "g/L", "10")]
    [InlineData("mm[Hg]", "Pa", "133.322")]
    [InlineData("cm[H2O]", "Pa", "98.0665")]
    [InlineData("[wood'U]", "dyn.s/cm5", "79.9932")]
    [InlineData("[PRU]", "[wood'U]", "16.6667")]
    [InlineData("[den]", "mg/m", "0.111111")]
    [InlineData("Ao", "pm", "100")]
    [InlineData("[S]", "fs", "100")]
    [InlineData("[car_Au]", "%", "4.16667")]
    public void Customary_and_derived_units_have_their_published_worth(string from, string to, string expected)
    {
        var factor = Unit(from).FactorTo(Unit(to))!.Value;
        var printed = Rational.Parse(expected);
        var digits = expected.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;
        Assert.Equal(printed, factor.RoundToSignificantDigits(digits, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Every_row_of_the_table_resolves_and_metric_ones_take_every_prefix()
    {
        Assert.True(UcumTable.All.Count() >= 300, "the table has lost rows");
        foreach (var row in UcumTable.All)
        {
            Assert.True(Unit(row.Symbol).Factor.Sign > 0, row.Symbol);
            if (row.TakesPrefix && UcumTable.All.All(other => other.Symbol != "k" + row.Symbol))
            {
                Assert.Equal(Unit(row.Symbol).Factor * 1000, Unit("k" + row.Symbol).Factor);
            }
        }
    }

    [Fact]
    public void No_prefixed_unit_could_be_read_in_two_ways()
    {
        var readings = from prefix in UcumPrefix.All
                       from row in UcumTable.All
                       where row.TakesPrefix && (!prefix.IsBinary || MiscellaneousUnits.CountsInformation(row.Symbol))
                       group (prefix.Symbol, row.Symbol) by prefix.Symbol + row.Symbol;
        Assert.All(readings, reading => Assert.True(reading.Count() == 1, $"'{reading.Key}' is {string.Join(" and ", reading)}"));
    }

    [Theory]
    [InlineData("Cel", "37", "K", "310.15")]
    [InlineData("K", "310.15", "Cel", "37")]
    [InlineData("[degF]", "98.6", "Cel", "37")]
    [InlineData("Cel", "-40", "[degF]", "-40")]
    [InlineData("[degRe]", "80", "Cel", "100")]
    [InlineData("mCel", "37000", "Cel", "37")]
    [InlineData("[degF]", "212", "[degR]", "671.67")]
    public void Temperatures_convert_exactly(string from, string value, string to, string expected)
    {
        Assert.True(Unit(from).TryConvert(Rational.Parse(value), Unit(to), out var result));
        Assert.Equal(Rational.Parse(expected), result);
    }

    [Theory]
    [InlineData("[pH]", "7", "mol/L", "0.0000001")]
    [InlineData("nmol/L", "40", "[pH]", "7.3979")]
    [InlineData("dB", "30", "1", "1000")]
    [InlineData("dB[SPL]", "120", "Pa", "20")]
    [InlineData("B[V]", "2", "mV", "10000")]
    [InlineData("dB[mV]", "60", "V", "1")]
    [InlineData("dB[10.nV]", "40", "uV", "1")]
    [InlineData("B[kW]", "1", "W", "10000")]
    [InlineData("Np", "1", "1", "2.7183")]
    [InlineData("bit_s", "10", "1", "1024")]
    [InlineData("[p'diop]", "100", "deg", "45")]
    [InlineData("%[slope]", "100", "[p'diop]", "100")]
    [InlineData("[hp'_C]", "3", "[ppm]", "1")]
    [InlineData("[m/s2/Hz^(1/2)]", "3", "m2/s4/Hz", "9")]
    public void Curved_scales_convert_by_their_function(string from, string value, string to, string expected)
    {
        Assert.True(Unit(from).TryConvert(Rational.Parse(value), Unit(to), out var result));
        Assert.Equal(double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), result.ToDouble(), 4);
        Assert.True(Unit(from).IsSpecial || Unit(to).IsSpecial);
    }

    [Fact]
    public void A_special_unit_beside_itself_needs_no_function()
    {
        Assert.Equal(Rational.One, Unit("[pH]").FactorTo(Unit("[pH]{arterial}")));
        Assert.Equal(Rational.Parse("0.1"), Unit("dB").FactorTo(Unit("B")));
        Assert.Null(Unit("Cel").FactorTo(Unit("[degF]")));
        Assert.Null(Unit("Cel").FactorTo(Unit("K")));
    }

    [Theory]
    [InlineData("[pH]", "-1e300")]
    [InlineData("Np", "1e300")]
    public void A_value_without_a_finite_amount_does_not_convert(string from, string value) =>
        Assert.False(Unit(from).TryConvert(Rational.Parse(value), Unit(from == "Np" ? "1" : "mol/L"), out _));

    [Fact]
    public void An_amount_that_is_not_positive_has_no_logarithm()
    {
        Assert.False(Unit("mol/L").TryConvert(0, Unit("[pH]"), out _));
        Assert.False(Unit("mol/L").TryConvert(-1, Unit("[pH]"), out _));
    }

    [Fact]
    public void Arbitrary_units_are_commensurable_only_with_themselves()
    {
        Assert.True(Unit("[IU]/L").IsCommensurableWith(Unit("m[iU]/mL")));
        Assert.Equal(Rational.One, Unit("[IU]/L").FactorTo(Unit("m[iU]/mL")));
        Assert.False(Unit("[IU]/L").IsCommensurableWith(Unit("U/L")));
        Assert.False(Unit("[IU]/L").IsCommensurableWith(Unit("[USP'U]/L")));
        Assert.False(Unit("[arb'U]").IsCommensurableWith(Unit("1")));
        Assert.Null(Unit("[IU]").FactorTo(Unit("U")));
    }

    [Fact]
    public void No_two_arbitrary_units_are_commensurable()
    {
        // One unit may have two codes: [iU] and [IU] are the international unit.
        var arbitrary = UcumTable.All.Select(static row => Unit(row.Symbol)).Where(static unit => unit.Dimension.Text.Contains('[', StringComparison.Ordinal)).ToArray();
        Assert.InRange(arbitrary.Length, 20, int.MaxValue);
        Assert.All(arbitrary, one => Assert.All(arbitrary, other => Assert.Equal(
            one.Code == other.Code || (one.Code is "[iU]" or "[IU]" && other.Code is "[iU]" or "[IU]"),
            one.IsCommensurableWith(other))));
        Assert.All(arbitrary, static one => Assert.False(one.IsCommensurableWith(Unit("1")), one.Code));
    }

    [Fact]
    public void An_annotation_changes_no_unit()
    {
        foreach (var row in UcumTable.All)
        {
            var (plain, annotated) = (Unit(row.Symbol), Unit(row.Symbol + "{of.something/else[1]}"));
            Assert.Equal((plain.Factor, plain.Dimension.Text, plain.IsSpecial), (annotated.Factor, annotated.Dimension.Text, annotated.IsSpecial));
        }
    }

    [Fact]
    public void Annotations_change_nothing()
    {
        Assert.Equal(Unit("mL/min").Factor, Unit("mL{urine}/min/{1.73_m2}").Factor);
        Assert.Equal(Unit("1").Dimension, Unit("{whatever-[(*]!}").Dimension);
        Assert.Equal(Unit("1").Dimension, Unit("{two words}").Dimension);
    }

    [Theory]
    [InlineData("", 0, 0, "the code is empty, expected a unit; the unit of a pure number is '1'")]
    [InlineData("mmHg", 0, 4, "UCUM has no symbol 'mmHg'")]
    [InlineData("mg/dl/foo", 6, 3, "UCUM has no symbol 'foo'")]
    [InlineData("m/", 2, 0, "nothing follows '/', expected a unit")]
    [InlineData("m//s", 2, 1, "found '/', expected a unit")]
    [InlineData("(m", 0, 1, "'(' is not closed, expected ')'")]
    [InlineData("m)", 1, 1, "found ')', expected '.', '/' or the end of the code")]
    [InlineData("()", 1, 1, "found ')', expected a unit")]
    [InlineData("(", 1, 0, "nothing follows '(', expected a unit")]
    [InlineData("g/12h", 2, 3, "found 'h' after the factor 12, expected '.' between a factor and a unit, or '/'")]
    [InlineData("0.m", 0, 1, "the factor is 0, expected a positive whole number")]
    [InlineData("m{a", 1, 2, "'{' is not closed, expected '}'")]
    [InlineData("m{a\tb}", 3, 1, "found the character U+0009 in an annotation, expected printable ASCII without braces")]
    [InlineData("m{a {b}}", 4, 1, "found '{' in an annotation, expected printable ASCII without braces")]
    [InlineData("m{é}", 2, 1, "found the character U+00E9 in an annotation, expected printable ASCII without braces")]
    [InlineData("{a}m", 3, 1, "found 'm', expected '.', '/' or the end of the code")]
    [InlineData("m[Hg", 1, 3, "'[' is not closed, expected ']'")]
    [InlineData("m-", 2, 0, "nothing follows '-', expected the digits of an exponent")]
    [InlineData("m100", 1, 3, "the exponent is 100, expected at most 99")]
    [InlineData(" m", 0, 1, "found a blank, expected a unit")]
    [InlineData("mg / dL", 2, 1, "found a blank, expected '.', '/' or the end of the code")]
    [InlineData("Cel2", 0, 4, "'Cel' has a scale of its own and cannot be raised to a power")]
    [InlineData("mg.Cel/d", 3, 3, "'Cel' has a scale of its own and cannot be multiplied or divided")]
    [InlineData("Cel.mg", 0, 3, "'Cel' has a scale of its own and cannot be multiplied or divided")]
    [InlineData("Ym99", 0, 4, "the unit is beyond 10^1200 or below 10^-1200 base units, which no unit in use is")]
    [InlineData("Ym40.Ym40", 5, 4, "the unit is beyond 10^1200 or below 10^-1200 base units, which no unit in use is")]
    public void A_text_that_is_no_code_is_reported_at_its_own_characters(string code, int index, int length, string message)
    {
        Assert.False(Ucum.TryParse(code, out var unit, out var error));
        Assert.Null(unit);
        Assert.Equal((index, length, message), (error!.Index, error.Length, error.Message));
    }

    [Fact]
    public void Null_is_no_code()
    {
        Assert.False(Ucum.TryParse(null, out _, out var error));
        Assert.Equal(0, error!.Length);
    }

    [Fact]
    public void Deep_and_long_codes_are_refused_and_not_followed()
    {
        Assert.False(Ucum.TryParse(new string('(', 100) + "m" + new string(')', 100), out _, out var deep));
        Assert.Contains("at most 200", deep!.Message, StringComparison.Ordinal);
        Assert.False(Ucum.TryParse(new string('(', 50) + "m" + new string(')', 50), out _, out deep));
        Assert.Equal("parentheses are nested deeper than 20", deep!.Message);
        Assert.True(Ucum.TryParse(new string('(', 20) + "m" + new string(')', 20), out _, out _));
        Assert.False(Ucum.TryParse(string.Concat(Enumerable.Repeat("m.", 50_000)) + "m", out _, out _));
    }

    [Fact]
    public void Random_text_never_throws_and_an_error_lies_within_it()
    {
        string[] pieces = ["m", "kg", "10*", "[pi]", "{a}", "{", "}", "[", "]", "(", ")", ".", "/", "-", "+", "9", "12", "Cel", "Ym99", "[IU]", "é", " ", "\0", "'", "%"];
        var joined = Gen.Int.Select(seed => string.Concat(new Random(seed).GetItems(pieces, (int)((uint)seed % 15))));
        Gen.OneOf(Gen.String, joined, Gen.String[Gen.Char["mgskLdl/.()[]{}*^0123-"], 0, 25]).Sample(text =>
        {
            if (!Ucum.TryParse(text, out _, out var error))
            {
                Assert.True(error.Index >= 0 && error.Length >= 0 && error.Index + error.Length <= text.Length, $"'{text}': {error.Index}+{error.Length}");
                Assert.NotEmpty(error.Message);
            }

            Ucum.SuggestionFor(text);
            AnalyteCatalogue.NearestTo(text);
        });
    }

    [Fact]
    public void Conversion_there_and_back_is_the_identity()
    {
        var units = UcumTable.All.Select(row => Unit(row.Symbol)).Where(unit => !unit.IsSpecial).ToArray();
        Gen.Select(Gen.Int[0, units.Length - 1], Gen.Int[0, units.Length - 1], Gen.Decimal[-1_000_000m, 1_000_000m]).Sample((i, j, value) =>
        {
            var (from, to) = (units[i], units[j]);
            Assert.Equal(from.IsCommensurableWith(to), from.TryConvert(value, to, out var there));
            if (from.IsCommensurableWith(to))
            {
                Assert.True(to.TryConvert(there, from, out var back));
                Assert.Equal(Rational.FromDecimal(value), back);
            }
        });
    }

    private static UcumUnit Unit(string code) =>
        Ucum.TryParse(code, out var unit, out var error) ? unit : throw new ArgumentException($"'{code}': {error}");
}
