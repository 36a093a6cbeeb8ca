using System;

namespace Criteria;

/// <summary>
/// The UCUM unit that a number counts in: on a <see cref="Lab"/>, the unit of its value and limits; on a list, of its elements' values; on a parameter or,
/// as <c>[return: Unit("…")]</c>, the result of a <see cref="CriteriaFunctionAttribute">criteria function</see>, its own.
/// </summary>
/// <param name="code">A UCUM code, case-sensitive, for instance <c>g/L</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class UnitAttribute(string code) : Attribute
{
    /// <summary>The UCUM code.</summary>
    public string Code { get; } = code;
}

/// <summary>
/// Names what was measured, by an entry of the analyte catalogue: with it, mass and substance concentrations convert into each other.
/// </summary>
/// <param name="name">The entry's name, for instance <c>creatinine</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AnalyteAttribute(string name) : Attribute
{
    /// <summary>The entry's name.</summary>
    public string Name { get; } = name;
}

/// <summary>The declared domain of a number, both ends included, in its own unit: a value outside it counts as missing.</summary>
/// <remarks>
/// On a parameter of a method marked <see cref="CriteriaFunctionAttribute"/> it says for which values the function is made, and nothing is computed from it: the
/// method itself gives null outside, and the compiler tells of the patients whom the criteria admit and for whom it does.
/// </remarks>
/// <param name="low">The lowest value.</param>
/// <param name="high">The highest value.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class RangeAttribute(double low, double high) : Attribute
{
    /// <summary>The lowest value.</summary>
    public double Low { get; } = low;

    /// <summary>The highest value.</summary>
    public double High { get; } = high;
}

/// <summary>
/// The step in which a number is reported, in its own unit, for instance 0.1 of an HbA1c in <c>%</c>. Evaluation does not round: it is for what the
/// compiler says of boundaries, where <c>&lt;= 7.9</c> and <c>&gt;= 8.0</c> leave nothing between them.
/// </summary>
/// <param name="step">The step. One that is not positive says nothing.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class PrecisionAttribute(double step) : Attribute
{
    /// <summary>The step.</summary>
    public double Step { get; } = step;
}

/// <summary>
/// A list that may lack entries: what is there is known, more may exist. That is what a health record gives. Without it a list is complete.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class OpenAttribute : Attribute;

/// <summary>
/// A value that is first known after a moment of the trial, as a response to treatment is: where the trial has a parameter of that name which is the day
/// its criteria are decided on, or comes after it, the value is not there yet when they are. It never changes how a patient is evaluated.
/// </summary>
/// <param name="moment">The name of a parameter, for instance <c>Infusion</c>; in a trial without such a parameter it says nothing.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class CollectedAfterAttribute(string moment) : Attribute
{
    /// <summary>The name of a parameter.</summary>
    public string Moment { get; } = moment;
}

/// <summary>What criteria call a value of an enum, where that is no C# name, for instance <c>III+V</c>.</summary>
/// <param name="text">The text.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class NameAttribute(string text) : Attribute
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;
}

/// <summary>A value of an enum which says that nothing is known, for instance FHIR's <c>unknown</c>.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class MissingAttribute : Attribute;
