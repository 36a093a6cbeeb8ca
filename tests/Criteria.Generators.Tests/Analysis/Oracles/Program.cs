using System.Globalization;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>The test assembly as a program: prints what it finds in fixed trials, so that two processes can be compared.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is not [DeterminismTests.Command, var culture])
            return 2;
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentUICulture = new(culture);
        using var output = Console.OpenStandardOutput();
        output.Write(System.Text.Encoding.UTF8.GetBytes(DeterminismTests.Findings()));
        return 0;
    }
}
