using System.Globalization;
using System.Text.RegularExpressions;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>Reads what the suite says an expression gives. It knows the literals alone and nothing of the product's parser.</summary>
internal static partial class SuiteOutput
{
    public static SuiteValue Read(string text)
    {
        text = text.Trim();
        if (text == "null")
            return new MissingValue();
        if (text is "true" or "false")
            return new TruthValue(text == "true");
        if (Text().Match(text) is { Success: true } literal)
            return new TextValue(Unescaped(literal.Groups["text"].Value));
        if (Number().Match(text) is { Success: true } number)
            return NumberOf(number, number.Groups["value"].Value, number.Groups["value"].Value);
        if (Uncertain().Match(text) is { Success: true } between)
            return NumberOf(between, between.Groups["low"].Value, between.Groups["high"].Value);
        return Date().Match(text) is { Success: true } date ? DateOf(date) : new OtherValue(text);
    }

    /// <summary>A date as far as it is written: from its first moment to its last.</summary>
    public static MomentValue DateOf(string literal) => DateOf(Date().Match(literal));

    private static NumberValue NumberOf(Match match, string low, string high)
    {
        var unit = match.Groups["unit"] is { Success: true } code ? code.Value : null;
        return new(Decimal(low), Decimal(high), unit, unit is null && !low.Contains('.', StringComparison.Ordinal));
    }

    private static MomentValue DateOf(Match match)
    {
        int? Part(string name) => match.Groups[name] is { Success: true } part ? int.Parse(part.Value.PadRight(name == "ms" ? 3 : 0, '0'), CultureInfo.InvariantCulture) : null;
        var (year, month, day) = (Part("year")!.Value, Part("month"), Part("day"));
        var (hour, minute, second, millisecond) = (Part("hour"), Part("minute"), Part("second"), Part("ms"));
        var lastMonth = month ?? 12;
        var low = new DateTime(year, month ?? 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0, millisecond ?? 0, DateTimeKind.Utc);
        var hasTime = match.Groups["time"].Success;
        var high = new DateTime(year, lastMonth, day ?? DateTime.DaysInMonth(year, lastMonth), 0, 0, 0, DateTimeKind.Utc);
        if (hasTime)
            high = new(high.Year, high.Month, high.Day, hour ?? 23, minute ?? 59, second ?? 59, millisecond ?? 999, DateTimeKind.Utc);
        var offset = Offset(match.Groups["offset"].Value);
        return new(low - offset, high - offset, hasTime);
    }

    private static TimeSpan Offset(string text)
    {
        if (text is "" or "Z")
            return TimeSpan.Zero;
        var length = TimeSpan.ParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture);
        return text[0] == '-' ? -length : length;
    }

    private static decimal Decimal(string text) => decimal.Parse(text.Replace(" ", string.Empty, StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Unescaped(string text) => Escape().Replace(text, static match => match.Groups["mark"].Value switch
    {
        "n" => "\n",
        "r" => "\r",
        "t" => "\t",
        "f" => "\f",
        ['u', .. var code] => ((char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        var mark => mark,
    });

    [GeneratedRegex(@"^'(?<text>([^'\\]|\\.)*)'$", RegexOptions.Singleline)]
    private static partial Regex Text();

    [GeneratedRegex(@"\\(?<mark>u[0-9a-fA-F]{4}|.)", RegexOptions.Singleline)]
    private static partial Regex Escape();

    [GeneratedRegex(@"^(?<value>-?\s*\d+(\.\d+)?)\s*('(?<unit>[^']*)')?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^Interval\s*\[\s*(?<low>-?\d+)\s*,\s*(?<high>-?\d+)\s*\]$")]
    private static partial Regex Uncertain();

    [GeneratedRegex(@"^@(?<year>\d{4})(-(?<month>\d\d)(-(?<day>\d\d))?)?(?<time>T((?<hour>\d\d)(:(?<minute>\d\d)(:(?<second>\d\d)(\.(?<ms>\d{1,3}))?)?)?)?(?<offset>Z|[+-]\d\d:\d\d)?)?$")]
    private static partial Regex Date();
}
