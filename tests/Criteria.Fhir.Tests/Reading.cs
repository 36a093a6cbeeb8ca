using System.Text;

namespace Criteria.Fhir.Tests;

/// <summary>What a reader makes of a text: the patients and the report.</summary>
internal sealed record Reading(IReadOnlyList<PatientRecord> Patients, FhirReadReport Report)
{
    public static readonly FhirReaderOptions Options = new() { AsOf = new(2021, 6, 1) };

    public PatientRecord Patient => Patients.Count == 1 ? Patients[0] : throw new InvalidOperationException($"expected one patient, got {Patients.Count}");

    public IEnumerable<(long Line, FhirProblemKind Kind)> Problems => Report.Problems.Select(problem => (problem.Line, problem.Kind));

    public static Reading Of(string text, FhirReaderOptions? options = null) => Of(Encoding.UTF8.GetBytes(text), options);

    public static Reading Of(byte[] bytes, FhirReaderOptions? options = null) => Of(new MemoryStream(bytes), options);

    public static Reading Of(Stream stream, FhirReaderOptions? options = null)
    {
        var reader = new FhirReader(options ?? Options);
        return new([.. reader.Read(stream)], reader.Report);
    }

    /// <summary>One patient <c>p</c> with the given resources, none of which needs to say whose it is.</summary>
    public static Reading OfPatientWith(params string[] resources) => OfPatientWith(null, resources);

    public static Reading OfPatientWith(FhirReaderOptions? options, params string[] resources) =>
        Of(Json.Bundle([Json.Patient("p"), .. resources.Select(resource => Json.With(resource, "subject", """{"reference":"Patient/p"}"""))]), options);
}
