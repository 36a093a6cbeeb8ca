using System.Collections.Generic;

namespace Criteria.Fhir;

/// <summary>What a <see cref="FhirReader"/> has read so far, and everything it left out; complete once the last patient was taken.</summary>
public sealed class FhirReadReport
{
    /// <summary>How many problems are listed; more are only counted.</summary>
    public const int MaximumListedProblems = 1_000;

    private readonly List<FhirProblem> _problems = [];
    private readonly long[] _problemCounts = new long[(int)FhirProblemKind.Unassigned + 1];

    /// <summary>Patients given.</summary>
    public long Patients { get; internal set; }

    /// <summary>Resources met, by type, those that are not used included.</summary>
    public Tally Resources { get; } = new();

    /// <summary>Observations given as part of a patient.</summary>
    public long ObservationsUsed { get; internal set; }

    /// <summary>Resources left out because of their status, by type and status, for instance <c>Observation preliminary</c>.</summary>
    public Tally SkippedByStatus { get; } = new();

    /// <summary>Resources left out because they begin after the as-of date, by type; birth dates after it under <c>Patient.birthDate</c>.</summary>
    public Tally AfterAsOf { get; } = new();

    /// <summary>Observations left out because nothing says when they were made.</summary>
    public long UndatedObservations { get; internal set; }

    /// <summary>Values of used observations that came with a reference range of any kind.</summary>
    public long ReferenceRanges { get; internal set; }

    /// <summary>Of these, ranges that say nothing: low equals high, high is not positive, or low is above high.</summary>
    public long PlaceholderReferenceRanges { get; internal set; }

    /// <summary>Of these, values with several normal ranges that differ, of which none was taken.</summary>
    public long AmbiguousReferenceRanges { get; internal set; }

    /// <summary>Numbers that a decimal cannot hold, beyond 7.9e28 or closer to zero than 1e-28; they are missing.</summary>
    public long NumbersOutOfRange { get; internal set; }

    /// <summary>Fields whose value is of another type than FHIR says, or not of its form, by field; they are missing.</summary>
    public Tally MistypedFields { get; } = new();

    /// <summary>Resources whose type and id were met before in the same bundle (or input, one a line); the first is used.</summary>
    public long DuplicateResources { get; internal set; }

    /// <summary>Resources that refer to no patient of their bundle or input.</summary>
    public long UnassignedResources { get; internal set; }

    /// <summary>The first <see cref="MaximumListedProblems"/> parts of the input that were left out, in the order they were found.</summary>
    public IReadOnlyList<FhirProblem> Problems => _problems;

    /// <summary>How many parts of the input were left out as unreadable.</summary>
    public long UnreadableLines => CountOf(FhirProblemKind.Unreadable);

    /// <summary>A place for the counts of look-ups, so that they can be shown with these. The reader itself adds nothing to it.</summary>
    public LookupReport Lookups { get; } = new();

    /// <summary>How many problems of a kind there were, listed or not.</summary>
    public long CountOf(FhirProblemKind kind) => _problemCounts[(int)kind];

    internal void Add(FhirProblemKind kind, long line, string reason)
    {
        _problemCounts[(int)kind]++;
        if (_problems.Count < MaximumListedProblems)
            _problems.Add(new(line, kind, reason));
    }
}
