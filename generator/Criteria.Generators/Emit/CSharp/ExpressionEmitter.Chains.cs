using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <content>What would otherwise become too long or be written twice.</content>
internal sealed partial class ExpressionEmitter
{
    private const int LongestChain = 64;

    private readonly Dictionary<Expression, NumberCode> _kept = [];

    /// <summary>
    /// Operands joined by an operator that does not mind the order of evaluation. The C# compiler goes down a chain by recursion, so a long one is written
    /// in groups.
    /// </summary>
    public static string Chain(string @operator, IEnumerable<string> operands)
    {
        var parts = operands.ToList();
        while (parts.Count > LongestChain)
        {
            var groups = new List<string>();
            for (var start = 0; start < parts.Count; start += LongestChain)
                groups.Add("(" + string.Join(@operator, parts.Skip(start).Take(LongestChain)) + ")");
            parts = groups;
        }

        return string.Join(@operator, parts);
    }

    /// <summary>Writes a condition that reads an operand more than once: what is more than a name or a call is evaluated once.</summary>
    private string Once(Expression operand, Func<string> condition)
    {
        if (!ExpressionChildren.Of(operand).Any() || _kept.ContainsKey(operand))
            return condition();
        var value = operand.Type.Kind switch
        {
            TypeKind.Boolean => new(Truth(operand), default),
            TypeKind.Date or TypeKind.DateTime => new(Temporal(operand), default),
            TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => Number(operand),
            _ => new NumberCode(Plain(operand), default),
        };
        var local = Local("value");
        _kept.Add(operand, value with { Code = local });
        var written = condition();
        _kept.Remove(operand);
        return $"({Operand(value.Code)} is var {local} ? {written} : {RuntimeNames.Truth}.Unknown)";
    }

    private string? Kept(Expression expression) => _kept.Count > 0 && _kept.TryGetValue(expression, out var value) ? value.Code : null;
}
