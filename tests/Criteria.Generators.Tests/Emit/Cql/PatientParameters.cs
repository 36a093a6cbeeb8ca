using System.Globalization;
using System.Text.Json.Nodes;
using Criteria.Generators.Emit.Cql;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>A patient as the parameters of an exported library, the way a program would fill them in.</summary>
internal static class PatientParameters
{
    // The least step of CQL's Decimal: a result below a limit is at most so much below it.
    private const decimal Step = 0.00000001m;

    public static JsonObject Of(Trial trial, Inputs inputs)
    {
        var facts = new FactTree(trial);
        var names = new CqlNames(trial, facts.Members.Select(static member => member.Name));
        var parameters = new JsonObject();
        foreach (var member in facts.Members)
            parameters[member.Name] = Of(member, inputs.Subject.Member(member.Name));
        for (var index = 0; index < trial.Parameters.Count; index++)
            parameters[names.Parameter(index)] = Plain(inputs.Parameters[index], new DateMember(), null);
        for (var index = 0; index < trial.Attestations.Count; index++)
            parameters[names.Attestation(index)] = inputs.Attestations[index];
        return parameters;
    }

    private static JsonNode? Of(FactNode node, PatientValue? value) => value switch
    {
        null => null,
        PatientList list => new JsonArray([.. list.Items.Select(item => Of(node.Element ?? new(string.Empty, ((ListMember)node.Type).Element), item))]),
        PatientLab lab => Lab(lab, node.Unit ?? node.Members.Select(static member => member.Unit).FirstOrDefault(static unit => unit is not null)),
        PatientRecord record when node.Members.Count == 0 => true,
        PatientRecord record => new JsonObject(node.Members.Select(member => KeyValuePair.Create(member.Name, Of(member, record.Member(member.Name))))),
        _ => Plain(value, node.Type, node.Unit),
    };

    private static JsonNode? Plain(PatientValue? value, MemberType type, string? unit) => value switch
    {
        null => null,
        PatientTruth truth => truth.Value,
        PatientText text => text.Value,
        PatientNumber { Number: int or short or byte or sbyte or ushort } number when unit is null => Convert.ToInt32(number.Number, CultureInfo.InvariantCulture),
        PatientNumber number => Number(number.Number, unit),
        PatientDate date => Day(date.Value),
        PatientPartialDate date => Days(date),
        PatientDateTime moment => Moment(moment),
        PatientCode code => new JsonObject { ["system"] = code.System, ["code"] = code.Code },
        PatientEnum held => ((EnumMember)type).Values.FirstOrDefault(choice => choice.Name == held.Name) is { IsMissing: false } known ? known.Text : null,
        _ => throw new ArgumentException($"{value} is no plain value", nameof(value)),
    };

    private static JsonNode? Number(object number, string? unit) => number switch
    {
        double value when !double.IsFinite(value) => null,
        float value when !float.IsFinite(value) => null,
        _ => Quantity(decimal.Parse(Convert.ToString(number, CultureInfo.InvariantCulture)!, NumberStyles.Float, CultureInfo.InvariantCulture), unit),
    };

    private static JsonNode Quantity(decimal value, string? unit)
    {
        var places = value.ToString("F8", CultureInfo.InvariantCulture);
        return unit is null ? places : new JsonObject { ["value"] = places, ["unit"] = unit };
    }

    private static JsonObject Lab(PatientLab lab, string? unit)
    {
        var isKnown = double.IsFinite(lab.Value);
        var value = isKnown ? (decimal)lab.Value : 0;
        return new()
        {
            ["AtLeast"] = isKnown && lab.Bound is 0 or 3 or 4 ? Quantity(lab.Bound == 4 ? value + Step : value, unit) : null,
            ["AtMost"] = isKnown && lab.Bound is 0 or 1 or 2 ? Quantity(lab.Bound == 1 ? value - Step : value, unit) : null,
            ["Low"] = lab.Low is { } low ? Number(low, unit) : null,
            ["High"] = lab.High is { } high ? Number(high, unit) : null,
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Days(PatientPartialDate date)
    {
        var days = Constants.Days(new(date.Year, date.Month, date.Day));
        return new() { ["Low"] = Day(days.Low), ["High"] = Day(days.High) };
    }

    private static string Moment(PatientDateTime moment)
    {
        var offset = moment.OffsetMinutes ?? 0;
        return moment.Clock.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture)
            + string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:00}:{Math.Abs(offset) % 60:00}");
    }
}
