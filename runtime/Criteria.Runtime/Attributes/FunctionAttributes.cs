using System;

namespace Criteria;

/// <summary>Names the types whose functions a trial's criteria may call, each by the name of its type and its own: <c>Kidney.CkdEpi2021(Creatinine, Age)</c>.</summary>
/// <param name="types">Types that hold static methods marked <see cref="CriteriaFunctionAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class FunctionsAttribute(params Type[] types) : Attribute
{
    /// <summary>The types.</summary>
    public Type[] Types { get; } = types;
}

/// <summary>Lets criteria call a static method, which must be pure: the same arguments always give the same result.</summary>
/// <remarks>
/// <para>
/// Parameters and result are <see cref="bool"/>, numbers, <see cref="string"/>, <see cref="DateOnly"/>, enums and <see cref="Code"/>. A number that is a
/// quantity has a <see cref="UnitAttribute"/>, that of the result at <c>[return: Unit("…")]</c>; arguments are converted into it.
/// </para>
/// <para>
/// No parameter is nullable: where an argument is missing or not certain, the method is not called and its result is missing. The result may be null,
/// which is missing too, as are NaN and infinities.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CriteriaFunctionAttribute : Attribute;
