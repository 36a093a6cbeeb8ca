using Criteria.Generators.Analysis.Facts;
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

    /// <summary>Questions that the product takes to be possible and the oracle knows to be impossible, by what it is that the product does not look into.</summary>
    public SortedDictionary<string, int> Coarse { get; } = new(StringComparer.Ordinal);

    /// <summary>Questions that the oracle takes to be impossible, and the reference shows a patient of whom they hold.</summary>
    public int Shown { get; set; }

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
        foreach (var (cause, count) in other.Coarse)
            AddCoarse(cause, count);
        Shown += other.Shown;
        Unknown += other.Unknown;
        Differences.AddRange(other.Differences);
    }

    public void AddCoarse(string cause, int count = 1) => Coarse[cause] = Coarse.GetValueOrDefault(cause) + count;

    public override string ToString()
        => $"{Trials} trials, {Questions} questions of which {Unsatisfiable} have no patient, {Cores} minimal sets with {CoreMembers} members, {Witnesses} patients replayed ({Unconfirmed} unconfirmed, {Rounded} rounded), {Coarse.Values.Sum()} questions answered coarsely{string.Concat(Coarse.Select(static entry => $", {entry.Value} for {entry.Key}"))}, {Shown} answered better by a patient, {Unknown} given up by the oracle, {Differences.Count} differences";
}

/// <summary>One trial asked of the product's solver and of an oracle: who exists, why nobody does, and whether who is said to exist is what is said of them.</summary>
internal sealed class SolverComparison
{
    private readonly Lazy<bool> _mixesWhole;
    private readonly Trial _trial;
    private readonly SmtTrial _smt;
    private readonly TrialModel _complete;
    private readonly TrialModel _open;
    private readonly List<Question> _questions = [];
    private readonly SolverTally _tally = new() { Trials = 1 };

    /// <param name="Model">Of which the product's answer is.</param>
    /// <param name="Literals">What the product was asked.</param>
    /// <param name="Holds">Whether it is so of a patient, by the reference's outcomes.</param>
    private sealed record Question(string Term, bool Exists, string Meaning, TrialModel Model, IReadOnlyList<Literal> Literals, Func<IReadOnlyList<ReferenceOutcome>, bool> Holds);

    private SolverComparison(Trial trial)
    {
        _trial = trial;
        _mixesWhole = new(() => MixesWhole(trial));
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
            AskOpen(
                $"{criterion.Id} is unknown",
                _smt.Unknown(criterion.Index),
                outcomes => outcomes[criterion.Index] == ReferenceOutcome.Unknown,
                !_open.Criteria[criterion.Index].Value.True, !_open.Criteria[criterion.Index].Value.False);
        }

        foreach (var (first, second) in Counting.SelectMany(first => Counting.Where(second => second.Index > first.Index).Select(second => (first, second))))
        {
            AskComplete($"{first.Id} and {second.Id} are passed", Passes(first), Passes(second));
            AskComplete($"{first.Id} is true and {second.Id} false", (first, true), (second, false));
            AskComplete($"{first.Id} is false and {second.Id} true", (first, false), (second, true));
            AskOpen(
                $"{first.Id} is true and {second.Id} is not",
                SmtTerm.And(_smt.True(first.Index), SmtTerm.Not(_smt.True(second.Index))),
                outcomes => Shows(outcomes[first.Index], (first, true)) && !Shows(outcomes[second.Index], (second, true)),
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
        _questions.Add(new(TermOf(conditions), answer == Answer.Satisfiable, meaning, _complete, [.. conditions.Select(LiteralOf)], outcomes => Show(outcomes, conditions)));
        if (answer == Answer.Satisfiable)
            Replay(meaning, conditions);
        return answer == Answer.Satisfiable;
    }

    private void AskOpen(string meaning, string term, Func<IReadOnlyList<ReferenceOutcome>, bool> holds, params Literal[] literals)
        => _questions.Add(new(term, _open.Ask(literals) == Answer.Satisfiable, meaning + " with data missing", _open, literals, holds));

    /// <summary>The patient of the model's last question.</summary>
    private Inputs PatientOf(TrialModel model, Witness witness)
        => WitnessPatient.Of(_trial, witness, reading => model.Solver.ValueOf(model.Facts.PresenceOf(reading)) == true);

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
        _questions.Add(new(TermOf(members), false, $"{string.Join(", ", members.Select(static member => member.Criterion.Id))} are passed, a minimal set", _complete, [], static _ => false));
        foreach (var member in members)
        {
            (Criterion Criterion, bool Holds)[] others = [.. members.Where(other => other != member)];
            _questions.Add(new(
                TermOf(others),
                true,
                $"{string.Join(", ", others.Select(static other => other.Criterion.Id))} are passed, less than a minimal set",
                _complete,
                [.. others.Select(LiteralOf)],
                outcomes => Show(outcomes, others)));
        }
    }

