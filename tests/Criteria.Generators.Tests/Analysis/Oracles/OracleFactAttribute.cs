using Criteria.Generators.Tests.Analysis.Oracles.Smt;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>A solver of others that a fact is about.</summary>
internal enum Oracle
{
    Z3,
    Cvc5,
}

/// <summary>A fact that asks a solver of others: skipped, with the reason, where it is not installed, and run to its failure where oracles are required.</summary>
internal sealed class OracleFactAttribute : FactAttribute
{
    public OracleFactAttribute(Oracle oracle)
    {
        if (SharedData.IsRequired)
            return;
        Skip = oracle switch
        {
            Oracle.Z3 when !Z3.IsThere => "Z3 is not installed: libz3.so.4, which Debian has in libz3-4",
            Oracle.Cvc5 when !Cvc5.IsThere => "cvc5 is not installed: the program of that name, which Debian has in cvc5",
            _ => null,
        };
    }
}
