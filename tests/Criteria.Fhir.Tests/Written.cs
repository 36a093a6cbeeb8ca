using System.Text.Json;
using System.Text.Json.Serialization;

namespace Criteria.Fhir.Tests;

/// <summary>A patient's record written out in full, so that two of them can be compared.</summary>
internal static class Written
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new ValueConverter() } };

    public static string Of(PatientRecord patient) => JsonSerializer.Serialize(patient, Options);

    public static string[] Of(IEnumerable<PatientRecord> patients) => [.. patients.Select(Of)];

    /// <summary>Writes a value as what it is, not as the abstract type of its property.</summary>
    private sealed class ValueConverter : JsonConverter<ObservationValue>
    {
        public override bool CanConvert(Type type) => type == typeof(ObservationValue);

        public override ObservationValue Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ObservationValue value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(value.GetType().Name);
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndObject();
        }
    }
}
