using System.Collections.Immutable;
using System.Globalization;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>Turns a patient into objects of compiled C# types, by the names of their members.</summary>
internal static class Materializer
{
    public static object? Materialize(Type type, PatientValue? value)
    {
        if (value is null)
        {
            // The default of an immutable array holds no list.
            if (IsGeneric(type, typeof(ImmutableArray<>)))
                return Activator.CreateInstance(type);
            return !type.IsValueType || Nullable.GetUnderlyingType(type) is not null
                ? null
                : throw new ArgumentException($"{type} cannot be missing", nameof(value));
        }

        var held = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            PatientNumber number => Convert.ChangeType(number.Number, held, CultureInfo.InvariantCulture),
            PatientTruth truth => truth.Value,
            PatientText text => text.Value,
            PatientDate date when held == typeof(DateOnly) => date.Value,
            PatientDate date => Activator.CreateInstance(held, date.Value.Year, date.Value.Month, date.Value.Day),
            PatientPartialDate date => Activator.CreateInstance(held, date.Year, date.Month, date.Day),
            PatientDateTime moment => Moment(held, moment),
            PatientEnum member => Enum.ToObject(held, member.Number),
            PatientCode code => Activator.CreateInstance(held, code.System, code.Code),
            PatientLab lab => Lab(held, lab),
            PatientList list => List(held, list),
            PatientRecord record => ObjectMaterializer.Materialize(held, record),
            _ => throw new ArgumentException($"{value} has no C# type", nameof(value)),
        };
    }

    private static object Moment(Type type, PatientDateTime moment)
    {
        if (type == typeof(DateTime))
            return moment.OffsetMinutes is null ? moment.Clock : throw new ArgumentException("a DateTime has no offset", nameof(moment));
        return new DateTimeOffset(DateTime.SpecifyKind(moment.Clock, DateTimeKind.Unspecified), TimeSpan.FromMinutes(moment.OffsetMinutes ?? 0));
    }

    private static object Lab(Type type, PatientLab lab)
    {
        var result = Activator.CreateInstance(type, lab.Value, lab.Low, lab.High)!;
        var bound = type.GetProperty("Bound") ?? throw new MissingMemberException(type.FullName, "Bound");
        bound.SetValue(result, Enum.ToObject(bound.PropertyType, lab.Bound));
        return result;
    }

    private static object List(Type type, PatientList list)
    {
        var element = type.IsArray ? type.GetElementType()! : ElementOf(type);
        var array = Array.CreateInstance(element, list.Items.Count);
        for (var index = 0; index < list.Items.Count; index++)
            array.SetValue(Materialize(element, list.Items[index]), index);
        if (type.IsArray)
            return array;
        if (IsGeneric(type, typeof(ImmutableArray<>)))
            return Immutable(element, array);
        if (IsGeneric(type, typeof(Memory<>)) || IsGeneric(type, typeof(ReadOnlyMemory<>)))
            return Activator.CreateInstance(type, array)!;
        var held = typeof(List<>).MakeGenericType(element);
        var items = Activator.CreateInstance(held, array)!;
        return type.IsAssignableFrom(held) ? items : Activator.CreateInstance(type, items)!;
    }

    private static Type ElementOf(Type list)
    {
        var sequence = list.GetInterfaces().Append(list).FirstOrDefault(i => IsGeneric(i, typeof(IEnumerable<>)));
        return (sequence ?? list).GetGenericArguments()[0];
    }

    private static object Immutable(Type element, Array array) => typeof(ImmutableArray).GetMethods()
        .Single(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }])
        .MakeGenericMethod(element)
        .Invoke(null, [array])!;

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
