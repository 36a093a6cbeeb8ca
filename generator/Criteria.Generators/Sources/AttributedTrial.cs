namespace Criteria.Generators.Sources;

/// <summary>What the attributes of one class say: its criteria, or the file that holds them.</summary>
/// <param name="Declaration">Null where a file holds the criteria.</param>
/// <param name="Shell">Null where the class holds them itself.</param>
/// <param name="CanBeExtended">False where the class is not such that a second part can be generated, which has been reported.</param>
internal sealed record AttributedTrial(TrialDeclaration? Declaration, TrialShell? Shell, bool CanBeExtended);
