namespace Trials.Tests.Pages;

/// <summary>Something that stands on a page: a bullet, a part of one, a header, a line of metadata.</summary>
/// <param name="FullId">Its id with the page, for instance <c>SEED0-I6.2.a</c>.</param>
/// <param name="Text">Its words, verbatim.</param>
/// <param name="Section">I and E are the criteria.</param>
/// <param name="Level">1 for a bullet, more for its parts.</param>
/// <param name="IsHeader">Whether it is a header, and no bullet.</param>
/// <param name="IsLeaf">Whether it can be evaluated by itself.</param>
/// <param name="Tags">What it is made of.</param>
internal sealed record PrintedItem(string FullId, string Text, string Section, int Level, bool IsHeader, bool IsLeaf, IReadOnlyList<string> Tags)
{
    private static readonly string[] s_judged = ["JUDG", "CONSENT", "COMMIT", "FEAS", "CAT"];

    /// <summary>The page, for instance <c>SEED0</c>.</summary>
    public string Page => FullId[..FullId.IndexOf('-', StringComparison.Ordinal)];

    /// <summary>The id on its page, which is that of the criterion.</summary>
    public string Id => FullId[(Page.Length + 1)..];

    /// <summary>Whether it is a bullet as printed: neither a part of one nor a header.</summary>
    public bool IsBullet => Section is "I" or "E" && Level == 1 && !IsHeader;

    /// <summary>Whether a person may decide it, or a part of it: a judgement, consent, a commitment, feasibility, a catch-all.</summary>
    public bool MayBeAttested => Tags.Intersect(s_judged).Any();
}
