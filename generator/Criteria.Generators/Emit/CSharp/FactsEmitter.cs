using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Emit.CSharp.Expressions;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the class <c>Facts</c>: one method a fact, which reads it from the patient and says whether it is there.</summary>
internal static class FactsEmitter
{
    public static void Write(SourceWriter writer, TrialNames names)
    {
        writer.Line();
        writer.Line("/// <summary>What the criteria read, each with whether it is there.</summary>");
        using (writer.OpenBlock("private static class Facts"))
        {
            var first = true;
            for (var index = 0; index < names.Trial.Facts.Count; index++)
            {
                if (IsList(names.Trial.Facts[index]))
                    continue;
                if (!first)
                    writer.Line();
                first = false;
                WriteFact(writer, names, index);
            }

            foreach (var member in EnumsOf(names.Trial))
                WriteKnown(writer, member, ref first);
        }
    }

    /// <summary>A list is read where its query is; it has no value of its own.</summary>
    public static bool IsList(Fact fact) => fact.Reading.Type.Kind is TypeKind.List or TypeKind.Object;

    /// <summary>The arguments of a fact's method.</summary>
    public static string Arguments(TrialNames names, int fact) => UsageOf(names, fact).Arguments(names, IsOfSubject(names.Trial.Facts[fact]));

    /// <summary>The C# type of a fact's method.</summary>
    public static string TypeOf(Fact fact) => fact.Reading.Type.Kind switch
    {
        TypeKind.Boolean => RuntimeNames.Truth,
        TypeKind.Date => RuntimeNames.Day,
        TypeKind.DateTime => RuntimeNames.Moment,
        TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity =>
            NumberCode.TypeOf(fact.Reading is PathExpression path ? MemberReading.Number("_", false, path).Form : NumberForm.Number),
        TypeKind.Enumeration => $"global::{fact.Reading.Type.Name}?",
        TypeKind.Code => RuntimeNames.Root + "Code?",
        _ => "string?",
    };

    /// <summary>
    /// A plain double as it stands, for comparisons that find NaN and infinity themselves; null where the fact is read otherwise.
    /// </summary>
    public static string? Unchecked(TrialNames names, int index)
        => names.Trial.Facts[index].Reading is PathExpression { Steps: { Count: > 0 } steps } path
            && steps[steps.Count - 1] is { Type: NumberMember { Representation: NumberRepresentation.Double }, Domain: null }
            && (steps.Count == 1 || steps[steps.Count - 2].Type is not LabMember)
                ? $"{RuntimeNames.Number}.Unchecked({MemberReading.Chain(CSharpText.Name(names.Subject), false, path.Steps, path.Steps.Count)})"
                : null;

    private static void WriteFact(SourceWriter writer, TrialNames names, int index)
    {
        var fact = names.Trial.Facts[index];
        var unit = fact.Reading.Type.Unit is { } code ? $", {code}" : string.Empty;
        writer.Line($"/// <summary>{CSharpText.Xml(fact.Name)}{CSharpText.Xml(unit)}.</summary>");
        var declarations = UsageOf(names, index).Declarations(names, IsOfSubject(fact));
        writer.Line($"public static {TypeOf(fact)} {CSharpText.Name(fact.Identifier)}({declarations})");
        using (writer.Indent())
            writer.Line($"=> {Reading(names, fact)};");
    }

    private static string Reading(TrialNames names, Fact fact)
    {
        switch (fact.Reading)
        {
            case AttestationExpression attestation:
                return $"{RuntimeNames.Truth}.Of(attestations.{CSharpText.Name(names.Trial.Attestations[attestation.Attestation].Identifier)}?.Value)";
            case ParameterExpression parameter:
                return Parameter(names, parameter.Parameter);
            default:
                return Path(names, (PathExpression)fact.Reading);
        }
    }

