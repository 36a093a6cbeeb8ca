using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Tests.Analysis.Oracles.Smt;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>What was compared, and what was not the same.</summary>
internal sealed class SolverTally
{
    public int Trials { get; set; }

    public int Questions { get; set; }

    public int Unsatisfiable { get; set; }

    public int Cores { get; set; }

    public int CoreMembers { get; set; }

    public int Witnesses { get; set; }

    /// <summary>Patients whom the product's own evaluation does not confirm either, so that it would not print them.</summary>
    public int Unconfirmed { get; set; }

    /// <summary>Patients with a number that no member can hold, a third for instance.</summary>
    public int Rounded { get; set; }

    /// <summary>Questions that the product takes to be possible and the oracle knows to be impossible, where the product says what is beyond it.</summary>
    public int Coarser { get; set; }

    /// <summary>Questions that the oracle gave up.</summary>
    public int Unknown { get; set; }

    public List<string> Differences { get; } = [];

    public void Add(SolverTally other)
    {
        Trials += other.Trials;
        Questions += other.Questions;
        Unsatisfiable += other.Unsatisfiable;
        Cores += other.Cores;
        CoreMembers += other.CoreMembers;
        Witnesses += other.Witnesses;
        Unconfirmed += other.Unconfirmed;
        Rounded += other.Rounded;
        Coarser += other.Coarser;
        Unknown += other.Unknown;
        Differences.AddRange(other.Differences);
    }

    public override string ToString()
        => $"{Trials} trials, {Questions} questions of which {Unsatisfiable} have no patient, {Cores} minimal sets with {CoreMembers} members, {Witnesses} patients replayed ({Unconfirmed} unconfirmed, {Rounded} rounded), {Coarser} questions answered coarsely, {Unknown} given up by the oracle, {Differences.Count} differences";
}

/// <summary>One trial asked of the product's solver and of an oracle: who exists, why nobody does, and whether who is said to exist is what is said of them.</summary>
internal sealed class SolverComparison
{
    private const string Missing = " with data missing";

    private readonly Lazy<bool> _mixesWhole;
    private readonly Lazy<bool> _sumsDomains;
    private readonly Trial _trial;
    private readonly SmtTrial _smt;
    private readonly TrialModel _complete;
    private readonly TrialModel _open;
    private readonly List<(string Term, bool Exists, string Meaning)> _questions = [];
    private readonly SolverTally _tally = new() { Trials = 1 };

    private SolverComparison(Trial trial)
    {
        _trial = trial;
        _mixesWhole = new(() => MixesWhole(trial));
        _sumsDomains = new(() => ExpressionParts.Of(trial).Any(static part => part is DomainExpression));
        _smt = new(trial);
        _complete = TrialModel.OfCompleteData(trial, WorkBudget.Unlimited());
        _open = new(trial, static _ => true, WorkBudget.Unlimited());
    }

    public static SolverTally Of(Trial trial, ISmtSolver oracle)
    {
        var comparison = new SolverComparison(trial);
        if (comparison._smt.Unsupported.Count > 0)
            throw new InvalidOperationException($"the oracle's encoding does not know {string.Join(", ", comparison._smt.Unsupported)}");
        comparison.AskProduct();
        comparison.AskOracle(oracle);
        return comparison._tally;
    }

    private IReadOnlyList<Criterion> Counting => [.. _trial.TopLevel.Where(static criterion => criterion.Role == CriterionRole.Criterion)];

    private void AskProduct()
    {
        foreach (var criterion in _trial.AllCriteria)
        {
            AskComplete($"{criterion.Id} is true", (criterion, true));
            AskComplete($"{criterion.Id} is false", (criterion, false));
            AskOpen($"{criterion.Id} is unknown", _smt.Unknown(criterion.Index), !_open.Criteria[criterion.Index].Value.True, !_open.Criteria[criterion.Index].Value.False);
        }

        foreach (var (first, second) in Counting.SelectMany(first => Counting.Where(second => second.Index > first.Index).Select(second => (first, second))))
        {
            AskComplete($"{first.Id} and {second.Id} are passed", Passes(first), Passes(second));
            AskComplete($"{first.Id} is true and {second.Id} false", (first, true), (second, false));
            AskComplete($"{first.Id} is false and {second.Id} true", (first, false), (second, true));
            AskOpen(
                $"{first.Id} is true and {second.Id} is not",
                SmtTerm.And(_smt.True(first.Index), SmtTerm.Not(_smt.True(second.Index))),
                _open.Criteria[first.Index].Value.True, !_open.Criteria[second.Index].Value.True);
        }

        for (var cohort = -1; cohort < _trial.Cohorts.Count; cohort++)
        {
            var members = Counting.Where(criterion => criterion.Cohorts.Count == 0 || criterion.Cohorts.Contains(cohort)).ToList();
            if (!AskComplete($"all of cohort {cohort} are passed", [.. members.Select(Passes)]))
                AskCore(members);
        }
    }

    private static (Criterion Criterion, bool Holds) Passes(Criterion criterion) => (criterion, criterion.Kind == CriterionKind.Inclusion);

    private Literal LiteralOf((Criterion Criterion, bool Holds) condition)
        => condition.Holds ? _complete.Criteria[condition.Criterion.Index].Value.True : _complete.Criteria[condition.Criterion.Index].Value.False;

    private string TermOf(IEnumerable<(Criterion Criterion, bool Holds)> conditions)
        => SmtTerm.And(conditions.Select(condition => condition.Holds ? _smt.True(condition.Criterion.Index) : _smt.False(condition.Criterion.Index)));

