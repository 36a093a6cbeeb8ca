using Criteria.Fuzzing.Tests.Inputs;
using Criteria.Units;

namespace Criteria.Fuzzing.Tests.Targets;

/// <summary>The parser of unit codes: a unit, or a mistake inside the text.</summary>
internal sealed class UnitTarget : ITarget
{
    private static readonly string[] s_codes =
        ["g/L", "10*9/L", "mL/min/{1.73_m2}", "mm[Hg]", "umol/L", "[IU]/mL", "mg/kg/d", "Cel", "{titer}", "4.[pi].10*-7.N/A2", "(kg.m)/(s2.A)", "m[H2O]", "K/uL", "µg/mL", "gr/L", "U/l", "Ym99", "10^9/L", "%"];

    public string Name => "unit";

    public int Share => 300;

    public string Input(Random random) => Mutation.Of(s_codes[random.Next(s_codes.Length)], s_codes, random);

    public string? Take(string input)
    {
        if (Ucum.TryParse(input, out var unit, out var mistake))
            return unit.Factor > Rational.Zero || unit.IsSpecial ? null : $"has the factor {unit.Factor}";
        return mistake.Index < 0 || mistake.Length < 0 || mistake.Index + mistake.Length > input.Length
            ? $"a mistake at {mistake.Index}, {mistake.Length} characters long, outside the text of {input.Length}"
            : null;
    }
}
