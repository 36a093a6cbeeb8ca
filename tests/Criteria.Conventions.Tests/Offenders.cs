using Xunit;

namespace Criteria.Conventions.Tests;

/// <summary>Fails with every place that breaks a convention, so that one run shows all there is to mend.</summary>
internal static class Offenders
{
    public static void MustBeNone(string convention, IEnumerable<string> offenders)
    {
        var all = offenders.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{convention}, but:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", all)}");
    }
}
