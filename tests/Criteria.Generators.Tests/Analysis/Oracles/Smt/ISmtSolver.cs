namespace Criteria.Generators.Tests.Analysis.Oracles.Smt;

/// <summary>A solver that was made by others, asked in SMT-LIB.</summary>
internal interface ISmtSolver : IDisposable
{
    /// <summary>Forgets what was said before, and gives one answer for each question, in their order.</summary>
    /// <param name="text">What the questions are about.</param>
    IReadOnlyList<SmtAnswer> Ask(string text, IReadOnlyList<string> questions);
}

internal enum SmtAnswer
{
    Unsatisfiable,
    Satisfiable,

    /// <summary>It gave up.</summary>
    Unknown,
}

/// <summary>What solvers print.</summary>
internal static class SmtAnswers
{
    /// <exception cref="InvalidOperationException">What it printed are no answers: it did not understand the question.</exception>
    public static SmtAnswer Of(string line, string text) => line switch
    {
        "sat" => SmtAnswer.Satisfiable,
        "unsat" => SmtAnswer.Unsatisfiable,
        "unknown" or "timeout" => SmtAnswer.Unknown,
        _ => throw new InvalidOperationException($"the solver answered '{line}' to\n{text}"),
    };
}
