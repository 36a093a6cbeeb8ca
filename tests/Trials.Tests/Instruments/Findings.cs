namespace Trials.Tests.Instruments;

/// <summary>The items of an instrument, all of which are conditions: each present, absent or unknown.</summary>
internal static class Findings
{
    /// <summary>Items of which those that are named are present and all others absent.</summary>
    public static T Only<T>(params string[] present)
        where T : class, new()
        => Of<T>(name => present.Contains(name));

    /// <summary>Items of which each is what <paramref name="value"/> says of its name.</summary>
    public static T Of<T>(Func<string, bool?> value)
        where T : class, new()
    {
        var items = new T();
        foreach (var property in typeof(T).GetProperties().Where(static property => property.PropertyType == typeof(bool?)))
            property.SetValue(items, value(property.Name));
        return items;
    }

    /// <summary>The names of the items.</summary>
    public static IReadOnlyList<string> NamesOf<T>()
        => [.. typeof(T).GetProperties().Where(static property => property.PropertyType == typeof(bool?)).Select(static property => property.Name)];
}
