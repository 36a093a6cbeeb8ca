using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Subjects;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding.Expressions;

internal sealed partial class ExpressionBinder
{
    private static readonly Dictionary<string, DateUnit> AgesAt = new()
    {
        ["CalculateAgeInYearsAt"] = DateUnit.Year,
        ["CalculateAgeInMonthsAt"] = DateUnit.Month,
        ["CalculateAgeInWeeksAt"] = DateUnit.Week,
        ["CalculateAgeInDaysAt"] = DateUnit.Day,
    };

    private static readonly string[] Known =
    [
        "ULN", "LLN", "AtLeast", "AtMost", "Exactly", "Attested", "Count", "Max", "Min", "Sum", "Avg", "First", "Last", "Coalesce", "IsNull", "IsTrue", "IsFalse",
        "Score", "Points", "Worst", "Abs", "Round", "Ceiling", "Floor", "Truncate", "Power", "Ln", "Exp",
        "CalculateAgeInYearsAt", "CalculateAgeInMonthsAt", "CalculateAgeInWeeksAt", "CalculateAgeInDaysAt", "Date", "DateTime",
    ];

    private Expression BindCall(CallSyntax call)
    {
        var name = call.Function.Name;
        if (call.Target is not null)
            return BindUserFunction(call, call.Target);
        if (AgesAt.TryGetValue(name, out var unit))
            return BindAge(call, unit);
        if (NumberFunctions.TryGetValue(name, out var function))
            return BindNumberFunction(call, function);
        return name switch
        {
            "ULN" or "LLN" => BindLimit(call),
            "AtLeast" or "AtMost" or "Exactly" => BindCardinality(call),
            "Attested" => BindAttested(call),
            "Count" => BindCount(call),
            "Max" => BindAggregate(call, Aggregate.Max),
            "Min" => BindAggregate(call, Aggregate.Min),
            "Sum" => BindAggregate(call, Aggregate.Sum),
            "Avg" => BindAggregate(call, Aggregate.Avg),
            "First" => BindAggregate(call, Aggregate.First),
            "Last" => BindAggregate(call, Aggregate.Last),
            "Coalesce" => BindCoalesce(call),
            "Date" or "DateTime" => BindDateConstructor(call),
            "IsNull" or "IsTrue" or "IsFalse" => BindIsFunction(call),
            "Score" => BindScore(call),
            "Points" or "Worst" => RefuseItem(call),
            _ => RefuseCall(call),
        };
    }

    private Expression RefuseCall(CallSyntax call) => RefusedFunctions.Find(call.Function.Name) is { } refused
        ? Fail(FormRules.OutsideSubset, call.Function, refused.Construct, refused.Advice)
        : Fail(BindingRules.UnknownName, call.Function, call.Function.Name, "function", DidYouMean(call.Function.Name, Known));

    private bool HasArguments(CallSyntax call, int count, string expected)
    {
        if (call.Arguments.Length == count)
            return true;

        // Where the parser found no expression it has said so, and what it did not read may be the rest of the arguments.
        if (!SyntaxWalk.Nodes(call).Any(static node => node is MissingExpressionSyntax))
            Mismatch(call, $"{call.Function.Name} takes {expected}; found {call.Arguments.Length.ToString(CultureInfo.InvariantCulture)} arguments");
        return false;
    }

    private Expression BindAge(CallSyntax call, DateUnit unit)
    {
        if (!HasArguments(call, 2, "a birth date and the date at which the age counts"))
            return TrialScope.Failure;
        var ends = ToDates(new(Bind(call.Arguments[0]), call.Arguments[0]), new(Bind(call.Arguments[1]), call.Arguments[1]), call.Function.Name, call);
        return ends is { } dates ? Duration(false, unit, dates.First, dates.Second, call) : TrialScope.Failure;
    }

