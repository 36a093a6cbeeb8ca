using Criteria.Generators.Syntax;

namespace Criteria.Generators.Tests.Syntax;

/// <summary>Writes everything a tree says except where it was written, so that two trees can be compared and read.</summary>
internal static class TreeShape
{
    public static string Of(ExpressionSyntax? node) => node switch
    {
        null => "-",
        MissingExpressionSyntax => "?",
        NullSyntax => "null",
        BooleanSyntax b => b.Value ? "true" : "false",
        NumberSyntax n => $"{n.Value.Digits}e{n.Value.Scale}{(n.Kind == NumberKind.Integer ? "" : ":" + n.Kind)}",
        QuantitySyntax q => $"{q.Value.Digits}e{q.Value.Scale}[{q.Unit}{q.Calendar}]",
        StringSyntax s => $"'{s.Value}'",
        DateSyntax d => $"{d.Year}/{d.Month}/{d.Day}{(d.Time is { } t ? $"T{t.Hour}:{t.Minute}:{t.Second}.{t.Millisecond}Z{t.OffsetMinutes}" : "")}",
        NameSyntax n => n.Quoted ? $"`{n.Name}`" : n.Name,
        MemberSyntax m => $"{Of(m.Target)}.{Of(m.Member)}",
        CallSyntax c => $"(call {(c.Target is null ? "" : Of(c.Target) + ".")}{Of(c.Function)}{Each(c.Arguments)})",
        UnarySyntax u => $"({u.Operator} {Of(u.Operand)})",
        BinarySyntax b => $"({b.Operator} {Of(b.Left)} {Of(b.Right)})",
        BetweenSyntax b => $"({(b.Properly ? "Properly" : "")}Between {Of(b.Operand)} {Of(b.Low)} {Of(b.High)})",
        IsSyntax i => $"(Is{(i.Negated ? "Not" : "")}{i.Kind} {Of(i.Operand)})",
        IntervalSyntax i => $"(Interval{(i.LowClosed ? "[" : "(")} {Of(i.Low)} {Of(i.High)} {(i.HighClosed ? "]" : ")")})",
        ListSyntax l => $"(List{Each(l.Items)})",
        IfSyntax i => $"(If {Of(i.Condition)} {Of(i.Then)} {Of(i.Else)})",
        CaseSyntax c => $"(Case {Of(c.Operand)}{string.Concat(c.Items.Select(static i => $" ({Of(i.When)} {Of(i.Then)})"))} {Of(c.Else)})",
        AsSyntax a => $"(As {Of(a.Operand)} {a.TypeName})",
        DurationSyntax d => $"({(d.IsDifference ? "Difference" : "Duration")} {d.Unit} {Of(d.Low)} {Of(d.High)})",
        DatePartSyntax d => $"({d.Part?.ToString() ?? "Date"}From {Of(d.Operand)})",
        TimingSyntax t => $"({(t.Properly ? "Properly" : "")}{t.Relation}{(t.Precision is { } p ? "/" + p : "")}"
            + $"{(t.Offset is { } o ? $"<{t.OffsetKind} {Of(o)}>" : "")} {Of(t.Left)} {Of(t.Right)})",
        QuerySyntax q => $"(Query {Of(q.Source)} {Of(q.Alias)}{(q.Where is null ? "" : $" where {Of(q.Where)}")}"
            + $"{(q.Return is { } r ? $" {(r.Distinct ? "distinct" : "all")} {Of(r.Expression)}" : "")}"
            + $"{(q.Sort is { } s ? " sort" + string.Concat(s.Keys.Select(static k => $" {Of(k.Key)}{(k.Descending ? " desc" : "")}")) : "")})",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "a node that the tests do not know"),
    };

    private static string Each(IEnumerable<ExpressionSyntax> nodes) => string.Concat(nodes.Select(static n => " " + Of(n)));
}
