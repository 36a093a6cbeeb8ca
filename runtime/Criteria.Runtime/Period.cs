using System;

namespace Criteria;

/// <summary>A stretch of days with a beginning and an end, both included: a course of treatment, a stay in hospital.</summary>
/// <remarks>A part that is null is not known. A period that is ongoing has no end yet and reaches to the last day of the calendar.</remarks>
/// <param name="Start">The first day; null where it is not known.</param>
/// <param name="End">The last day; null where it is not known, or where there is none yet.</param>
/// <param name="Ongoing">Whether it still goes on: true takes the place of an end; null where that is not known.</param>
public readonly record struct Period(DateOnly? Start = null, DateOnly? End = null, bool? Ongoing = null);
