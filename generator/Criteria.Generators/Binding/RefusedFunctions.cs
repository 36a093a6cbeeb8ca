using System.Collections.Generic;

namespace Criteria.Generators.Binding;

/// <summary>Functions that CQL has and the subset leaves out, each with what it is and what to write.</summary>
internal static class RefusedFunctions
{
    private const string OfTexts = "a function of texts,";
    private const string Conversion = "a conversion,";
    private const string Statistic = "a statistic,";
    private const string OfLists = "a function of lists,";
    private const string Clock = "which reads the clock,";
    private const string Context = "the age of a record,";
    private const string Operator = "an operator written as a function,";

    private const string NameTheDate = "name the date as a parameter: CalculateAgeInYearsAt(BirthDate, Screening)";

    private static readonly Dictionary<string, (string What, string Advice)> Known = Read();

    /// <summary>What a message calls the function, and its advice; null where CQL has no function of this name.</summary>
    public static (string Construct, string Advice)? Find(string name)
    {
        if (!Known.TryGetValue(name, out var found))
            return null;
        var advice = found.What == Context ? $"name the birth date: Calculate{name}(BirthDate, Screening)" : found.Advice;
        return (found.What.Length == 0 ? $"'{name}'" : $"'{name}', {found.What}", advice);
    }

    private static Dictionary<string, (string, string)> Read()
    {
        var known = new Dictionary<string, (string, string)>();
        Add(OfTexts, "compare the text as a whole by = or in { … }",
            "Length", "Upper", "Lower", "Substring", "StartsWith", "EndsWith", "Matches", "ReplaceMatches", "Combine", "Concatenate", "Split", "SplitOnMatches", "PositionOf", "LastPositionOf");
        Add(Conversion, "a value has the type and the unit that C# declares; units are converted where a quantity is compared",
            "ToBoolean", "ToString", "ToDate", "ToDateTime", "ToTime", "ToInteger", "ToLong", "ToDecimal", "ToQuantity", "ToRatio", "ToConcept", "ToChars", "ToList", "ToInterval",
            "ConvertsToBoolean", "ConvertsToString", "ConvertsToDate", "ConvertsToDateTime", "ConvertsToTime", "ConvertsToInteger", "ConvertsToLong", "ConvertsToDecimal",
            "ConvertsToQuantity", "ConvertsToRatio", "ConvertQuantity", "CanConvertQuantity");
        Add(Statistic, "write it with Count, Sum, Min, Max or Avg, or as a function of your own",
            "Median", "Mode", "Variance", "StdDev", "PopulationVariance", "PopulationStdDev", "GeometricMean", "Product");
        Add("an aggregate of conditions,", "combine them by and or or, or count them: AtLeast(2, {a, b, c})", "AllTrue", "AnyTrue");
        Add(OfLists, "write a query: First((A X where …) X sort by …)",
            "IndexOf", "Indexer", "Skip", "Take", "Tail", "Flatten", "Distinct", "SingletonFrom", "Slice", "Sort", "Repeat", "Children", "Descendents");
        Add("a logarithm to another base,", "write Ln(x) / Ln(b)", "Log");
        Add("a function of precision,", "compare with the value itself", "HighBoundary", "LowBoundary", "Precision");
        Add("the next or previous value,", "write the arithmetic out", "Predecessor", "Successor");
        Add("a time of day,", "criteria compare dates, and dates with a time", "Time");
        Add(string.Empty, "a criterion has an outcome, and no messages", "Message");
        Add(Clock, NameTheDate,
            "Today", "Now", "TimeOfDay", "CalculateAgeInYears", "CalculateAgeInMonths", "CalculateAgeInWeeks", "CalculateAgeInDays", "AgeInYears", "AgeInMonths", "AgeInWeeks", "AgeInDays");
        Add(Context, string.Empty, "AgeInYearsAt", "AgeInMonthsAt", "AgeInWeeksAt", "AgeInDaysAt");
        Add("an age in hours or finer,", "write hours, minutes or seconds between the two", "CalculateAgeInHoursAt", "CalculateAgeInMinutesAt", "CalculateAgeInSecondsAt");
        Add(Operator, "write the operator between its operands",
            "Add", "Subtract", "Multiply", "Divide", "Modulo", "TruncatedDivide", "Negate", "And", "Or", "Not", "Xor", "Implies", "Equal", "NotEqual", "Equivalent", "Less", "LessOrEqual",
            "Greater", "GreaterOrEqual", "Exists", "In", "Contains", "Includes", "IncludedIn", "ProperIncludes", "ProperIncludedIn", "ProperContains", "ProperIn", "Union", "Intersect", "Except",
            "Overlaps", "OverlapsBefore", "OverlapsAfter", "Meets", "MeetsBefore", "MeetsAfter", "Starts", "Ends", "Start", "End", "Width", "Size", "PointFrom", "Collapse", "Expand",
            "Before", "After", "SameAs", "SameOrBefore", "SameOrAfter", "DurationBetween", "DifferenceBetween", "DateFrom", "TimeFrom", "TimezoneOffsetFrom", "DateTimeComponentFrom");
        return known;

        void Add(string what, string advice, params string[] names)
        {
            foreach (var name in names)
                known.Add(name, (what, advice));
        }
    }
}
