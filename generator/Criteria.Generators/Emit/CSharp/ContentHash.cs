using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>
/// A hash of everything that decides a verdict, and of nothing else: not of titles, texts and notes, nor of whether attributes or a file said it.
/// </summary>
internal sealed class ContentHash
{
    private readonly StringBuilder _content = new();

    public static string Of(Trial trial)
    {
        var hash = new ContentHash();
        hash.AddParts(trial);
        foreach (var criterion in trial.AllCriteria)
            hash.AddCriterion(trial, criterion);
        foreach (var expression in FactsEmitter.AllExpressions(trial))
            hash.AddMeaning(trial, expression);
        using var algorithm = SHA256.Create();
        var bytes = algorithm.ComputeHash(Encoding.UTF8.GetBytes(hash._content.ToString()));
        return string.Concat(bytes.Select(static part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private void AddParts(Trial trial)
    {
        Add(trial.Id, trial.Subject.FullName);
        foreach (var parameter in trial.Parameters)
            Add("parameter", parameter.Name, parameter.Type.Kind.ToString(), parameter.Type.Unit, parameter.After?.ToString(CultureInfo.InvariantCulture));
        foreach (var set in trial.ValueSets)
        {
            Add("value set", set.Name);
            foreach (var code in set.Codes)
                Add(code.System, code.Code);
        }

        foreach (var definition in trial.Definitions)
            Add("define", definition.Name, definition.Cql);
        foreach (var attestation in trial.Attestations)
            Add("attestation", attestation.Identifier, attestation.Statement);
    }

    private void AddCriterion(Trial trial, Criterion criterion)
    {
        Add(criterion.Id, criterion.Kind.ToString(), criterion.Role.ToString(), criterion.Cql, criterion.AppliesToCql, InfoEmitter.Form(criterion));
        Add(string.Join(",", criterion.Cohorts.Select(cohort => trial.Cohorts[cohort].Id)), criterion.Parent is { } parent ? trial.AllCriteria[parent].Id : null);
        if (criterion.Body is GroupBody group)
            Add(group.Kind.ToString(), CSharpText.Literal(group.Number));
    }

    // What the text of an expression leaves to the subject: the units and domains of its members, and the numbers that they turn thresholds into.
    private void AddMeaning(Trial trial, Expression expression)
    {
        switch (expression)
        {
            case PathExpression path:
                Add("path", path.Type.Unit);
                foreach (var step in path.Steps)
                    Add(step.Member, Kind(step.Type), step.IsOpen ? "open" : null, step.Domain?.Low.ToString(), step.Domain?.High.ToString());
                break;
            case NumberConstant number:
                Add("number", number.Value.ToString());
                break;
            case ConversionExpression conversion:
                Add("conversion", conversion.Factor.ToString());
                break;
            case CallExpression call:
                AddFunction(trial.Functions[call.Function]);
                break;
        }
    }

    // What a call says: the function's name, types and units. What its body does is the author's to version.
    private void AddFunction(TrialFunction function)
    {
        Add("call", function.ContainingType, function.Name, Kind(function.Result), function.ResultUnit);
        foreach (var parameter in function.Parameters)
            Add(parameter.Name, Kind(parameter.Type), parameter.Unit);
    }

    private static string Kind(MemberType type) => type switch
    {
        NumberMember number => number.Representation.ToString(),
        DateMember { Representation: not DateRepresentation.DateOnly } date => date.Representation.ToString(),
        DateTimeMember { HasOffset: false } => "clock",
        EnumMember values => string.Join(",", values.Values.Select(static value => $"{value.Name}={value.Text}{(value.IsMissing ? "?" : string.Empty)}")),
        ListMember list => "list of " + Kind(list.Element),
        _ => type.GetType().Name,
    };

    // Each part with its length, so that no two different trials run together into one text.
    private void Add(params string?[] parts)
    {
        foreach (var part in parts)
            _content.Append(CSharpText.Literal(part?.Length ?? -1)).Append(':').Append(part).Append('\n');
    }
}
