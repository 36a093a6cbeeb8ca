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
internal sealed class TrialModel : IDisposable
{
    /// <summary>Where nobody says what a question is about.</summary>
    public const string NoTopic = "other checks";

    private readonly List<string> _undecidedTopics = [];
    private readonly Gates _gates;
    private readonly Cone _cone;
    private readonly Inquiry _inquiry;
    private readonly WorkBudget _budget;
    private readonly AnswerCache? _cache;
    private TrialModel? _partial;
    private int _asked;
    private int _undecided;
    private readonly List<string> _disagreements = [];

    /// <param name="mayBeMissing">Which readings may be missing; of the others it is assumed that they are there.</param>
    /// <param name="cache">What former runs found out; null: nothing.</param>
    public TrialModel(Trial trial, Func<Expression, bool> mayBeMissing, WorkBudget budget, AnswerCache? cache = null)
    {
        Trial = trial;
        _budget = budget;
        _cache = cache;
        FactTable? facts = null;
        _gates = new(new() { Theory = new LazyTheory(() => Sums!) });
        _cone = new(_gates);
        Facts = facts = new(_gates, mayBeMissing, ClosedWorld.Censored(trial).Contains);
        Sums = new(facts);
        _inquiry = new(facts, budget, cache);
        Criteria = new(trial, facts);
        Domains.State(trial, facts);
        Reproof = new Reproof(this, budget.OfReproof());
    }

    public Trial Trial { get; }

    /// <summary>The work that is allowed, for questions about a changed trial too.</summary>
    public WorkBudget Budget => _budget;

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
        _asked++;
        if (answer == Answer.Undecided)
        {
            LeaveUndecided();
        }
        else if (answer == Answer.Satisfiable)
        {
            Pool?.Record(Solver);
        }

        return answer;
    }

    /// <summary>How many questions were asked.</summary>
    public int Asked => _asked + (_partial?.Asked ?? 0);

    /// <summary>How many of them were new, to this run and to what is remembered.</summary>
    public int Worked => _inquiry.Worked + (_partial?.Worked ?? 0);

    /// <summary>How many of them the work that is allowed did not suffice for.</summary>
    public int Undecided => _undecided + (_partial?.Undecided ?? 0);

    /// <summary>Counts a question that is not asked, because it would take more than is allowed.</summary>
    public void LeaveOpen()
    {
        _asked++;
        LeaveUndecided();
    }

    /// <summary>The same trial while any data may be missing: for questions about what is decided early, late or never.</summary>
    public TrialModel Partial
    {
        get
        {
            _partial ??= new(Trial, Presence.MayBeMissing, _budget, _cache);
            _partial.Topic = Topic;
            return _partial;
        }
    }

    /// <summary>What the next questions are about, in the words of a report, for instance <c>redundancy of E3</c>.</summary>
    public string Topic { get; set; } = NoTopic;

    /// <summary>What the questions were about that took more work than is allowed, each once.</summary>
    public IReadOnlyList<string> UndecidedTopics => _partial is null ? _undecidedTopics : _undecidedTopics.Union(_partial.UndecidedTopics).ToList();

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
                LeaveOpen();
                return false;
            default:
                _disagreements.Add(claim);
                return false;
        }
    }

    /// <summary>The variables of which the conditions are made.</summary>
    public IReadOnlyList<int> InputsOf(params Literal[] conditions) => _cone.Of(conditions);

    /// <summary>Hands on what was found out to later runs.</summary>
    public void Remember()
    {
        _inquiry.Remember();
        _partial?.Remember();
    }

    public void Dispose()
    {
        _inquiry.Dispose();
        _partial?.Dispose();
    }

    private void LeaveUndecided()
    {
        _undecided++;
        if (!_undecidedTopics.Contains(Topic))
            _undecidedTopics.Add(Topic);
    }

    /// <summary>The solver wants its theory before there is a table of facts to make it of.</summary>
    private sealed class LazyTheory(Func<SumTheory> theory) : ITheory
    {
        public IReadOnlyList<Literal>? Refute(SatSolver assignment) => theory().Refute(assignment);
    }
}
