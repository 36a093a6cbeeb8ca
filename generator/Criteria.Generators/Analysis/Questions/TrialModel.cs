using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Certificates;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>A trial in the solver: its criteria as literals, what is known of its facts as clauses, and the questions one can ask of both.</summary>
internal sealed class TrialModel
{
    private const long ConflictsOfQuestion = 20_000;

    private readonly Gates _gates;
    private readonly Cone _cone;
    private readonly WorkBudget _budget;
    private readonly List<string> _disagreements = [];

    /// <param name="mayBeMissing">Which readings may be missing; of the others it is assumed that they are there.</param>
    public TrialModel(Trial trial, Func<Expression, bool> mayBeMissing, WorkBudget budget)
    {
        Trial = trial;
        _budget = budget;
        FactTable? facts = null;
        Solver = new() { Theory = new LazyTheory(() => Sums!) };
        _gates = new(Solver);
        _cone = new(_gates);
        Facts = facts = new(_gates, mayBeMissing);
        Sums = new(facts);
        Criteria = new(trial, facts);
        Domains.State(trial, facts);
        Reproof = new Reproof(this, budget);
    }

    public Trial Trial { get; }

    public SatSolver Solver { get; }

    public FactTable Facts { get; }

    public SumTheory Sums { get; }

    public CriterionEncoder Criteria { get; }

    /// <summary>That all facts are present: what Boolean questions about a trial assume, for a decided criterion stays decided when data come in.</summary>
    public static TrialModel OfCompleteData(Trial trial, WorkBudget budget)
    {
        var tested = ClosedWorld.Readings(trial);
        return new(trial, tested.Contains, budget);
    }

    /// <summary>Whether some patient meets all of the conditions.</summary>
    public Answer Ask(params Literal[] conditions) => Ask((IReadOnlyList<Literal>)conditions);

    /// <inheritdoc cref="Ask(Literal[])"/>
    public Answer Ask(IReadOnlyList<Literal> conditions)
    {
        var answer = Solver.Solve(conditions, DecisionsOf(conditions), _budget, ConflictsOfQuestion);
        Asked++;
        if (answer == Answer.Undecided)
            Undecided++;
        else if (answer == Answer.Satisfiable)
            Pool?.Record(Solver);
        return answer;
    }

    /// <summary>How many questions were asked.</summary>
    public int Asked { get; private set; }

    /// <summary>How many of them the work that is allowed did not suffice for.</summary>
    public int Undecided { get; private set; }

    /// <summary>Keeps what is seen of some literals in the patients that are found; null: nothing is kept.</summary>
    public PatientPool? Pool { get; set; }

    /// <summary>Proves once more what is to be reported as an error.</summary>
    public IReproof Reproof { get; set; }

    /// <summary>What was proved, but not confirmed by a second look.</summary>
    public IReadOnlyList<string> Disagreements => _disagreements;

    /// <summary>Whether a second look at what was proved says the same; where it does not, the claim is withheld and told as what it is.</summary>
    /// <param name="conditions">What no patient is said to meet together.</param>
    /// <param name="claim">What is to be reported.</param>
    public bool IsReproved(IReadOnlyList<Literal> conditions, string claim)
    {
        switch (Reproof.Of(conditions))
        {
            case Certainty.Confirmed:
                return true;
            case Certainty.Undecided:
                Asked++;
                Undecided++;
                return false;
            default:
                _disagreements.Add(claim);
                return false;
        }
    }

    /// <summary>The variables of which the conditions are made.</summary>
    public IReadOnlyList<int> InputsOf(params Literal[] conditions) => _cone.Of(conditions);

    /// <summary>The inputs of the conditions. Other cuts of the same facts follow, or are free: some number lies between any two.</summary>
    private IReadOnlyList<int> DecisionsOf(IReadOnlyList<Literal> conditions) => _cone.Of(conditions);

    /// <summary>The solver wants its theory before there is a table of facts to make it of.</summary>
    private sealed class LazyTheory(Func<SumTheory> theory) : ITheory
    {
        public IReadOnlyList<Literal>? Refute(SatSolver assignment) => theory().Refute(assignment);
    }
}
