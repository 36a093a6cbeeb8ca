using System.Text;

namespace Criteria.Fuzzing.Tests.Inputs;

/// <summary>Words of a language in a random order that is often its own: each symbol is replaced by one of its forms until only words are left.</summary>
/// <param name="rules">By the symbol: its forms, with symbols in angle brackets; the first one has no symbol in it, and ends what would never end.</param>
internal sealed class Grammar(IReadOnlyDictionary<string, string[]> rules)
{
    private const int Deepest = 12;

    public string Make(string symbol, Random random)
    {
        var text = new StringBuilder();
        Write(symbol, text, random, 0);
        return text.ToString();
    }

    private void Write(string symbol, StringBuilder text, Random random, int depth)
    {
        var forms = rules[symbol];
        var form = forms[depth >= Deepest ? 0 : random.Next(forms.Length)];
        for (var index = 0; index < form.Length; index++)
        {
            var close = form[index] == '<' ? form.IndexOf('>', index) : -1;
            if (close > 0 && rules.ContainsKey(form[(index + 1)..close]))
            {
                Write(form[(index + 1)..close], text, random, depth + 1);
                index = close;
            }
            else
            {
                text.Append(form[index]);
            }
        }
    }
}
