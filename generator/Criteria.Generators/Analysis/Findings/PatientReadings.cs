using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Finds by their names what criteria read as the age and as the sex of a patient.</summary>
internal static class PatientReadings
{
    private const string CalculateAge = "CalculateAge";

    /// <summary>A duration from the day of birth, or a number that is called an age; null where no criterion reads one.</summary>
    public static Expression? Age(Trial trial) => Expressions(trial).FirstOrDefault(IsAge);

    /// <summary>The age in a unit of the calendar; null where it is not known in that.</summary>
    public static Expression? In(Expression age, DateUnit unit) => age switch
    {
        DurationExpression duration when unit <= DateUnit.Day => duration with { Unit = unit },
        PathExpression when unit == DateUnit.Year => age,
        _ => null,
    };

    /// <summary>What is read of the patient for an age.</summary>
    public static Expression RootOf(Expression age) => age is DurationExpression duration ? duration.From : age;

    public static SexReading? Sexes(Trial trial)
    {
        foreach (var fact in trial.Facts)
        {
            if (fact.Reading is not PathExpression { Type.Kind: TypeKind.Enumeration } path || path.Steps.Count == 0 || path.Steps[path.Steps.Count - 1].Type is not EnumMember sexes)
                continue;
            var (female, male) = (Value(sexes, "female"), Value(sexes, "male"));
            if (female is not null && male is not null)
                return new(path, new EnumConstant(female.Name, female.Text, path.Type), new EnumConstant(male.Name, male.Text, path.Type));
        }

        return null;
    }

    private static EnumValue? Value(EnumMember member, string word)
        => member.Values.FirstOrDefault(value => value.Name.Equals(word, StringComparison.OrdinalIgnoreCase) || value.Text.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a value is what <see cref="Age"/> looks for.</summary>
    public static bool IsAge(Expression expression) => expression switch
    {
        DurationExpression { IsDifference: false, From: PathExpression birth } duration
            => duration.Origin.Text?.StartsWith(CalculateAge, StringComparison.Ordinal) == true || LastName(birth).IndexOf("birth", StringComparison.OrdinalIgnoreCase) >= 0,
        PathExpression { Root: SubjectRoot, Type: { IsNumeric: true, Unit: null or "a" } } path => LastName(path) is "Age" or "AgeYears" or "AgeInYears",
        _ => false,
    };

    private static string LastName(PathExpression path) => path.Steps.Count == 0 ? string.Empty : path.Steps[path.Steps.Count - 1].Member;

    /// <summary>Every part of every criterion, in their order.</summary>
    private static IEnumerable<Expression> Expressions(Trial trial)
    {
        var definitions = new HashSet<int>();
        var waiting = new Stack<Expression>();
        for (var index = trial.AllCriteria.Count - 1; index >= 0; index--)
        {
            var criterion = trial.AllCriteria[index];
            if (criterion.AppliesTo is { } condition)
                waiting.Push(condition);
            if (criterion.Body is ExpressionBody body)
                waiting.Push(body.Expression);
            else if (criterion.Body is GroupBody { Own: { } own })
                waiting.Push(own);
        }

        while (waiting.Count > 0)
        {
            var expression = waiting.Pop();
            yield return expression;
            if (expression is DefinitionExpression definition && definitions.Add(definition.Definition))
                waiting.Push(trial.Definitions[definition.Definition].Expression);
            foreach (var child in ExpressionChildren.Of(expression).Reverse())
                waiting.Push(child);
        }
    }
}

/// <summary>How criteria read the sex, and its values.</summary>
internal sealed record SexReading(PathExpression Reading, EnumConstant Female, EnumConstant Male);
