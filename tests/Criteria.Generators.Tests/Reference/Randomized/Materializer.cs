using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>Turns a patient into objects of compiled C# types, by the names of their properties.</summary>
internal static class Materializer
{
    public static object? Materialize(Type type, PatientValue? value)
    {
        if (value is null)
        {
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
            PatientDate date => date.Value,
            PatientEnum member => Enum.ToObject(held, member.Number),
            PatientCode code => Activator.CreateInstance(held, code.System, code.Code),
            PatientLab lab => Lab(held, lab),
            PatientList list => List(held, list),
            PatientRecord record => Record(held, record),
            _ => throw new ArgumentException($"{value} has no C# type", nameof(value)),
        };
    }

    private static object Lab(Type type, PatientLab lab)
    {
        var result = Activator.CreateInstance(type, lab.Value, lab.Low, lab.High)!;
        var bound = Property(type, "Bound");
        bound.SetValue(result, Enum.ToObject(bound.PropertyType, lab.Bound));
        return result;
    }

    private static object List(Type type, PatientList list)
    {
        var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        var array = Array.CreateInstance(element, list.Items.Count);
        for (var index = 0; index < list.Items.Count; index++)
            array.SetValue(Materialize(element, list.Items[index]), index);
        return type.IsArray ? array : (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array)!;
    }

    private static object Record(Type type, PatientRecord record)
    {
        var result = Activator.CreateInstance(type)!;
        foreach (var (name, value) in record.Members)
        {
            var property = Property(type, name);
            property.SetValue(result, Materialize(property.PropertyType, value));
        }

        return result;
    }

    private static PropertyInfo Property(Type type, string name)
        => type.GetProperty(name) ?? throw new MissingMemberException(type.FullName, name);
}
