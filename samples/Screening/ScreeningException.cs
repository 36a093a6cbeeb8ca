using System;

namespace Screening;

/// <summary>The command cannot do what it was asked, for a reason the user can mend.</summary>
internal sealed class ScreeningException(ExitCode exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    public ExitCode ExitCode { get; } = exitCode;
}
