namespace Criteria.Generators.Tests.Reference.Randomized.Subjects;

/// <summary>Hands a patient to compiled C# that knows none of our types: objects as arrays of their members' values.</summary>
internal static class GivenValues
{
    /// <summary>What makes the values of the runtime's own types; compiled once with every batch.</summary>
    public static string Source(bool hasPeriods) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;

        internal static class Given
        {
            public static Criteria.Code Code(object given) => new((string)((object?[])given)[0]!, (string)((object?[])given)[1]!);

            public static Criteria.PartialDate PartialDate(object given)
                => new((int)((object?[])given)[0]!, (int?)((object?[])given)[1], (int?)((object?[])given)[2]);

            public static Criteria.Lab Lab(object given)
                => new((double)((object?[])given)[0]!, (double?)((object?[])given)[1], (double?)((object?[])given)[2]) { Bound = (Criteria.ValueBound)(int)((object?[])given)[3]! };
            {{(hasPeriods ? "public static Criteria.Period Period(object given) => new((DateOnly?)((object?[])given)[0], (DateOnly?)((object?[])given)[1], (bool?)((object?[])given)[2]);" : "")}}
            public static T[] Array<T>(object given, Func<object?, T> make) => System.Array.ConvertAll((object?[])given, item => make(item));

            public static T[] ReadOnlyList<T>(object given, Func<object?, T> make) => Array(given, make);

            public static List<T> List<T>(object given, Func<object?, T> make) => new(Array(given, make));

            public static ImmutableArray<T> ImmutableArray<T>(object given, Func<object?, T> make) => System.Collections.Immutable.ImmutableArray.Create(Array(given, make));

            public static ReadOnlyMemory<T> ReadOnlyMemory<T>(object given, Func<object?, T> make) => Array(given, make);

            public static Memory<T> Memory<T>(object given, Func<object?, T> make) => Array(given, make);
        }
        """;

    public static object?[] Of(IReadOnlyList<SubjectMember> members, PatientRecord record)
    {
        var given = new object?[members.Count];
        for (var index = 0; index < given.Length; index++)
            given[index] = Of(members[index], record.Member(members[index].Name));
        return given;
    }

    /// <summary>A value that is no record: a parameter, or an element of a list of plain values.</summary>
    public static object? Of(PatientValue? value) => value switch
    {
        null => null,
        PatientNumber number => number.Number,
        PatientTruth truth => truth.Value,
        PatientText text => text.Value,
        PatientDate date => date.Value,
        PatientDateTime moment => new DateTimeOffset(moment.Clock, TimeSpan.FromMinutes(moment.OffsetMinutes ?? 0)),
        PatientPartialDate date => new object?[] { date.Year, date.Month, date.Day },
        PatientEnum member => member.Number,
        PatientCode code => new object?[] { code.System, code.Code },
        PatientLab lab => new object?[] { lab.Value, lab.Low, lab.High, lab.Bound },
        _ => throw new ArgumentException($"{value} has no C# type", nameof(value)),
    };

    private static object? Of(SubjectMember member, PatientValue? value) => value switch
    {
        PatientRecord record => Of(member.Members!, record),
        PatientList list => list.Items.Select(item => item is PatientRecord element ? Of(member.Members!, element) : Of(item)).ToArray(),
        _ => Of(value),
    };
}
