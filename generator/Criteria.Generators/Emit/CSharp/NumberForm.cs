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

    /// <summary><c>ExactRange</c>: a value of a type wider than double, of which only limits may be known.</summary>
    ExactRange,
}

/// <param name="Code">A C# expression.</param>
internal readonly record struct NumberCode(string Code, NumberForm Form)
{
    public static string TypeOf(NumberForm form) => form switch
    {
        NumberForm.Number => RuntimeNames.Number,
        NumberForm.Range => RuntimeNames.NumberRange,
        NumberForm.Integer => RuntimeNames.IntegerRange,
        NumberForm.ExactRange => RuntimeNames.ExactRange,
        _ => RuntimeNames.ExactNumber,
    };

    /// <summary>The form in which two numbers of one type but different forms meet: whole numbers stay such.</summary>
    public static NumberForm Join(CriteriaType type, NumberForm left, NumberForm right)
        => left == right ? left
            : type.Kind == TypeKind.Integer && left is NumberForm.Number or NumberForm.Integer && right is NumberForm.Number or NumberForm.Integer ? NumberForm.Integer
            : (left, right) is (NumberForm.Exact, NumberForm.Number) or (NumberForm.Number, NumberForm.Exact) ? NumberForm.Exact
            : left is NumberForm.Exact or NumberForm.ExactRange || right is NumberForm.Exact or NumberForm.ExactRange ? NumberForm.ExactRange
            : NumberForm.Range;

    public NumberCode As(NumberForm form) => form == Form ? this : form switch
    {
        NumberForm.Range when Form == NumberForm.Exact => new($"{RuntimeNames.NumberRange}.Of({AsNumber()})", form),
        NumberForm.Range when Form == NumberForm.ExactRange => new($"{ExpressionEmitter.Operand(Code)}.ToRange()", form),
        NumberForm.Exact when Form == NumberForm.ExactRange => new($"{ExpressionEmitter.Operand(Code)}.Known", form),
        NumberForm.Range or NumberForm.Exact or NumberForm.ExactRange or NumberForm.Integer => new($"{TypeOf(form)}.Of({Code})", form),
        _ => new(AsNumber(), NumberForm.Number),
    };

    /// <summary>As a <c>Number</c>: an uncertain one is missing.</summary>
    public string AsNumber() => Form switch
    {
        NumberForm.Number => Code,
        NumberForm.Exact => Code + ".ToNumber()",
        NumberForm.ExactRange => Code + ".Known.ToNumber()",
        _ => Code + ".Known",
    };
}
