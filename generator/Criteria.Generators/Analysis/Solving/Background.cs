using System;
using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>What is known of literals beside the gates that make them, by the variable through which a question comes upon it.</summary>
internal sealed class Background(SatSolver solver)
{
    private Surroundings?[] _of = new Surroundings?[64];
    private int _indexed;

    /// <summary>What a question comes upon at a variable; null where there is nothing.</summary>
    public Surroundings? Of(int variable)
    {
        Index();
        return variable < _of.Length ? _of[variable] : null;
    }

    public void Join(int variable, Chain chain) => At(variable).Chain = chain;

    public void Join(int variable, Alternatives alternatives) => At(variable).Alternatives = alternatives;

    /// <summary>A clause that says what a literal means by means of another, which is free without it: it matters where the literal occurs.</summary>
    public void Tie(Literal meant, Literal other)
    {
        solver.Define(meant, other);
        At(meant.Variable).Ties.Add([meant, other]);
    }

    /// <summary>A clause that follows from the others, but not at a glance: it matters where both of its literals occur.</summary>
    public void Lemma(Literal first, Literal second)
    {
        solver.Define(first, second);
        At(first.Variable).Lemmas.Add([first, second]);
    }

    /// <summary>The clauses that were stated for good: whoever comes upon one of their variables comes upon all.</summary>
    private void Index()
    {
        for (; _indexed < solver.Axioms.Count; _indexed++)
        {
            var axiom = solver.Axioms[_indexed];

            // What is alone in its clause has its value before any question.
            if (axiom.Length < 2)
                continue;
            foreach (var literal in axiom)
                At(literal.Variable).Axioms.Add(axiom);
        }
    }

    private Surroundings At(int variable)
    {
        if (variable >= _of.Length)
            Array.Resize(ref _of, Math.Max(variable + 1, _of.Length * 2));
        return _of[variable] ??= new();
    }
}

/// <summary>What a question comes upon at one variable.</summary>
internal sealed class Surroundings
{
    public Chain? Chain { get; set; }

    public Alternatives? Alternatives { get; set; }

    /// <summary>Clauses that say what the variable means by means of others.</summary>
    public List<Literal[]> Ties { get; } = [];

    /// <summary>Clauses that matter where their other literal occurs too.</summary>
    public List<Literal[]> Lemmas { get; } = [];

    /// <summary>Clauses that matter with all of their literals.</summary>
    public List<Literal[]> Axioms { get; } = [];
}
