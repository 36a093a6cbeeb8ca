using System;

namespace Criteria;

/// <summary>
/// Marks a partial class as a trial whose criteria are about its own properties. The criteria stand on the class
/// (<see cref="InclusionAttribute"/>, <see cref="ExclusionAttribute"/>) and on the properties.
/// </summary>
/// <param name="id">The trial's id, for instance its registry number.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public class TrialAttribute(string id) : Attribute
{
    /// <summary>The trial's id.</summary>
    public string Id { get; } = id;

    /// <summary>The trial's title.</summary>
    public string? Title { get; set; }

    /// <summary>
    /// The name of the <c>*.criteria.json</c> file that holds the criteria; then no criteria stand on the class.
    /// A path's last part is enough while it is unique in the project.
    /// </summary>
    public string? File { get; set; }
}

/// <summary>Marks a static partial class as a trial about patients of type <typeparamref name="TSubject"/>.</summary>
/// <typeparam name="TSubject">The type that holds what is known of one patient.</typeparam>
/// <param name="id">The trial's id, for instance its registry number.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TrialAttribute<TSubject>(string id) : TrialAttribute(id);
