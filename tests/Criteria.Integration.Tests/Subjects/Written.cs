namespace Criteria.Integration.Tests.Subjects;

/// <summary>A subject that is a class.</summary>
public class OnClass
{
    public int? Score { get; set; }
}

/// <summary>A subject that is a record with a constructor.</summary>
/// <param name="Score">A score.</param>
public record OnRecord(int? Score);

/// <summary>A subject that is a struct.</summary>
public struct OnStruct
{
    public int? Score { get; set; }
}

/// <summary>A subject that is a readonly record struct.</summary>
/// <param name="Score">A score.</param>
public readonly record struct OnReadOnlyStruct(int? Score);

/// <summary>A subject that derives its member.</summary>
public sealed class OnDerived : OnClass;

/// <summary>A subject that only this project sees.</summary>
internal sealed class OnInternal
{
    public int? Score { get; set; }
}

[Trial<OnClass>("CLASS"), Inclusion("I1", "Score > 1")]
public static partial class OfClass;

[Trial<OnRecord>("RECORD"), Inclusion("I1", "Score > 1")]
public static partial class OfRecord;

[Trial<OnStruct>("STRUCT"), Inclusion("I1", "Score > 1")]
public static partial class OfStruct;

[Trial<OnReadOnlyStruct>("READONLY STRUCT"), Inclusion("I1", "Score > 1")]
public static partial class OfReadOnlyStruct;

[Trial<OnDerived>("DERIVED"), Inclusion("I1", "Score > 1")]
public static partial class OfDerived;

[Trial<OnInternal>("INTERNAL"), Inclusion("I1", "Score > 1")]
internal static partial class OfInternal;

/// <summary>Holds a trial and its subject.</summary>
public static partial class Outer
{
    /// <summary>A generic class may hold no trial; a class in a class may.</summary>
    internal partial class Inner
    {
        [Trial<Nested>("NESTED"), Inclusion("I1", "Score > 1")]
        internal static partial class OfNested;

        internal sealed record Nested(int? Score);
    }
}

/// <summary>Its own subject, a class.</summary>
[Trial("SELF CLASS")]
[Exclusion("E1", "Score > 9 and I_Stage = 'IV'")]
[Exclusion("I.Stage", "I_Stage = 'V'")]
public partial class Self
{
    [Inclusion("I1", MoreThan = 1)]
    public int? Score { get; init; }

    [Inclusion("I2", AtLeast = 8.5, Unit = "g/dL"), Unit("g/L")]
    public double? Hemoglobin { get; init; }

    public string? I_Stage { get; init; }
}

/// <summary>Its own subject, a record with a constructor.</summary>
/// <param name="Score">A score.</param>
[Trial("SELF RECORD"), Inclusion("I1", "Score > 1"), Inclusion("Clone", "Score > 2"), Inclusion("EqualityContract", "Score > 3"), Inclusion("Deconstruct", "Score > 4"), Inclusion("PrintMembers", "Score > 5")]
public sealed partial record SelfRecord(int? Score);

/// <summary>Its own subject, a struct.</summary>
[Trial("SELF STRUCT"), Inclusion("I1", "Score > 1")]
public partial struct SelfStruct
{
    public int? Score { get; init; }
}

/// <summary>Its own subject, a readonly record struct.</summary>
/// <param name="Score">A score.</param>
[Trial("SELF RECORD STRUCT"), Inclusion("I1", "Score > 1")]
public readonly partial record struct SelfRecordStruct(int? Score);
