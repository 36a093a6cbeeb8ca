namespace Criteria.Generators.Tests.Conformance;

/// <summary>Which of the ways to hold its rule a test of the suite has.</summary>
internal enum Conformance
{
    /// <summary>The generated code and the reference interpreter both give what the suite says.</summary>
    RightByValue,

    /// <summary>The product refuses it, and names a construct of the list "Outside the subset".</summary>
    RefusedByName,

    /// <summary>The value differs by rule 2 of the language, and is listed with its reason.</summary>
    ListedDifference,

    /// <summary>The suite says that it has a mistake, and the product refuses it.</summary>
    InvalidRefused,

    /// <summary>The suite says that it has a mistake when it is run, and both give no value.</summary>
    InvalidMissing,

    /// <summary>None of these.</summary>
    Broken,
}

/// <param name="Problem">Why it is broken: the expression, what was expected, and what there is.</param>
internal sealed record ConformanceResult(SuiteTest Test, Conformance Conformance, string? Problem = null);
