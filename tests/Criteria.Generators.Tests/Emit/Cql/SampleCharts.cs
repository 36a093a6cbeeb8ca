using System.Collections;
using System.Reflection;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>The sample trials compiled, and patients as charts of theirs, so that generated code is asked itself.</summary>
internal sealed class SampleCharts : IDisposable
{
    private readonly GeneratedAssembly _samples = GeneratedAssembly.Load(GeneratorRun.Of(SampleTrials.All.Project with { IsQuick = true }, isTracked: false).Output);

    /// <summary>The library that users are given at run time.</summary>
    public string? Cql(Trial trial) => (string?)Info(trial).GetType().GetProperty("Cql")!.GetValue(Info(trial));

    /// <summary>What generated code says of a patient, as <see cref="Marks"/> as far as the verdicts of cohorts.</summary>
    public int[] Evaluate(Trial trial, Inputs inputs)
    {
        var type = TypeOf(trial);
        var method = type.GetMethods().Single(static candidate => candidate.Name == "Evaluate" && candidate.IsStatic);
        var arguments = method.GetParameters().Select((parameter, index) =>
            index == 0 ? Made(parameter.ParameterType, inputs.Subject)
                : index <= trial.Parameters.Count ? Made(parameter.ParameterType, inputs.Parameters[index - 1])
                : Attested(trial, parameter.ParameterType, inputs)).ToArray();
        var result = method.Invoke(null, arguments)!;
        var marks = new List<int> { (int)result.GetType().GetProperty("Verdict")!.GetValue(result)! };
        foreach (var criterion in Marks.Outcomes(trial))
            marks.Add((int)Indexed(result, type.GetNestedType("Criterion")!, criterion.Identifier));
        foreach (var cohort in trial.Cohorts)
        {
            var own = Indexed(result, type.GetNestedType("Cohort")!, cohort.Identifier);
            marks.Add((int)own.GetType().GetProperty("Verdict")!.GetValue(own)!);
        }

        return [.. marks];
    }

    public void Dispose() => _samples.Dispose();

    private static object Indexed(object result, Type key, string name)
        => result.GetType().GetProperties().Single(property => property.GetIndexParameters() is [var only] && only.ParameterType == key).GetValue(result, [Enum.Parse(key, name)])!;

    private Type TypeOf(Trial trial) => _samples.Assembly.GetType(trial.Class.MetadataName, throwOnError: true)!;

    private object Info(Trial trial) => TypeOf(trial).GetProperty("Info")!.GetValue(null)!;

    private static object Attested(Trial trial, Type declared, Inputs inputs)
    {
        var type = declared.IsByRef ? declared.GetElementType()! : declared;
        var given = Activator.CreateInstance(type)!;
        for (var index = 0; index < trial.Attestations.Count; index++)
        {
            if (inputs.Attestations[index] is not { } said)
                continue;
            var property = type.GetProperty(trial.Attestations[index].Identifier)!;
            var attestation = Nullable.GetUnderlyingType(property.PropertyType)!;
            property.SetValue(given, attestation.GetMethod("op_Implicit", [typeof(bool)])!.Invoke(null, [said]));
        }

        return given;
    }

    private static object? Made(Type declared, PatientValue? value)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? (declared.IsByRef ? declared.GetElementType()! : declared);
        switch (value)
        {
            case null:
                return null;
            case PatientTruth truth:
                return truth.Value;
            case PatientText text:
                return text.Value;
            case PatientNumber number:
                return Convert.ChangeType(number.Number, type, System.Globalization.CultureInfo.InvariantCulture);
            case PatientDate date:
                return date.Value;
            case PatientEnum choice:
                return Enum.Parse(type, choice.Name!);
            case PatientPartialDate date:
                return Activator.CreateInstance(type, date.Year, date.Month, date.Day);
            case PatientCode code:
                return Activator.CreateInstance(type, code.System, code.Code);
            case PatientLab lab:
                var made = Activator.CreateInstance(type, lab.Value, lab.Low, lab.High)!;
                type.GetProperty("Bound")!.SetValue(made, Enum.ToObject(type.GetProperty("Bound")!.PropertyType, lab.Bound));
                return made;
            case PatientList list:
                var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
                var items = Array.CreateInstance(element, list.Items.Count);
                for (var index = 0; index < list.Items.Count; index++)
                    items.SetValue(Made(element, list.Items[index]), index);
                return items;
            case PatientRecord record:
                return Object(type, record);
            default:
                throw new ArgumentException($"{value} has no C# type", nameof(value));
        }
    }

    // What a patient does not have keeps its default; what is null there, is set to be.
    private static object Object(Type type, PatientRecord record)
    {
        var constructor = type.GetConstructors().OrderBy(static candidate => candidate.GetParameters().Length).FirstOrDefault();
        var made = constructor is null || type.IsValueType
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(static parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)]);
        foreach (var (name, value) in record.Members)
            type.GetProperty(name)!.SetValue(made, Made(type.GetProperty(name)!.PropertyType, value));
        return made;
    }
}
