namespace Screening;

/// <summary>What the command says to the shell.</summary>
internal enum ExitCode
{
    /// <summary>The patients were screened.</summary>
    Done = 0,

    /// <summary>The file of patients is absent, or something in it cannot be read.</summary>
    File = 1,

    /// <summary>An option is wrong.</summary>
    Option = 2,
}
