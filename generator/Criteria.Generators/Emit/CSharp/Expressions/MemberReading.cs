using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Emit.CSharp.Expressions;

/// <summary>How a member of the author's types is read into one of the runtime's values.</summary>
internal static class MemberReading
{
    // As many significant digits every double of a usual size keeps.
    private const int DigitsOfDouble = 15;

    /// <summary>The members one after the other, null-safe: <c>chart.Labs?.Creatinine</c>.</summary>
    /// <remarks>What follows a <c>?.</c> is skipped as a whole, and a struct that is always there takes no <c>?.</c> of its own: <c>chart.Organs?.Kidney.Stage</c>.</remarks>
    public static string Chain(string root, bool rootCanBeNull, EquatableArray<PathStep> steps, int count)
    {
        var chain = new StringBuilder(root);
        var canBeNull = rootCanBeNull;
        for (var index = 0; index < count; index++)
        {
            chain.Append(canBeNull ? "?." : ".").Append(CSharpText.Name(steps[index].Member));
            canBeNull = steps[index].CanBeNull;
        }

        return chain.ToString();
    }

    /// <summary>The number, and the form it has.</summary>
    /// <param name="root">The subject or the element that the path starts from.</param>
    /// <param name="element">How the list holds the element, as the last step to it; null where the path starts from the subject.</param>
    public static NumberCode Number(string root, bool rootCanBeNull, PathExpression path, PathStep? element = null)
    {
        var steps = path.Steps;
        var holder = steps.Count > 1 ? steps[steps.Count - 2] : steps.Count == 1 ? element : null;
        if (holder?.Type is LabMember)
        {
            var lab = Chain(root, rootCanBeNull, steps, steps.Count - 1);
            return steps[steps.Count - 1].Member switch
            {
                "High" => new($"{RuntimeNames.NumberRange}.UpperLimitOf({lab})", NumberForm.Number),
                "Low" => new($"{RuntimeNames.NumberRange}.LowerLimitOf({lab})", NumberForm.Number),
                _ when (holder.Domain ?? steps[steps.Count - 1].Domain) is { } domain =>
                    new($"{RuntimeNames.NumberRange}.Of({lab}, {CSharpText.Literal(domain.Low.ToDouble())}, {CSharpText.Literal(domain.High.ToDouble())})", NumberForm.Range),
                _ => new($"{RuntimeNames.NumberRange}.Of({lab})", NumberForm.Range),
            };
        }

        var last = steps.Count == 0 ? element : steps[steps.Count - 1];
        var form = FormOf(last?.Type);
        return new($"{NumberCode.TypeOf(form)}.Of({Chain(root, rootCanBeNull, steps, steps.Count)}){Within(last?.Domain, form)}", form);
    }

    /// <summary>A date, or a date with a time.</summary>
    public static string Date(string root, bool rootCanBeNull, PathExpression path)
    {
        var steps = path.Steps;
        if (path.Type.Kind == TypeKind.DateTime)
            return $"{RuntimeNames.Moment}.Of({Chain(root, rootCanBeNull, steps, steps.Count)})";
        var isEnd = steps.Count > 0 && steps[steps.Count - 1].Type is DateMember { Representation: DateRepresentation.PeriodEnd };
        return isEnd
            ? $"{RuntimeNames.Day}.EndOf({Chain(root, rootCanBeNull, steps, steps.Count - 1)})"
            : $"{RuntimeNames.Day}.Of({Chain(root, rootCanBeNull, steps, steps.Count)})";
    }

    /// <summary>The form that a plain number of the author's is read into.</summary>
    public static NumberForm FormOf(MemberType? type)
        => type is NumberMember { Representation: NumberRepresentation.Decimal or NumberRepresentation.Int64 or NumberRepresentation.UInt64 }
            ? NumberForm.Exact
            : NumberForm.Number;

    /// <summary>The form of a constant: a decimal of more digits than every double keeps is an exact one.</summary>
    public static NumberForm FormOf(Rational constant)
        => constant.TryToDecimal(out var number) && Rational.FromDecimal(number) == constant && constant.RoundToSignificantDigits(DigitsOfDouble, MidpointRounding.ToEven) != constant
            ? NumberForm.Exact
            : NumberForm.Number;

    /// <summary>The C# type of an element, as a method that takes one declares it.</summary>
    public static string TypeOf(MemberType type, bool canBeNull) => Name(type) + (canBeNull ? "?" : string.Empty);

    /// <summary>
    /// An exact constant. One that no decimal writes is rounded once: to a decimal where it faces a decimal member, else to the nearest double.
    /// </summary>
    public static string ExactConstant(Rational value, Expression? facing = null)
    {
        var isDecimal = Facing(facing) is { Steps: { Count: > 0 } steps }
            && steps[steps.Count - 1].Type is NumberMember { Representation: NumberRepresentation.Decimal };
        return value.TryToDecimal(out var number) && (isDecimal || Rational.FromDecimal(number) == value)
            ? $"{RuntimeNames.ExactNumber}.Of({number.ToString(CultureInfo.InvariantCulture)}m)"
            : $"{RuntimeNames.ExactNumber}.Of({RuntimeNames.Number}.Of({CSharpText.Literal(value.ToDouble())}))";
    }

    /// <summary>The member that a value is read from; of one of several, the member of each.</summary>
    public static PathExpression? Facing(Expression? expression) => expression switch
    {
        PathExpression path => path,
        AggregateExpression { Aggregate: Aggregate.Max or Aggregate.Min or Aggregate.First or Aggregate.Last, Elements: QueryElements elements } => elements.Value as PathExpression,
        _ => null,
    };

    private static string Within(NumberDomain? domain, NumberForm form)
    {
        if (domain is null)
            return string.Empty;
        return form == NumberForm.Exact && domain.Low.TryToDecimal(out var low) && domain.High.TryToDecimal(out var high)
            ? string.Format(CultureInfo.InvariantCulture, ".Within({0}m, {1}m)", low, high)
            : $".Within({CSharpText.Literal(domain.Low.ToDouble())}, {CSharpText.Literal(domain.High.ToDouble())})";
    }

    private static string Name(MemberType type) => type switch
    {
        BooleanMember => "bool",
        NumberMember number => number.Representation switch
        {
            NumberRepresentation.Single => "float",
            NumberRepresentation.Decimal => "decimal",
            NumberRepresentation.SByte => "sbyte",
            NumberRepresentation.Byte => "byte",
            NumberRepresentation.Int16 => "short",
            NumberRepresentation.UInt16 => "ushort",
            NumberRepresentation.Int32 => "int",
            NumberRepresentation.UInt32 => "uint",
            NumberRepresentation.Int64 => "long",
            NumberRepresentation.UInt64 => "ulong",
            _ => "double",
        },
        StringMember => "string",
        DateMember { Representation: DateRepresentation.PartialDate } => RuntimeNames.Root + "PartialDate",
        DateMember => RuntimeNames.DateOnly,
        DateTimeMember time => time.HasOffset ? RuntimeNames.DateTimeOffset : RuntimeNames.DateTime,
        EnumMember member => "global::" + member.FullName,
        CodeMember => RuntimeNames.Root + "Code",
        LabMember => RuntimeNames.Root + "Lab",
        ObjectMember member => "global::" + member.FullName,
        _ => "object",
    };
}
