using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Criteria.Generators.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Tests.Syntax;

/// <summary>Random trees of every kind of node, as the parser could have made them.</summary>
internal static class RandomTrees
{
    private static readonly TextSpan Nowhere = default;

    private static readonly Gen<string> PlainNames = AnyOf("a", "Hemoglobin", "S", "on", "less", "more", "at", "prior", "Start", "_1");

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char[' ', '~'], 0, 6],
        Gen.String[Gen.Char['\0', '\uFFFF'], 0, 4],
        AnyOf("'", "\"", "`", "\\", "Code", "and", "", "\r\n"));

    private static readonly Gen<NameSyntax> Names = Gen.OneOf(
        PlainNames.Select(static name => new NameSyntax(Nowhere, name, false)),
        AnyText.Where(static text => text.Length > 0).Select(static name => new NameSyntax(Nowhere, name, true)));

    private static readonly Gen<CalendarUnit> Units = Gen.Enum<CalendarUnit>();

    private static readonly Gen<CalendarUnit?> Precisions = Gen.OneOf(Gen.Const((CalendarUnit?)null), Units.Select(static unit => (CalendarUnit?)unit));

    private static readonly Gen<ExactDecimal> Integers = Gen.ULong.Select(static value => new ExactDecimal(value, 0));

    private static readonly Gen<ExactDecimal> Decimals = Gen.Select(Gen.ULong, Gen.Int[1, 9]).Select(static (value, scale) => new ExactDecimal(value, scale));

    private static readonly Gen<QuantitySyntax> Quantities = Gen.OneOf(
        Gen.Select(Gen.OneOf(Integers, Decimals), AnyText).Select(static (value, unit) => new QuantitySyntax(Nowhere, value, unit, null, Nowhere)),
        Gen.Select(Gen.OneOf(Integers, Gen.Const(new ExactDecimal(BigInteger.One, 0)), Decimals), Units)
            .Select(static (value, unit) => new QuantitySyntax(Nowhere, value, null, unit, Nowhere)));

    private static readonly Gen<TimeSyntax?> Times = Gen.Select(Gen.Int[-1, 4], Gen.Int[0, 23], Gen.Int[0, 59], Gen.Int[0, 59], Gen.Int[0, 999], Gen.Int[-900, 840])
        .Select(static (parts, hour, minute, second, millisecond, offset) => parts < 0
            ? null
            : new TimeSyntax(
                parts > 0 ? hour : null, parts > 1 ? minute : null, parts > 2 ? second : null, parts > 3 ? millisecond : null, offset < -840 ? null : offset));

    private static readonly Gen<ExpressionSyntax> Dates = Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 3], Times)
        .Select(static (year, month, day, parts, time) => (ExpressionSyntax)new DateSyntax(
            Nowhere, year, parts > 0 ? month : null, parts > 1 ? day : null, parts > 1 ? time : parts == 1 && time is not null ? new(null, null, null, null, time.OffsetMinutes) : null));

    private static readonly Gen<ExpressionSyntax> Leaves = Gen.OneOf(
        Gen.Const((ExpressionSyntax)new NullSyntax(Nowhere)),
        Gen.Bool.Select(static value => (ExpressionSyntax)new BooleanSyntax(Nowhere, value)),
        Integers.Select(static value => (ExpressionSyntax)new NumberSyntax(Nowhere, value, NumberKind.Integer)),
        Integers.Select(static value => (ExpressionSyntax)new NumberSyntax(Nowhere, value, NumberKind.Long)),
        Decimals.Select(static value => (ExpressionSyntax)new NumberSyntax(Nowhere, value, NumberKind.Decimal)),
        Quantities.Select(static quantity => (ExpressionSyntax)quantity),
        AnyText.Select(static text => (ExpressionSyntax)new StringSyntax(Nowhere, text)),
        Dates,
        Names.Select(static name => (ExpressionSyntax)name));

    public static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    public static Gen<ImmutableArray<T>> Several<T>(Gen<T> items, int fewest, int most)
        => Gen.OneOf(Enumerable.Range(fewest, most - fewest + 1).Select(count => Exactly(items, count)).ToArray());

    private static Gen<ImmutableArray<T>> Exactly<T>(Gen<T> items, int count)
        => count == 0 ? Gen.Const(ImmutableArray<T>.Empty) : Gen.Select(Exactly(items, count - 1), items).Select(static (front, last) => front.Add(last));

    /// <summary>Trees of at most so many levels.</summary>
    public static Gen<ExpressionSyntax> OfHeight(int height)
    {
        if (height == 0)
            return Leaves;
        var inner = OfHeight(height - 1);
        var optional = Gen.OneOf(Gen.Const((ExpressionSyntax?)null), inner.Select(static e => (ExpressionSyntax?)e));
        var several = Several(inner, 0, 3);
        var keys = Several(Gen.Select(inner, Gen.Bool).Select(static (key, descending) => new SortKeySyntax(Nowhere, key, descending)), 1, 2);
        return Gen.OneOf(
            Leaves,
            Gen.Select(inner, Names).Select(static (target, name) => (ExpressionSyntax)new MemberSyntax(Nowhere, target, name)),
            Gen.Select(optional, Names, several).Select(static (target, name, arguments) => (ExpressionSyntax)new CallSyntax(Nowhere, target, name, arguments)),
            Gen.Select(Gen.Enum<UnaryOperator>(), inner).Select(static (kind, operand) => (ExpressionSyntax)new UnarySyntax(Nowhere, kind, operand)),
            Binaries(inner),
            Binaries(inner),
            Gen.Select(inner, inner, inner, Gen.Bool).Select(static (a, b, c, properly) => (ExpressionSyntax)new BetweenSyntax(Nowhere, a, b, c, properly)),
            Gen.Select(inner, Gen.Bool, Gen.Enum<IsKind>()).Select(static (a, negated, kind) => (ExpressionSyntax)new IsSyntax(Nowhere, a, negated, kind)),
            Gen.Select(inner, Gen.Bool, inner, Gen.Bool).Select(static (a, from, b, to) => (ExpressionSyntax)new IntervalSyntax(Nowhere, a, from, b, to)),
            several.Select(static items => (ExpressionSyntax)new ListSyntax(Nowhere, items)),
            Gen.Select(inner, inner, inner).Select(static (a, b, c) => (ExpressionSyntax)new IfSyntax(Nowhere, a, b, c)),
            Gen.Select(optional, Several(Gen.Select(inner, inner).Select(static (a, b) => new CaseItemSyntax(Nowhere, a, b)), 1, 3), inner)
                .Select(static (a, items, otherwise) => (ExpressionSyntax)new CaseSyntax(Nowhere, a, items, otherwise)),
            Gen.Select(inner, AnyOf("Date", "Interval<System.Date>", "Choice<Integer, `odd name`>", "List<List<Code>>"))
                .Select(static (a, type) => (ExpressionSyntax)new AsSyntax(Nowhere, a, type, Nowhere)),
            Gen.Select(Gen.Bool, Units, inner, inner).Select(static (difference, unit, a, b) => (ExpressionSyntax)new DurationSyntax(Nowhere, difference, unit, a, b)),
            Gen.Select(Precisions, inner).Select(static (part, a) => (ExpressionSyntax)new DatePartSyntax(Nowhere, part, a)),
            Timings(inner),
            Gen.Select(inner, Names, optional, Gen.Select(optional, Gen.Bool), Gen.Select(Gen.Int[0, 3], keys))
                .Select(static (source, alias, where, result, sort) => (ExpressionSyntax)new QuerySyntax(
                    Nowhere,
                    source,
                    alias,
                    where,
                    result.Item1 is null ? null : new(Nowhere, result.Item2, result.Item1),
                    sort.Item1 == 0 ? null : sort.Item1 == 1 ? new(Nowhere, [new(Nowhere, null, sort.Item2[0].Descending)]) : new(Nowhere, sort.Item2))));
    }

    private static Gen<ExpressionSyntax> Binaries(Gen<ExpressionSyntax> inner)
        => Gen.Select(Gen.Enum<BinaryOperator>(), inner, inner).Select(static (kind, a, b) => (ExpressionSyntax)new BinarySyntax(Nowhere, kind, a, b, Nowhere));

    private static Gen<ExpressionSyntax> Timings(Gen<ExpressionSyntax> inner)
        => Gen.Select(Gen.Select(inner, inner), Gen.Enum<TimingRelation>(), Quantities, Gen.Int[0, 5], Gen.Bool, Precisions)
            .Select(static (sides, relation, length, kind, properly, precision) =>
            {
                var isWithin = relation == TimingRelation.Within;
                var hasLength = relation is TimingRelation.Before or TimingRelation.OnOrBefore or TimingRelation.After or TimingRelation.OnOrAfter && kind < 5;
                return (ExpressionSyntax)new TimingSyntax(
                    Nowhere,
                    sides.Item1,
                    relation,
                    isWithin || hasLength ? length : null,
                    hasLength ? (OffsetKind)kind : null,
                    properly && relation is TimingRelation.Within or TimingRelation.During or TimingRelation.Includes,
                    isWithin ? null : precision,
                    sides.Item2,
                    Nowhere);
            });
}
