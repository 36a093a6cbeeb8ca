using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Certificates;

/// <summary>
/// Proves from the stated clauses and the conditions alone, by a solver that has learnt nothing elsewhere, and has each step checked: what is learnt by
/// <see cref="RupChecker"/>, what sums say by <see cref="FarkasChecker"/>.
/// </summary>
internal sealed class Reproof : IReproof, IProofLog
{
    // The fewest conditions of a contradiction are a small question, even where finding them was none.
    private const long Conflicts = 20_000;

    private readonly TrialModel _model;
    private readonly WorkBudget _budget;
    private readonly SatSolver _solver;
    private readonly SumTheory _sums;
    private readonly RupChecker _learnt = new();
    private readonly FarkasChecker _lemmas;
    private int _copied;
    private bool _isSound = true;

    public Reproof(TrialModel model, WorkBudget budget)
    {
        _model = model;
        _budget = budget;
        _sums = new(model.Facts);
        _lemmas = new(model.Facts);
        _solver = new() { Theory = _sums, Proof = this };
    }

    public Certainty Of(IReadOnlyList<Literal> conditions)
    {
        Copy();
        var answer = _solver.Solve(conditions, _model.InputsOf([.. conditions]), _budget, Conflicts);
        return answer switch
        {
            Answer.Undecided => Certainty.Undecided,
            Answer.Unsatisfiable when _isSound && _learnt.Refutes(conditions) => Certainty.Confirmed,
            _ => Certainty.Refused,
        };
    }

    void IProofLog.AddLearnt(IReadOnlyList<Literal> clause) => _isSound &= _learnt.TryConclude([.. clause]);

    void IProofLog.AddLemma(IReadOnlyList<Literal> clause) => AddLemma(clause, _sums.Factors);

    private void AddLemma(IReadOnlyList<Literal> clause, IReadOnlyList<Rational> factors)
    {
        _isSound &= _lemmas.Confirms(clause, factors);
        _learnt.Add(clause);
    }

    /// <summary>Takes over what was stated since the last time.</summary>
    private void Copy()
    {
        while (_solver.VariableCount < _model.Solver.VariableCount)
            _solver.NewVariable();
        var stated = _model.Solver.Stated;
        for (; _copied < stated.Places.Count; _copied++)
        {
            var place = stated.Places[_copied];
            var clause = Enumerable.Range(0, stated.LengthOf(place)).Select(index => stated.LiteralOf(place, index)).ToArray();
            _solver.Add(clause);
            _learnt.Add(clause);
        }
    }
}
