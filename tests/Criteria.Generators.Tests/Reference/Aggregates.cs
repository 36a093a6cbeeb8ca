using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>One value of a list of which some elements may or may not be there and some values are uncertain.</summary>
internal static class Aggregates
{
    /// <param name="isOpen">The list may lack elements.</param>
    public static Possible? Of(AggregateExpression aggregate, IReadOnlyList<ListedElement> elements, bool isOpen)
    {
        var possible = elements.Where(e => e.IsThere != Kleene.False).ToArray();
        switch (aggregate.Aggregate)
        {
            case Aggregate.Max or Aggregate.Min:
                return Extremes.Of(aggregate.Aggregate == Aggregate.Max, possible, isOpen, aggregate.Type);
            case Aggregate.Count:
                return aggregate.Distinct ? CountDistinct(possible, isOpen) : throw new NotSupportedException("a count that is not distinct is a CountExpression");
            case Aggregate.First or Aggregate.Last:
                return isOpen ? null : Order.First(possible, aggregate.Sort, aggregate.Aggregate == Aggregate.Last);
            case Aggregate.Sum when isOpen:
            case Aggregate.Avg when isOpen:
                return null;
            case Aggregate.Sum when aggregate.Type.Kind == TypeKind.Integer && !aggregate.Distinct:
                return SumOfIntegers(possible);
            case Aggregate.Sum:
                return Certain(possible, aggregate.Distinct) is { } addends ? Held(Total(addends), aggregate.Type) : null;
            case Aggregate.Avg:
                return Certain(possible, aggregate.Distinct) is { } numbers ? Average(numbers) : null;
            default:
                throw new NotSupportedException($"the reference interpreter does not know {aggregate.Aggregate}");
        }
    }

    /// <summary>What may not be there adds nothing or itself.</summary>
    private static NumberRange? SumOfIntegers(IReadOnlyCollection<ListedElement> possible)
    {
        if (possible.All(e => e.IsThere != Kleene.True) || possible.Any(e => e.Value is null))
            return null;
        var (low, high) = (RangeEnd.At(0), RangeEnd.At(0));
        foreach (var element in possible)
        {
            var value = (NumberRange)element.Value!;
            var isSure = element.IsThere == Kleene.True;
            low = IntegerIntervals.Sum(low, isSure ? value.Low : IntegerIntervals.Least(RangeEnd.At(0), value.Low));
            high = IntegerIntervals.Sum(high, isSure ? value.High : IntegerIntervals.Greatest(RangeEnd.At(0), value.High));
        }

        return IntegerIntervals.Fitting(low, high);
    }

    /// <summary>The numbers, where each is surely there and certain, and there is one at all.</summary>
    private static Fraction[]? Certain(IReadOnlyCollection<ListedElement> possible, bool isDistinct)
    {
        var numbers = possible.Select(e => e.IsThere == Kleene.True ? (e.Value as NumberRange)?.Point : null).ToArray();
        if (numbers.Length == 0 || numbers.Any(n => n is null))
            return null;
        var known = numbers.Select(n => n!.Value);
        return [.. isDistinct ? known.Distinct() : known];
    }

    private static Fraction Total(IEnumerable<Fraction> numbers) => numbers.Aggregate(Fraction.Zero, (sum, n) => sum + n);

    /// <summary>The exact sum, divided in double.</summary>
    private static NumberRange? Average(IReadOnlyCollection<Fraction> numbers)
        => Fraction.Of(Rounding.ToDouble(Total(numbers)) / numbers.Count) is { } average ? NumberRange.Of(average) : null;

    private static NumberRange? Held(Fraction sum, CriteriaType type)
    {
        if (type.Kind == TypeKind.Integer)
            return IntegerIntervals.Fitting(RangeEnd.At(sum), RangeEnd.At(sum));
        return double.IsFinite(Rounding.ToDouble(sum)) ? NumberRange.Of(sum) : null;
    }

    /// <summary>At least the known values of what is surely there; at most all known values, and every uncertain one another.</summary>
    private static NumberRange CountDistinct(IReadOnlyCollection<ListedElement> possible, bool isOpen)
    {
        var known = possible.Where(e => e.Value is { IsSingle: true }).ToArray();
        var sure = Distinct(known.Where(e => e.IsThere == Kleene.True));
        return isOpen ? NumberRange.AtLeast(sure) : NumberRange.Between(sure, Distinct(known) + (possible.Count - known.Length));
    }

    private static int Distinct(IEnumerable<ListedElement> known)
    {
        var distinct = new List<Possible>();
        foreach (var element in known)
        {
            if (distinct.TrueForAll(d => Comparisons.Decide(ComparisonOperator.Equal, d, element.Value) == Kleene.False))
                distinct.Add(element.Value!);
        }

        return distinct.Count;
    }
}
