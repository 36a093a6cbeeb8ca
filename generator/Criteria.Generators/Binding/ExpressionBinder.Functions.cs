using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Subjects;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

internal sealed partial class ExpressionBinder
{
    private static readonly Dictionary<string, DateUnit> AgesAt = new()
    {
        ["CalculateAgeInYearsAt"] = DateUnit.Year,
        ["CalculateAgeInMonthsAt"] = DateUnit.Month,
        ["CalculateAgeInWeeksAt"] = DateUnit.Week,
        ["CalculateAgeInDaysAt"] = DateUnit.Day,
    };

    /// <summary>Functions that read the clock, and those that take the birth date from a record this subject need not have.</summary>
    private static readonly HashSet<string> ClockReaders =
    [
        "Today", "Now", "TimeOfDay",
        "CalculateAgeInYears", "CalculateAgeInMonths", "CalculateAgeInWeeks", "CalculateAgeInDays",
        "AgeInYears", "AgeInMonths", "AgeInWeeks", "AgeInDays",
    ];

    private static readonly HashSet<string> AgesOfContext = ["AgeInYearsAt", "AgeInMonthsAt", "AgeInWeeksAt", "AgeInDaysAt"];

    private static readonly string[] Known =
    [
        "ULN", "LLN", "AtLeast", "AtMost", "Exactly", "Attested", "Count", "Coalesce", "Score", "Points", "Worst",
        "Abs", "Round", "Ceiling", "Floor", "Truncate", "Power", "Ln", "Exp",
        "CalculateAgeInYearsAt", "CalculateAgeInMonthsAt", "CalculateAgeInWeeksAt", "CalculateAgeInDaysAt",
    ];

    /// <summary>Of CQL, or of the whole language, but not of this version.</summary>
    private static readonly HashSet<string> Later =
    [
        "Log", "Min", "Max", "Sum", "Avg", "First", "Last", "Median", "Mode", "Variance", "StdDev", "PopulationVariance", "PopulationStdDev", "GeometricMean", "Product", "AllTrue", "AnyTrue", "Exists",
        "Length", "Upper", "Lower", "Substring", "StartsWith", "EndsWith", "Matches", "Combine", "Split", "PositionOf", "ToString", "ToDate", "ToDateTime",
        "ToInteger", "ToDecimal", "ToQuantity", "ToBoolean", "ToConcept", "Date", "DateTime", "Time", "Interval", "Message", "IndexOf", "Flatten", "Distinct",
        "Skip", "Take", "Tail", "HighBoundary", "LowBoundary", "Precision", "Predecessor", "Successor",
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
            "Coalesce" => BindCoalesce(call),
            "Score" => BindScore(call),
            "Points" or "Worst" => RefuseItem(call),
            _ => RefuseCall(call),
        };
    }

    private Expression RefuseCall(CallSyntax call)
    {
        var name = call.Function.Name;
        if (ClockReaders.Contains(name))
            return Fail(FormRules.OutsideSubset, call.Function, $"'{name}', which reads the clock,", "name the date as a parameter: CalculateAgeInYearsAt(BirthDate, Screening)");
        if (AgesOfContext.Contains(name))
            return Fail(FormRules.OutsideSubset, call.Function, $"'{name}'", $"name the birth date: Calculate{name}(BirthDate, Screening)");
        return Later.Contains(name)
            ? Fail(FormRules.OutsideSubset, call.Function, $"'{name}'", "this version has not got it yet")
            : Fail(BindingRules.UnknownName, call.Function, name, "function", DidYouMean(name, Known));
    }

    private bool HasArguments(CallSyntax call, int count, string expected)
    {
        if (call.Arguments.Length == count)
            return true;
        Mismatch(call, $"{call.Function.Name} takes {expected}; found {call.Arguments.Length.ToString(CultureInfo.InvariantCulture)} arguments");
        return false;
    }

    private Expression BindAge(CallSyntax call, DateUnit unit)
    {
        if (!HasArguments(call, 2, "a birth date and the date at which the age counts"))
            return TrialScope.Failure;
        var birth = ToDate(new(Bind(call.Arguments[0]), call.Arguments[0]), call.Function.Name);
        var at = ToDate(new(Bind(call.Arguments[1]), call.Arguments[1]), call.Function.Name);
        return birth.Type.Kind == TypeKind.Error || at.Type.Kind == TypeKind.Error
            ? TrialScope.Failure
            : new DurationExpression(false, unit, birth, at) { Origin = At(call) };
    }

    /// <summary>The limits of the laboratory's own reference range.</summary>
    private Expression BindLimit(CallSyntax call)
    {
        if (!HasArguments(call, 1, "one laboratory result"))
            return TrialScope.Failure;
        var argument = call.Arguments[0];
        var raw = BindRaw(argument);
        if (raw is MemberReference { Shape.Type: LabMember } lab)
            return LabLimit(lab, call.Function.Name == "ULN" ? "High" : "Low", call);
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
            : Attest(_scope, _owner, statement.Value, At(call));
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
