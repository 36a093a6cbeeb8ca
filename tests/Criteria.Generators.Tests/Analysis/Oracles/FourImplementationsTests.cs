using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Tests.Analysis.Encoding;
using Criteria.Generators.Tests.Analysis.Oracles.Smt;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Tests.Reference.Randomized.Patients;
using Criteria.Generators.Trials;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>
/// What a criterion is for a patient, some of whose data are missing, is the same by the reference interpreter, by the generated C#, by the solver's rails and
/// by Z3. <c>eng/agreement.sh</c> repeats it a million times before a release.
/// </summary>
public sealed class FourImplementationsTests(ITestOutputHelper output)
{
    private const int Trials = 20;
    private const int PatientsOfBuild = 60;
    private const int PatientsOfRelease = 400;

    // The others are screened on a day from which Z3 counts months.
    private const int EveryOther = 8;

    private const int Batches = 10;
    private const int Seed = 20_261_205;

    [OracleFact(Oracle.Z3)]
    public void They_agree_on_random_criteria_and_patients()
    {
        var (compared, threeWay) = (0L, 0L);
        var wrong = new List<string>();
        Parallel.For(0, Effort.Of(Batches), Effort.OneACore, static () => new Z3(), (batch, _, oracle) =>
        {
            var trials = Enumerable.Range(0, Trials).Select(index => FragmentTrials.Make(Seed + (batch * Trials) + index, $"T{index}")).ToArray();
            using var generated = GeneratedTrials.Compile(trials);
            foreach (var trial in trials)
            {
                var (four, three, differences) = Compare(trial, generated.Bound[trial.Name].Trial, generated.Evaluator(trial), oracle, new(Seed + batch));
                lock (wrong)
                {
                    compared += four;
                    threeWay += three;
                    wrong.AddRange(differences.Select(difference => $"{Seed + (batch * Trials)} {trial.Name}: {difference}"));
                }
            }

            return oracle;
        }, static oracle => oracle.Dispose());
        output.WriteLine($"{compared} outcomes compared by all four, {threeWay} more by all but Z3, {wrong.Count} differences");
        Assert.True(wrong.Count == 0, $"{wrong.Count} differences\n{string.Join("\n", wrong.Take(10))}");
        Assert.InRange(compared, 1_000L * Effort.Of(Batches), long.MaxValue);
    }

    private static (long Four, long Three, List<string> Differences) Compare(RandomTrial trial, Trial bound, Func<Inputs, int[]> generated, Z3 oracle, Dice dice)
    {
        var model = new TrialModel(bound, static _ => true, WorkBudget.Unlimited());
        var smt = new SmtTrial(bound);
        var patients = new RandomPatients(dice, trial);
        var (questions, asked) = (new List<string>(), new List<Inputs>());
        var (four, three) = (0L, 0L);
        var differences = new List<string>();
        var count = Effort.IsWhole ? PatientsOfRelease : PatientsOfBuild;
        for (var patient = 0; patient < count; patient++)
        {
            var inputs = patient % EveryOther == 0 ? patients.Make(bound) : OnAnchors(patients.Make(bound));
            var reference = TrialInterpreter.Evaluate(bound, inputs);
            if (!generated(inputs).AsSpan().SequenceEqual(Marks.Of(bound, reference)))
                differences.Add($"the generated code is not the reference for {inputs}");
            var assumptions = new PatientAssumptions(model, inputs);
            var told = bound.AllCriteria.Items.Where(criterion => Tells(model, assumptions, criterion)).ToList();
            if (told.Count > 0)
                differences.AddRange(Wrong(model, assumptions, told, reference).Select(id => $"the rails of {id} are not the reference for {inputs}"));
            if (FactsOf(bound, smt, inputs) is { } facts)
            {
                four += told.Count;
                questions.Add(SmtTerm.And(facts, SmtTerm.Not(SmtTerm.And(told.Select(criterion => Says(smt, criterion, reference))))));
                asked.Add(inputs);
            }
            else
            {
                three += told.Count;
            }
        }

        var answers = oracle.Ask(smt.Text, questions);
        differences.AddRange(answers.Select(static (answer, index) => (answer, index)).Where(static one => one.answer != SmtAnswer.Unsatisfiable).Select(one => $"Z3 is not the reference ({one.answer}) for {asked[one.index]}"));
        return (four, three, differences);
    }

