using System;

namespace Criteria.Fhir.Resources;

/// <summary>What a FHIR reference refers to, in the form by which a batch of resources finds it.</summary>
internal static class Reference
{
    /// <summary>
    /// <c>Patient/12</c> of <c>Patient/12</c>, <c>/Patient/12</c>, <c>http://server/fhir/Patient/12</c> and <c>Patient/12/_history/3</c>;
    /// anything else, such as <c>urn:uuid:…</c>, as it is.
    /// </summary>
    public static string Normalize(string reference, string type)
    {
        var start = reference.AsSpan().LastIndexOf(type + "/");
        if (start < 0 || (start > 0 && reference[start - 1] != '/'))
            return reference;
        var id = reference.AsSpan(start + type.Length + 1);
        var end = id.IndexOfAny('/', '|');
        if (end < 0 && start == 0)
            return reference;
        return reference.Substring(start, type.Length + 1 + (end < 0 ? id.Length : end));
    }
}
