using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

internal sealed partial class ExpressionBinder
{
    private Expression BindIf(IfSyntax choice)
    {
        var condition = ToBoolean(new(Bind(choice.Condition), choice.Condition), "if");
        var branches = new List<Operand> { new(Bind(choice.Then), choice.Then), new(Bind(choice.Else), choice.Else) };
        return Choose([condition], branches, choice);
    }

    private Expression BindCase(CaseSyntax choice)
    {
        Operand? operand = choice.Operand is { } written ? new Operand(Bind(written), written) : null;
        var conditions = new List<Expression>();
        var branches = new List<Operand>();
        foreach (var item in choice.Items)
        {
            conditions.Add(operand is { } value
                ? Compare(ComparisonOperator.Equal, value, new(BindBeside(item.When, value.Type), item.When), item.When)
                : ToBoolean(new(Bind(item.When), item.When), "when"));
            branches.Add(new(Bind(item.Then), item.Then));
        }

        branches.Add(new(Bind(choice.Else), choice.Else));
        if (choice.Operand is { } compared && !CanRepeat(compared, "'case'"))
            return TrialScope.Failure;
        return Choose(conditions, branches, choice);
    }

    /// <summary>The first branch whose condition holds, else the last one.</summary>
    private Expression Choose(IReadOnlyList<Expression> conditions, IReadOnlyList<Operand> branches, ExpressionSyntax whole)
    {
        if (Unify(branches, whole) is not { } values || conditions.Any(static c => c.Type.Kind == TypeKind.Error))
            return TrialScope.Failure;
        var type = values[0].Type;
        if (type.Kind is TypeKind.List or TypeKind.Object)
            return Mismatch(whole, $"a choice gives a value; {Describe(branches[0])}");
        if (type.Kind == TypeKind.Any)
            return Null(CriteriaType.Any, whole);
        var chosen = values[values.Length - 1];
        for (var index = conditions.Count - 1; index >= 0; index--)
            chosen = new ConditionalExpression(conditions[index], values[index], chosen, type) { Origin = At(whole) };
        return Keep(branches.Select(b => AnalyteOf(b.Value)).FirstOrDefault(static a => a is not null), chosen);
    }

    private Expression BindCoalesce(CallSyntax call)
    {
        var choices = ChoicesOf(call);
        if (choices == call.Arguments && choices.Length < 2)
            return Mismatch(call, $"Coalesce takes two or more arguments, or a list of them; found {choices.Length}");
        if (choices.IsEmpty)
            return Null(CriteriaType.Any, call);
        var operands = ImmutableArray.CreateBuilder<Operand>();
        var fits = true;
        for (var index = 0; index < choices.Length; index++)
        {
            var argument = choices[index];
            var operand = new Operand(Bind(argument), argument);
            operands.Add(operand);
            if (operand.Value is InlineList)
                return RefuseCoalesceOfList(argument);
            var isLast = index == choices.Length - 1;
            var canBeTested = operand.Value is PathExpression or ParameterExpression or NullExpression or NumberConstant or StringConstant or BooleanConstant or DateConstant or DateTimeConstant;
            if (isLast || canBeTested)
                continue;
            RefuseClosing("Coalesce", operand, "write if exists X then … else … where X is empty");
            fits = false;
        }

        if (Unify(operands.ToImmutable(), call) is not { } values || !fits)
            return TrialScope.Failure;
        if (values[0].Type.Kind is TypeKind.List or TypeKind.Object)
            return Mismatch(call, $"Coalesce takes values; {Describe(operands[0])}");
        if (values[0].Type.Kind == TypeKind.Any)
            return Null(CriteriaType.Any, call);
        var given = values.RemoveAll(static value => value is NullExpression);
        var result = given.Length == 1 ? given[0] : new CoalesceExpression(given, values[0].Type) { Origin = At(call) };
        return Keep(operands.Select(o => AnalyteOf(o.Value)).FirstOrDefault(static a => a is not null), result);
    }

    /// <summary><c>null as Date</c>; other casts only where they change nothing.</summary>
    private Expression BindAs(AsSyntax cast, Expression operand)
    {
        if (operand.Type.Kind == TypeKind.Error)
            return operand;
        var name = cast.TypeName.StartsWith("System.", System.StringComparison.Ordinal) ? cast.TypeName.Substring("System.".Length) : cast.TypeName;
        var type = name switch
        {
            "Boolean" => CriteriaType.Boolean,
            "Integer" => CriteriaType.Integer,
            "Decimal" => CriteriaType.Decimal,
            "String" => CriteriaType.String,
            "Date" => CriteriaType.Date,
            "DateTime" => CriteriaType.DateTime,
            "Code" => CriteriaType.Code,
            "Quantity" => operand.Type.Kind == TypeKind.Quantity ? operand.Type : CriteriaType.Any,
            _ => null,
        };
        if (type is null)
            return Fail(FormRules.OutsideSubset, cast.TypeSpan, $"a cast to {cast.TypeName}", "casts give null a type: Boolean, Integer, Decimal, Quantity, String, Date, DateTime");
        if (operand.Type.Kind == TypeKind.Any)
            return Null(type, cast);
        return operand.Type == type ? operand : Mismatch(cast, $"{Describe(new(operand, cast.Operand))}, which is no {name}");
    }
}
