namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>A random expression as text with holes, so that a failing one can be made smaller.</summary>
/// <param name="Sort">What may stand in its place: another of the same sort.</param>
/// <param name="Template">CQL, where <c>{0}</c> stands for the first child.</param>
internal sealed record Cql(string Sort, string Template, params IReadOnlyList<Cql> Children)
{
    public const string Truth = "truth";
    public const string Amount = "amount";
    public const string Integer = "integer";
    public const string Date = "date";
    public const string Moment = "moment";
    public const string List = "list";

    public static Cql Leaf(string sort, string text) => new(sort, Escape(text));

    /// <summary>Text that stands in a template as it is.</summary>
    public static string Escape(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    public override string ToString() => string.Format(System.Globalization.CultureInfo.InvariantCulture, Template, [.. Children.Select(c => (object)c.ToString())]);

    /// <summary>The same expression with one part left out: smaller ones first.</summary>
    public IEnumerable<Cql> Smaller()
    {
        if (Sort == Truth && Template is not ("true" or "false"))
        {
            yield return Leaf(Truth, "true");
            yield return Leaf(Truth, "false");
        }

        foreach (var child in Children)
        {
            if (child.Sort == Sort)
                yield return child;
        }

        for (var index = 0; index < Children.Count; index++)
        {
            foreach (var smaller in Children[index].Smaller())
                yield return this with { Children = [.. Children.Take(index), smaller, .. Children.Skip(index + 1)] };
        }
    }
}
