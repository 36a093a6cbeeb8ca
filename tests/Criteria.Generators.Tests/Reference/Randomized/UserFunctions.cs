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
}
