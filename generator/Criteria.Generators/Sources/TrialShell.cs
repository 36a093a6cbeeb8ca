using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources;

/// <summary>A class that carries a trial whose criteria stand in a file: <c>[Trial&lt;Chart&gt;("BH002", File = "bh002.criteria.json")]</c>.</summary>
/// <param name="File">The file's name, or as much of its path as tells it from others.</param>
internal sealed record TrialShell(
    LocatedText Id,
    LocatedText? Title,
    TrialClass Class,
    LocatedText Subject,
    bool SubjectIsSelf,
    LocatedText File);
