using System;

namespace Criteria;

/// <summary>A value with the day on which it held, was measured or was taken: an entry of a history, for instance one of many measurements of weight.</summary>
/// <remarks>
/// Criteria read its two members, <c>W.Value</c> and <c>W.Date</c>. <see cref="UnitAttribute"/>, <see cref="AnalyteAttribute"/> and <see cref="RangeAttribute"/>
/// on a member of this type, or on a list of it, are those of the value. A laboratory result with a reference range is a <see cref="Lab"/>, a text with a day a
/// record of your own.
/// </remarks>
/// <typeparam name="T">The type of the value: a number, a Boolean, an enum, a <see cref="Code"/>.</typeparam>
/// <param name="Value">The value; missing where null, NaN or infinite.</param>
/// <param name="Date">The day; missing where null.</param>
public readonly record struct Dated<T>(T? Value, DateOnly? Date = null)
    where T : struct;
