using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Criteria.Generators.Syntax;

/// <summary>
/// Prints a tree as CQL, in one spelling and with no parentheses that CQL's precedence does not ask for, except around a query or a
/// choice inside a larger expression, where they show how far it reaches. What it prints parses into the same tree.
/// </summary>
internal sealed partial class CqlPrinter
{
    private readonly StringBuilder _out = new();

    private CqlPrinter()
    {
    }

    public static string Print(ExpressionSyntax expression)
    {
        var printer = new CqlPrinter();
        printer.Whole(expression);
        return printer._out.ToString();
    }

    /// <summary>How tightly a tree holds together; zero where it would reach on to the right.</summary>
    private static int PrecedenceOf(ExpressionSyntax expression) => expression switch
    {
        QuerySyntax or IfSyntax => 0,
        BinarySyntax binary => Precedence.Of(binary.Operator),
        TimingSyntax => Precedence.Timing,
        BetweenSyntax => Precedence.Between,
        UnarySyntax { Operator: UnaryOperator.Not } => Precedence.Not,
        UnarySyntax { Operator: UnaryOperator.Exists } => Precedence.Exists,
        UnarySyntax or DatePartSyntax => Precedence.Sign,
        IsSyntax or AsSyntax => Precedence.Suffix,
        DurationSyntax => Precedence.Closed,
        _ => Precedence.Primary,
    };

    private CqlPrinter Write(string text)
    {
        _out.Append(text);
        return this;
    }

    /// <summary>An operand of something that binds so tightly.</summary>
    private CqlPrinter Operand(ExpressionSyntax expression, int minimum)
    {
        if (PrecedenceOf(expression) >= minimum)
            return Whole(expression);
        return Write("(").Whole(expression).Write(")");
    }

    /// <summary>An expression between brackets or keywords of its own: only what reaches on to the right needs parentheses.</summary>
    private CqlPrinter Enclosed(ExpressionSyntax expression) => Operand(expression, Precedence.Set);

    /// <summary>Chains lean to the left and may be long: down to their first operand in a loop, and back.</summary>
    private CqlPrinter Whole(ExpressionSyntax expression)
    {
        var chain = new Stack<(ExpressionSyntax Node, bool IsParenthesized)>();
        var first = expression;
        while (FirstOf(first) is { Operand: { } operand } next)
        {
            var isParenthesized = PrecedenceOf(operand) < next.Minimum;
            Write(isParenthesized ? "(" : string.Empty);
            chain.Push((first, isParenthesized));
            first = operand;
        }

        Closed(first);
        while (chain.Count > 0)
        {
            var (node, isParenthesized) = chain.Pop();
            Write(isParenthesized ? ")" : string.Empty).Rest(node);
        }

        return this;
    }

    /// <summary>The operand an expression begins with, and how tightly it must hold together there.</summary>
    private static (ExpressionSyntax? Operand, int Minimum) FirstOf(ExpressionSyntax expression) => expression switch
    {
        MemberSyntax member => (member.Target, Precedence.Primary),
        CallSyntax call => (call.Target, Precedence.Primary),
        BinarySyntax binary => (binary.Left, Precedence.Of(binary.Operator)),
        BetweenSyntax between => (between.Operand, Precedence.Between),
        IsSyntax test => (test.Operand, Precedence.Suffix),
        AsSyntax cast => (cast.Operand, Precedence.Suffix),
        TimingSyntax timing => (timing.Left, Precedence.Timing),
        _ => default,
    };

