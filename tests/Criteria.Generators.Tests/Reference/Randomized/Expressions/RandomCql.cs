using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>A list that a definition names.</summary>
internal sealed record NamedList(string Name, SubjectMember Member);

/// <summary>What a random trial declares and its expressions may name.</summary>
/// <param name="Truths">Quoted names of Boolean definitions and criteria.</param>
/// <param name="Numbers">Quoted names of definitions that are bare numbers.</param>
/// <param name="ClosesTheWorld">Whether expressions may ask what is null.</param>
internal sealed record RandomNames(List<string> Truths, List<string> Numbers, List<NamedList> Lists, bool HasSecondAnchor, bool ClosesTheWorld)
{
    public List<string> Statements { get; } = [];
}

/// <summary>Random expressions in CQL over a random subject: the whole language, a class a topic.</summary>
internal sealed class RandomCql
{
    private static readonly string[] s_comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private readonly RandomSubject _subject;
    private int _aliases;

    public RandomCql(Dice dice, RandomSubject subject, RandomNames names)
    {
        Dice = dice;
        Names = names;
        _subject = subject;
        Truths = new(this);
        Amounts = new(this);
        Integers = new(this);
        Dates = new(this);
        Moments = new(this);
        Texts = new(this);
        Lists = new(this);
        Aggregates = new(this);
        Orders = new(this);
    }

    public Dice Dice { get; }

    public RandomNames Names { get; }

    public TruthExpressions Truths { get; }

    public AmountExpressions Amounts { get; }

    public IntegerExpressions Integers { get; }

    public DateExpressions Dates { get; }

    public MomentExpressions Moments { get; }

    public TextExpressions Texts { get; }

    public ListExpressions Lists { get; }

    public AggregateExpressions Aggregates { get; }

    public OrderExpressions Orders { get; }

    public Cql Truth() => Truths.Make(Scope.Of(_subject));

    /// <summary>A bare number, for definitions; null where the subject has none.</summary>
    public Cql? Number()
    {
        var scope = Scope.Of(_subject);
        return scope.Such(Measure.Decimal.Fits) is { Length: > 0 } ? Amounts.Make(Measure.Decimal, scope) : null;
    }

    /// <summary>A query, for definitions; null where the subject has no list.</summary>
    public (Cql Query, SubjectMember Member)? List() => Lists.Named(Scope.Of(_subject));

    /// <summary>A new name for the element of a query.</summary>
    public string Alias() => $"X{++_aliases}";

    public string Comparison() => Dice.Pick(s_comparisons);

    /// <summary>A comparison of two parts.</summary>
    public Cql Compare(Cql left, Cql right) => new(Cql.Truth, $"({{0}} {Comparison()} {{1}})", left, right);
}
