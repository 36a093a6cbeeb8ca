using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Binding;

/// <summary>The one name space of a trial.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, Symbol> _symbols = [];

    public IEnumerable<string> Names => _symbols.Keys;

    public Symbol? Find(string name) => _symbols.TryGetValue(name, out var symbol) ? symbol : null;

    /// <summary>Where the name is taken, says so at the later of the two and leaves it with the first.</summary>
    public bool Declare(string name, Symbol symbol, DiagnosticBag diagnostics)
    {
        if (!_symbols.TryGetValue(name, out var first))
        {
            _symbols.Add(name, symbol);
            return true;
        }

        // Two criteria with one id have a rule of their own.
        if (first is CriterionSymbol && symbol is CriterionSymbol)
            return false;
        var places = first.Span.IsNone ? Enumerable.Empty<SourceSpan>() : [first.Span];
        var second = first.GetType() == symbol.GetType() ? symbol.Display.Replace("a ", "another ") : symbol.Display;
        diagnostics.ReportWith(BindingRules.DuplicateName, symbol.Span, places, name, first.Display, second);
        return false;
    }

    public IEnumerable<string> NamesOf<T>()
        where T : Symbol
        => _symbols.Where(static pair => pair.Value is T).Select(static pair => pair.Key);
}
