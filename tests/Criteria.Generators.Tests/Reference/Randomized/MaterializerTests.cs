using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Xunit;

namespace Criteria.Generators.Tests.Reference.Randomized;

public sealed class MaterializerTests
{
    private static readonly PatientList s_numbers = PatientList.Of(new PatientNumber(1), null, new PatientNumber(3));

    public interface IMeasured
    {
        double? Value { get; }
    }

    [Fact]
    public void Every_sort_of_list_holds_the_same_elements()
    {
        int?[] expected = [1, null, 3];
        Assert.Equal(expected, Made<int?[]>(s_numbers));
        Assert.Equal(expected, Made<List<int?>>(s_numbers));
        Assert.Equal(expected, Made<IReadOnlyList<int?>>(s_numbers));
        Assert.Equal(expected, Made<Collection<int?>>(s_numbers));
        Assert.Equal(expected, Made<ImmutableArray<int?>>(s_numbers));
        Assert.Equal(expected, Made<ReadOnlyMemory<int?>>(s_numbers).ToArray());
        Assert.Equal(expected, Made<Memory<int?>?>(s_numbers)!.Value.ToArray());
    }

    [Fact]
    public void A_missing_list_is_null_or_a_default_immutable_array()
    {
        Assert.True(Made<ImmutableArray<int>>(null).IsDefault);
        Assert.Null(Made<ReadOnlyMemory<int>?>(null));
        Assert.Null(Made<int[]?>(null));
        Assert.Throws<ArgumentException>(() => Made<ReadOnlyMemory<int>>(null));
    }

    [Fact]
    public void A_moment_is_a_clock_with_or_without_an_offset()
    {
        var clock = new DateTime(2024, 2, 29, 23, 30, 0, DateTimeKind.Local);
        Assert.Equal(DateTimeKind.Local, Made<DateTime?>(new PatientDateTime(clock))!.Value.Kind);
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 23, 30, 0, TimeSpan.FromMinutes(-330)), Made<DateTimeOffset>(new PatientDateTime(clock, -330)));
        Assert.Throws<ArgumentException>(() => Made<DateTime>(new PatientDateTime(clock, 60)));
    }

    [Fact]
    public void A_partial_date_is_made_as_far_as_it_is_known()
    {
        Assert.Equal(new Known(2024, 2, null), Made<Known>(new PatientPartialDate(2024, 2)));
        Assert.Equal(new Known(2024, null, null), Made<Known?>(new PatientPartialDate(2024)));
        Assert.Equal(new Known(2024, 2, 29), Made<Known>(new PatientDate(new(2024, 2, 29))));
        Assert.Equal(new DateOnly(2024, 2, 29), Made<DateOnly?>(new PatientDate(new(2024, 2, 29))));
    }

    [Fact]
    public void A_period_is_an_object_like_another()
        => Assert.Equal(
            new Span(new(2024, 1, 1), null, true),
            Made<Span>(PatientRecord.Period(new(2024, 1, 1), null, true)));

    [Fact]
    public void An_object_is_made_by_its_constructor_its_properties_and_its_fields()
    {
        var record = PatientRecord.Of(("Name", new PatientText("x")), ("Count", new PatientNumber(2)), ("Weight", null));
        Assert.Equal(("x", 2, null), (Made<ByConstructor>(record).Name, Made<ByConstructor>(record).Count, Made<ByConstructor>(record).Weight));
        Assert.Equal(("x", 2, null), (Made<ByProperties>(record).Name, Made<ByProperties>(record).Count, Made<ByProperties>(record).Weight));
        Assert.Equal(("x", 2, null), (Made<ByFields>(record).Name, Made<ByFields>(record).Count, Made<ByFields>(record).Weight));
        Assert.Equal(("x", 2, null), (Made<Derived>(record).Name, Made<Derived>(record).Count, Made<Derived>(record).Weight));
    }

    [Fact]
    public void An_interface_is_made_by_what_implements_it()
        => Assert.Equal(1.5, Made<IMeasured>(PatientRecord.Of(("Value", new PatientNumber(1.5)))).Value);

    [Fact]
    public void A_member_that_the_type_lacks_is_an_error_of_the_test()
        => Assert.Throws<MissingMemberException>(() => Made<ByFields>(PatientRecord.Of(("Height", null))));

    private static T Made<T>(PatientValue? value) => (T)Materializer.Materialize(typeof(T), value)!;

    public readonly record struct Known(int Year, int? Month, int? Day);

    public readonly record struct Span(DateOnly? Start, DateOnly? End, bool? Ongoing);

    public readonly struct ByConstructor(string name, int count)
    {
        public string Name { get; } = name;

        public int Count { get; } = count;

        public double? Weight { get; init; }
    }

    public record class ByProperties
    {
        public required string Name { get; init; }

        public int Count { get; set; }

        public double? Weight { get; init; } = 1;
    }

    public struct ByFields
    {
        public string? Name;
        public int Count;
        public double? Weight;
    }

    public sealed record Derived : ByProperties
    {
        public new int Count { get; init; }
    }

    public sealed record Measured(double? Value) : IMeasured;
}
