using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp.Expressions;

/// <summary>
/// Bound expressions as C# expressions over the runtime's values. The same rules serve the readable methods, where a fact is read by a call, and the
/// mask core, where it is a local variable.
/// </summary>
/// <param name="names">The names of the trial.</param>
/// <param name="owner">The name of the method the expression belongs to, from which its queries' methods are named.</param>
/// <param name="queries">Receives the queries, each of which becomes a method of its own.</param>
internal sealed partial class ExpressionEmitter(TrialNames names, string owner, List<QueryMethod> queries)
{
    private readonly Dictionary<int, ElementVariable> _elements = [];

    /// <summary>Names that are taken where the expression stands; those of its own pattern variables are added.</summary>
    public HashSet<string> Locals { get; init; } = [];

    /// <summary>Facts that stand in local variables: their names by number.</summary>
    public IReadOnlyDictionary<int, string> FactLocals { get; init; } = new Dictionary<int, string>();

    /// <summary>Criteria whose truth stands in local variables: their names by number.</summary>
    public IReadOnlyDictionary<int, string> CriterionLocals { get; init; } = new Dictionary<int, string>();

    /// <summary>Thresholds that are decided together: the bit of each.</summary>
    public IReadOnlyDictionary<Expression, int> Lanes { get; init; } = new Dictionary<Expression, int>();

    /// <summary>The local variable that holds them.</summary>
    public string Thresholds { get; init; } = string.Empty;

    /// <summary>The elements of the queries around the expression, which its own queries must be given.</summary>
    public void Enter(ElementVariable element)
    {
        _elements[element.Variable] = element;
        Locals.Add(element.Name);
    }

    public string Truth(Expression expression) => Lane(expression) ?? Kept(expression) ?? expression switch
    {
        LogicalExpression logical => Logical(logical),
        NotExpression not => Not(not),
        ClosedWorldExpression test => ClosedWorld(test),
        ConditionalExpression choice => Choose(choice.Condition, Truth(choice.Then), Truth(choice.Else)),
        CoalesceExpression coalesce => FirstTruth(coalesce),
        CardinalityExpression cardinality => Cardinal(cardinality),
        ComparisonExpression comparison => Comparison(comparison),
        BetweenExpression between => Between(between),
        PrecisionComparisonExpression comparison => PrecisionComparison(comparison),
        MembershipExpression membership => Membership(membership),
        ExistsExpression exists => Query(exists, exists.Query),
        _ => Leaf(expression),
    };

    /// <summary>A text, code or enum value as the C# value it is, null where it is missing.</summary>
    public string Plain(Expression expression) => Kept(expression) ?? expression switch
    {
        NullExpression => "null",
        StringConstant constant => CSharpText.Literal(constant.Value),
        EnumConstant constant => $"global::{constant.Type.Name}.{CSharpText.Name(constant.Member)}",
        ConditionalExpression choice => Choose(choice.Condition, Plain(choice.Then), Plain(choice.Else)),
        CoalesceExpression coalesce => "(" + string.Join(" ?? ", coalesce.Operands.Select(Plain)) + ")",
        AggregateExpression aggregate => Aggregated(aggregate),
        DefinitionExpression definition => Call(names.Definition(definition.Definition), definition),
        CallExpression call => Call(call),
        ParameterExpression or PathExpression => Fact(expression),
        _ => throw Unexpected(expression, "a text, a code or a value of an enum"),
    };

    /// <summary>An operand of an operator: in parentheses where it has operators of its own.</summary>
    public static string Operand(string code) => IsSimple(code) ? code : "(" + code + ")";

    private string? Lane(Expression expression)
        => Lanes.TryGetValue(expression, out var lane) ? $"{Thresholds}[{CSharpText.Literal(lane)}]" : null;