    private bool AskComplete(string meaning, params (Criterion Criterion, bool Holds)[] conditions)
    {
        var answer = _complete.Ask([.. conditions.Select(LiteralOf)]);
        if (answer == Answer.Undecided)
            throw new InvalidOperationException($"without a limit of work it is not decided whether {meaning}");
        _questions.Add((TermOf(conditions), answer == Answer.Satisfiable, meaning));
        if (answer == Answer.Satisfiable)
            Replay(meaning, conditions);
        return answer == Answer.Satisfiable;
    }

    private void AskOpen(string meaning, string term, params Literal[] literals)
        => _questions.Add((term, _open.Ask(literals) == Answer.Satisfiable, meaning + Missing));

    /// <summary>The fewest criteria that exclude each other exclude each other, and none of them can be left out.</summary>
    private void AskCore(IReadOnlyList<Criterion> criteria)
    {
        var conditions = criteria.Select(Passes).ToList();
        var core = Cores.Minimal(_complete, conditions.Select(LiteralOf).ToList());
        if (core is null)
        {
            _tally.Differences.Add("there is no minimal set of what has no patient");
            return;
        }

        // Two criteria can be one literal: the first of them stands for both.
        var left = core.ToHashSet();
        var members = conditions.Where(condition => left.Remove(LiteralOf(condition))).ToList();
        _tally.Cores++;
        _tally.CoreMembers += members.Count;
        _questions.Add((TermOf(members), false, $"{string.Join(", ", members.Select(static member => member.Criterion.Id))} are passed, a minimal set"));
        foreach (var member in members)
            _questions.Add((TermOf(members.Where(other => other != member)), true, $"{string.Join(", ", members.Where(other => other != member).Select(static other => other.Criterion.Id))} are passed, less than a minimal set"));
    }

    /// <summary>The patient of the last question is one of whom the reference says the same.</summary>
    private void Replay(string meaning, (Criterion Criterion, bool Holds)[] conditions)
    {
        var witness = WitnessBuilder.Build(_complete);
        var inputs = WitnessPatient.Of(_trial, witness, reading => _complete.Solver.ValueOf(_complete.Facts.PresenceOf(reading)) == true);
        var result = TrialInterpreter.Evaluate(_trial, inputs);
        _tally.Witnesses++;
        if (conditions.All(condition => Shows(result.Outcomes[condition.Criterion.Index], condition)))
            return;
        var evaluator = new WitnessEvaluator(_trial, witness);
        if (conditions.Any(condition => evaluator.Value(condition.Criterion.Index) != condition.Holds) || witness.Values.Keys.Any(static key => key is DomainExpression))
            _tally.Unconfirmed++;
        else if (witness.Values.Any(static value => value.Value is NumberValue number && !IsHeld(value.Key, number)))
            _tally.Rounded++;
        else
            _tally.Differences.Add($"{meaning}: of the patient the reference says {string.Join(", ", conditions.Select(condition => $"{condition.Criterion.Id} {result.Outcomes[condition.Criterion.Index]}"))}: {inputs}");
    }

    private bool Shows(ReferenceOutcome outcome, (Criterion Criterion, bool Holds) condition)
        => outcome == (condition.Holds ? ReferenceOutcome.Met : ReferenceOutcome.NotMet) || (outcome == ReferenceOutcome.NotApplicable && NeutralOf(condition.Criterion) == condition.Holds);

    private static bool IsHeld(Expression reading, NumberValue number)
        => reading.Type.Kind == TypeKind.Integer ? number.Value.IsInteger : number.Value.IsTerminatingDecimal && Fraction.Of(number.Value.ToDouble()) == Fraction.Of(number.Value);

    /// <summary>What a criterion counts as where it does not apply.</summary>
    private bool NeutralOf(Criterion criterion) => criterion.Parent is { } parent
        ? ((GroupBody)_trial.AllCriteria[parent].Body).Kind == GroupKind.All
        : criterion.Kind == CriterionKind.Inclusion;

    /// <summary>
    /// What the product does not look into: whether sums of whole numbers with others are whole, and with missing data what a sum of whole numbers with a declared
    /// range can still be. There it may say that somebody is possible who is not; never the reverse.
    /// </summary>
    private bool MayBeCoarse(string meaning) => _mixesWhole.Value || (_sumsDomains.Value && (_smt.ClosesTheWorld || meaning.EndsWith(Missing, StringComparison.Ordinal)));

    private static bool MixesWhole(Trial trial) => ExpressionParts.Of(trial).OfType<ComparisonExpression>().Any(static comparison =>
    {
        var types = ReadingsOf(comparison).Select(static reading => reading.Type.Kind).ToList();
        return types.Count > 1 && types.Contains(TypeKind.Integer);
    });

    private static IEnumerable<Expression> ReadingsOf(Expression expression)
        => expression is PathExpression ? [expression] : ExpressionChildren.Of(expression).SelectMany(ReadingsOf);

    private void AskOracle(ISmtSolver oracle)
    {
        var answers = oracle.Ask(_smt.Text, [.. _questions.Select(static question => question.Term)]);
        _tally.Questions += answers.Count;
        for (var index = 0; index < answers.Count; index++)
        {
            var (_, exists, meaning) = _questions[index];
            if (answers[index] == SmtAnswer.Unknown)
                _tally.Unknown++;
            else if (answers[index] == SmtAnswer.Unsatisfiable && exists && MayBeCoarse(meaning))
                _tally.Coarser++;
            else if (answers[index] == SmtAnswer.Satisfiable != exists)
                _tally.Differences.Add($"{meaning}: {(exists ? "possible" : "impossible")} for the product, not for the oracle");
            if (answers[index] == SmtAnswer.Unsatisfiable)
                _tally.Unsatisfiable++;
        }
    }
}
