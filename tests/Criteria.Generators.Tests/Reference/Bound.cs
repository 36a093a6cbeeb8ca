using System.Numerics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Bound expressions and trials written by hand, for tests that need no parser.</summary>
internal static class Bound
{
    public static readonly Expression True = new BooleanConstant(true);
    public static readonly Expression False = new BooleanConstant(false);

    /// <summary>A Boolean that nobody knows.</summary>
    public static readonly Expression Unknown = new NullExpression(CriteriaType.Boolean);

    public static Rational Exact(string number)
    {
        var value = Fraction.Parse(number);
        return Rational.Create(value.Numerator, value.Denominator);
    }

    public static Expression Number(string number, CriteriaType? type = null) => new NumberConstant(Exact(number), type ?? CriteriaType.Decimal);

    public static Expression Ratio(int numerator, int denominator) => new NumberConstant(Rational.Create(numerator, denominator), CriteriaType.Decimal);

    public static Expression Integer(int number) => new NumberConstant(Rational.Create(number, BigInteger.One), CriteriaType.Integer);

    public static Expression Text(string text) => new StringConstant(text);

    public static Expression Date(int year, int? month = null, int? day = null) => new DateConstant(year, month, day);

    /// <summary>Year, month, day, hour, minute, second, millisecond, as far as they are given.</summary>
    public static DateTimeConstant Moment(params int[] parts) => Moment(null, parts);

    /// <inheritdoc cref="Moment(int[])"/>
    public static DateTimeConstant Moment(int? offsetMinutes, int[] parts)
    {
        int? Part(int index) => index < parts.Length ? parts[index] : null;
        return new(parts[0], Part(1), Part(2), Part(3), Part(4), Part(5), Part(6), offsetMinutes);
    }

    public static PathExpression Member(string name, NumberRepresentation number = NumberRepresentation.Double, NumberDomain? domain = null)
        => Path(new SubjectRoot(), CriteriaType.Decimal, new PathStep(name, new NumberMember(number), true, Domain: domain));

    public static PathExpression IntegerMember(string name, NumberDomain? domain = null)
        => Path(new SubjectRoot(), CriteriaType.Integer, new PathStep(name, new NumberMember(NumberRepresentation.Int32), true, Domain: domain));

    /// <summary>An integer with a declared domain inside a sum.</summary>
    public static DomainExpression Declared(PathExpression path, int low, int high) => new(path, Domain(low, high));

    public static NumberDomain Domain(int low, int high) => new(Rational.Create(low, 1), Rational.Create(high, 1));

    public static PathExpression BooleanMember(string name) => Path(new SubjectRoot(), CriteriaType.Boolean, new PathStep(name, new BooleanMember(), true));

    public static PathExpression DateMember(string name) => Path(new SubjectRoot(), CriteriaType.Date, new PathStep(name, new DateMember(), true));

    public static PathExpression PartialDateMember(string name)
        => Path(new SubjectRoot(), CriteriaType.Date, new PathStep(name, new DateMember(DateRepresentation.PartialDate), true));

    /// <summary>The end of a period as <c>during</c> reads it.</summary>
    public static PathExpression EndOfPeriod(string name) => Path(
        new SubjectRoot(),
        CriteriaType.Date,
        new PathStep(name, new ObjectMember("Criteria.Period"), true),
        new PathStep("End", new DateMember(DateRepresentation.PeriodEnd), true));

    public static PathExpression DateTimeMember(string name, bool hasOffset = true)
        => Path(new SubjectRoot(), CriteriaType.DateTime, new PathStep(name, new DateTimeMember(hasOffset), true));

    public static PathExpression TextMember(string name) => Path(new SubjectRoot(), CriteriaType.String, new PathStep(name, new StringMember(), true));

    public static PathExpression CodeMember(string name) => Path(new SubjectRoot(), CriteriaType.Code, new PathStep(name, new CodeMember(), true));

    public static PathExpression EnumMember(string name, params EnumValue[] values)
        => Path(new SubjectRoot(), CriteriaType.Enumeration("E"), new PathStep(name, new EnumMember("E", values.ToEquatableArray()), true));

