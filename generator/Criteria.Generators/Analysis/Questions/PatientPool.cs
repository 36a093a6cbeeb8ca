using System;
using System.Collections.Generic;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>
/// Which pairs of conditions some patient was already found to have together: of two criteria that a patient tells apart nothing needs to be asked.
/// </summary>
internal sealed class PatientPool
{
    private const int Bits = 64;

    private readonly Dictionary<int, List<(int Index, bool IsNegated)>> _watched = [];
    private readonly List<int> _codes = [];
    private readonly ulong[] _patient;

    // By twice the index, and one more for "is not true": the same of all others that some patient had with it.
    private readonly ulong[][] _together;

    public PatientPool(IReadOnlyList<Literal> watched)
    {
        for (var index = 0; index < watched.Count; index++)
        {
            if (!_watched.TryGetValue(watched[index].Variable, out var indexes))
                _watched.Add(watched[index].Variable, indexes = []);
            indexes.Add((index, watched[index].IsNegated));
        }

        _patient = new ulong[((watched.Count * 2) + Bits - 1) / Bits];
        _together = new ulong[watched.Count * 2][];
        for (var code = 0; code < _together.Length; code++)
            _together[code] = new ulong[_patient.Length];
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
        _codes.Clear();
        Array.Clear(_patient, 0, _patient.Length);
        foreach (var code in solver.Trail)
        {
            if (!_watched.TryGetValue(code >> 1, out var indexes))
                continue;
            foreach (var (index, isNegated) in indexes)
            {
                var seen = CodeOf(index, (code & 1) == 0 != isNegated);
                _codes.Add(seen);
                _patient[seen / Bits] |= 1UL << (seen % Bits);
            }
        }

        foreach (var code in _codes)
        {
            var together = _together[code];
            for (var word = 0; word < _patient.Length; word++)
                together[word] |= _patient[word];
        }
    }

    private static int CodeOf(int index, bool holds) => (index * 2) + (holds ? 0 : 1);
}
