using System.Runtime.InteropServices;

namespace Criteria.Benchmarks.Analysis;

/// <summary>The solver Z3 by its C library, where the machine has it: questions in SMT-LIB, each with its answer.</summary>
internal sealed partial class Z3 : IDisposable
{
    private const string Library = "libz3.so.4";

    private readonly nint _context;

    private Z3() => _context = Create();

    public static bool IsThere => NativeLibrary.TryLoad(Library, out _);

    public static Z3 Start() => new();

    /// <summary>What Z3 prints of the commands.</summary>
    public string Run(string commands) => Marshal.PtrToStringUTF8(Evaluate(_context, commands)) ?? string.Empty;

    public void Dispose() => Delete(_context);

    private static nint Create()
    {
        var configuration = NewConfiguration();
        var context = NewContext(configuration);

        // Without this a mistake in the text ends the process.
        SetErrorHandler(context, 0);
        return context;
    }

    [LibraryImport(Library, EntryPoint = "Z3_mk_config")]
    private static partial nint NewConfiguration();

    [LibraryImport(Library, EntryPoint = "Z3_mk_context")]
    private static partial nint NewContext(nint configuration);

    [LibraryImport(Library, EntryPoint = "Z3_set_error_handler")]
    private static partial void SetErrorHandler(nint context, nint handler);

    [LibraryImport(Library, EntryPoint = "Z3_eval_smtlib2_string", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Evaluate(nint context, string commands);

    [LibraryImport(Library, EntryPoint = "Z3_del_context")]
    private static partial void Delete(nint context);
}
