using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>The C# functions that random trials call, as an author would write them, and what they mean.</summary>
internal static class UserFunctions
{
    public const string Class = "Formulas";

    public static string Source(string @namespace) => $$"""
        #nullable enable
        using System;
        using Criteria;

        namespace {{@namespace}};

        public static class {{Class}}
        {
            [CriteriaFunction]
            public static double Half(double number) => number / 2;

            [CriteriaFunction]
            [return: Unit("g/L")]
            public static double? Diluted([Unit("g/dL")] double concentration, int times) => times <= 0 ? null : concentration * 10 / times;

            [CriteriaFunction]
            public static int Steps(int from, int to) => (from % 7) + (to % 5);

            [CriteriaFunction]
            public static bool IsShort(string text) => text.Length < 2;

            [CriteriaFunction]
            public static int YearOf(DateOnly day) => day.Year;
        }
        """;

    /// <summary>What each function that the trial calls gives, in the trial's order.</summary>
    public static IReadOnlyList<CalledFunction> Called(Trial bound) => [.. bound.Functions.Items.Select(static function => Called(function.Name))];

    private static CalledFunction Called(string name) => name switch
    {
        "Half" => static given => new PatientNumber(Number(given[0]) / 2),
        "Diluted" => static given => Whole(given[1]) <= 0 ? null : new PatientNumber(Number(given[0]) * 10 / Whole(given[1])),
        "Steps" => static given => new PatientNumber((Whole(given[0]) % 7) + (Whole(given[1]) % 5)),
        "IsShort" => static given => new PatientTruth(((PatientText)given[0]).Value.Length < 2),
        "YearOf" => static given => new PatientNumber(((PatientDate)given[0]).Value.Year),
        _ => throw new ArgumentException($"no function {name}", nameof(name)),
    };

    private static double Number(PatientValue given) => (double)((PatientNumber)given).Number;

    private static int Whole(PatientValue given) => (int)((PatientNumber)given).Number;
}
