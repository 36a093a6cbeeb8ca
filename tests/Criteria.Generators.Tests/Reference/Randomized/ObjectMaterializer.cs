using System.Reflection;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>Makes an object of a compiled C# type: by the constructor that takes most of its members, then by its properties and fields.</summary>
internal static class ObjectMaterializer
{
    public static object Materialize(Type type, PatientRecord record)
    {
        var made = type.IsInterface || type.IsAbstract ? Implementation(type) : type;
        var constructor = made.GetConstructors()
            .Where(c => c.GetParameters().All(p => p.HasDefaultValue || MemberOf(record, p) is not null))
            .OrderByDescending(c => c.GetParameters().Length)
            .FirstOrDefault();
        var parameters = constructor?.GetParameters() ?? [];
        if (constructor is null && !made.IsValueType)
            throw new MissingMethodException($"{made} has no constructor that its members fill");
        var arguments = parameters.Select(p => Argument(record, p)).ToArray();
        var result = constructor is null ? Activator.CreateInstance(made)! : constructor.Invoke(arguments);
        foreach (var (name, value) in record.Members)
        {
            if (!parameters.Any(p => IsNamed(p, name)))
                Set(result, name, value);
        }

        return result;
    }

    private static object? Argument(PatientRecord record, ParameterInfo parameter)
        => MemberOf(record, parameter) is { } name ? Materializer.Materialize(parameter.ParameterType, record.Member(name)) : parameter.DefaultValue;

    private static string? MemberOf(PatientRecord record, ParameterInfo parameter) => record.Members.Keys.FirstOrDefault(name => IsNamed(parameter, name));

    /// <summary>A parameter is named like its member but for the first letter.</summary>
    private static bool IsNamed(ParameterInfo parameter, string member) => string.Equals(parameter.Name, member, StringComparison.OrdinalIgnoreCase);

    private static void Set(object holder, string name, PatientValue? value)
    {
        // A member may hide one of a base type.
        for (var type = holder.GetType(); type is not null; type = type.BaseType)
        {
            const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;
            if (type.GetProperty(name, own) is { SetMethod: not null } property)
            {
                property.SetValue(holder, Materializer.Materialize(property.PropertyType, value));
                return;
            }

            if (type.GetField(name, own) is { } field)
            {
                field.SetValue(holder, Materializer.Materialize(field.FieldType, value));
                return;
            }
        }

        throw new MissingMemberException(holder.GetType().FullName, name);
    }

    private static Type Implementation(Type type)
        => type.Assembly.GetTypes().FirstOrDefault(t => !t.IsAbstract && type.IsAssignableFrom(t)) ?? throw new MissingMemberException($"nothing implements {type}");
}
