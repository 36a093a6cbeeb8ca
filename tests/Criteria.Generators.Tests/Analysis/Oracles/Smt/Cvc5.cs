using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Criteria.Generators.Tests.Analysis.Oracles.Smt;

/// <summary>cvc5 as a process of its own, one for many questions.</summary>
internal sealed class Cvc5 : ISmtSolver
{
    private const string Program = "cvc5";
    private const int MillisecondsOfQuestion = 5_000;

    private static readonly Lazy<bool> s_isThere = new(static () =>
    {
        try
        {
            using var version = Process.Start(new ProcessStartInfo(Program, "--version") { RedirectStandardOutput = true });
            version!.StandardOutput.ReadToEnd();
            version.WaitForExit();
            return version.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    private readonly Process _process = Process.Start(new ProcessStartInfo(Program, $"--lang smt2 --incremental --tlimit-per {MillisecondsOfQuestion}")
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    public static bool IsThere => s_isThere.Value;

    public IReadOnlyList<SmtAnswer> Ask(string text, IReadOnlyList<string> questions)
    {
        var whole = new StringBuilder("(reset)\n(set-logic ALL)\n").Append(text);
        foreach (var question in questions)
            whole.AppendLine($"(push 1)\n(assert {question})\n(check-sat)\n(pop 1)");

        // Answers are read while questions are written, or both would wait for each other once a pipe is full.
        var written = Task.Run(() =>
        {
            _process.StandardInput.Write(whole.ToString());
            _process.StandardInput.Flush();
        });
        var answers = questions.Select(_ => SmtAnswers.Of(_process.StandardOutput.ReadLine() ?? "nothing", whole.ToString())).ToList();
        written.Wait();
        return answers;
    }

    public void Dispose()
    {
        _process.StandardInput.WriteLine("(exit)");
        _process.StandardInput.Close();
        if (!_process.WaitForExit(MillisecondsOfQuestion))
            _process.Kill();
        _process.Dispose();
    }
}
