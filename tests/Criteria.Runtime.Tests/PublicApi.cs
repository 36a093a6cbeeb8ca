using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Criteria.Runtime.Tests;

/// <summary>What an assembly offers, one line a member, sorted: a text that changes exactly where users could notice.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext s_nullability = new();

    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Declaration(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Declaration(Type type)
    {
        var kind = type.IsEnum ? $"enum {Name(type)} : {Name(Enum.GetUnderlyingType(type))}"
            : type.IsInterface ? $"interface {Name(type)}"
            : type.IsValueType ? $"{(type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : string.Empty)}struct {Name(type)}"
            : $"{(type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : string.Empty)}class {Name(type)}";
        var bases = new[] { type.BaseType }.Where(static type => type is not null && type != typeof(object) && type != typeof(ValueType) && type != typeof(Enum))
            .Concat(type.IsEnum ? [] : type.GetInterfaces()).Select(static type => Name(type!)).Order(StringComparer.Ordinal).ToArray();
        return $"{type.Namespace}: {kind}{(bases.Length > 0 ? " : " + string.Join(", ", bases) : string.Empty)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{Convert.ToInt64(Enum.Parse(type, name), null)} {name}");
        return type.GetConstructors(Declared).Where(IsVisible).Select(static constructor => $"new({Parameters(constructor)})")
            .Concat(type.GetMethods(Declared).Where(IsVisible).Where(static method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)).Select(Method))
            .Concat(type.GetProperties(Declared).Where(static property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Select(Property))
            .Concat(type.GetFields(Declared).Where(static field => field.IsPublic || field.IsFamily).Select(static field => $"{(field.IsStatic ? "static " : string.Empty)}{Name(field.FieldType)} {field.Name}"));
    }

    private static bool IsVisible(MethodBase method) => (method.IsPublic || method.IsFamily) && !method.Name.Contains('<');

    private static string Method(MethodInfo method)
        => $"{(method.IsStatic ? "static " : string.Empty)}{Name(s_nullability.Create(method.ReturnParameter), method.ReturnType)} {method.Name}{Generic(method.GetGenericArguments())}({Parameters(method)})";

    private static string Property(PropertyInfo property)
    {
        var isStatic = property.GetAccessors(nonPublic: true)[0].IsStatic ? "static " : string.Empty;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : string.Empty;
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : string.Empty;
        var setter = property.SetMethod is not { } set || !IsVisible(set) ? string.Empty
            : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        return $"{isStatic}{required}{Name(s_nullability.Create(property), property.PropertyType)} {property.Name}{index} {{{(property.GetMethod is null ? string.Empty : " get;")}{setter} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "in " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty;
        var value = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : string.Empty;
        return $"{way}{Name(s_nullability.Create(parameter), parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Name(NullabilityInfo nullability, Type type)
        => Name(type) + (!type.IsValueType && nullability.ReadState == NullabilityState.Nullable && !type.IsByRef ? "?" : string.Empty);

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        if (type.IsGenericParameter)
            return type.Name;
        var name = type.Name.Split('`')[0] + Generic(type.GetGenericArguments());
        return type.IsNested ? $"{type.DeclaringType!.Name.Split('`')[0]}.{name}" : name;
    }

    private static string Generic(Type[] arguments) => arguments.Length == 0 ? string.Empty : $"<{string.Join(", ", arguments.Select(Name))}>";
}
