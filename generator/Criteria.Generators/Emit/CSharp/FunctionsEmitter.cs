using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the class that calls the author's own functions: one method a function, which calls it where every argument is known.</summary>
internal static class FunctionsEmitter
{
    public static void Write(SourceWriter writer, TrialNames names)
    {
        if (names.Trial.Functions.Count == 0)
            return;
        writer.Line();
        writer.Line("/// <summary>The author's own functions: each is called only where every argument is known, else its result is missing.</summary>");
        using (writer.OpenBlock($"private static class {names.Functions}"))
        {
            for (var index = 0; index < names.Trial.Functions.Count; index++)
            {
                if (index > 0)
                    writer.Line();
                Write(writer, names.Trial.Functions[index], names.Function(index));
            }
        }
    }

    private static void Write(SourceWriter writer, TrialFunction function, string name)
    {
        var taken = new HashSet<string> { "Facts" };
        var parameters = function.Parameters.Select(parameter => (Name: CSharpText.Name(TrialNames.Unique(parameter.Name, taken)), parameter.Type)).ToArray();
        var declarations = string.Join(", ", parameters.Select(static parameter => $"{MemberReading.TypeOf(parameter.Type, true)} {parameter.Name}"));
        var call = $"global::{function.ContainingType}.{CSharpText.Name(function.Name)}({string.Join(", ", parameters.Select(static parameter => parameter.Type is StringMember ? parameter.Name : parameter.Name + ".Value"))})";
        var (type, missing, result) = Result(function.Result, call);
        writer.Line($"/// <summary>{CSharpText.Xml(Describe(function))}.</summary>");
        using (writer.OpenBlock($"public static {type} {name}({declarations})"))
        {
            if (parameters.Length > 0)
            {
                writer.Line($"if ({ExpressionEmitter.Chain(" || ", parameters.Select(static parameter => parameter.Name + " is null"))})");
                using (writer.Indent())
                    writer.Line($"return {missing};");
            }

            writer.Line($"return {result};");
        }
    }

    private static string Describe(TrialFunction function)
    {
        var units = function.Parameters.Where(static parameter => parameter.Unit is not null).Select(static parameter => $"{parameter.Name} in {parameter.Unit}")
            .Concat(function.ResultUnit is { } unit ? [$"the result in {unit}"] : Enumerable.Empty<string>()).ToArray();
        return $"{function.ContainingType}.{function.Name}{(units.Length == 0 ? string.Empty : ": ")}{string.Join(", ", units)}";
    }

    /// <summary>The type that generated code holds the result in, what it is where it is missing, and the result of a call.</summary>
    private static (string Type, string Missing, string Result) Result(MemberType result, string call)
    {
        switch (result)
        {
            case NumberMember:
                var type = NumberCode.TypeOf(MemberReading.FormOf(result));
                return (type, type + ".Missing", $"{type}.Of({call})");
            case BooleanMember:
                return (RuntimeNames.Truth, RuntimeNames.Truth + ".Unknown", $"{RuntimeNames.Truth}.Of({call})");
            case DateMember:
                return (RuntimeNames.Day, RuntimeNames.Day + ".Missing", $"{RuntimeNames.Day}.Of({call})");
            default:
                return (MemberReading.TypeOf(result, true), "null", result is EnumMember ? $"Facts.Known({call})" : call);
        }
    }
}
