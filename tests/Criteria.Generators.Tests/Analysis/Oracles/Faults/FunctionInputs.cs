using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Tests.Conformance;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using Criteria.Units;
using NumberValue = Criteria.Generators.Analysis.Witnesses.NumberValue;
using TextValue = Criteria.Generators.Analysis.Witnesses.TextValue;
using TruthValue = Criteria.Generators.Analysis.Witnesses.TruthValue;

namespace Criteria.Generators.Tests.Analysis.Oracles.Faults;

/// <summary>
/// Patients of whom the C# functions that criteria call give what the solver supposed, or come as near to it as they can from either side: it does not
/// know the functions, only that they have a value.
/// </summary>
internal sealed class FunctionInputs(Trial trial)
{
    private const string SomeDrug = "prednisone";
    private const int SomeNumber = 60;
    private const int Halvings = 1_100;

    // Of several calls, each at the same side of what it is near to.
    private const int MostTogether = 6;

    private static readonly int[] s_ages = [.. Enumerable.Range(18, 90), 10, 5];

    private readonly IReadOnlyList<CalledFunction> _functions = RuntimeFunctions.Called(trial);

    /// <summary>The patient as it is, then others.</summary>
    public IEnumerable<Witness> Around(Witness patient)
    {
        var calls = patient.Values.Where(static value => value is { Key: CallExpression, Value: NumberValue }).OrderBy(static value => value.Key.ToString(), StringComparer.Ordinal)
            .Select(static value => ((CallExpression)value.Key, ((NumberValue)value.Value).Value)).ToList();
        return new[] { patient }
            .Concat(calls.SelectMany(call => Around(patient, call.Item1, call.Value)))
            .Concat(calls.Count < 2 ? [] : Enumerable.Range(0, MostTogether).Select(place => calls.Aggregate(patient, (one, call) => Around(one, call.Item1, call.Value).Skip(place).FirstOrDefault(one))));
    }

    private IEnumerable<Witness> Around(Witness patient, CallExpression call, Rational wanted)
    {
        foreach (var other in WithAges(WithSomething(patient, call), call))
        {
            if (Driver(call.Arguments) is not { } driver)
                continue;
            foreach (var value in Near(number => Result(With(other, driver, new NumberValue(Rational.FromShortestDecimal(number))), call), wanted.ToDouble()))
                yield return With(other, driver, new NumberValue(Rational.FromShortestDecimal(value)));
        }
    }

    /// <summary>The patient with something where the function would have nothing to compute with.</summary>
    private static Witness WithSomething(Witness patient, CallExpression call)
    {
        foreach (var reading in call.Arguments.SelectMany(TrialExpressions.Of).OfType<PathExpression>())
        {
            if (reading.Type.Kind == TypeKind.String && (patient[reading] is null || patient[reading] == UsualValues.Other))
                patient = With(patient, reading, new TextValue(SomeDrug));
            else if (reading.Type.Kind is TypeKind.Decimal or TypeKind.Quantity && (patient[reading] is null || (patient[reading] as NumberValue)?.Value == Rational.Zero))
                patient = With(patient, reading, new NumberValue(SomeNumber));
        }

        return patient;
    }

    /// <summary>Of a formula of the age, the patient and others of many ages.</summary>
    private static IEnumerable<Witness> WithAges(Witness patient, CallExpression call)
    {
        if (call.Arguments.SelectMany(TrialExpressions.Of).OfType<DurationExpression>().FirstOrDefault() is not { } duration)
            return [patient];
        var today = (patient[duration.To] as DayValue)?.Day ?? Calendar.DayOf(new(2025, 6, 15));
        return new[] { patient }.Concat(s_ages.Select(age => With(With(patient, duration.To, new DayValue(today)), duration.From, new DayValue(Calendar.DayOf(Calendar.DateOf(today).AddYears(-age))))));
    }

    /// <summary>The number of the patient by which the result is moved.</summary>
    private static Expression? Driver(IEnumerable<Expression> arguments)
        => arguments.Where(static argument => argument.Type.IsNumeric).SelectMany(TrialExpressions.Of).FirstOrDefault(static part => part is PathExpression { Type.IsNumeric: true });

    private double? Result(Witness patient, CallExpression call) => Value(new(trial, patient), call) is PatientNumber { Number: double result } ? result : null;

    private PatientValue? Value(WitnessEvaluator patient, CallExpression call)
    {
        var parameters = trial.Functions[call.Function].Parameters;
        var given = call.Arguments.Select((argument, index) => argument is CallExpression inner ? Value(patient, inner) : Given(patient.ValueOf(argument), argument, parameters[index].Type)).OfType<PatientValue>().ToList();
        return given.Count == parameters.Count ? _functions[call.Function](given) : null;
    }

    private static PatientValue? Given(FactValue? value, Expression argument, MemberType type) => value switch
    {
        NumberValue number => new PatientNumber(((NumberMember)type).Representation switch
        {
            NumberRepresentation.Double => number.Value.ToDouble(),
            NumberRepresentation.Int32 => (int)number.Value.Floor(),
            var other => throw new NotSupportedException($"no function of the samples takes a {other}"),
        }),
        TruthValue truth => new PatientTruth(truth.Value),
        TextValue text when argument.Type.Kind == TypeKind.Code => text.Value.Split('|') is [var system, var code] ? new PatientCode(system, code) : new PatientCode("elsewhere", text.Value),
        TextValue text => new PatientText(text.Value),
        _ => null,
    };

    /// <summary>Arguments between which the result passes the value: what gives exactly it, where there is one, and those on either side.</summary>
    private static IEnumerable<double> Near(Func<double, double?> result, double wanted)
    {
        var known = Enumerable.Range(0, 300).Select(static step => step < 200 ? step / 10.0 : (step - 199) * 20.0)
            .Select(argument => (Argument: argument, Result: result(argument))).Where(static one => one.Result is not null).ToList();
        for (var index = 1; index < known.Count; index++)
        {
            var (low, high) = (known[index - 1], known[index]);
            if (low.Result < wanted == high.Result < wanted && low.Result > wanted == high.Result > wanted)
                continue;
            var (below, above) = (low.Argument, high.Argument);
            for (var halving = 0; halving < Halvings && Math.BitIncrement(below) < above; halving++)
            {
                var middle = below + ((above - below) / 2);
                if (middle <= below || middle >= above)
                    break;
                if (result(middle) < wanted == low.Result < wanted)
                    below = middle;
                else
                    above = middle;
            }

            return new[] { low.Argument, high.Argument, below, above, Math.BitIncrement(above), Math.BitDecrement(below) }.Distinct();
        }

        return known.Select(static one => one.Argument).Take(1).Concat(known.Select(static one => one.Argument).TakeLast(1));
    }

    private static Witness With(Witness patient, Expression reading, FactValue value)
        => new(new Dictionary<Expression, FactValue>(patient.Values.ToDictionary(static known => known.Key, static known => known.Value)) { [reading] = value });
}