    /// <summary>The same patient on the nearest of the days from which Z3 counts months.</summary>
    private static Inputs OnAnchors(Inputs inputs) => inputs with { Parameters = [.. inputs.Parameters.Select(static value => value is PatientDate day ? new PatientDate(Nearest(day.Value)) : value)] };

    private static DateOnly Nearest(DateOnly day) => SmtCalendar.Anchors.MinBy(anchor => Math.Abs(anchor.DayNumber - day.DayNumber));

    private static bool Tells(TrialModel model, PatientAssumptions assumptions, Criterion criterion)
    {
        var rails = model.Criteria[criterion.Index];
        return assumptions.Tells(model.InputsOf(rails.Value.True, rails.Value.False, rails.Applies.False));
    }

    /// <summary>The criteria of which the solver, of a patient of whom it is told everything, does not say what the reference says.</summary>
    private static IEnumerable<string> Wrong(TrialModel model, PatientAssumptions assumptions, IReadOnlyList<Criterion> told, ReferenceResult reference)
    {
        if (model.Ask(assumptions.Literals) != Answer.Satisfiable)
            return ["all criteria, because the patient does not exist for the solver,"];
        var solver = model.Solver;
        return [.. told.Where(criterion => !IsSaid(model.Criteria[criterion.Index], reference.Outcomes[criterion.Index])).Select(static criterion => criterion.Id)];

        bool IsSaid(CriterionRails rails, ReferenceOutcome outcome) => outcome == ReferenceOutcome.NotApplicable
            ? solver.ValueOf(rails.Applies.False) == true
            : solver.ValueOf(rails.Applies.False) == false
                && solver.ValueOf(rails.Value.True) == (outcome == ReferenceOutcome.Met)
                && solver.ValueOf(rails.Value.False) == (outcome == ReferenceOutcome.NotMet);
    }

    private static string Says(SmtTrial smt, Criterion criterion, ReferenceResult reference) => reference.Outcomes[criterion.Index] switch
    {
        ReferenceOutcome.NotApplicable => smt.DoesNotApply(criterion.Index),
        ReferenceOutcome.Met => SmtTerm.And(SmtTerm.Not(smt.DoesNotApply(criterion.Index)), smt.True(criterion.Index)),
        ReferenceOutcome.NotMet => SmtTerm.And(SmtTerm.Not(smt.DoesNotApply(criterion.Index)), smt.False(criterion.Index)),
        _ => SmtTerm.And(SmtTerm.Not(smt.DoesNotApply(criterion.Index)), smt.Unknown(criterion.Index)),
    };

    /// <summary>The facts of a patient as a term; null where Z3 is told less: a censored result, or months from a day that is none of its anchors.</summary>
    private static string? FactsOf(Trial trial, SmtTrial smt, Inputs inputs)
    {
        var interpreter = new ExpressionInterpreter(trial, inputs, static _ => Kleene.Unknown);
        var facts = new List<string>();
        foreach (var (reading, present) in smt.Facts.Presence)
        {
            var fact = smt.Facts.Of(reading);
            var value = fact.Low;
            switch (interpreter.Value(reading))
            {
                case null:
                    facts.Add(SmtTerm.Not(present));
                    break;
                case NumberRange { IsSingle: false, Low.Value: null, High.Value: { } most } when fact.IsCensored:
                    facts.Add(SmtTerm.And(present, fact.NoLow, $"(= {value} {SmtTerm.Number(most)})"));
                    break;
                case NumberRange { IsSingle: false, High.Value: null, Low.Value: { } least } when fact.IsCensored:
                    facts.Add(SmtTerm.And(present, fact.NoHigh, $"(= {value} {SmtTerm.Number(least)})"));
                    break;
                case { IsSingle: false }:
                    return null;
                case DateRange day when smt.Facts.IsAnchor(reading) && !SmtCalendar.Anchors.Contains(day.Low):
                    return null;
                case var known:
                    facts.Add(SmtTerm.And(present, fact.IsBounded, known switch
                    {
                        KnownTruth truth => truth.Value ? value : SmtTerm.Not(value),
                        KnownText text => $"(= {value} {smt.Facts.NumberOf(text.Value)})",
                        KnownCode code => $"(= {value} {smt.Facts.NumberOf(code.System + "|" + code.Code)})",
                        DateRange day => $"(= {value} {SmtFacts.NumberOf(day.Low)})",
                        NumberRange { Point: { } number } => $"(= {value} {SmtTerm.Number(number)})",
                        _ => throw new InvalidOperationException($"{known} is no value"),
                    }));
                    break;
            }
        }

        return SmtTerm.And(facts);
    }
}