    private static string Parameter(TrialNames names, int index)
    {
        var parameter = names.Trial.Parameters[index];
        var name = names.Parameter(index);
        return parameter.Type.Kind switch
        {
            // A date that surely precedes the one it must not precede contradicts it, and counts as missing.
            TypeKind.Date or TypeKind.DateTime when parameter.After is { } after => $"{Temporal(parameter)}.Of({name}).NotBefore({Parameter(names, after)})",
            TypeKind.Date or TypeKind.DateTime => $"{Temporal(parameter)}.Of({name})",
            TypeKind.Boolean => $"{RuntimeNames.Truth}.Of({name})",
            TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => $"{RuntimeNames.Number}.Of({name})",
            _ => name,
        };
    }

    private static string Temporal(Parameter parameter) => parameter.Type.Kind == TypeKind.DateTime ? RuntimeNames.Moment : RuntimeNames.Day;

    private static string Path(TrialNames names, PathExpression path)
    {
        var root = CSharpText.Name(names.Subject);
        if (path.Type.IsNumeric)
            return MemberReading.Number(root, false, path).Code;
        if (path.Type.IsTemporal)
            return MemberReading.Date(root, false, path);
        var chain = MemberReading.Chain(root, false, path.Steps, path.Steps.Count);
        return path.Type.Kind switch
        {
            TypeKind.Boolean => $"{RuntimeNames.Truth}.Of({chain})",
            TypeKind.Enumeration => $"Known({chain})",
            _ => chain,
        };
    }

    private static void WriteKnown(SourceWriter writer, EnumMember member, ref bool first)
    {
        var known = member.Values.Where(static value => !value.IsMissing)
            .Select(value => $"global::{member.FullName}.{CSharpText.Name(value.Name)}").ToArray();
        if (!first)
            writer.Line();
        first = false;
        writer.Line("/// <summary>A number that is no member, and a member that says that nothing is known, are missing.</summary>");
        writer.Line($"public static global::{member.FullName}? Known(global::{member.FullName}? value)");
        using (writer.Indent())
        {
            writer.Line(known.Length == 0
                ? "=> null;"
                : $"=> value is {string.Join(" or ", known)} ? value : null;");
        }
    }

    private static IEnumerable<EnumMember> EnumsOf(Trial trial)
    {
        var seen = new HashSet<string>();
        foreach (var function in trial.Functions)
        {
            if (function.Result is EnumMember member && seen.Add(member.FullName))
                yield return member;
        }

        // A fact stays one although the criterion that reads it has an error, and no expression any more.
        foreach (var path in AllExpressions(trial, withReadings: true).Concat(trial.Facts.Select(static fact => fact.Reading)).OfType<PathExpression>())
        {
            foreach (var step in path.Steps)
            {
                if (step.Type is EnumMember member && seen.Add(member.FullName))
                    yield return member;
            }

            if (path.Steps.Count > 0 && path.Steps[path.Steps.Count - 1].Type is ListMember { Element: EnumMember element } && seen.Add(element.FullName))
                yield return element;
        }
    }

    /// <summary>Every part of every expression of the trial.</summary>
    /// <param name="withReadings">Those too that decide nothing.</param>
    public static IEnumerable<Expression> AllExpressions(Trial trial, bool withReadings = false)
    {
        var stack = new Stack<Expression>(trial.Definitions.Select(static definition => definition.Expression).Reverse());
        foreach (var criterion in trial.AllCriteria.Reverse())
        {
            if (criterion.Body is ExpressionBody body)
                stack.Push(body.Expression);
            if (criterion.Body is GroupBody { Own: { } own })
                stack.Push(own);
            if (criterion.AppliesTo is not null)
                stack.Push(criterion.AppliesTo);
            foreach (var reading in withReadings ? criterion.Readings : [])
                stack.Push(reading.Expression);
        }

        while (stack.Count > 0)
        {
            var expression = stack.Pop();
            yield return expression;
            foreach (var child in ExpressionChildren.Of(expression).Reverse())
                stack.Push(child);
        }
    }

    private static bool IsOfSubject(Fact fact) => fact.Kind == FactKind.Subject;

    private static Usage UsageOf(TrialNames names, int fact) => Usage.OfExpression(names.Trial, names.Trial.Facts[fact].Reading);
}
