namespace Criteria.Benchmarks.Patients;

/// <summary>A mix of patients. Branch prediction decides what a branchy evaluator costs, so three mixes are measured, and one that is all alike.</summary>
/// <param name="Name">What the mix is called.</param>
/// <param name="Failing">For each criterion, the share of patients who fail it.</param>
/// <param name="Missing">The share of values that are missing.</param>
public sealed record Mix(string Name, double Failing, double Missing)
{
    /// <summary>Half eligible: patients whom a specialist sends.</summary>
    public static readonly Mix Referred = new("referred", 0.037, 0.0);

    /// <summary>One in a hundred eligible: everybody in a hospital.</summary>
    public static readonly Mix Screen = new("screen", 0.21, 0.01);

    /// <summary>Mostly missing: what a health record really holds.</summary>
    public static readonly Mix Sparse = new("sparse", 0.05, 0.7);

    /// <summary>Every patient eligible: perfectly predictable, the best case of the hand-written chain.</summary>
    public static readonly Mix Alike = new("alike", 0.0, 0.0);

    public static IReadOnlyList<Mix> All { get; } = [Referred, Screen, Sparse, Alike];

    /// <summary>So many distinct patients, the same on every machine.</summary>
    public Patient[] Patients(int count)
    {
        var random = new Random(20_260_101);
        return Enumerable.Range(0, count).Select(_ => Next(random)).ToArray();
    }

    private Patient Next(Random random)
    {
        return new()
        {
            Age = (int?)Pick(20, 60, 66, 90),
            AnaTiter = Pick(80, 1280, 20, 79),
            AntiDsDna = Pick(30, 300, 1, 29),
            Prednisolone = Pick(7.5, 10, 0.1, 2),
            Sledai2K = (int?)Pick(8, 20, 0, 7),
            Withdrawal = Pick(8, 90, 0, 7),
            Lymphocytes = Pick(1.1, 3, 0.2, 1),
            Ecog = (int?)Pick(0, 2, 3, 4),
            LifeExpectancy = Pick(90, 9000, 1, 89),
            IntracranialPressure = Pick(5, 15, 16, 40),
            Lvef = Pick(45, 70, 20, 44),
            QtcF = Pick(380, 469, 470, 560),
            Nyha = (int?)Pick(1, 2, 3, 4),
            PaO2 = Pick(60, 100, 40, 59),
            PaCO2 = Pick(35, 49, 50, 80),
            MeanPap = Pick(9, 24, 25, 60),
            ArterialPh = Pick(7.25, 7.45, 7.0, 7.24),
            FastingGlucose = Pick(4, 7.9, 8, 20),
            PostprandialGlucose = Pick(5, 14.9, 15, 30),
            HbA1c = Pick(4.5, 7.9, 8, 12),
            Egfr = Pick(30, 120, 5, 29),
            Platelets = Pick(50, 400, 5, 49),
        };

        // A value that meets the criterion, or one that does not, or none; in one decimal, as laboratories print.
        double? Pick(double low, double high, double failingLow, double failingHigh)
        {
            var isMissing = random.NextDouble() < Missing;
            var (from, to) = random.NextDouble() < Failing ? (failingLow, failingHigh) : (low, high);
            var value = Math.Clamp(Math.Round(from + (random.NextDouble() * (to - from)), 1), from, to);
            return isMissing ? null : value;
        }
    }
}
