namespace Screening.Tests;

/// <summary>A count of one criterion, made without the product.</summary>
internal sealed record Row(string Id, string Kind, int Met, int NotMet, int Unknown, int NotApplicable, int OnlyReason);

/// <summary>What became of a cohort, counted without the product.</summary>
internal sealed record Count(int Patients, int Eligible, int Ineligible, int Undetermined, IReadOnlyList<Row> Rows)
{
    /// <summary>Counts what criteria give for each patient.</summary>
    /// <param name="patients">For each patient the truth of each criterion, the children behind their parents; null where it is unknown.</param>
    public static Count Of(IReadOnlyList<IReadOnlyList<Finding>> patients)
    {
        var reasons = patients.Select(static patient => patient.Where(Decides).Select(static finding => finding.Id).ToList()).ToList();
        var rows = patients[0].Select((first, index) => new Row(
            first.Id,
            first.IsInclusion ? "inclusion" : "exclusion",
            patients.Count(patient => patient[index] is { Applies: true, Truth: true }),
            patients.Count(patient => patient[index] is { Applies: true, Truth: false }),
            patients.Count(patient => patient[index] is { Applies: true, Truth: null }),
            patients.Count(patient => !patient[index].Applies),
            reasons.Count(reason => reason.Count == 1 && reason[0] == first.Id)));
        var ineligible = reasons.Count(static reason => reason.Count > 0);
        var eligible = patients.Count(static patient => patient.Where(static finding => finding.IsTopLevel).All(static finding => !finding.Applies || finding.Truth == finding.IsInclusion));
        return new(patients.Count, eligible, ineligible, patients.Count - eligible - ineligible, [.. rows]);
    }

    private static bool Decides(Finding finding) => finding is { IsTopLevel: true, Applies: true } && finding.Truth == !finding.IsInclusion;
}

/// <summary>What one criterion says of one patient.</summary>
internal sealed record Finding(string Id, bool? Truth, bool IsTopLevel = true)
{
    /// <summary>Whether it concerns the patient at all.</summary>
    public bool Applies { get; init; } = true;

    public bool IsInclusion => Id[0] == 'I';
}
