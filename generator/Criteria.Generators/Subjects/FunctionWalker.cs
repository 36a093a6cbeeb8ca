using System.Linq;
using System.Threading;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.Attributes;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Subjects;

/// <summary>Reads the methods of a type that are marked <c>[CriteriaFunction]</c>, and what keeps criteria from calling one.</summary>
internal static class FunctionWalker
{
    private const string Types = "bool, a number, string, DateOnly, an enum or Code";

    private static readonly MemberTypeReader _types = new(static _ => false);

    public static FunctionTypeShape Walk(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var methods = type.GetMembers().OfType<IMethodSymbol>()
            .Where(static method => method.MethodKind == MethodKind.Ordinary && !GeneratedSource.Declares(method))
            .Where(static method => method.GetAttributes().Any(static attribute => CriteriaAttributes.Is(attribute, "CriteriaFunctionAttribute")));
        return new(CSharpNames.Full(type), methods.Select(method => Shape(method, compilation)).ToEquatableArray());
    }

    private static FunctionShape Shape(IMethodSymbol method, Compilation compilation)
    {
        var parameters = method.Parameters
            .Select(static parameter => new FunctionParameter(parameter.Name, _types.Read(parameter.Type), CriteriaAttributes.TextOf(parameter.GetAttributes(), "UnitAttribute"))
            {
                Domain = DeclaredDomain.Of(parameter.GetAttributes()),
            });
        var function = new TrialFunction(
            CSharpNames.Full(method.ContainingType),
            method.Name,
            parameters.ToEquatableArray(),
            _types.Read(method.ReturnType),
            MemberTypeReader.CanBeNull(method.ReturnType),
            CriteriaAttributes.TextOf(method.GetReturnTypeAttributes(), "UnitAttribute"));
        return new(function, ProblemOf(method, function, compilation));
    }

    private static string? ProblemOf(IMethodSymbol method, TrialFunction function, Compilation compilation)
    {
        if (!method.IsStatic)
            return "it is not static";
        if (method.TypeParameters.Length > 0)
            return "it has type parameters; expected a method without";
        if (!compilation.IsSymbolAccessibleWithin(method, compilation.Assembly))
            return "generated code cannot see it; expected it public or internal";
        for (var index = 0; index < method.Parameters.Length; index++)
        {
            if (ProblemOf(method.Parameters[index], function.Parameters[index]) is { } problem)
                return $"its parameter '{method.Parameters[index].Name}' {problem}";
        }

        if (method.ReturnsVoid || method.RefKind != RefKind.None || !IsValue(function.Result))
            return $"it returns {(method.RefKind == RefKind.None ? string.Empty : "a reference to ")}{CSharpNames.Short(method.ReturnType)}; expected {Types}";
        return function.ResultUnit is not null && function.Result is not NumberMember
            ? $"its result is {CSharpNames.Short(method.ReturnType)}, which has no unit; expected a number beside [return: Unit]"
            : null;
    }

    private static string? ProblemOf(IParameterSymbol parameter, FunctionParameter read)
    {
        if (parameter.RefKind != RefKind.None)
            return "is passed by reference; expected it by value";
        if (parameter.IsParams)
            return "is a params array; expected one parameter for each argument";
        if (parameter.IsOptional)
            return "is optional; expected no default value";
        if (IsNullable(parameter.Type))
            return "is nullable; expected it not to be, since the function is only called where every argument is known";
        if (!IsValue(read.Type))
            return $"is of type {CSharpNames.Short(parameter.Type)}; expected {Types}";
        if (read.Unit is null)
            return null;
        return read.Type is NumberMember { Representation: NumberRepresentation.Double or NumberRepresentation.Single or NumberRepresentation.Decimal }
            ? null
            : $"is of type {CSharpNames.Short(parameter.Type)} and has a unit; expected double, float or decimal, since a quantity need not be whole";
    }

    private static bool IsNullable(ITypeSymbol type)
        => type.IsValueType ? MemberTypeReader.CanBeNull(type) : type.NullableAnnotation == NullableAnnotation.Annotated;

    private static bool IsValue(MemberType type) => type is BooleanMember or NumberMember or StringMember or DateMember { Representation: DateRepresentation.DateOnly } or EnumMember or CodeMember;
}
