namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>A part of the language that random trials can be made without.</summary>
internal enum Topic
{
    /// <summary>Members that are <c>DateTimeOffset</c> or <c>DateTime</c>, and what is said of them.</summary>
    DateTimes,

    /// <summary>Comparisons by a precision, and parts of dates.</summary>
    Precision,

    /// <summary>Members that are <c>PartialDate</c>.</summary>
    PartialDates,

    /// <summary>Members that are <c>Period</c>.</summary>
    Periods,

    /// <summary><c>Max Min Sum Avg</c> and distinct <c>Count</c>, over queries and plain lists.</summary>
    Aggregates,

    /// <summary><c>First</c> and <c>Last</c>, with and without an order.</summary>
    Order,

    /// <summary><c>list contains x</c> and <c>x in list</c>.</summary>
    ListMembership,

    /// <summary>Lists whose elements are written one by one.</summary>
    WrittenLists,

    /// <summary>Definitions that are lists.</summary>
    ListDefinitions,

    /// <summary><c>Abs Round Ceiling Floor Truncate Ln Exp Power</c>.</summary>
    NumberFunctions,

    /// <summary><c>Score Points Worst</c>.</summary>
    Scores,

    /// <summary>Sums, differences and products of uncertain whole numbers.</summary>
    IntegerIntervals,

    /// <summary>The order of texts.</summary>
    TextOrder,

    /// <summary>C# functions of the author's.</summary>
    UserFunctions,

    /// <summary>Lists of the rarer kinds: <c>List</c>, <c>ImmutableArray</c>, <c>ReadOnlyMemory</c>, <c>Memory</c>.</summary>
    ListShapes,

    /// <summary>Subjects and elements that are structs, and subjects that inherit members.</summary>
    TypeShapes,

    /// <summary>Other readings of a criterion, which do not decide.</summary>
    Readings,
}

/// <summary>The topics that random trials are made of.</summary>
internal static class Topics
{
    private static readonly HashSet<Topic> s_inUse =
    [
    ];

    public static bool Has(Topic topic) => s_inUse.Contains(topic);

    /// <summary>A weight that counts only where the topic is in use.</summary>
    public static int Weight(Topic topic, int weight) => Has(topic) ? weight : 0;
}
