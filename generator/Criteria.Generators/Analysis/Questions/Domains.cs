using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>
/// What is known of facts before any criterion looks at them: declared domains and those of C# types, limits of reference ranges above zero and in their order,
/// counts that are not negative, parameters that do not come before others, periods that have one end, days of the calendar.
/// </summary>
internal static class Domains
{
    public static void State(Trial trial, FactTable facts)
    {
        var readings = new List<Expression>(facts.Readings);
        foreach (var reading in readings)
        {
            State(facts, reading);
            if (reading is ParameterExpression parameter && trial.Parameters[parameter.Parameter].After is { } after)
                Relate(facts, reading, readings.Find(other => other is ParameterExpression earlier && earlier.Parameter == after), Rational.Zero, null);
            else if (reading is PathExpression { Steps: { Count: > 0 } steps } path && steps[steps.Count - 1] is var last)
                StateTogether(facts, readings, path, last);
        }
    }

    private static void State(FactTable facts, Expression reading)
    {
        var (low, high, isOpen) = Of(reading);
        if (reading.Type.Kind == TypeKind.Date && facts.Cuts.ContainsKey(LinearForm.Of(facts.NumberOf(reading))))
            (low, high, isOpen) = (Rational.Zero, Calendar.LastDay, false);
        if (facts.Summed.Contains(reading) && reading is PathExpression { Steps: { Count: > 0 } steps } && steps[steps.Count - 1].Type is NumberMember member)
            (low, high) = Tightened(low, high, member.Representation);
        if (low is null && high is null)
            return;
        var cuts = facts.CutsOf(LinearForm.Of(facts.NumberOf(reading)));
        if (low is { } least)
            facts.Gates.Solver.Add(!cuts.Below(new(least, isOpen)));
        if (high is { } most)
            facts.Gates.Solver.Add(cuts.Below(new(most, true)));
    }

    private static void StateTogether(FactTable facts, List<Expression> readings, PathExpression path, PathStep last)
    {
        Expression? Beside(Func<PathStep, bool> isOther) => readings.Find(other => other is PathExpression { Steps.Count: var count } candidate && count == path.Steps.Count
            && candidate.Root == path.Root && isOther(candidate.Steps[count - 1]) && candidate.Steps.Items.Take(count - 1).SequenceEqual(path.Steps.Items.Take(count - 1)));

        // A range without a width is a placeholder, and both of its ends are missing.
        if (last.Member == "High" && path.Steps.Count > 1 && path.Steps[path.Steps.Count - 2].Type is LabMember)
            Relate(facts, path, Beside(static step => step.Member == "Low"), Rational.Zero, null, isStrict: true);

        // The end of a period is the date that stands there, where one does.
        else if (last.Type is DateMember { Representation: DateRepresentation.PeriodEnd })
            Relate(facts, path, Beside(step => step.Member == last.Member && step.Type is DateMember { Representation: not DateRepresentation.PeriodEnd }), Rational.Zero, Rational.Zero);
    }

    /// <summary>Where both are there, the first less the second is so much at least, and at most.</summary>
    private static void Relate(FactTable facts, Expression first, Expression? second, Rational least, Rational? most, bool isStrict = false)
    {
        if (second is null)
            return;
        var (form, scale) = LinearForm.Normal(new() { [facts.NumberOf(first)] = Rational.One, [facts.NumberOf(second)] = -Rational.One });
        var cuts = facts.CutsOf(form);
        var (isMissing, isOtherMissing) = (!facts.PresenceOf(first), !facts.PresenceOf(second));
        facts.Gates.Solver.Add(isMissing, isOtherMissing, scale.Sign > 0 ? !cuts.Below(new(least, isStrict)) : cuts.Below(new(-least, !isStrict)));
        if (most is { } limit)
            facts.Gates.Solver.Add(isMissing, isOtherMissing, scale.Sign > 0 ? cuts.Below(new(limit, true)) : !cuts.Below(new(-limit, false)));
    }

    /// <summary>The least and the greatest value; the least one itself is no value where it is open.</summary>
    private static (Rational? Low, Rational? High, bool IsOpen) Of(Expression reading)
    {
        switch (reading)
        {
            case CountExpression:
                return (Rational.Zero, null, false);
            case PathExpression { Steps: { Count: > 0 } steps }:
                var last = steps[steps.Count - 1];
                if (last.Domain is { } domain)
                    return (domain.Low, domain.High, false);
                if (last.Type is NumberMember member)
                    return OfType(member.Representation) is var (low, high) && last.Member == "High" && steps.Count > 1 && steps[steps.Count - 2].Type is LabMember
                        ? (Rational.Zero, null, true)
                        : (low, high, false);
                return (null, null, false);
            default:
                return (null, null, false);
        }
    }

    /// <summary>What cannot be held does not make a sum leave its range.</summary>
    private static (Rational? Low, Rational? High) Tightened(Rational? low, Rational? high, NumberRepresentation representation) => representation switch
    {
        NumberRepresentation.Int32 => (low ?? int.MinValue, high ?? int.MaxValue),
        NumberRepresentation.UInt32 => (low, high ?? uint.MaxValue),
        NumberRepresentation.Int64 => (low ?? long.MinValue, high ?? long.MaxValue),
        NumberRepresentation.UInt64 => (low, high ?? ulong.MaxValue),
        _ => (low, high),
    };

    /// <summary>What the C# type can hold, where criteria could ask for more.</summary>
    private static (Rational? Low, Rational? High) OfType(NumberRepresentation representation) => representation switch
    {
        NumberRepresentation.SByte => (sbyte.MinValue, sbyte.MaxValue),
        NumberRepresentation.Byte => (byte.MinValue, byte.MaxValue),
        NumberRepresentation.Int16 => (short.MinValue, short.MaxValue),
        NumberRepresentation.UInt16 => (ushort.MinValue, ushort.MaxValue),
        NumberRepresentation.UInt32 or NumberRepresentation.UInt64 => (Rational.Zero, null),
        _ => (null, null),
    };
}
