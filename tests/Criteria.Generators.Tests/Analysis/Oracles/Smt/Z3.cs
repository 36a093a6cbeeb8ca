using System.Runtime.InteropServices;
using System.Text;

namespace Criteria.Generators.Tests.Analysis.Oracles.Smt;

/// <summary>Z3 in this process, by five functions of its C library; one instance a thread.</summary>
internal sealed class Z3 : ISmtSolver
{
    private const string Library = "libz3.so.4";

    // A question takes milliseconds; what takes longer is counted as unknown and told.
    private const int MillisecondsOfQuestion = 5_000;

    private readonly IntPtr _context;

    public Z3()
    {
        var configuration = Z3_mk_config();
        _context = Z3_mk_context(configuration);

        // Without this a mistake in the text ends the whole process.
        Z3_set_error_handler(_context, IntPtr.Zero);
    }

    public static bool IsThere => s_isThere.Value;

    private static readonly Lazy<bool> s_isThere = new(static () => NativeLibrary.TryLoad(Library, out _));

    public IReadOnlyList<SmtAnswer> Ask(string text, IReadOnlyList<string> questions)
    {
        var whole = new StringBuilder($"(reset)\n(set-option :timeout {MillisecondsOfQuestion})\n").Append(text);
        foreach (var question in questions)
            whole.AppendLine($"(push)\n(assert {question})\n(check-sat)\n(pop)");
        var answer = Marshal.PtrToStringUTF8(Z3_eval_smtlib2_string(_context, whole.ToString())) ?? "";
        var answers = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => SmtAnswers.Of(line, whole.ToString())).ToList();
        return answers.Count == questions.Count ? answers : throw new InvalidOperationException($"{questions.Count} questions have {answers.Count} answers");
    }

    public void Dispose() => Z3_del_context(_context);

    [DllImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr Z3_mk_config();

    [DllImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr Z3_mk_context(IntPtr configuration);

    [DllImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void Z3_set_error_handler(IntPtr context, IntPtr handler);

    [DllImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr Z3_eval_smtlib2_string(IntPtr context, [MarshalAs(UnmanagedType.LPUTF8Str)] string text);

    [DllImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void Z3_del_context(IntPtr context);
}
