using System.IO.Compression;
using System.Text;
using Xunit;

namespace Screening.Tests;

/// <summary>What is wrong with a file of patients is said, and told by the exit code from a wrong option.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("screening").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_that_is_not_there_is_said_to_be_absent()
        => MustFail(Path.Combine(_folder, "absent.ndjson"), "there is no such file");

    [Fact]
    public void A_folder_is_no_file()
        => MustFail(_folder, "it is a folder");

    [Fact]
    public void An_empty_file_holds_no_patient()
        => MustFail(Write([]), "no patient could be read");

    [Fact]
    public void A_file_of_something_else_holds_no_patient()
        => MustFail(Write(Encoding.UTF8.GetBytes("id;age\n1;34\n")), "no patient could be read");

    [Fact]
    public void Where_a_part_cannot_be_read_the_rest_is_screened_and_the_exit_code_says_so()
    {
        var run = CommandRun.Of("--patients", Write(Encoding.UTF8.GetBytes(SmallRecord.Bundle("a") + "\n{ broken\n" + SmallRecord.Bundle("b") + "\n")), "--as-of", "2021-06-01", "--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Json().GetProperty("patients").GetInt32());
        Assert.Contains("line 2:", run.Error, StringComparison.Ordinal);
        Assert.Contains("the result lacks the patients who stand there", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compressed_data_that_are_cut_off_are_a_wrong_file()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(static number => SmallRecord.Bundle($"p{number}") + "\n"))));
        var run = CommandRun.Of("--patients", Write(buffer.ToArray()[..(int)(buffer.Length / 2)]), "--as-of", "2021-06-01");
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_compressed_file_is_read_like_any_other()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(SmallRecord.Bundle("a") + "\n"));
        var run = CommandRun.Of("--patients", Write(buffer.ToArray()), "--as-of", "2021-06-01", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(1, run.Json().GetProperty("patients").GetInt32());
    }

    private static void MustFail(string path, string reason)
    {
        var run = CommandRun.Of("--patients", path, "--as-of", "2021-06-01");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains($"--patients '{path}'", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    private string Write(byte[] content)
    {
        var path = Path.Combine(_folder, "patients.ndjson");
        File.WriteAllBytes(path, content);
        return path;
    }
}