    public static PathExpression Lab(string name, string part, NumberDomain? domain = null) => Path(
        new SubjectRoot(),
        CriteriaType.Decimal,
        new PathStep(name, new LabMember(), true, Domain: domain),
        new PathStep(part, new NumberMember(NumberRepresentation.Double), part != "Value"));

    /// <summary>A list of objects that the subject holds.</summary>
    public static PathExpression ListOfObjects(string name)
        => Path(new SubjectRoot(), CriteriaType.List(CriteriaType.Object("Item")), new PathStep(name, new ListMember(new ObjectMember("Item"), true, ListAccess.List), true));

    /// <summary>A list of plain doubles that the subject holds.</summary>
    public static PathExpression ListOfNumbers(string name) => Path(
        new SubjectRoot(),
        CriteriaType.List(CriteriaType.Decimal),
        new PathStep(name, new ListMember(new NumberMember(NumberRepresentation.Double), true, ListAccess.Array), true));

    /// <summary>A double of the element that a query stands at.</summary>
    public static PathExpression OfElement(string name, int variable = 0)
        => Path(new ElementRoot(variable), CriteriaType.Decimal, new PathStep(name, new NumberMember(NumberRepresentation.Double), true));

    public static PathExpression IntegerOfElement(string name, int variable = 0)
        => Path(new ElementRoot(variable), CriteriaType.Integer, new PathStep(name, new NumberMember(NumberRepresentation.Int32), true));

    public static PathExpression TruthOfElement(string name, int variable = 0)
        => Path(new ElementRoot(variable), CriteriaType.Boolean, new PathStep(name, new BooleanMember(), true));

    public static PathExpression TextOfElement(string name, int variable = 0)
        => Path(new ElementRoot(variable), CriteriaType.String, new PathStep(name, new StringMember(), true));

    public static PathExpression DateOfElement(string name, int variable = 0)
        => Path(new ElementRoot(variable), CriteriaType.Date, new PathStep(name, new DateMember(DateRepresentation.PartialDate), true));

    public static PathExpression DateTimeOfElement(string name, int variable = 0)
        => Path(new ElementRoot(variable), CriteriaType.DateTime, new PathStep(name, new DateTimeMember(true), true));

    /// <summary>The element itself, a plain number.</summary>
    public static PathExpression ElementItself(int variable = 0) => Path(new ElementRoot(variable), CriteriaType.Decimal);

    public static Query Query(PathExpression source, Expression? where = null, bool isOpen = false, int variable = 0) => new(source, variable, "X", where, isOpen);

    /// <summary>An aggregate over what a query returns, in the list's own order or by keys.</summary>
    public static AggregateExpression Of(Aggregate aggregate, Query query, Expression value, bool distinct = false, params SortKey[] sort)
        => new(aggregate, new QueryElements(query, value), distinct, sort.ToEquatableArray(), TypeOf(aggregate, value));

    /// <summary>An aggregate over values that are written one by one.</summary>
    public static AggregateExpression Of(Aggregate aggregate, params Expression[] values) => new(
        aggregate,
        new WrittenElements(values.Select(v => new WrittenElement(null, v)).ToEquatableArray()),
        false,
        EquatableArray<SortKey>.Empty,
        TypeOf(aggregate, values[0]));

    public static SortKey Ascending(Expression key) => new(key, false);

    public static SortKey Descending(Expression key) => new(key, true);

    public static NumberFunctionExpression Function(NumberFunction function, CriteriaType type, params Expression[] arguments)
        => new(function, arguments.ToEquatableArray(), type);

    public static ScoreExpression Score(params ScoreItem[] items) => new(items.ToEquatableArray());

    public static ScoreItem Points(Expression condition, int weight) => new PointsItem(condition, weight);

    public static ScoreItem Worst(params ScoreItem[] items) => new WorstItem(items.ToEquatableArray());

    public static Expression And(params Expression[] operands) => new LogicalExpression(LogicalOperator.And, operands.ToEquatableArray());

    public static Expression Or(params Expression[] operands) => new LogicalExpression(LogicalOperator.Or, operands.ToEquatableArray());

    public static Expression Not(Expression operand) => new NotExpression(operand);

    public static Expression Compare(Expression left, ComparisonOperator @operator, Expression right) => new ComparisonExpression(@operator, left, right);

    public static Expression AtLeast(Expression left, Expression right) => Compare(left, ComparisonOperator.GreaterOrEqual, right);