    /// <summary>The patient of the last question is one of whom the reference says the same.</summary>
    private void Replay(string meaning, (Criterion Criterion, bool Holds)[] conditions)
    {
        var witness = WitnessBuilder.Build(_complete);
        var inputs = PatientOf(_complete, witness);
        var result = TrialInterpreter.Evaluate(_trial, inputs);
        _tally.Witnesses++;
        if (Show(result.Outcomes, conditions))
            return;
        var evaluator = new WitnessEvaluator(_trial, witness);
        if (conditions.Any(condition => evaluator.Value(condition.Criterion.Index) != condition.Holds))
            _tally.Unconfirmed++;
        else if (witness.Values.Any(static value => value.Value is NumberValue number && !IsHeld(value.Key, number)))
            _tally.Rounded++;
        else
            _tally.Differences.Add($"{meaning}: of the patient the reference says {string.Join(", ", conditions.Select(condition => $"{condition.Criterion.Id} {result.Outcomes[condition.Criterion.Index]}"))}: {inputs}");
    }

    private bool Show(IReadOnlyList<ReferenceOutcome> outcomes, (Criterion Criterion, bool Holds)[] conditions)
        => conditions.All(condition => Shows(outcomes[condition.Criterion.Index], condition));

    private bool Shows(ReferenceOutcome outcome, (Criterion Criterion, bool Holds) condition)
        => outcome == (condition.Holds ? ReferenceOutcome.Met : ReferenceOutcome.NotMet) || (outcome == ReferenceOutcome.NotApplicable && NeutralOf(condition.Criterion) == condition.Holds);

    private static bool IsHeld(Expression reading, NumberValue number)
        => reading.Type.Kind == TypeKind.Integer ? number.Value.IsInteger : number.Value.IsTerminatingDecimal && Fraction.Of(number.Value.ToDouble()) == Fraction.Of(number.Value);

    /// <summary>What a criterion counts as where it does not apply.</summary>
    private bool NeutralOf(Criterion criterion) => criterion.Parent is { } parent
        ? ((GroupBody)_trial.AllCriteria[parent].Body).Kind == GroupKind.All
        : criterion.Kind == CriterionKind.Inclusion;

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
            var question = _questions[index];
            if (answers[index] == SmtAnswer.Unknown)
                _tally.Unknown++;
            else if (answers[index] == SmtAnswer.Satisfiable && !question.Exists)
                _tally.Differences.Add($"{question.Meaning}: impossible for the product, not for the oracle");
            else if (answers[index] == SmtAnswer.Unsatisfiable && question.Exists)
                Judge(question);
            if (answers[index] == SmtAnswer.Unsatisfiable)
                _tally.Unsatisfiable++;
        }
    }

    /// <summary>A patient is worth more than the oracle's word, who knows some days alone on which a month can begin.</summary>
    private void Judge(Question question)
    {
        question.Model.Ask(question.Literals);
        var witness = WitnessBuilder.Build(question.Model);
        if (question.Holds(TrialInterpreter.Evaluate(_trial, PatientOf(question.Model, witness)).Outcomes))
            _tally.Shown++;
        else if (CauseOf(question) is { } cause)
            _tally.AddCoarse(cause);
        else
            _tally.Differences.Add($"{question.Meaning}: possible for the product, not for the oracle");
    }

    /// <summary>
    /// What the product does not look into; null where it looks into everything. There it may say that somebody is possible who is not, so that it is silent;
    /// never the reverse.
    /// </summary>
    private string? CauseOf(Question question)
        => _mixesWhole.Value ? "sums of whole numbers and others"
        : question.Model.Ask([.. question.Literals, .. AwayFromEnds(question.Model)]) == Answer.Unsatisfiable ? "days at the ends of the calendar"
        : null;

    /// <summary>That no day is within so much of an end of the calendar that criteria could leave it.</summary>
    private static IEnumerable<Literal> AwayFromEnds(TrialModel model)
    {
        const int Days = 10_000;
        foreach (var cuts in model.Facts.Cuts.Values.Where(cuts => cuts.Form.SingleFact is { } fact && model.Facts.Readings[fact].Type.Kind == TypeKind.Date))
        {
            foreach (var cut in cuts.Cuts)
            {
                if (cut.Value < Days)
                    yield return !cuts[cut];
                else if (cut.Value > Calendar.LastDay - Days)
                    yield return cuts[cut];
            }
        }
    }
}
