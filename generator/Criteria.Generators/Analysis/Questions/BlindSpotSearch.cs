using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>A patient of whom one fact is missing, of whom a criterion is unknown, and of whom every value of that fact would decide it alike.</summary>
/// <param name="Known">What is known of the patient and matters.</param>
/// <param name="IsTrue">How every value decides the criterion.</param>
internal sealed record BlindSpot(Witness Known, Expression Missing, bool IsTrue);

/// <summary>
/// Looks for a blind spot of one criterion: the solver proposes a patient with one missing fact for whom the criterion is unknown, and is asked whether that
/// patient's completions make it true and make it false. Where both, what made each possible is excluded, and it proposes another one.
/// </summary>
internal sealed class BlindSpotSearch
{
    // A criterion that a person can read is far below all of these; beyond them the question is left open.
    private const int MostInputs = 200;
    private const int MostProposals = 40;
    private const int MostQuestions = 20_000;

    private readonly TrialModel _partial;
    private readonly Dictionary<int, IReadOnlyList<Expression>> _readings = [];
    private readonly Dictionary<int, Expression> _presences = [];

    /// <param name="partial">The trial while data may be missing.</param>
    public BlindSpotSearch(TrialModel partial)
    {
        _partial = partial;
        foreach (var presence in partial.Facts.Presence)
            _presences[presence.Value.Variable] = presence.Key;
        foreach (var truth in partial.Facts.Truths)
            _readings[truth.Value.Variable] = [truth.Key];
        foreach (var classes in partial.Facts.Classes)
        {
            foreach (var literal in classes.Value.Literals.Values)
                _readings[literal.Variable] = [classes.Key];
        }

        foreach (var cuts in partial.Facts.Cuts)
        {
            var readings = cuts.Key.Parts.Select(part => partial.Facts.Readings[part.Key]).ToList();
            foreach (var cut in cuts.Value.Cuts)
                _readings[cuts.Value[cut].Variable] = readings;
        }

        foreach (var pair in partial.Criteria.Conditions.Pairs)
        {
            var readings = new[] { partial.Facts.Readings[pair.Key.First], partial.Facts.Readings[pair.Key.Second] };
            foreach (var span in pair.Value.Spans)
                _readings[pair.Value.Has(span).Variable] = readings;
        }
    }

    /// <summary>A criterion, and the inputs of which it is made.</summary>
    private sealed record Subject(Literal True, Literal False, IReadOnlyList<int> Inputs);

    /// <param name="suspects">The facts of which one might be missing: where a fact is read once, its value matters or the criterion is decided.</param>
    /// <returns>The first that is found; null where there is none, or where it takes more than is allowed.</returns>
    public BlindSpot? Find(Criterion criterion, IReadOnlyList<Expression> suspects)
    {
        var value = _partial.Criteria[criterion.Index].Value;
        var subject = new Subject(value.True, value.False, _partial.InputsOf(value.True, value.False));
        if (subject.Inputs.Any(input => !_readings.ContainsKey(input) && !_presences.ContainsKey(input)))
            return null;
        if (subject.Inputs.Count > MostInputs || _partial.Asked > MostQuestions)
        {
            _partial.LeaveOpen();
            return null;
        }

        return suspects.Where(suspect => subject.Inputs.Any(input => _presences.TryGetValue(input, out var reading) && reading.Equals(suspect)))
            .Select(suspect => Of(subject, suspect)).FirstOrDefault(static found => found is not null);
    }

    private BlindSpot? Of(Subject subject, Expression missing)
    {
        var presences = subject.Inputs.Where(_presences.ContainsKey).Select(static input => Literal.Of(input)).ToList();
        var proposal = presences.Select(presence => _presences[presence.Variable].Equals(missing) ? !presence : presence).Append(!subject.True).Append(!subject.False).ToList();
        var values = subject.Inputs.Where(input => _readings.TryGetValue(input, out var readings) && !readings.Contains(missing)).ToList();
        for (var proposals = 0; proposals < MostProposals; proposals++)
        {
            if (_partial.Ask(proposal) != Answer.Satisfiable)
                return null;
            var known = values.Where(input => _partial.Solver.ValueOf(Literal.Of(input)) is not null)
                .Select(input => _partial.Solver.ValueOf(Literal.Of(input)) == true ? Literal.Of(input) : !Literal.Of(input)).ToList();
            var whole = new List<Literal>(presences);
            whole.AddRange(known);
            var (canBeTrue, trueFor) = Completion(subject, whole, subject.True);
            if (canBeTrue == Answer.Unsatisfiable)
                return Found(subject, missing, proposal, presences, known, false);
            var (canBeFalse, falseFor) = Completion(subject, whole, subject.False);
            if (canBeFalse == Answer.Unsatisfiable)
                return Found(subject, missing, proposal, presences, known, true);
            if (canBeTrue != Answer.Satisfiable || canBeFalse != Answer.Satisfiable)
                return null;

            // Whoever has what makes the one completion true and the other one false has both completions.
            var reasons = Reasons(trueFor, subject.True, known).Concat(Reasons(falseFor, subject.False, known)).Distinct().ToList();
            proposal.Add(_partial.Facts.Gates.Or(reasons.Select(static reason => !reason)));
        }

        _partial.LeaveOpen();
        return null;
    }

    private (Answer Answer, List<Literal> Patient) Completion(Subject subject, List<Literal> whole, Literal value)
    {
        var answer = _partial.Ask([.. whole, value]);
        var patient = answer != Answer.Satisfiable ? []
            : subject.Inputs.Where(input => _partial.Solver.ValueOf(Literal.Of(input)) is not null)
                .Select(input => _partial.Solver.ValueOf(Literal.Of(input)) == true ? Literal.Of(input) : !Literal.Of(input)).ToList();
        return (answer, patient);
    }

    /// <summary>What is known of the patient that the value of the criterion rests on.</summary>
    private IEnumerable<Literal> Reasons(List<Literal> patient, Literal value, List<Literal> known)
        => _partial.Ask([.. patient, !value]) == Answer.Unsatisfiable ? _partial.Solver.Failed.Where(known.Contains).ToList() : known;

    private BlindSpot? Found(Subject subject, Expression missing, List<Literal> proposal, List<Literal> presences, List<Literal> known, bool isTrue)
    {
        if (Cores.Minimal(_partial, [.. presences, .. known, isTrue ? !subject.True : !subject.False]) is not { } core)
            return null;
        var readings = new HashSet<Expression>(core.Where(known.Contains).SelectMany(literal => _readings[literal.Variable]));
        readings.UnionWith(core.Where(presences.Contains).Select(literal => _presences[literal.Variable]));
        readings.Remove(missing);
        if (_partial.Ask([.. proposal, .. known]) != Answer.Satisfiable)
            return null;
        var witness = WitnessBuilder.Build(_partial);
        var values = witness.Values.Where(value => readings.Contains(value.Key)).ToDictionary(static value => value.Key, static value => value.Value);
        return new(new(values), missing, isTrue);
    }
}