    // Apart, because Truth goes down a tree by recursion and must be small on the stack.
    private string Leaf(Expression expression) => expression switch
    {
        BooleanConstant constant => constant.Value ? $"{RuntimeNames.Truth}.True" : $"{RuntimeNames.Truth}.False",
        NullExpression => $"{RuntimeNames.Truth}.Unknown",
        ValueSetExpression valueSet => $"{names.ValueSet(valueSet.ValueSet)}({Plain(valueSet.Operand)})",
        PresentExpression present => Present(present.Operand),
        AggregateExpression aggregate => Aggregated(aggregate),
        DefinitionExpression definition => Call(names.Definition(definition.Definition), definition),
        CallExpression call => Call(call),
        CriterionExpression criterion => CriterionLocals.TryGetValue(criterion.Criterion, out var local)
            ? local
            : Call(names.Criterion(criterion.Criterion), criterion),
        AttestationExpression or ParameterExpression or PathExpression => Fact(expression),
        _ => throw Unexpected(expression, "a Boolean"),
    };

    private string Not(NotExpression not) => "!" + Operand(Truth(not.Operand));

    private string Choose(Expression condition, string then, string otherwise) => $"{Operand(Truth(condition))}.Choose({then}, {otherwise})";

    private string FirstTruth(CoalesceExpression coalesce)
        => coalesce.Operands.Reverse().Select(Truth).Aggregate(static (rest, operand) => $"{Operand(operand)}.Or({rest})");

    private string Logical(LogicalExpression logical)
    {
        var operands = logical.Operands.Select(operand => Operand(Truth(operand)));
        return logical.Operator switch
        {
            LogicalOperator.And => Chain(" & ", operands),
            LogicalOperator.Or => Chain(" | ", operands),
            LogicalOperator.Xor => string.Join(" ^ ", operands),
            _ => operands.Aggregate(static (condition, consequence) => $"{condition}.Implies({consequence})"),
        };
    }

    private string Cardinal(CardinalityExpression cardinality)
    {
        var operands = string.Join(", ", cardinality.Operands.Select(Truth));

        // The C# compiler binds a list whose type it must infer twice, and so one inside another twice as often at every level.
        var type = operands.IndexOf('[') >= 0 ? $"(global::System.ReadOnlySpan<{RuntimeNames.Truth}>)" : string.Empty;
        return $"{RuntimeNames.Truth}.{cardinality.Kind}({CSharpText.Literal(cardinality.Number)}, {type}[{operands}])";
    }

    private string ClosedWorld(ClosedWorldExpression test) => test.Test switch
    {
        ClosedWorldTest.IsTrue => Closed(test.Operand, "IsTrue"),
        ClosedWorldTest.IsFalse => Closed(test.Operand, "IsFalse"),
        _ => test.Operand.Type.Kind switch
        {
            TypeKind.Boolean => Closed(test.Operand, "IsUnknown"),
            TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => $"{Operand(Number(test.Operand).Code)}.IsNull()",
            TypeKind.Date or TypeKind.DateTime => $"{Operand(Temporal(test.Operand))}.IsNull()",
            TypeKind.Any => $"{RuntimeNames.Truth}.True",
            TypeKind.List or TypeKind.Object => IsMissing((PathExpression)test.Operand),
            _ => $"{RuntimeNames.Truth}.Of({Plain(test.Operand)} is null)",
        },
    };

    private string IsMissing(PathExpression path)
        => ListReading.IsMissing(ListOf(path).Chain, RootOf(path).CanBeNull, path.Steps) is { } isMissing
            ? $"{RuntimeNames.Truth}.Of({isMissing})"
            : $"{RuntimeNames.Truth}.False";

    private string Closed(Expression operand, string test) => $"{RuntimeNames.Truth}.Of({Operand(Truth(operand))}.{test})";

    private string Membership(MembershipExpression membership)
    {
        var type = membership.Operand.Type.Kind;
        if (membership.Items.Count == 0)
            return $"{RuntimeNames.Truth}.False";
        if (type is TypeKind.String or TypeKind.Enumeration && membership.Items.All(static item => item is StringConstant or EnumConstant))
        {
            var local = Local(membership.Operand is PathExpression { Steps.Count: > 0 } path ? path.Steps[path.Steps.Count - 1].Member : "value");
            return $"({Plain(membership.Operand)} is {{ }} {local} ? {RuntimeNames.Truth}.Of({local} is {string.Join(" or ", membership.Items.Select(Plain))}) : {RuntimeNames.Truth}.Unknown)";
        }

        return Once(membership.Operand, () => Chain(" | ", Equalities(membership).Select(equality => Operand(Truth(equality)))));
    }

