using System.Text.Json;

namespace Screening.Tests;

/// <summary>One run of the command, with everything it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = ScreeningCommand.Run(arguments, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The result as JSON; it fails where the output holds anything else.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }
}
