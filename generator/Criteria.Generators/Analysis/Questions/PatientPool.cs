using System.Collections.Generic;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>
/// Which pairs of conditions some patient was already found to have together: of two criteria that a patient tells apart nothing needs to be asked.
/// </summary>
internal sealed class PatientPool
{
    private const int Bits = 64;

    private readonly IReadOnlyList<Literal> _watched;

    // By twice the index, and one more for "is not true": the same of all others that some patient had with it.
    private readonly ulong[][] _together;

    public PatientPool(IReadOnlyList<Literal> watched)
    {
        _watched = watched;
        _together = new ulong[watched.Count * 2][];
        for (var code = 0; code < _together.Length; code++)
            _together[code] = new ulong[((watched.Count * 2) + Bits - 1) / Bits];
    }

    /// <summary>Whether a patient was found with both.</summary>
    public bool Has(int first, bool firstHolds, int second, bool secondHolds)
    {
        var code = CodeOf(second, secondHolds);
        return (_together[CodeOf(first, firstHolds)][code / Bits] & (1UL << (code % Bits))) != 0;
    }

    /// <summary>Takes up what the model of the last question says.</summary>
    public void Record(SatSolver solver)
    {
        var codes = new List<int>();
        var patient = new ulong[_together.Length == 0 ? 0 : _together[0].Length];
        for (var index = 0; index < _watched.Count; index++)
        {
            if (solver.ValueOf(_watched[index]) is not { } holds)
                continue;
            var code = CodeOf(index, holds);
            codes.Add(code);
            patient[code / Bits] |= 1UL << (code % Bits);
        }

        foreach (var code in codes)
        {
            for (var word = 0; word < patient.Length; word++)
                _together[code][word] |= patient[word];
        }
    }

    private static int CodeOf(int index, bool holds) => (index * 2) + (holds ? 0 : 1);
}
