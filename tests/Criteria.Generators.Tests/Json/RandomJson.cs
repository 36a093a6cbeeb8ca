using System.Globalization;
using System.Text;

namespace Criteria.Generators.Tests.Json;

/// <summary>A random JSON value, written down in one of the many ways it can be written.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] s_numbers = ["0", "-0", "1", "-12", "3.25", "1e3", "-0.5E-2", "9007199254740993", "1E+2", "79228162514264337593543950335"];
    private static readonly string[] s_texts = ["", "a", "id", "cql", "≥ 3", "😀", "\"", "\\", "/", "\u0000", "\u001f", "\u007f\u2028", "tab\tline\n", "Femal`e`", "\uFFFD"];
    private static readonly string[] s_blanks = ["", "", "", " ", "\n", "\r\n", "\t", "// to the end\n", "/* , } \" */", "/***/", " /* a\n b */ "];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _written = new();

    /// <summary>The text, and the value as <see cref="JsonValues"/> spells it.</summary>
    public (string Text, string Value) Next()
    {
        _written.Clear();
        Blank();
        var value = Value(0);
        Blank();
        return (_written.ToString(), value);
    }

    private string Value(int depth)
    {
        switch (_random.Next(depth > 5 ? 4 : 6))
        {
            case 0:
                return JsonValues.Text(String());
            case 1:
                var number = _random.Next(2) == 0 ? Pick(s_numbers) : _random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture);
                _written.Append(number);
                return number;
            case 2:
                var literal = Pick(["true", "false", "null"]);
                _written.Append(literal);
                return literal;
            case 3:
                return List('[', ']', depth, static (json, d, _) => json.Value(d));
            case 4:
                return List('[', ']', depth, static (json, d, _) => json.Value(d));
            default:
                return List('{', '}', depth, static (json, d, index) =>
                {
                    var name = json.String(index.ToString(CultureInfo.InvariantCulture));
                    json.Blank();
                    json._written.Append(':');
                    json.Blank();
                    return JsonValues.Text(name) + ":" + json.Value(d);
                });
        }
    }

    private string List(char open, char close, int depth, Func<RandomJson, int, int, string> item)
    {
        var values = new List<string>();
        _written.Append(open);
        Blank();
        for (var count = depth > 6 ? 0 : _random.Next(4); values.Count < count;)
        {
            values.Add(item(this, depth + 1, values.Count));
            Blank();
            if (values.Count < count || _random.Next(3) == 0)
                _written.Append(',');
            Blank();
        }

        _written.Append(close);
        return open + string.Join(",", values) + close;
    }

    private string String(string suffix = "")
    {
        var value = Pick(s_texts) + Pick(s_texts) + suffix;
        _written.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\' && _random.Next(2) == 0)
                _written.Append('\\').Append(c);
            else if (c is '\n' && _random.Next(2) == 0)
                _written.Append("\\n");
            else if (c is '/' && _random.Next(2) == 0)
                _written.Append("\\/");
            else if (c < ' ' || c is '"' or '\\' || (_random.Next(6) == 0 && !char.IsSurrogate(c)))
                _written.Append("\\u").Append(((int)c).ToString(_random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture));
            else
                _written.Append(c);
        }

        _written.Append('"');
        return value;
    }

    private void Blank() => _written.Append(Pick(s_blanks));

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
