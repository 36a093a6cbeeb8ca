using System.Collections;
using System.Reflection;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Sources;

/// <summary>What flows through the pipeline must be a value: a symbol or a tree in it would hold on to whole compilations, and equal nothing.</summary>
public sealed class DeclarationValueTests
{
    [Theory]
    [InlineData(typeof(AttributedTrial))]
    [InlineData(typeof(TrialDeclaration))]
    [InlineData(typeof(CriteriaFile))]
    [InlineData(typeof(SubjectCatalogue))]
    [InlineData(typeof(DeclaredSubject))]
    [InlineData(typeof(Trial))]
    [InlineData(typeof(HintNames))]
    public void Nothing_that_flows_through_the_pipeline_leads_to_the_compiler(Type root)
    {
        var seen = new Dictionary<Type, string> { [root] = root.Name };
        var waiting = new Queue<Type>([root]);
        while (waiting.Count > 0)
        {
            var type = waiting.Dequeue();
            Assert.False(LeadsToCompiler(type), seen[type] + " holds a " + type.Name);
            Assert.True(IsValue(type), seen[type] + " is a " + type.Name + ", which does not compare by value");
            foreach (var next in Reachable(type))
            {
                if (seen.TryAdd(next, seen[type] + "." + next.Name))
                    waiting.Enqueue(next);
            }
        }

        Assert.True(seen.Count > 1, "nothing was walked");
    }

    private static bool LeadsToCompiler(Type type)
        => typeof(ISymbol).IsAssignableFrom(type) || typeof(SyntaxNode).IsAssignableFrom(type) || typeof(Compilation).IsAssignableFrom(type)
            || typeof(SyntaxTree).IsAssignableFrom(type) || typeof(Location).IsAssignableFrom(type) || type == typeof(SyntaxToken) || type == typeof(SyntaxReference)
            || typeof(AttributeData).IsAssignableFrom(type);

    private static bool IsValue(Type type)
        => type.IsPrimitive || type.IsEnum || type.IsAbstract || Nullable.GetUnderlyingType(type) is not null
            || type.GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEquatable<>));

    private static IEnumerable<Type> Reachable(Type type)
    {
        if (type == typeof(string) || type.IsPrimitive || type.IsEnum || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && !type.IsGenericType)
            yield break;
        if (type == typeof(LocatedText) || type == typeof(Provenance))
            yield break; // They compare without their places, which LocatedTextTests hold.
        foreach (var argument in type.GetGenericArguments())
            yield return argument;
        if (type.Assembly != typeof(TrialDeclaration).Assembly || typeof(IEnumerable).IsAssignableFrom(type))
            yield break;
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            yield return field.FieldType;
        // What the binder holds between two steps is never part of a trial.
        foreach (var derived in type.Assembly.GetTypes().Where(derived => type.IsAssignableFrom(derived) && derived.Namespace != "Criteria.Generators.Binding"))
            yield return derived;
    }
}