    /// <summary>The limits of the laboratory's own reference range.</summary>
    private Expression BindLimit(CallSyntax call)
    {
        if (!HasArguments(call, 1, "one laboratory result"))
            return TrialScope.Failure;
        var argument = call.Arguments[0];
        var raw = BindRaw(argument);
        var limit = call.Function.Name == "ULN" ? "High" : "Low";
        if (raw is MemberReference { Shape.Type: LabMember } lab)
            return LabLimit(lab, limit, call);
        if (raw is ElementReference { Type.Name: LabType })
            return BindMember(new(call.Span, argument, new(call.Function.Span, limit, false)), raw);
        return raw.Type.Kind == TypeKind.Error
            ? TrialScope.Failure
            : Mismatch(argument, $"{call.Function.Name} takes a laboratory result with its own reference range, a member of type Lab; {Describe(new(raw, argument))}");
    }

    private Expression BindCardinality(CallSyntax call)
    {
        if (!HasArguments(call, 2, "a number and a list of conditions, as AtLeast(2, {a, b, c}) does"))
            return TrialScope.Failure;
        if (call.Arguments[1] is not ListSyntax list)
        {
            return call.Arguments[1] is MissingExpressionSyntax
                ? TrialScope.Failure
                : Mismatch(call.Arguments[1], $"{call.Function.Name} takes a list of conditions, {{a, b, c}}; found {Quote(call.Arguments[1])}");
        }

        var operands = ImmutableArray.CreateBuilder<Expression>();
        foreach (var item in list.Items)
            operands.Add(ToBoolean(new(Bind(item), item), call.Function.Name));
        if (NumberOf(call, list.Items.Length) is not { } number || operands.Any(static o => o.Type.Kind == TypeKind.Error))
            return TrialScope.Failure;
        var kind = call.Function.Name switch
        {
            "AtLeast" => Cardinality.AtLeast,
            "AtMost" => Cardinality.AtMost,
            _ => Cardinality.Exactly,
        };
        return new CardinalityExpression(kind, number, operands.ToImmutable()) { Origin = At(call) };
    }

    /// <summary>The number, where it is one and can make a difference among so many conditions.</summary>
    private int? NumberOf(CallSyntax call, int count)
    {
        var argument = call.Arguments[0];
        if (argument is not NumberSyntax { Kind: NumberKind.Integer } written || written.Value.Digits > int.MaxValue)
        {
            if (argument is not MissingExpressionSyntax)
                Mismatch(argument, $"the number of {call.Function.Name} is a literal such as 2; found {Quote(argument)}");
            return null;
        }

        var number = (int)written.Value.Digits;
        var verdict = call.Function.Name switch
        {
            "AtLeast" => number == 0 ? "true" : number > count ? "false" : null,
            "AtMost" => number >= count ? "true" : null,
            _ => number > count ? "false" : null,
        };
        if (verdict is null)
            return number;
        Mismatch(argument, $"{call.Function.Name} {number.ToString(CultureInfo.InvariantCulture)} of {count.ToString(CultureInfo.InvariantCulture)} conditions is always {verdict}");
        return null;
    }

    private Expression BindAttested(CallSyntax call)
    {
        if (!HasArguments(call, 1, "the statement that a person attests, in single quotation marks"))
            return TrialScope.Failure;
        if (call.Arguments[0] is not StringSyntax statement || string.IsNullOrWhiteSpace(statement.Value))
        {
            return call.Arguments[0] is MissingExpressionSyntax
                ? TrialScope.Failure
                : Mismatch(call.Arguments[0], $"Attested takes the statement that a person attests, in single quotation marks; found {Quote(call.Arguments[0])}");
        }

        return _elements.Count > 0
            ? Mismatch(call, "a judgement is made of the patient, not of each element; Attested cannot stand inside a query")
            : Attest(_scope, _owner, statement.Value, At(call).Span);
    }

    /// <summary>A judgement by its statement.</summary>
    public static Expression Attest(TrialScope scope, Owner owner, string statement, SourceSpan place)
    {
        var index = scope.Attestations.IndexOf(statement);
        if (index < 0)
            return TrialScope.Failure;
        var value = new AttestationExpression(index) { Origin = place };
        owner.Use(new(FactKind.Attestation, statement, string.Empty, value));
        return value;
    }
}
