using Xunit;

namespace Criteria.Fhir.Tests.Records;

public sealed class FhirDateTimeTests
{
    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2021-05", "2021-05")]
    [InlineData("2021-05-01", "2021-05-01")]
    [InlineData("2021-05-01T10:30:00Z", "2021-05-01T10:30:00.0000000+00:00")]
    [InlineData("2021-05-01T10:30:00", "2021-05-01T10:30:00.0000000+00:00")]
    [InlineData("2021-05-01T10:30-05:00", "2021-05-01T10:30:00.0000000-05:00")]
    [InlineData("2021-05-01T10:30:00.123456789012+14:00", "2021-05-01T10:30:00.1234567+14:00")]
    public void What_FHIR_writes_is_read(string text, string expected)
    {
        Assert.True(FhirDateTime.TryParse(text, out var value), $"'{text}' was not read");
        Assert.Equal(expected, value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("21-05-01")]
    [InlineData("2021-5-1")]
    [InlineData("2021-13")]
    [InlineData("2021-02-29")]
    [InlineData("0000")]
    [InlineData("+021")]
    [InlineData("2021-05-01 10:30:00Z")]
    [InlineData("2021-05-01T")]
    [InlineData("2021-05-01T25:00:00Z")]
    [InlineData("2021-05-01T10:30:00.Z")]
    [InlineData("2021-05-01T10:30:00.5xZ")]
    [InlineData("2021-05-01T10:30:00+15:00")]
    [InlineData("2021-05-01T10:30:00+1:00")]
    [InlineData("2021-05-01T10:30:00Zulu")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public void Anything_else_is_not(string text) => Assert.False(FhirDateTime.TryParse(text, out _), $"'{text}' was read");
}
