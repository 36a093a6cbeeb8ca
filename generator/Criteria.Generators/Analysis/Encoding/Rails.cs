using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Encoding;

/// <summary>A three-valued condition as two literals, never both true. Where all facts are present the one is the negation of the other.</summary>
/// <param name="True">It is definitely true.</param>
/// <param name="False">It is definitely false.</param>
internal readonly record struct Rails(Literal True, Literal False)
{
    public static Rails operator !(Rails operand) => new(operand.False, operand.True);
}
