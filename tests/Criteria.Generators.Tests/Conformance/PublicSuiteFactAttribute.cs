using Xunit;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>A fact about the public suite itself: skipped where it is absent, unless it is required, and where another folder was named in its place.</summary>
internal sealed class PublicSuiteFactAttribute : FactAttribute
{
    public PublicSuiteFactAttribute()
    {
        var path = SharedData.Locate(ConformanceRun.Folder);
        if (!ConformanceRun.IsPublicSuite)
            Skip = $"{ConformanceRun.Variable} names another folder than the public suite";
        else if (!SharedData.Exists(path) && !SharedData.IsRequired)
            Skip = SharedData.Absent(path, ConformanceRun.Variable);
    }
}
