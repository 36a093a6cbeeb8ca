using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>
/// Answers questions, each by itself and from what it depends on alone. So the answer, with its model or its failed conditions, is the same whatever was
/// asked before and whatever else the trial says, and can be remembered.
/// </summary>
internal sealed class Inquiry : IDisposable
{
    // A search that is this long is likely to count, which a diagram does better.
    private const int ConflictsBeforeDiagram = 2_000;

    private readonly Gates _gates;
    private readonly WorkBudget _budget;
    private readonly AnswerCache? _cache;
    private readonly Excerpt _excerpt;
    private readonly ComparedSums _sums;
    private readonly SatSolver _solver = new();
    private readonly IntVector _content = new();
    private readonly List<Literal> _open = [];
    private readonly Dictionary<Digest, Reply> _new = [];
    private readonly HashAlgorithm _hash = SHA256.Create();
    private byte[] _bytes = new byte[1024];
    private Reply? _model;

    /// <param name="cache">Null: nothing is remembered beyond this model.</param>
    public Inquiry(FactTable facts, WorkBudget budget, AnswerCache? cache)
    {
        _gates = facts.Gates;
        _budget = budget;
        _cache = cache;
        _excerpt = new(_gates);
        _sums = new(facts);
    }

    /// <summary>How many questions were answered by work, and not by memory.</summary>
    public int Worked { get; private set; }

    public void Dispose() => _hash.Dispose();

    /// <summary>Whether some patient meets all of the conditions. Of a model, see <see cref="Show"/>; what failed is told at once.</summary>
    public Answer Ask(IReadOnlyList<Literal> conditions)
    {
        _model = null;
        if (!_gates.Solver.Settle(_budget))
            return Answer.Unsatisfiable;
        _open.Clear();
        for (var index = 0; index < conditions.Count; index++)
        {
            var value = _gates.Solver.FixedValueOf(conditions[index].Variable);
            if (value == 0)
            {
                _open.Add(conditions[index]);
            }
            else if (value > 0 == conditions[index].IsNegated)
            {
                _gates.Solver.RecallFailed([conditions[index]]);
                return Answer.Unsatisfiable;
            }
        }

        if (_budget.IsSpent)
            return Answer.Undecided;
        var reply = Answered();
        _budget.Count(reply);
        if (_budget.IsSpent)
            return Answer.Undecided;
        if (reply.Answer == Answer.Unsatisfiable)
            _gates.Solver.RecallFailed(Array.ConvertAll(reply.Failed, place => _open[place]));
        else if (reply.Answer == Answer.Satisfiable)
            _model = reply;
        return reply.Answer;
    }

    /// <summary>Shows the model of the last question, and what follows from it, in the solver of the gates.</summary>
    public void Show()
    {
        if (_model is not { } model)
            return;
        _model = null;
        if (_gates.Solver.Settle(_budget))
            _gates.Solver.Recall(_excerpt.Variables, model.Values, _budget);
    }

    /// <summary>Hands on what was found out to later runs.</summary>
    public void Remember() => _cache?.Add(_new);

    private Reply Answered()
    {
        _excerpt.Take(_open);
        var sums = _sums.Of(_excerpt);
        Describe(sums);
        var question = Digest.Of(_hash, _content, ref _bytes);
        if (_new.TryGetValue(question, out var known))
            return known;
        var reply = _cache?.Find(question);
        if (reply is null)
        {
            Worked++;
            var rest = _budget.Rest();
            reply = Answered(sums, rest);

            // What was given up for want of work in this trial says nothing about the question.
            if (rest.IsSpent)
                return reply;
        }

        _new.Add(question, reply);
        return reply;
    }

    /// <summary>Everything of which the answer is made.</summary>
    private void Describe(List<SumRow>? sums)
    {
        _content.Count = 0;
        _content.Add(_budget.ConflictsOfQuestion);
        _content.Add(_excerpt.Variables.Count);
        _content.Add(_excerpt.EndOfGates);
        _content.Add(_excerpt.Assumptions.Count);
        foreach (var assumption in _excerpt.Assumptions)
            _content.Add(assumption.Code);
        _content.Add(_excerpt.Decisions.Count);
        foreach (var decision in _excerpt.Decisions)
            _content.Add(decision);
        _content.Add(_excerpt.Clauses.Count);
        _content.AddRange(_excerpt.Clauses);
        if (sums is not null)
            ComparedSums.Describe(sums, _content);
    }

    private Reply Answered(List<SumRow>? sums, WorkBudget budget)
    {
        _solver.Reset();
        _solver.Theory = sums is null ? null : new SumTheory(sums);
        _solver.Load(_excerpt.Variables.Count, _excerpt.Clauses);
        var answer = _solver.Solve(_excerpt.Assumptions, _excerpt.Decisions, budget, ConflictsBeforeDiagram);
        if (answer == Answer.Undecided && sums is null && !budget.IsSpent)
        {
            answer = DiagramSearch.Answer(_gates, _excerpt, budget, out var values, out var failed);
            if (answer != Answer.Undecided)
            {
                var first = new int[failed];
                for (var place = 0; place < failed; place++)
                    first[place] = place;
                return new() { Answer = answer, Values = values, Failed = answer == Answer.Unsatisfiable ? first : [], Propagations = budget.Propagations, Conflicts = budget.Conflicts };
            }
        }

        if (answer == Answer.Undecided && !budget.IsSpent)
            answer = _solver.Solve(_excerpt.Assumptions, _excerpt.Decisions, budget, _budget.ConflictsOfQuestion);
        return new()
        {
            Answer = answer,
            Values = answer == Answer.Satisfiable ? _solver.ValuesOf(_excerpt.Variables.Count) : [],
            Failed = answer == Answer.Unsatisfiable ? PlacesOf(_solver.Failed) : [],
            Propagations = budget.Propagations,
            Conflicts = budget.Conflicts,
        };
    }

    private int[] PlacesOf(IReadOnlyList<Literal> failed)
    {
        var places = new List<int>();
        for (var place = 0; place < _excerpt.Assumptions.Count; place++)
        {
            foreach (var literal in failed)
            {
                if (literal != _excerpt.Assumptions[place])
                    continue;
                places.Add(place);
                break;
            }
        }

        return places.ToArray();
    }
}
