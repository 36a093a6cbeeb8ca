using System;
using System.Collections.Generic;
using System.Linq;

namespace Criteria.Generators.Emit.Cql;

/// <summary>
/// The functions in which an exported library writes out what plain CQL means otherwise. Only those that are called are written, each once.
/// </summary>
/// <param name="suffix">Ends all their names, where a trial uses one of them for something of its own.</param>
internal sealed class Prelude(string suffix)
{
    private readonly Dictionary<string, string?> _functions = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>What a trial must not use for something of its own.</summary>
    public IEnumerable<string> Names => _order.Select(name => name + suffix);

    public IEnumerable<string> Functions => _order.Select(name => _functions[name]!);

    /// <summary>A call of a function, which is written to the library the first time.</summary>
    /// <param name="declaration">The parameters and the body: what stands behind the name. It may call others.</param>
    public string Call(string name, Func<string> declaration, params string[] arguments)
    {
        if (!_functions.ContainsKey(name))
        {
            // The functions that it calls itself stand before it.
            _functions.Add(name, null);
            var text = declaration();
            _order.Add(name);
            _functions[name] = $"define function {CqlText.Quoted(name + suffix)}{text}";
        }

        return $"{CqlText.Quoted(name + suffix)}({string.Join(", ", arguments)})";
    }
}
