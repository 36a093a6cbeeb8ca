using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Between which numbers a value lies. An end that is null is none.</summary>
internal readonly record struct KnownRange(Rational? Low, Rational? High)
{
    public static readonly KnownRange Unknown = new(null, null);

    public bool Excludes(Rational number) => (Low is { } low && number < low) || (High is { } high && number > high);

    public KnownRange Plus(KnownRange other) => new(Low + other.Low, High + other.High);

    public KnownRange Times(Rational factor)
        => factor.Sign < 0 ? new(High * factor, Low * factor) : new(Low * factor, High * factor);

    public KnownRange Or(KnownRange other) => new(
        Low is { } low && other.Low is { } otherLow ? (low < otherLow ? low : otherLow) : null,
        High is { } high && other.High is { } otherHigh ? (high > otherHigh ? high : otherHigh) : null);
}
