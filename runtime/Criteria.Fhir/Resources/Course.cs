using System;

namespace Criteria.Fhir.Resources;

/// <summary>When something ended, seen from the as-of date: an end that lies later has not happened.</summary>
internal readonly record struct Course(PartialDate? End, bool? Ongoing)
{
    /// <param name="end">The dated end, if there is one.</param>
    /// <param name="asOf">The day it is seen from.</param>
    /// <param name="byStatus">Whether it goes on by its status alone.</param>
    public static Course Seen(PartialDate? end, DateOnly asOf, bool? byStatus)
    {
        if (end is not { } date)
            return new(null, byStatus);
        if (date.Earliest > asOf)
            return new(null, true);
        return new(date, date.Latest <= asOf ? false : null);
    }
}
