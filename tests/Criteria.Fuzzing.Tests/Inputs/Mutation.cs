using System.Text;

namespace Criteria.Fuzzing.Tests.Inputs;

/// <summary>Changes a text by pieces of itself, of other texts, and of what breaks readers.</summary>
internal static class Mutation
{
    private static readonly string[] s_hostile =
    [
        "\0", "\uD800", "\uDC00", "\u202E", "\u2066", "\uFEFF", "\u00A0", "\u2028", "а", "ⅿ", "×", "µ", "𝒳", "é", "'", "\"", "\\", "`", "\\u0000", "\\uD800", "\r\n", "\t", "*/", "//", "/*", "\"\"\"",
        "{", "}", "[", "]", "(", ")", ",", ":", ".", "..", "-", "+", "0", "00", "1e999", "-0", "0.1", "28", "79228162514264337593543950335", "99999999999999999999999999999999", "0.0000000000000000000000000001",
        "2147483647", "2147483648", "-2147483648", "@9999-12-31", "@0001-01-01", "@2024-02-30", "10000-01-01", "null", "true", "class", "namespace", "@class", "__arglist", "#error", "#pragma", "{0}", "%s", "$\"{", "');--",
    ];

    public static string Of(string text, IReadOnlyList<string> others, Random random)
    {
        var changed = new StringBuilder(text);
        for (var count = 1 + random.Next(6); count > 0; count--)
            Change(changed, others, random);
        return changed.ToString();
    }

    private static void Change(StringBuilder text, IReadOnlyList<string> others, Random random)
    {
        var (start, length) = Part(text.Length, random);
        switch (random.Next(8))
        {
            case 0:
                text.Remove(start, length);
                break;
            case 1:
                text.Insert(start, text.ToString(start, length));
                break;
            case 2:
                text.Insert(start, s_hostile[random.Next(s_hostile.Length)]);
                break;
            case 3:
                text.Remove(start, length).Insert(start, s_hostile[random.Next(s_hostile.Length)]);
                break;
            case 4:
                var other = others[random.Next(others.Count)];
                var (from, taken) = Part(other.Length, random);
                text.Insert(start, other.AsSpan(from, taken));
                break;
            case 5 when text.Length > 0:
                text[Math.Min(start, text.Length - 1)] = (char)random.Next(0x20, 0x7F);
                break;
            case 6:
                var brackets = "()[]{}"[random.Next(6)];
                text.Insert(start, new string(brackets, 1 << random.Next(8)));
                break;
            default:
                text.Insert(start, text.ToString(start, length).Repeated(1 + random.Next(4)));
                break;
        }
    }

    private static (int Start, int Length) Part(int whole, Random random)
    {
        var start = random.Next(whole + 1);
        return (start, Math.Min(whole - start, 1 << random.Next(7)));
    }

    private static string Repeated(this string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
