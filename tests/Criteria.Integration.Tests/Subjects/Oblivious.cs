#nullable disable
namespace Criteria.Integration.Tests.Subjects;

/// <summary>A subject of a file that knows nothing of nullable references: any of them may be missing.</summary>
public sealed class Oblivious
{
    public string Stage { get; set; }

    public List<string> Codes { get; set; }

    public Oblivious Other { get; set; }
}

[Trial<Oblivious>("OBLIVIOUS")]
[Inclusion("I1", "Stage = 'IV'")]
[Inclusion("I2", "'a' in Codes")]
[Inclusion("I3", "Other.Other.Stage = 'IV'")]
public static partial class OfOblivious;
