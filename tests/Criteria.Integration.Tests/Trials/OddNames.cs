namespace Criteria.Integration.Tests.Trials;

/// <summary>Ids that are no identifiers or keywords or members of the class, and texts that end comments and strings.</summary>
[Trial<Odd>("odd \"*/ </summary>", Title = "\"Title\"\n*/ </summary> & \u2028 {0} \\")]
[Parameter<DateOnly>("return")]
[Parameter<DateOnly>("chart")]
[Define("is it odd?", "event")]
[Inclusion("I4.1.1", "class", Text = "\"quoted\"", AppliesTo = "\"is it odd?\"")]
[Inclusion("void", "int > 1", Text = "two\nlines")]
[Inclusion("1a", "\"is it odd?\"", Text = "*/ // /*")]
[Inclusion("Evaluate", "class", Text = "</summary><c>")]
[Inclusion("Result", "class", Text = "\u2028\u2029\u0085")]
[Inclusion("Fact", "class", Text = "{0} {{ }} $\"{1}\"")]
[Inclusion("Criterion", "class", Text = "\\u0022 \\")]
[Inclusion("Equals", "class", Text = "\ud83e\uddec \u202e")]
[Inclusion("value__", "class", Text = "")]
[Inclusion("MissingValue", "exists (\"list\" L where L > 1)", Note = "a note\n*/")]
[Exclusion("Decide1", "`return` before chart", Text = "#line 1")]
[Exclusion("GapWords", "class", Text = "#endif")]
[Exclusion("Ä", "class")]
[Exclusion("result", Attest = "\"*/ </summary> \u2028")]
[Exclusion("Facts", "class")]
[Exclusion("Trial", "class")]
[Exclusion("Description", "class")]
[Exclusion("InOrder", "class")]
[Exclusion("Clone", "class")]
[Exclusion("ExplainFact", "class")]
[Exclusion("PresenceWords", "class")]
[Exclusion("CohortResult", "class")]
[Exclusion("OddNames", "class")]
[Exclusion("I4.1.1Applies", "class", AppliesTo = "event")]
public static partial class OddNames;

/// <summary>Members whose names are keywords, or names that generated code uses itself.</summary>
public sealed class Odd
{
    public bool? @class { get; init; }

    public int? @int { get; init; }

    public bool @event { get; init; }

    public IReadOnlyList<int>? list { get; init; }
}
