using System.Collections.Immutable;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Calls of the author's functions, which see only what is present and certain.</summary>
internal sealed partial class ExpressionInterpreter
{
    private Possible? Call(CallExpression call, ImmutableDictionary<int, Element> elements)
    {
        var function = trial.Functions[call.Function];
        var arguments = call.Arguments.Select((a, i) => Argument(Value(a, elements), function.Parameters[i].Type)).OfType<PatientValue>().ToArray();
        return arguments.Length == call.Arguments.Count ? PathReader.ReadPlain(inputs.Functions[call.Function](arguments), function.Result) : null;
    }

    /// <summary>What a parameter of that type is given; null where the value is uncertain, or one that the type does not hold.</summary>
    private static PatientValue? Argument(Possible? value, MemberType type) => value switch
    {
        null or { IsSingle: false } => null,
        KnownTruth truth => new PatientTruth(truth.Value),
        KnownText text when type is EnumMember choices
            => choices.Values.Select((v, i) => new PatientEnum(i, v.Name)).FirstOrDefault(e => choices.Values[e.Number] is { IsMissing: false } held && held.Text == text.Value),
        KnownText text => new PatientText(text.Value),
        KnownCode code => new PatientCode(code.System, code.Code),
        DateRange day => new PatientDate(day.Low),
        MomentRange moment => Moment(moment, (DateTimeMember)type),
        NumberRange { Point: { } number } => Number(number, ((NumberMember)type).Representation) is { } held ? new PatientNumber(held) : null,
        _ => throw new InvalidOperationException($"{value} is no argument"),
    };

    /// <summary>A parameter without an offset is given the clock of UTC.</summary>
    private static PatientDateTime? Moment(MomentRange moment, DateTimeMember type)
    {
        if (!type.HasOffset)
            return Clock(moment.Low) is { } utc ? new PatientDateTime(utc) : null;
        return moment.OffsetMinutes is { } offset && Clock(moment.Low + MomentArithmetic.OfMinutes(offset)) is { } clock ? new PatientDateTime(clock, offset) : null;

        static DateTime? Clock(long milliseconds)
            => MomentArithmetic.Day(milliseconds) is null ? null : new DateTime(milliseconds * TimeSpan.TicksPerMillisecond);
    }

    /// <summary>The nearest number that the C# type holds; null where it is too large for it, or no whole number where one is wanted.</summary>
    private static object? Number(Fraction number, NumberRepresentation type)
    {
        switch (type)
        {
            case NumberRepresentation.Double:
                return Rounding.ToDouble(number) is var nearest && double.IsFinite(nearest) ? nearest : null;
            case NumberRepresentation.Single:
                return Rounding.ToSingle(number) is var single && float.IsFinite(single) ? single : null;
            case NumberRepresentation.Decimal:
                return Rounding.ToDecimal(number);
        }

        if (!number.IsInteger)
            return null;
        var whole = number.Numerator;
        return type switch
        {
            NumberRepresentation.SByte when sbyte.MinValue <= whole && whole <= sbyte.MaxValue => (sbyte)whole,
            NumberRepresentation.Byte when byte.MinValue <= whole && whole <= byte.MaxValue => (byte)whole,
            NumberRepresentation.Int16 when short.MinValue <= whole && whole <= short.MaxValue => (short)whole,
            NumberRepresentation.UInt16 when ushort.MinValue <= whole && whole <= ushort.MaxValue => (ushort)whole,
            NumberRepresentation.Int32 when int.MinValue <= whole && whole <= int.MaxValue => (int)whole,
            NumberRepresentation.UInt32 when uint.MinValue <= whole && whole <= uint.MaxValue => (uint)whole,
            NumberRepresentation.Int64 when long.MinValue <= whole && whole <= long.MaxValue => (long)whole,
            NumberRepresentation.UInt64 when ulong.MinValue <= whole && whole <= ulong.MaxValue => (ulong)whole,
            _ => null,
        };
    }
}
