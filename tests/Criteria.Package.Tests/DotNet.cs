using System.Diagnostics;
using System.Text;

namespace Criteria.Package.Tests;

/// <summary>Runs a program as a user would from a shell, for a bounded time and with everything it says.</summary>
internal static class DotNet
{
    // What the test host was started with is no business of the builds it starts.
    private static readonly string[] s_ofTheHost = ["MSBUILD", "MSBuild", "VSTEST", "COREHOST_", "DOTNET_HOST_PATH", "DOTNET_STARTUP_HOOKS", "Configuration", "Platform"];

    // No build server survives a build: what a test started is gone when the test is.
    private static readonly (string Name, string Value)[] s_environment =
    [
        ("DOTNET_CLI_UI_LANGUAGE", "en"),
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        ("DOTNET_NOLOGO", "1"),
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("UseSharedCompilation", "false"),
    ];

    public static Task<ProcessResult> RunAsync(string folder, TimeSpan limit, params string[] arguments)
        => RunProgramAsync("dotnet", folder, limit, arguments);

    public static async Task<ProcessResult> RunProgramAsync(string program, string folder, TimeSpan limit, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(static name => s_ofTheHost.Any(part => name.StartsWith(part, StringComparison.Ordinal))).ToList())
            start.Environment.Remove(name);
        start.Environment.Remove("CI");
        foreach (var (name, value) in s_environment)
            start.Environment[name] = value;

        using var process = new Process { StartInfo = start };
        var output = new Transcript();
        var error = new Transcript();
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => error.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var command = $"{program} {string.Join(' ', arguments)}";
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            // Also waits for the end of what it says, which a process it has left behind could hold open.
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{command}' was not done after {limit.TotalSeconds:0} s and was ended; it had said:\n{output}{error}");
        }
        return new(command, process.ExitCode, output.ToString(), error.ToString());
    }

    /// <summary>Lines as they come, readable at any time.</summary>
    private sealed class Transcript
    {
        private readonly StringBuilder _text = new();

        public void Add(string? line)
        {
            lock (_text)
            {
                if (line is not null)
                    _text.Append(line).Append('\n');
            }
        }

        public override string ToString()
        {
            lock (_text)
                return _text.ToString();
        }
    }
}
