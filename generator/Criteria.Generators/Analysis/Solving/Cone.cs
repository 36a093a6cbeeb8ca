using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>What a question depends on: the inputs from which its literals are made, found once for each literal.</summary>
internal sealed class Cone(Gates gates)
{
    /// <summary>The inputs of the literals, each once, in the order they were made.</summary>
    public IReadOnlyList<int> Of(IEnumerable<Literal> literals)
    {
        var seen = new HashSet<int>();
        var inputs = new List<int>();
        var waiting = new Stack<int>();
        foreach (var literal in literals)
            waiting.Push(literal.Variable);
        while (waiting.Count > 0)
        {
            var variable = waiting.Pop();
            if (!seen.Add(variable))
                continue;
            if (gates.InputsOf(variable) is { } parts)
            {
                foreach (var part in parts)
                    waiting.Push(part.Variable);
            }
            else
            {
                inputs.Add(variable);
            }
        }

        inputs.Sort();
        return inputs;
    }
}
