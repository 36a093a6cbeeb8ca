using System;
using System.Collections.Generic;
using System.IO;
using Criteria;
using Screening.Patients;
using Trials;

namespace Screening;

/// <summary>A trial that patients can be screened for: the generic code, made for its type.</summary>
/// <param name="Info">What the trial is.</param>
/// <param name="Screen">Screens patients on a day, and keeps the one of a given id for the explanation.</param>
/// <param name="Verdict">What becomes of one patient on a day.</param>
/// <param name="Explain">Explains one patient.</param>
internal sealed record TrialChoice(
    TrialInfo Info,
    Func<IEnumerable<Patient>, DateOnly, string?, ScreeningResult> Screen,
    Func<Patient, DateOnly, Verdict> Verdict,
    Action<Patient, DateOnly, TextWriter> Explain)
{
    /// <summary>The trials of this sample; the first is the one that is taken when none is named.</summary>
    public static IReadOnlyList<TrialChoice> All { get; } = [Of<Bh002.Trial>(), Of<Nct06106906.Trial>(), Of<Nct06585514.Trial>(), Of<Nct06792344.Trial>(), Of<Nct06947460.Trial>()];

    public static TrialChoice? Find(string id)
    {
        foreach (var choice in All)
        {
            if (string.Equals(choice.Info.Id, id, StringComparison.OrdinalIgnoreCase))
                return choice;
        }

        return null;
    }

    private static TrialChoice Of<TTrial>()
        where TTrial : struct, ITrial<Chart>
        => new(default(TTrial).Info, Screener.Screen<TTrial>, Screener.Verdict<TTrial>, Screener.Explain<TTrial>);
}