    public static Expression AtMost(Expression left, Expression right) => Compare(left, ComparisonOperator.LessOrEqual, right);

    public static Expression More(Expression left, Expression right) => Compare(left, ComparisonOperator.Greater, right);

    public static Expression Equal(Expression left, Expression right) => Compare(left, ComparisonOperator.Equal, right);

    public static Expression If(Expression condition, Expression then, Expression otherwise) => new ConditionalExpression(condition, then, otherwise, then.Type);

    public static PatientNumber Value(double number) => new(number);

    /// <summary>The value of one expression for one patient.</summary>
    public static Possible? Evaluate(Expression expression, params (string Name, PatientValue? Value)[] members)
        => new ExpressionInterpreter(Trial(), Inputs.Of(PatientRecord.Of(members)), _ => Kleene.Unknown).Value(expression);

    /// <inheritdoc cref="Evaluate"/>
    public static Kleene Truth(Expression expression, params (string Name, PatientValue? Value)[] members)
        => Truth(expression, PatientRecord.Of(members));

    public static Kleene Truth(Expression expression, PatientRecord subject)
        => new ExpressionInterpreter(Trial(), Inputs.Of(subject), _ => Kleene.Unknown).Truth(expression);

    public static Criterion Inclusion(string id, Expression expression) => Criterion(CriterionKind.Inclusion, id, new ExpressionBody(expression));

    public static Criterion Exclusion(string id, Expression expression) => Criterion(CriterionKind.Exclusion, id, new ExpressionBody(expression));

    public static Criterion Criterion(CriterionKind kind, string id, CriterionBody body)
        => new(0, kind, CriterionRole.Criterion, id, id, null, null, null, null, body, EquatableArray<int>.Empty, null, EquatableArray<int>.Empty);

    public static Criterion When(this Criterion criterion, Expression appliesTo) => criterion with { AppliesTo = appliesTo };

    /// <summary>A group whose children are given with it; see <see cref="Trial(GroupTree[])"/>.</summary>
    public static GroupTree Group(CriterionKind kind, string id, GroupKind group, int number, Expression? own, params GroupTree[] children)
        => new(Criterion(kind, id, new GroupBody(group, number, own, EquatableArray<int>.Empty)), children);

    /// <summary>A trial of these criteria: the top level first, then children, depth first, as the model says.</summary>
    public static Trial Trial(params GroupTree[] trees)
    {
        var all = new List<Criterion>();
        foreach (var tree in trees)
            all.Add(tree.Criterion with { Index = all.Count });
        for (var index = 0; index < trees.Length; index++)
            AddChildren(all, index, trees[index]);
        return new()
        {
            Id = "T1",
            SourceName = "T1.cs",
            Class = new(null, EquatableArray<string>.Empty, "T1", "public static partial class T1", "T1"),
            Subject = new("Chart", "Chart", false, false),
            AllCriteria = all.ToEquatableArray(),
            TopLevelCount = trees.Length,
        };
    }

    private static void AddChildren(List<Criterion> all, int parent, GroupTree tree)
    {
        var indexes = new List<int>();
        foreach (var child in tree.Children)
        {
            var index = all.Count;
            indexes.Add(index);
            all.Add(child.Criterion with { Index = index, Parent = parent });
            AddChildren(all, index, child);
        }

        if (all[parent].Body is GroupBody group)
            all[parent] = all[parent] with { Body = group with { Children = indexes.ToEquatableArray() } };
    }

    private static CriteriaType TypeOf(Aggregate aggregate, Expression value) => aggregate switch
    {
        Aggregate.Count => CriteriaType.Integer,
        Aggregate.Avg when value.Type.Kind == TypeKind.Integer => CriteriaType.Decimal,
        _ => value.Type,
    };

    private static PathExpression Path(PathRoot root, CriteriaType type, params PathStep[] steps) => new(root, steps.ToEquatableArray(), type);
}

/// <summary>A criterion and, where it is a group, its children.</summary>
internal sealed record GroupTree(Criterion Criterion, IReadOnlyList<GroupTree> Children)
{
    public GroupTree When(Expression appliesTo) => this with { Criterion = Criterion.When(appliesTo) };

    public static implicit operator GroupTree(Criterion criterion) => new(criterion, []);
}
