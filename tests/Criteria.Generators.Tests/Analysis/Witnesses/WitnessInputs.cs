using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Tests.Analysis.Witnesses;

/// <summary>The patient of a witness as the reference interpreter takes one.</summary>
internal static class WitnessInputs
{
    /// <returns>Null where the witness says something of an expression that is no reading: no patient can be made of that.</returns>
    public static Inputs? Of(Trial trial, Witness witness)
    {
        var subject = new Dictionary<string, object?>(StringComparer.Ordinal);
        var parameters = new PatientValue?[trial.Parameters.Count];
        var attestations = new bool?[trial.Attestations.Count];
        foreach (var (reading, value) in witness.Values)
        {
            switch (reading)
            {
                case PathExpression { Root: SubjectRoot, Steps.Count: > 0 } path:
                    Put(subject, path.Steps, value);
                    break;
                case ParameterExpression parameter:
                    parameters[parameter.Parameter] = Plain(value, trial.Parameters[parameter.Parameter].Type);
                    break;
                case AttestationExpression attestation:
                    attestations[attestation.Attestation] = ((TruthValue)value).Value;
                    break;
                default:
                    return null;
            }
        }

        return new((PatientRecord)Closed(subject, null)!, parameters, attestations) { Functions = [.. trial.Functions.Select(static _ => (CalledFunction)(static _ => null))] };
    }

    private static void Put(Dictionary<string, object?> holder, EquatableArray<PathStep> steps, FactValue value)
    {
        for (var index = 0; index < steps.Count - 1; index++)
        {
            if (!holder.TryGetValue(steps[index].Member, out var inner))
                holder.Add(steps[index].Member, inner = new Held(steps[index].Type));
            holder = ((Held)inner!).Members;
        }

        var last = steps[steps.Count - 1];
        if (value is PresentValue)
            holder.TryAdd(last.Member, last.Type switch
            {
                ListMember => PatientList.Of(),
                DateTimeMember moment => new PatientDateTime(new(2025, 6, 15), moment.HasOffset ? 0 : null),
                _ => new Held(last.Type),
            });
        else
            holder[last.Member] = Plain(value, last.Type);
    }

    private sealed record Held(MemberType Type)
    {
        public Dictionary<string, object?> Members { get; } = new(StringComparer.Ordinal);
    }

    private static PatientValue? Closed(Dictionary<string, object?> members, MemberType? type)
    {
        var closed = members.ToDictionary(static member => member.Key, static member => member.Value is Held held ? Closed(held.Members, held.Type) : (PatientValue?)member.Value, StringComparer.Ordinal);
        if (type is not LabMember)
            return new PatientRecord(closed);
        double? Number(string name) => closed.GetValueOrDefault(name) is PatientNumber { Number: double number } ? number : null;
        return new PatientLab(Number("Value") ?? double.NaN, Number("Low"), Number("High"));
    }

    private static PatientValue? Plain(FactValue value, CriteriaType type) => Plain(value, type.Kind switch
    {
        TypeKind.Code => new CodeMember(),
        TypeKind.Integer => new NumberMember(NumberRepresentation.Int32),
        _ => new NumberMember(NumberRepresentation.Double),
    });

    private static PatientValue? Plain(FactValue value, MemberType type) => value switch
    {
        TruthValue truth => new PatientTruth(truth.Value),
        DayValue day when type is DateMember { Representation: DateRepresentation.PartialDate } => new PatientPartialDate(day.Date.Year, day.Date.Month, day.Date.Day),
        PresentValue => new PatientDateTime(new(2025, 6, 15), 0),
        DayValue day => new PatientDate(DateOnly.FromDateTime(day.Date)),
        TextValue text when type is EnumMember members => Enum(text.Value, members),
        TextValue text when type is CodeMember => text.Value.Split('|') is [var system, var code] ? new PatientCode(system, code) : new PatientCode("other", text.Value),
        TextValue text => new PatientText(text.Value),
        NumberValue number => new PatientNumber(Number(number.Value, ((NumberMember)type).Representation)),
        _ => throw new InvalidOperationException($"{value} is no value of a patient"),
    };

    private static PatientEnum Enum(string text, EnumMember members)
    {
        var index = members.Values.Items.ToList().FindIndex(value => value.Text == text && !value.IsMissing);
        return new(index, index < 0 ? null : members.Values[index].Name);
    }

    private static object Number(Rational value, NumberRepresentation representation) => representation switch
    {
        NumberRepresentation.Double => value.ToDouble(),
        NumberRepresentation.Single => value.ToSingle(),
        NumberRepresentation.Decimal => value.ToDecimal(),
        NumberRepresentation.SByte => checked((sbyte)value.Floor()),
        NumberRepresentation.Byte => checked((byte)value.Floor()),
        NumberRepresentation.Int16 => checked((short)value.Floor()),
        NumberRepresentation.UInt16 => checked((ushort)value.Floor()),
        NumberRepresentation.Int32 => checked((int)value.Floor()),
        NumberRepresentation.UInt32 => checked((uint)value.Floor()),
        NumberRepresentation.Int64 => checked((long)value.Floor()),
        _ => checked((ulong)value.Floor()),
    };
}
