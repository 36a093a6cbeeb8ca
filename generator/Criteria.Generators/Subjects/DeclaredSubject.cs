using Criteria.Generators.Sources;

namespace Criteria.Generators.Subjects;

/// <summary>A trial beside the shape of its subject and of the functions it names: all that binding reads. A value.</summary>
internal sealed record DeclaredSubject(TrialDeclaration Declaration, SubjectShape Subject, FunctionCatalogue Functions);
