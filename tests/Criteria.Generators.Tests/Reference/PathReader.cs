using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>An element that a query stands at.</summary>
/// <param name="Type">How the list holds its elements.</param>
/// <param name="Domain">The declared domain of plain numbers.</param>
internal sealed record Element(PatientValue? Value, MemberType Type, NumberDomain? Domain);

/// <summary>Reads a value by following members, and decides which values count as missing.</summary>
internal static class PathReader
{
    /// <summary>The list that a query goes over; null where it is missing.</summary>
    public static PatientList? ReadList(PathExpression path, PatientValue? root) => (PatientList?)Follow(path, root);

    public static Possible? Read(PathExpression path, PatientValue? root, Element? element)
    {
        if (path.Steps.Count == 0)
            return element is null ? throw new InvalidOperationException("only an element is read without a step") : ReadPlain(element.Value, element.Type, element.Domain);
        var steps = path.Steps;
        var holder = root;
        for (var index = 0; index < steps.Count - 1; index++)
        {
            if (holder is PatientRecord record)
                holder = record.Member(steps[index].Member);
            else if (holder is not null)
                throw new InvalidOperationException($"{steps[index].Member} is read from {holder}, which has no members");
        }

        var last = steps[steps.Count - 1];
        return holder switch
        {
            null => null,
            PatientLab { Date: var date } when last.Member == "Date" => date is { } day ? DateRange.Of(day) : null,
            PatientLab lab => ReadLab(lab, last, steps.Count > 1 ? steps[steps.Count - 2].Domain : element?.Domain),
            PatientRecord period when last.Type is DateMember { Representation: DateRepresentation.PeriodEnd } => ReadEnd(period, last),
            PatientRecord record => ReadPlain(record.Member(last.Member), last.Type, last.Domain),
            _ => throw new InvalidOperationException($"{last.Member} is read from {holder}, which has no members"),
        };
    }

    public static Fraction? Exact(object number) => number switch
    {
        double value => Fraction.Of(value),
        float value => Fraction.Of(value),
        decimal value => Fraction.Of(value),
        sbyte or byte or short or ushort or int or uint or long or ulong => Fraction.Parse(Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture)!),
        _ => throw new ArgumentException($"{number.GetType()} is no number", nameof(number)),
    };

    /// <summary>What a program holds there, whatever it is.</summary>
    public static PatientValue? Follow(PathExpression path, PatientValue? root)
    {
        var value = root;
        foreach (var step in path.Steps)
            value = (value as PatientRecord)?.Member(step.Member);
        return value;
    }

    /// <summary>A period that is going on and has no end yet ends with the calendar.</summary>
    private static DateRange? ReadEnd(PatientRecord period, PathStep end)
        => (DateRange?)ReadPlain(period.Member(end.Member), end.Type, end.Domain)
            ?? (period.Member("Ongoing") is PatientTruth { Value: true } ? DateRange.Of(DateOnly.MaxValue) : null);

    /// <summary>A value that stands in no object: a plain element of a list, a parameter, what a function gives.</summary>
    public static Possible? ReadPlain(PatientValue? value, MemberType type, NumberDomain? domain = null) => value switch
    {
        null => null,
        PatientTruth truth => new KnownTruth(truth.Value),
        PatientText text => new KnownText(text.Value),
        PatientDate date => DateRange.Of(date.Value),
        PatientPartialDate date => Constants.Days(new(date.Year, date.Month, date.Day)),
        PatientDateTime moment => ReadMoment(moment),
        PatientCode code => new KnownCode(code.System, code.Code),
        PatientNumber number => Exact(number.Number) is { } exact && IsInside(exact, domain) ? NumberRange.Of(exact) : null,
        PatientEnum held => ((EnumMember)type).Values.FirstOrDefault(v => v.Name == held.Name) is { IsMissing: false } known ? new KnownText(known.Text) : null,
        _ => throw new InvalidOperationException($"{value} is no plain value"),
    };

    /// <summary>A clock without an offset shows UTC.</summary>
    private static MomentRange ReadMoment(PatientDateTime moment)
    {
        var offset = moment.OffsetMinutes ?? 0;
        var inUtc = MomentArithmetic.Of(moment.Clock) - MomentArithmetic.OfMinutes(offset);
        return new(inUtc, inUtc, offset);
    }

    private static NumberRange? ReadLab(PatientLab lab, PathStep step, NumberDomain? domainOfLab)
    {
        switch (step.Member)
        {
            case "Value":
                return Fraction.Of(lab.Value) is { } value && IsInside(value, step.Domain) && IsInside(value, domainOfLab) ? Censored(value, lab) : null;
            case "Low" or "High":
                var low = lab.Low is { } l ? Fraction.Of(l) : null;
                var high = lab.High is { } h ? Fraction.Of(h) : null;
                var isPlaceholder = (low is { } lower && high is { } upper && lower >= upper) || (high is { } limit && limit <= 0);
                var read = isPlaceholder ? null : step.Member == "Low" ? low : high;
                return read is { } known && IsInside(known, step.Domain) ? NumberRange.Of(known) : null;
            default:
                throw new InvalidOperationException($"a laboratory result has no {step.Member}");
        }
    }

    /// <summary>The true value is one that the member can hold, a double: below a limit lie the doubles up to its neighbour.</summary>
    private static NumberRange? Censored(Fraction value, PatientLab lab) => lab.Bound switch
    {
        0 => NumberRange.Of(value),
        1 => Fraction.Of(Math.BitDecrement(lab.Value)) is { } below ? new(RangeEnd.None, new(below, true)) : null,
        2 => new(RangeEnd.None, new(value, true)),
        3 => new(new(value, true), RangeEnd.None),
        4 => Fraction.Of(Math.BitIncrement(lab.Value)) is { } above ? new(new(above, true), RangeEnd.None) : null,
        _ => null,
    };

    private static bool IsInside(Fraction value, NumberDomain? domain)
        => domain is null || (Fraction.Of(domain.Low) <= value && value <= Fraction.Of(domain.High));
}
