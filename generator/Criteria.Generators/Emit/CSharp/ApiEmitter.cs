using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes what a user calls: <c>Evaluate</c>, <c>Screen</c>, and the value that stands for the trial in generic code.</summary>
internal static class ApiEmitter
{
    public static void Write(SourceWriter writer, TrialNames names, CorePlan plan)
    {
        writer.Line("/// <summary>Evaluates every criterion. Nothing is allocated.</summary>");
        WriteComments(writer, names);
        using (writer.OpenBlock($"public static Result Evaluate({Declarations(names)})"))
        {
            WriteNullCheck(writer, names);
            writer.Line("Result result = default;");
            foreach (var call in CoreEmitter.Calls(names, plan))
                writer.Line(call);
            writer.Line("return result;");
        }

        writer.Line();
        writer.Line("/// <summary>The verdict only.</summary>");
        WriteComments(writer, names);
        writer.Line($"public static {RuntimeNames.Root}Verdict Screen({Declarations(names)})");
        using (writer.Indent())
            writer.Line($"=> Evaluate({Usage.OfTrial(names.Trial).Arguments(names)}).Verdict;");
    }

    public static void WriteParameterComments(SourceWriter writer, TrialNames names)
    {
        writer.Line($"/// <param name=\"{names.Subject}\">What is known of the patient.</param>");
        foreach (var parameter in names.Trial.Parameters)
            writer.Line($"/// <param name=\"{parameter.Identifier}\">{CSharpText.Xml(parameter.Name)}; null where it is not known yet.</param>");
    }

    /// <summary>Writes the trial as a value, so that one patient can be screened against many without boxing.</summary>
    public static void WriteTrialValue(SourceWriter writer, TrialNames names)
    {
        var trial = names.Trial;
        var subject = names.SubjectType;
        var parameters = trial.Parameters.Select(static parameter => parameter.Type.Kind switch
        {
            TypeKind.DateTime => $"parameters.Get<{(parameter.HasOffset ? RuntimeNames.DateTimeOffset : RuntimeNames.DateTime)}>({CSharpText.Literal(parameter.Name)})",
            TypeKind.Date => $"parameters.Get<{RuntimeNames.DateOnly}>({CSharpText.Literal(parameter.Name)})",
            TypeKind.Boolean => $"parameters.Get<bool>({CSharpText.Literal(parameter.Name)})",
            TypeKind.Integer => $"parameters.Get<int>({CSharpText.Literal(parameter.Name)})",
            TypeKind.String => $"parameters.GetText({CSharpText.Literal(parameter.Name)})",
            _ => $"parameters.Get<double>({CSharpText.Literal(parameter.Name)})",
        }).ToArray();
        var attestations = names.HasAttestations ? ", AttestationsOf(parameters)" : string.Empty;
        var arguments = "subject" + string.Concat(parameters.Select(static parameter => ", " + parameter)) + attestations;
        var explained = "subject" + string.Concat(parameters.Select(static parameter => ", " + parameter)) + ", writer" + attestations;

        writer.Line();
        writer.Line("/// <summary>The trial as a value, for code that screens patients against many.</summary>");
        using (writer.OpenBlock($"public readonly struct Trial : {RuntimeNames.Root}ITrial<{subject}>"))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public {RuntimeNames.Root}TrialInfo Info => Description.Info;");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public {RuntimeNames.Root}Verdict Screen({subject} subject, {RuntimeNames.Root}TrialParameters parameters)");
            using (writer.Indent())
                writer.Line($"=> {trial.Class.Name}.Screen({arguments});");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            using (writer.OpenBlock($"public {RuntimeNames.Root}Verdict Evaluate({subject} subject, {RuntimeNames.Root}TrialParameters parameters, global::System.Span<{RuntimeNames.Root}Outcome> outcomes)"))
            {
                writer.Line($"var result = {trial.Class.Name}.Evaluate({arguments});");
                writer.Line($"for (var criterion = 0; criterion < {CSharpText.Literal(trial.AllCriteria.Count)}; criterion++)");
                using (writer.Indent())
                    writer.Line("outcomes[criterion] = result[(Criterion)criterion];");
                writer.Line("return result.Verdict;");
            }

            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public void Explain({subject} subject, {RuntimeNames.Root}TrialParameters parameters, global::System.IO.TextWriter writer)");
            using (writer.Indent())
                writer.Line($"=> {trial.Class.Name}.Explain({trial.Class.Name}.Evaluate({arguments}), {explained});");
            if (names.HasAttestations)
                WriteAttestationsOf(writer, trial);
        }
    }

    private static void WriteAttestationsOf(SourceWriter writer, Trials.Trial trial)
    {
        writer.Line();
        using (writer.OpenBlock($"private static Attestations AttestationsOf({RuntimeNames.Root}TrialParameters parameters) => new()", "};"))
        {
            foreach (var attestation in trial.Attestations)
                writer.Line($"{CSharpText.Name(attestation.Identifier)} = parameters.GetAttestation({CSharpText.Literal(attestation.Identifier)}),");
        }
    }

    private static void WriteComments(SourceWriter writer, TrialNames names)
    {
        WriteParameterComments(writer, names);
        if (names.HasAttestations)
            writer.Line("/// <param name=\"attestations\">The judgements that were given.</param>");
    }

    private static string Declarations(TrialNames names)
        => Usage.OfTrial(names.Trial).Declarations(names) + (names.HasAttestations ? " = default" : string.Empty);

    private static void WriteNullCheck(SourceWriter writer, TrialNames names)
    {
        if (!names.Trial.Subject.IsValueType)
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({CSharpText.Name(names.Subject)});");
    }
}
