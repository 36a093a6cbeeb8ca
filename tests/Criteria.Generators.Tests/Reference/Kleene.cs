namespace Criteria.Generators.Tests.Reference;

/// <summary>The three values of strong Kleene logic.</summary>
internal enum Kleene
{
    Unknown,
    True,
    False,
}

/// <summary>Strong Kleene logic: a result is decided as soon as the unknown operands cannot change it.</summary>
internal static class KleeneLogic
{
    public static Kleene Of(bool value) => value ? Kleene.True : Kleene.False;

    public static Kleene Not(Kleene operand) => operand switch
    {
        Kleene.True => Kleene.False,
        Kleene.False => Kleene.True,
        _ => Kleene.Unknown,
    };

    public static Kleene And(params IEnumerable<Kleene> operands)
    {
        var values = operands.ToArray();
        return values.Contains(Kleene.False) ? Kleene.False : values.Contains(Kleene.Unknown) ? Kleene.Unknown : Kleene.True;
    }

    public static Kleene Or(params IEnumerable<Kleene> operands) => Not(And(operands.Select(Not)));

    public static Kleene Implies(Kleene condition, Kleene consequence) => Or(Not(condition), consequence);

    public static Kleene Xor(Kleene left, Kleene right)
        => left == Kleene.Unknown || right == Kleene.Unknown ? Kleene.Unknown : Of(left != right);

    /// <summary>Whether at least so many of the operands hold.</summary>
    public static Kleene AtLeast(int number, IEnumerable<Kleene> operands)
    {
        var values = operands.ToArray();
        var sure = values.Count(v => v == Kleene.True);
        var possible = sure + values.Count(v => v == Kleene.Unknown);
        return sure >= number ? Kleene.True : possible < number ? Kleene.False : Kleene.Unknown;
    }
}
