using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Which of the runtime's types holds a number in generated code.</summary>
internal enum NumberForm
{
    /// <summary><c>Number</c>: a double that may be missing.</summary>
    Number,

    /// <summary><c>NumberRange</c>: a value that may be censored.</summary>
    Range,

    /// <summary><c>IntegerRange</c>: a count, a duration, a score, and sums of them.</summary>
    Integer,

    /// <summary><c>ExactNumber</c>: arithmetic, and types wider than double.</summary>
    Exact,
}

/// <param name="Code">A C# expression.</param>
internal readonly record struct NumberCode(string Code, NumberForm Form)
{
    public static string TypeOf(NumberForm form) => form switch
    {
        NumberForm.Number => RuntimeNames.Number,
        NumberForm.Range => RuntimeNames.NumberRange,
        NumberForm.Integer => RuntimeNames.IntegerRange,
        _ => RuntimeNames.ExactNumber,
    };

    /// <summary>The form in which two numbers of one type but different forms meet: whole numbers stay such.</summary>
    public static NumberForm Join(CriteriaType type, NumberForm left, NumberForm right)
        => left == right ? left
            : type.Kind == TypeKind.Integer && left is NumberForm.Number or NumberForm.Integer && right is NumberForm.Number or NumberForm.Integer ? NumberForm.Integer
            : left == NumberForm.Exact || right == NumberForm.Exact ? NumberForm.Exact
            : NumberForm.Range;

    public NumberCode As(NumberForm form) => form == Form ? this : form switch
    {
        NumberForm.Range => new($"{RuntimeNames.NumberRange}.Of({Code})", form),
        NumberForm.Integer => new($"{RuntimeNames.IntegerRange}.Of({Code})", form),
        NumberForm.Exact => new($"{RuntimeNames.ExactNumber}.Of({Code})", form),
        _ => new(AsNumber(), NumberForm.Number),
    };

    /// <summary>As a <c>Number</c>: an uncertain one is missing.</summary>
    public string AsNumber() => Form switch
    {
        NumberForm.Number => Code,
        NumberForm.Exact => Code + ".ToNumber()",
        _ => Code + ".Known",
    };
}