    /// <summary>Membership of a list is equality with one of its items.</summary>
    public static IEnumerable<ComparisonExpression> Equalities(MembershipExpression membership)
        => membership.Items.Select(item => new ComparisonExpression(ComparisonOperator.Equal, membership.Operand, item));

    private string Call(string method, Expression reference) => $"{method}({Usage.OfExpression(names.Trial, reference).Arguments(names)})";

    /// <summary>A fact, an element's member, or a parameter.</summary>
    private string Fact(Expression reading)
    {
        var index = names.FactOf(reading);
        if (index < 0 && reading is PathExpression path)
            return Element(path);
        return FactLocals.TryGetValue(index, out var local)
            ? local
            : $"Facts.{CSharpText.Name(names.Trial.Facts[index].Identifier)}({FactsEmitter.Arguments(names, index)})";
    }

    private string Element(PathExpression path)
    {
        var (root, canBeNull) = RootOf(path);
        return path.Type.Kind switch
        {
            TypeKind.Boolean => $"{RuntimeNames.Truth}.Of({MemberReading.Chain(root, canBeNull, path.Steps, path.Steps.Count)})",
            TypeKind.Date or TypeKind.DateTime => MemberReading.Date(root, canBeNull, path),
            TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => MemberReading.Number(root, canBeNull, path, StepOf(path)).Code,
            TypeKind.Enumeration => $"Facts.Known({MemberReading.Chain(root, canBeNull, path.Steps, path.Steps.Count)})",
            _ => MemberReading.Chain(root, canBeNull, path.Steps, path.Steps.Count),
        };
    }

    /// <summary>Whether an element is surely there: a truth, or null where no element of the list can be missing.</summary>
    public string? Presence(ElementVariable element)
    {
        var canBeNoNumber = element.Step.Type is NumberMember { Representation: NumberRepresentation.Double or NumberRepresentation.Single };
        var test = element.Step.Type switch
        {
            ObjectMember or LabMember => null,
            NumberMember when canBeNoNumber || element.CanBeNull || element.Step.Domain is not null => PlainNumber(element) + ".IsPresent",
            EnumMember => $"Facts.Known({element.Name}) is not null",
            _ when element.CanBeNull => $"{element.Name} is not null",
            _ => null,
        };
        return test is null ? null : $"{RuntimeNames.Truth}.TrueIf({test})";
    }

    private static string PlainNumber(ElementVariable element)
        => MemberReading.Number(element.Name, element.CanBeNull, new(new ElementRoot(element.Variable), default, CriteriaType.Decimal), element.Step).Code;

    private PathStep? StepOf(PathExpression path) => path.Root is ElementRoot element ? _elements[element.Variable].Step : null;

    private (string Root, bool CanBeNull) RootOf(PathExpression path)
        => path.Root is ElementRoot element
            ? (_elements[element.Variable].Name, _elements[element.Variable].CanBeNull)
            : (CSharpText.Name(names.Subject), false);

    private string Local(string member) => names.Local(CSharpText.Camel(member), Locals);

    // A name, a call or a member of one: nothing that binds looser than a dot.
    private static bool IsSimple(string code)
    {
        var depth = 0;
        for (var index = 0; index < code.Length; index++)
        {
            var character = code[index];
            if (character == '"')
                index = EndOfLiteral(code, index);
            else if (character is '(' or '{')
                depth++;
            else if (character is ')' or '}')
                depth--;
            else if (depth == 0 && character is ' ' or '!' or '-')
                return false;
        }

        return true;
    }

    private static int EndOfLiteral(string code, int start)
    {
        var index = start + 1;
        while (index < code.Length && code[index] != '"')
            index += code[index] == '\\' ? 2 : 1;
        return index;
    }

    private static System.InvalidOperationException Unexpected(Expression expression, string expected)
        => new($"a bound {expression.GetType().Name} of type {expression.Type.Kind} stands where {expected} was expected");
}