    /// <summary>What stands behind the first operand.</summary>
    private void Rest(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case MemberSyntax member:
                Write(".").Name(member.Member);
                break;
            case CallSyntax call:
                Write(".");
                Call(call);
                break;
            case BinarySyntax binary:
                Write(Spelling(binary.Operator)).Operand(binary.Right, Precedence.Of(binary.Operator) + 1);
                break;
            case BetweenSyntax between:
                Write(between.Properly ? " properly between " : " between ");
                Operand(between.Low, Precedence.Add).Write(" and ").Operand(between.High, Precedence.Add);
                break;
            case IsSyntax test:
                Write(test.Negated ? " is not " : " is ").Write(test.Kind switch { IsKind.Null => "null", IsKind.True => "true", _ => "false" });
                break;
            case AsSyntax cast:
                Write(" as ").Write(cast.TypeName);
                break;
            case TimingSyntax timing:
                Timing(timing);
                break;
        }
    }

    /// <summary>What begins with no operand.</summary>
    private void Closed(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case MissingExpressionSyntax:
                break;
            case NullSyntax:
                Write("null");
                break;
            case BooleanSyntax boolean:
                Write(boolean.Value ? "true" : "false");
                break;
            case NumberSyntax number:
                Number(number.Value).Write(number.Kind == NumberKind.Long ? "L" : string.Empty);
                break;
            case QuantitySyntax quantity:
                Quantity(quantity);
                break;
            case StringSyntax text:
                Write(Escapes.Quote(text.Value, '\''));
                break;
            case DateSyntax date:
                Date(date);
                break;
            case NameSyntax name:
                Name(name);
                break;
            case CallSyntax call:
                Call(call);
                break;
            case UnarySyntax unary:
                Unary(unary);
                break;
            case IntervalSyntax interval:
                Write("Interval").Write(interval.LowClosed ? "[" : "(").Enclosed(interval.Low).Write(", ");
                Enclosed(interval.High).Write(interval.HighClosed ? "]" : ")");
                break;
            case ListSyntax list:
                Write(list.Items.IsEmpty ? "{" : "{ ").Items(list.Items).Write(list.Items.IsEmpty ? "}" : " }");
                break;
            case IfSyntax choice:
                Write("if ").Enclosed(choice.Condition).Write(" then ").Enclosed(choice.Then).Write(" else ").Enclosed(choice.Else);
                break;
            case CaseSyntax cases:
                Cases(cases);
                break;
            case DurationSyntax duration:
                Write(duration.IsDifference ? "difference in " : string.Empty).Write(SyntaxFacts.Plural(duration.Unit)).Write(" between ");
                Operand(duration.Low, Precedence.Add).Write(" and ").Operand(duration.High, Precedence.Add);
                break;
            case DatePartSyntax part:
                Write(part.Part is { } unit ? SyntaxFacts.Singular(unit) : "date").Write(" from ").Operand(part.Operand, Precedence.Sign);
                break;
            case QuerySyntax query:
                Query(query);
                break;
        }
    }

    private void Call(CallSyntax call) => Name(call.Function).Write("(").Items(call.Arguments).Write(")");

    private CqlPrinter Name(NameSyntax name) => Write(name.Quoted ? Escapes.Quote(name.Name, '`') : SyntaxFacts.Spell(name.Name));

    private CqlPrinter Items(ImmutableArray<ExpressionSyntax> items)
    {
        // A query alone may stand without parentheses; beside a comma it would take the next item for another source.
        if (items.Length == 1)
            return Whole(items[0]);
        for (var i = 0; i < items.Length; i++)
            Write(i == 0 ? string.Empty : ", ").Enclosed(items[i]);
        return this;
    }

    private void Unary(UnarySyntax unary)
    {
        var (word, minimum) = unary.Operator switch
        {
            UnaryOperator.Not => ("not ", Precedence.Not),
            UnaryOperator.Exists => ("exists ", Precedence.Exists),
            UnaryOperator.Negate => ("-", Precedence.Sign),
            _ => ("+", Precedence.Sign),
        };

        // A prefix begins an operand wherever one can stand, so prefixes follow each other without parentheses.
        var isPrefix = unary.Operand is UnarySyntax { Operator: UnaryOperator.Not or UnaryOperator.Exists } && minimum < Precedence.Closed;
        Write(word).Operand(unary.Operand, isPrefix ? Precedence.Set : minimum);
    }

    private void Cases(CaseSyntax cases)
    {
        Write("case");
        if (cases.Operand is not null)
            Write(" ").Enclosed(cases.Operand);
        foreach (var item in cases.Items)
            Write(" when ").Enclosed(item.When).Write(" then ").Enclosed(item.Then);
        Write(" else ").Enclosed(cases.Else).Write(" end");
    }

    private void Timing(TimingSyntax timing)
    {
        Write(timing.Properly ? " properly " : " ");
        if (timing is { Offset: { } offset, Relation: not TimingRelation.Within })
        {
            Write(timing.OffsetKind switch { OffsetKind.MoreThan => "more than ", OffsetKind.LessThan => "less than ", _ => string.Empty });
            Quantity(offset);
            Write(timing.OffsetKind switch { OffsetKind.OrMore => " or more ", OffsetKind.OrLess => " or less ", _ => " " });
        }

        var precision = timing.Precision is { } unit ? SyntaxFacts.Singular(unit) : null;
        switch (timing.Relation)
        {
            case TimingRelation.Within:
                Write("within ");
                if (timing.Offset is { } length)
                    Quantity(length);
                Write(" of ");
                break;
            case TimingRelation.SameAs or TimingRelation.SameOrBefore or TimingRelation.SameOrAfter:
                Write("same ").Write(precision is null ? string.Empty : precision + " ");
                Write(timing.Relation switch { TimingRelation.SameAs => "as ", TimingRelation.SameOrBefore => "or before ", _ => "or after " });
                break;
            default:
                Write(Spelling(timing.Relation)).Write(precision is null ? " " : $" {precision} of ");
                break;
        }

        Operand(timing.Right, Precedence.Timing + 1);
    }

    private void Query(QuerySyntax query)
    {
        if (IsPath(query.Source))
            Whole(query.Source);
        else
            Write("(").Whole(query.Source).Write(")");
        Write(" ").Name(query.Alias);
        if (query.Where is not null)
            Write(" where ").Enclosed(query.Where);
        if (query.Return is { } result)
            Write(result.Distinct ? " return distinct " : " return all ").Enclosed(result.Expression);
        if (query.Sort is { } sort)
            Sort(sort);
    }

    private void Sort(SortSyntax sort)
    {
        Write(" sort");
        var separator = " by ";
        foreach (var key in sort.Keys)
        {
            if (key.Key is null)
            {
                Write(key.Descending ? " desc" : " asc");
                continue;
            }

            Write(separator).Operand(key.Key, Precedence.Add).Write(key.Descending ? " desc" : string.Empty);
            separator = ", ";
        }
    }

    private static bool IsPath(ExpressionSyntax source) => source switch
    {
        NameSyntax => true,
        MemberSyntax member => IsPath(member.Target),
        _ => false,
    };

    private void Quantity(QuantitySyntax quantity)
        => Number(quantity.Value).Write(" ").Write(quantity.Calendar is { } unit
            ? quantity.Value is { Digits.IsOne: true, Scale: 0 } ? SyntaxFacts.Singular(unit) : SyntaxFacts.Plural(unit)
            : Escapes.Quote(quantity.Unit ?? string.Empty, '\''));

    private CqlPrinter Number(ExactDecimal value)
    {
        var digits = value.Digits.ToString(CultureInfo.InvariantCulture);
        if (value.Scale == 0)
            return Write(digits);
        digits = digits.PadLeft(value.Scale + 1, '0');
        return Write(digits.Insert(digits.Length - value.Scale, "."));
    }
}
