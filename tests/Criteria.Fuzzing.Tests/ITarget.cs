namespace Criteria.Fuzzing.Tests;

/// <summary>Something that reads what anybody may have written, and must live through all of it.</summary>
internal interface ITarget
{
    /// <summary>Its name in reports and in <c>CRITERIA_FUZZ_TARGET</c>.</summary>
    string Name { get; }

    /// <summary>How many of a thousand inputs it gets: the quick ones more.</summary>
    int Share { get; }

    /// <summary>An input of this seed; the same seed gives the same input.</summary>
    string Input(Random random);

    /// <summary>Takes the input, and says what is wrong with what came of it; null where nothing is. What it throws is a defect.</summary>
    string? Take(string input);
}
