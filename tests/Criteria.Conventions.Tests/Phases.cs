namespace Criteria.Conventions.Tests;

/// <summary>The folders of the criteria compiler in the order data flows through them, and what each may therefore know of the others.</summary>
internal static class Phases
{
    public const string Project = "generator/Criteria.Generators";

    public const string RootNamespace = "Criteria.Generators";

    public const string Units = "Units";

    // The units are compiled into the runtime as well, where they are for users.
    public const string UnitsNamespace = "Criteria.Units";

    private static readonly string[] s_inOrder = ["Json", "Syntax", Units, "Sources", "Subjects", "Binding", "Analysis", "Emit", "Analyzers"];

    // The bound model and the diagnostics are spoken everywhere; the model's quantities are in units.
    private static readonly string[] s_vocabulary = ["Diagnostics", "Trials"];

    // The bound trial is all that these read: a new check or a new output touches nothing else.
    private static readonly string[] s_readOnlyTheModel = ["Analysis", "Emit"];

    private static readonly string[] s_knowTheCompiler = ["Sources", "Subjects", "Analyzers"];

    public static IEnumerable<string> All => s_inOrder.Concat(s_vocabulary);

    /// <summary>The phase a file belongs to; null for a file at the root, where the pipeline is put together.</summary>
    public static string? Of(RepositoryFile file) => file.FoldersWithin(Project).FirstOrDefault();

    /// <summary>The phase a namespace belongs to; null for the root and for what is not ours.</summary>
    public static string? OfNamespace(string name)
    {
        if (name == UnitsNamespace || name.StartsWith(UnitsNamespace + ".", StringComparison.Ordinal))
            return Units;
        return name.StartsWith(RootNamespace + ".", StringComparison.Ordinal) ? name[(RootNamespace.Length + 1)..].Split('.')[0] : null;
    }

    /// <summary>Whether files of <paramref name="phase"/> may name anything of the folder <paramref name="other"/>.</summary>
    public static bool MayUse(string phase, string other)
    {
        if (phase == other)
            return true;
        if (phase == Units)
            return false;
        if (s_vocabulary.Contains(other))
            return true;
        if (s_vocabulary.Contains(phase) || s_readOnlyTheModel.Contains(phase))
            return other == Units;
        return Array.IndexOf(s_inOrder, other) < Array.IndexOf(s_inOrder, phase);
    }

    public static bool MayUseTheCompiler(RepositoryFile file)
        => Of(file) is { } phase ? s_knowTheCompiler.Contains(phase) : Path.GetFileName(file.Path).StartsWith("CriteriaGenerator.", StringComparison.Ordinal);
}
