using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>A trial in the solver: its criteria as literals, what is known of its facts as clauses, and the questions one can ask of both.</summary>
internal sealed class TrialModel : IDisposable
{
    /// <summary>Where nobody says what a question is about.</summary>
    public const string NoTopic = "other checks";

    private readonly List<string> _undecided = [];
    private readonly Gates _gates;
    private readonly Cone _cone;
    private readonly Inquiry _inquiry;

    /// <param name="mayBeMissing">Which readings may be missing; of the others it is assumed that they are there.</param>
    /// <param name="cache">What former runs found out; null: nothing.</param>
    public TrialModel(Trial trial, Func<Expression, bool> mayBeMissing, WorkBudget budget, AnswerCache? cache = null)
    {
        Trial = trial;
        FactTable? facts = null;
        _gates = new(new() { Theory = new LazyTheory(() => Sums!) });
        _cone = new(_gates);
        Facts = facts = new(_gates, mayBeMissing);
        Sums = new(facts);
        _inquiry = new(facts, budget, cache);
        Criteria = new(trial, facts);
        Domains.State(facts);
    }

    public Trial Trial { get; }

    /// <summary>All clauses; after a satisfiable question, its model and what follows from it.</summary>
    public SatSolver Solver
    {
        get
        {
            _inquiry.Show();
            return _gates.Solver;
        }
    }

    public FactTable Facts { get; }

    public SumTheory Sums { get; }

    public CriterionEncoder Criteria { get; }

    /// <summary>That all facts are present: what Boolean questions about a trial assume, for a decided criterion stays decided when data come in.</summary>
    public static TrialModel OfCompleteData(Trial trial, WorkBudget budget, AnswerCache? cache = null)
    {
        var tested = ClosedWorld.Readings(trial);
        return new(trial, tested.Contains, budget, cache);
    }

    /// <summary>Whether some patient meets all of the conditions.</summary>
    public Answer Ask(params Literal[] conditions) => Ask((IReadOnlyList<Literal>)conditions);

    /// <inheritdoc cref="Ask(Literal[])"/>
    public Answer Ask(IReadOnlyList<Literal> conditions)
    {
        var answer = _inquiry.Ask(conditions);
        Asked++;
        if (answer == Answer.Undecided)
        {
            Undecided++;
            if (!_undecided.Contains(Topic))
                _undecided.Add(Topic);
        }
        else if (answer == Answer.Satisfiable)
        {
            Pool?.Record(Solver);
        }

        return answer;
    }

    /// <summary>How many questions were asked.</summary>
    public int Asked { get; private set; }

    /// <summary>How many of them were new, to this run and to what is remembered.</summary>
    public int Worked => _inquiry.Worked;

    /// <summary>How many of them the work that is allowed did not suffice for.</summary>
    public int Undecided { get; private set; }

    /// <summary>What the next questions are about, in the words of a report, for instance <c>redundancy of E3</c>.</summary>
    public string Topic { get; set; } = NoTopic;

    /// <summary>What the questions were about that took more work than is allowed, each once.</summary>
    public IReadOnlyList<string> UndecidedTopics => _undecided;

    /// <summary>Keeps what is seen of some literals in the patients that are found; null: nothing is kept.</summary>
    public PatientPool? Pool { get; set; }

    /// <summary>The variables of which the conditions are made.</summary>
    public IReadOnlyList<int> InputsOf(params Literal[] conditions) => _cone.Of(conditions);

    /// <summary>Hands on what was found out to later runs.</summary>
    public void Remember() => _inquiry.Remember();

    public void Dispose() => _inquiry.Dispose();

    /// <summary>The solver wants its theory before there is a table of facts to make it of.</summary>
    private sealed class LazyTheory(Func<SumTheory> theory) : ITheory
    {
        public IReadOnlyList<Literal>? Refute(SatSolver assignment) => theory().Refute(assignment);
    }
}
