using Criteria.Benchmarks.Patients;
using Criteria.Benchmarks.Shapes;

namespace Criteria.Benchmarks.Harness;

/// <summary>Generated evaluation against hand-written C#, on each mix.</summary>
internal static class EvaluationRatios
{
    // Fewer than this are learnt by the branch predictor and flatter branchy code.
    private const int Count = 20_000;

    public static void Print(TextWriter writer)
    {
        writer.WriteLine($"One patient: {Count:N0} distinct patients a mix, ratios to the hand-written early-exit verdict, {(ThreadClock.IsProcessorTime ? "thread processor time" : "wall time")}.");
        writer.WriteLine($"{"mix",-10}{"eligible",10}{"baseline ns",13}   {"Evaluate",-22}{"ns",6}   {"Screen",-24}{"bytes",6}");
        foreach (var mix in Mix.All)
        {
            var patients = mix.Patients(Count);
            var eligible = Agree(patients);
            var evaluate = PairedRatio.Measure(() => HandWrittenPass(patients), () => EvaluatePass(patients), Count);
            var screen = PairedRatio.Measure(() => HandWrittenPass(patients), () => ScreenPass(patients), Count);
            writer.WriteLine(
                $"{mix.Name,-10}{(double)eligible / Count,10:P1}{evaluate.Baseline,13:F1}   {Describe(evaluate),-22}{evaluate.Candidate,6:F1}   {Describe(screen),-24}{evaluate.Bytes + screen.Bytes,6:F1}");
        }
    }

    private static string Describe(PairedRatio ratio) => FormattableString.Invariant($"{ratio.Ratio:F2} ({ratio.Low:F2}-{ratio.High:F2})");

    /// <summary>All shapes must agree on every patient before anything is timed.</summary>
    private static int Agree(Patient[] patients)
    {
        var eligible = 0;
        foreach (var patient in patients)
        {
            var expected = HandWritten.Screen(patient);
            if (Generated.Screen(patient) != expected || Generated.Evaluate(patient).Verdict != expected)
                throw new InvalidOperationException($"the shapes disagree on {patient}");
            if (expected == Verdict.Eligible)
                eligible++;
        }

        return eligible;
    }

    private static int HandWrittenPass(Patient[] patients)
    {
        var sum = 0;
        foreach (var patient in patients)
            sum += (int)HandWritten.Screen(patient);
        return sum;
    }

    private static int EvaluatePass(Patient[] patients)
    {
        var sum = 0;
        foreach (var patient in patients)
        {
            var result = Generated.Evaluate(patient);
            sum += (int)result.Verdict + (int)result[Generated.Criterion.E11];
        }

        return sum;
    }

    private static int ScreenPass(Patient[] patients)
    {
        var sum = 0;
        foreach (var patient in patients)
            sum += (int)Generated.Screen(patient);
        return sum;
    }
}
