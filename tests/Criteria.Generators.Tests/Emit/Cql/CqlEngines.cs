using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>The official translator and engine, and cql-execution: one process that a test starts, asks and stops. Node is a tool of tests and of nothing else.</summary>
internal sealed class CqlEngines : IDisposable
{
    public const string Official = "official";
    public const string Execution = "execution";

    private const string Model = "data/cql-model/system-modelinfo.xml";
    private static readonly TimeSpan s_installation = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan s_reply = TimeSpan.FromMinutes(3);
    private static readonly string s_folder = Path.GetFullPath(Path.Combine(ProjectDirectory(), "../CqlEngines"));
    private static readonly Lock s_installing = new();
    private readonly Process _process;

    public CqlEngines()
    {
        Install();
        _process = Start("node", "engines.mjs", SharedData.Require(Model));
        // What the packages print must not fill the pipe.
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>Why the engines cannot be asked here; null: they can.</summary>
    public static string? Absence { get; } = FindAbsence();

    /// <summary>Translates a library, which is then the one that is evaluated; what the translator says against it.</summary>
    public IReadOnlyList<string> Translate(string library)
    {
        var reply = Ask(new JsonObject { ["translate"] = library });
        return [.. reply["errors"]!.AsArray().Select(static error => (string)error!)];
    }

    /// <summary>The values of some definitions for each patient, by engine: true, false, null, or a text that says what went wrong.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<object?>>> Evaluate(IEnumerable<string> definitions, IEnumerable<JsonObject> patients, params string[] engines)
    {
        var reply = Ask(new JsonObject
        {
            ["evaluate"] = new JsonArray([.. definitions.Select(static name => (JsonNode)name!)]),
            ["patients"] = new JsonArray([.. patients]),
            ["engines"] = new JsonArray([.. engines.Select(static name => (JsonNode)name!)]),
        });
        if (reply["errors"] is { } errors)
            throw new InvalidOperationException(errors.ToJsonString());
        return engines.ToDictionary(
            static engine => engine,
            engine => (IReadOnlyList<IReadOnlyList<object?>>)[.. reply[engine]!.AsArray().Select(static patient => (IReadOnlyList<object?>)[.. patient!.AsArray().Select(Value)])]);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static object? Value(JsonNode? value) => value?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => (string)value!,
        _ => value.ToJsonString(),
    };

    private JsonNode Ask(JsonObject request)
    {
        _process.StandardInput.WriteLine(request.ToJsonString());
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLineAsync();
        if (!line.Wait(s_reply))
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"the engines did not reply within {s_reply}");
        }

        return JsonNode.Parse(line.Result ?? throw new InvalidOperationException("the engines ended before they replied"))!;
    }

    private static string? FindAbsence()
    {
        if (!SharedData.Exists(SharedData.Locate(Model)))
            return SharedData.Absent(SharedData.Locate(Model), null);
        try
        {
            using var node = Start("node", "--version");
            return node.WaitForExit(20_000) && node.ExitCode == 0 ? null : "node does not start";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js (node and npm) is absent";
        }
    }

    /// <summary>Installs the packages that the lock file names, once, where nobody did.</summary>
    private static void Install()
    {
        lock (s_installing)
        {
            if (File.Exists(Path.Combine(s_folder, "node_modules", ".package-lock.json")))
                return;
            using var npm = Start("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
            if (!npm.WaitForExit(s_installation))
            {
                npm.Kill(entireProcessTree: true);
                throw new TimeoutException($"npm ci in {s_folder} did not end within {s_installation}");
            }

            if (npm.ExitCode != 0)
                throw new InvalidOperationException($"npm ci in {s_folder} ended with {npm.ExitCode}: {output.Result}{errors.Result}");
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = s_folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A day and a moment mean the same on every machine.
        start.Environment["TZ"] = "UTC";
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
    }

    private static string ProjectDirectory() => typeof(CqlEngines).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "TestProjectDirectory")
        .Value!;
}

/// <summary>A fact that asks the engines of others: skipped with the reason where they cannot be had, and run to its failure where they are required.</summary>
internal sealed class CqlEnginesFactAttribute : FactAttribute
{
    public CqlEnginesFactAttribute()
    {
        if (CqlEngines.Absence is { } absence && !SharedData.IsRequired)
            Skip = absence;
    }
}

/// <inheritdoc cref="CqlEnginesFactAttribute"/>
internal sealed class CqlEnginesTheoryAttribute : TheoryAttribute
{
    public CqlEnginesTheoryAttribute()
    {
        if (CqlEngines.Absence is { } absence && !SharedData.IsRequired)
            Skip = absence;
    }
}
