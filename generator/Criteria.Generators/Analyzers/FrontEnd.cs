using System;
using System.Threading;
using Criteria.Generators.Binding;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.JsonFile;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analyzers;

/// <summary>From what was written to a bound trial, the same way for the generator, which drops the diagnostics, and the analyzer, which drops the trial.</summary>
internal static class FrontEnd
{
    private const string Public = "public ";

    /// <returns>Null where the file holds nothing to bind.</returns>
    public static TrialDeclaration? Read(
        CriteriaFile file, TrialShell? shell, string? rootNamespace, DiagnosticBag diagnostics, CancellationToken cancellation)
        => JsonDeclarationReader.Read(JsonReader.Read(file.Text, file.Path, diagnostics, cancellation), file.Path, shell, rootNamespace, diagnostics, cancellation);

    public static Trial Bind(
        TrialDeclaration declaration,
        SubjectShape? subject,
        FunctionCatalogue functions,
        DiagnosticBag diagnostics,
        CancellationToken cancellation,
        string objection = "")
        => TrialBinder.Bind(AsVisibleAs(subject, declaration), subject, functions, diagnostics, cancellation, objection);

    /// <summary>A class that only a file names cannot show more than its subject does.</summary>
    private static TrialDeclaration AsVisibleAs(SubjectShape? subject, TrialDeclaration declaration)
    {
        var written = declaration.Class.Declaration;
        return declaration.ClassIsImplied && subject is { IsPublic: false } && written.StartsWith(Public, StringComparison.Ordinal)
            ? declaration with { Class = declaration.Class with { Declaration = "internal " + written.Substring(Public.Length) } }
            : declaration;
    }
}
