using System.Runtime.InteropServices;

namespace Criteria.Package.Tests;

/// <summary>
/// A console project of somebody who adds the package: outside the repository, with a local feed beside the machine's own package
/// sources, and with the strictest settings a user may have, so that generated code has to be free of warnings.
/// </summary>
internal sealed class ConsumerProject
{
    private static readonly TimeSpan s_building = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_publishing = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan s_running = TimeSpan.FromSeconds(30);

    private readonly PackedPackage _package;
    private readonly string _folder;
    private readonly SortedDictionary<string, string> _properties = new(StringComparer.Ordinal)
    {
        ["OutputType"] = "Exe",
        ["TargetFramework"] = "net10.0",
        ["RootNamespace"] = "Consumer",
        ["Nullable"] = "enable",
        ["TreatWarningsAsErrors"] = "true",
        ["AnalysisLevel"] = "latest",
        ["NuGetAudit"] = "false",
    };

    public ConsumerProject(PackedPackage package)
    {
        _package = package;
        _folder = package.ConsumerFolder();
        WithFile("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="criteria-under-test" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public ConsumerProject WithFile(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>The text of every file of a folder below the project whose name fits.</summary>
    public IEnumerable<string> Texts(string folder, string pattern)
        => Directory.EnumerateFiles(Path.Combine(_folder, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    public ConsumerProject WithProperty(string name, string value)
    {
        _properties[name] = value;
        return this;
    }

    public Task<ProcessResult> BuildAsync()
    {
        WriteProject();
        return DotNet.RunAsync(_folder, s_building, "build", "Consumer.csproj");
    }

    /// <summary>Builds the project, runs what was built, and returns what that printed.</summary>
    public async Task<ProcessResult> RunAsync()
    {
        (await BuildAsync()).Succeeded();
        return await DotNet.RunAsync(_folder, s_running, Path.Combine("bin", "Debug", "net10.0", "Consumer.dll"));
    }

    /// <summary>Publishes the project to one native program, runs it, and returns what it printed.</summary>
    public async Task<ProcessResult> RunNativeAsync()
    {
        // In the project, not on the command line, where it would reach every project of a build.
        WithProperty("PublishAot", "true");
        WithProperty("InvariantGlobalization", "true");
        WriteProject();
        (await DotNet.RunAsync(_folder, s_publishing, "publish", "Consumer.csproj", "-o", "published")).Succeeded();
        var program = Path.Combine(_folder, "published", RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Consumer.exe" : "Consumer");
        return await DotNet.RunProgramAsync(program, _folder, s_running);
    }

    /// <summary>Publishes the project with everything trimmed away that it does not use, runs it, and returns what it printed.</summary>
    public async Task<ProcessResult> RunTrimmedAsync()
    {
        WithProperty("PublishTrimmed", "true");
        WithProperty("TrimMode", "full");
        WithProperty("SelfContained", "true");
        WithProperty("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier);
        WithProperty("InvariantGlobalization", "true");
        WriteProject();
        (await DotNet.RunAsync(_folder, s_publishing, "publish", "Consumer.csproj", "-o", "published")).Succeeded();
        var program = Path.Combine(_folder, "published", RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Consumer.exe" : "Consumer");
        return await DotNet.RunProgramAsync(program, _folder, s_running);
    }

    /// <summary>What the project resolves an item to, one line an item.</summary>
    public async Task<IReadOnlyList<string>> ItemsAsync(string item)
    {
        WithFile("Directory.Build.targets", $"""
            <Project>
              <Target Name="ShowItems">
                <Message Importance="high" Text="item: %({item}.Identity)" Condition="'@({item})' != ''" />
              </Target>
            </Project>
            """);
        WriteProject();
        (await DotNet.RunAsync(_folder, s_building, "restore", "Consumer.csproj")).Succeeded();
        var shown = (await DotNet.RunAsync(_folder, s_building, "msbuild", "Consumer.csproj", "-nologo", "-target:ShowItems")).Succeeded();
        return [.. shown.Lines.Select(static line => line.Trim()).Where(static line => line.StartsWith("item: ", StringComparison.Ordinal)).Select(static line => line[6..].Replace('\\', '/'))];
    }

    private void WriteProject()
        => WithFile("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {string.Join("\n    ", _properties.Select(static property => $"<{property.Key}>{property.Value}</{property.Key}>"))}
                <RestorePackagesPath>{_package.PackageFolder}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Criteria.Generators" Version="{_package.Version}" />
              </ItemGroup>
            </Project>
            """);
}
