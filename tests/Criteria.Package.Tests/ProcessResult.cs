using Xunit;

namespace Criteria.Package.Tests;

/// <summary>What a program said and how it ended.</summary>
internal sealed record ProcessResult(string Command, int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The distinct compiler diagnostics among the lines, as <c>file(line,column): error ID: message</c>.</summary>
    public IReadOnlyList<string> Diagnostics => [.. Lines.Select(static line => line.Trim()).Where(static line => line.Contains(": error ") || line.Contains(": warning ")).Distinct()];

    public ProcessResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:\n{Output}{Error}");
        return this;
    }

    public ProcessResult Failed()
    {
        Assert.True(ExitCode != 0, $"'{Command}' should have failed:\n{Output}{Error}");
        return this;
    }
}
