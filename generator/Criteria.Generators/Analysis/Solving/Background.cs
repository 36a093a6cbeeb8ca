using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>What is known of literals beside the gates that make them, by the variable through which a question comes upon it.</summary>
internal sealed class Background(SatSolver solver)
{
    private static readonly IReadOnlyList<Literal[]> _none = [];

    private readonly Dictionary<int, Chain> _chains = [];
    private readonly Dictionary<int, Alternatives> _alternatives = [];
    private readonly Dictionary<int, List<Literal[]>> _ties = [];
    private readonly Dictionary<int, List<Literal[]>> _lemmas = [];
    private readonly Dictionary<int, List<Literal[]>> _axioms = [];
    private int _indexed;

    public void Join(int variable, Chain chain) => _chains[variable] = chain;

    public void Join(int variable, Alternatives alternatives) => _alternatives[variable] = alternatives;

    /// <summary>A clause that says what a literal means by means of others, which are free without it: it matters where the literal occurs.</summary>
    public void Tie(Literal meant, Literal other)
    {
        solver.Define(meant, other);
        Of(_ties, meant.Variable).Add([meant, other]);
    }

    /// <summary>A clause that follows from the others, but not at a glance: it matters where both of its literals occur.</summary>
    public void Lemma(Literal first, Literal second)
    {
        solver.Define(first, second);
        Of(_lemmas, first.Variable).Add([first, second]);
    }

    public Chain? ChainOf(int variable) => _chains.TryGetValue(variable, out var chain) ? chain : null;

    public Alternatives? AlternativesOf(int variable) => _alternatives.TryGetValue(variable, out var alternatives) ? alternatives : null;

    public IReadOnlyList<Literal[]> TiesOf(int variable) => _ties.TryGetValue(variable, out var ties) ? ties : _none;

    public IReadOnlyList<Literal[]> LemmasOf(int variable) => _lemmas.TryGetValue(variable, out var lemmas) ? lemmas : _none;

    /// <summary>The clauses that were stated for good and in which the variable stands: whoever comes upon one of its variables comes upon all.</summary>
    public IReadOnlyList<Literal[]> AxiomsOf(int variable)
    {
        for (; _indexed < solver.Stated.Count; _indexed++)
        {
            var axiom = solver.Stated[_indexed];

            // What is alone in its clause has its value before any question.
            if (axiom.Length < 2)
                continue;
            foreach (var literal in axiom)
                Of(_axioms, literal.Variable).Add(axiom);
        }

        return _axioms.TryGetValue(variable, out var axioms) ? axioms : _none;
    }

    private static List<Literal[]> Of(Dictionary<int, List<Literal[]>> lists, int variable)
    {
        if (!lists.TryGetValue(variable, out var list))
            lists.Add(variable, list = []);
        return list;
    }
}
