using System.Collections.Generic;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the readable methods: one a criterion, one a definition, with the queries inside them.</summary>
internal static class CriterionMethodsEmitter
{
    public static void Write(SourceWriter writer, TrialNames names, CriterionLogic logic)
    {
        var used = Usage.DefinitionsOf(names.Trial);
        for (var index = 0; index < names.Trial.Definitions.Count; index++)
        {
            if (used.Contains(index))
                WriteDefinition(writer, names, index);
        }

        foreach (var criterion in names.Trial.AllCriteria)
            WriteCriterion(writer, names, logic, criterion);
    }

    /// <summary>A call of the method that tells whether a conditional criterion applies.</summary>
    public static string AppliesCall(TrialNames names, int criterion)
        => $"{names.Condition(criterion)}({Usage.OfCriterion(names.Trial, criterion).Arguments(names)})";

    /// <summary>A call of a criterion's method.</summary>
    public static string Call(TrialNames names, int criterion)
        => $"{names.Criterion(criterion)}({Usage.OfCriterion(names.Trial, criterion).Arguments(names)})";

    private static void WriteDefinition(SourceWriter writer, TrialNames names, int index)
    {
        var definition = names.Trial.Definitions[index];
        var queries = new List<QueryMethod>();
        var emitter = new ExpressionEmitter(names, definition.Identifier, queries);
        var expression = definition.Expression;
        var (type, code) = expression.Type.Kind switch
        {
            TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => (NumberCode.TypeOf(emitter.FormOf(expression)), emitter.Number(expression).Code),
            TypeKind.Date => (RuntimeNames.Day, emitter.Day(expression)),
            TypeKind.DateTime => (RuntimeNames.Moment, emitter.Moment(expression)),
            TypeKind.String => ("string?", emitter.Plain(expression)),
            TypeKind.Enumeration => ($"global::{expression.Type.Name}?", emitter.Plain(expression)),
            TypeKind.Code => (RuntimeNames.Root + "Code?", emitter.Plain(expression)),
            _ => (RuntimeNames.Truth, emitter.Truth(expression)),
        };

        writer.Line();
        writer.Line($"/// <summary>{CSharpText.Xml(definition.Name)}.</summary>");
        writer.Line($"/// <remarks><c>{CSharpText.Xml(definition.Cql)}</c></remarks>");
        writer.Line($"public static {type} {names.Definition(index)}({Usage.OfExpression(names.Trial, expression).Declarations(names)})");
        using (writer.Indent())
            writer.Line($"=> {code};");
        QueryEmitter.Write(writer, names, queries);
    }

    private static void WriteCriterion(SourceWriter writer, TrialNames names, CriterionLogic logic, Criterion criterion)
    {
        var queries = new List<QueryMethod>();
        var emitter = new ExpressionEmitter(names, criterion.Identifier, queries);
        var declarations = Usage.OfCriterion(names.Trial, criterion.Index).Declarations(names);
        var isConditional = logic.IsConditional(criterion.Index);
        if (isConditional)
        {
            writer.Line();
            writer.Line($"/// <summary>Whether {CSharpText.Xml(criterion.Id)} concerns the patient.</summary>");
            if (criterion.AppliesTo is not null)
                writer.Line($"/// <remarks><c>{CSharpText.Xml(Cql(criterion.AppliesToCql))}</c></remarks>");
            writer.Line($"public static {RuntimeNames.Truth} {names.Condition(criterion.Index)}({declarations})");
            using (writer.Indent())
                writer.Line($"=> {logic.Applies(criterion, emitter, child => AppliesCall(names, child))};");
        }

        writer.Line();
        writer.Line($"/// <summary>{CSharpText.Xml(criterion.Id)}, {Word(criterion)}: {CSharpText.Xml(criterion.Text ?? criterion.Cql ?? "no text")}</summary>");
        writer.Line($"/// <remarks>{Remark(criterion)} From {CSharpText.Xml(names.Trial.SourceName)}.</remarks>");
        writer.Line($"public static {RuntimeNames.Truth} {names.Criterion(criterion.Index)}({declarations})");
        var condition = logic.Condition(criterion, emitter, child => Call(names, child));
        using (writer.Indent())
            writer.Line($"=> {logic.Value(criterion, isConditional ? AppliesCall(names, criterion.Index) : null, condition)};");
        QueryEmitter.Write(writer, names, queries);
        for (var reading = 0; reading < criterion.Readings.Count; reading++)
            ReadingsEmitter.WriteMethod(writer, names, logic, criterion, reading);
    }

    private static string Word(Criterion criterion) => criterion.Role switch
    {
        CriterionRole.Heading => "heading",
        CriterionRole.Definition => "definition",
        _ => criterion.Kind == CriterionKind.Inclusion ? "inclusion" : "exclusion",
    };

    private static string Remark(Criterion criterion) => criterion.Body switch
    {
        GapBody gap => $"A gap, always unknown: {CSharpText.Xml(gap.Reason)}.",
        GroupBody { Kind: GroupKind.AtLeast } group => $"A group: at least {CSharpText.Literal(group.Number)} of its children.",
        GroupBody group => $"A group: {(group.Kind == GroupKind.All ? "all" : group.Kind == GroupKind.Any ? "any" : "none")} of its children{OwnPredicate(criterion)}.",
        HeadingBody => "A text without a condition.",
        _ => $"<c>{CSharpText.Xml(Cql(criterion.Cql))}</c>.",
    };

    private static string OwnPredicate(Criterion criterion)
        => criterion.Cql is null ? string.Empty : $" and of <c>{CSharpText.Xml(criterion.Cql)}</c>";

    private static string Cql(string? cql) => cql ?? string.Empty;
}
