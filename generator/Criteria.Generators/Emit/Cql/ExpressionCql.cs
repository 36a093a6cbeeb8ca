using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <summary>Bound expressions in CQL, with the meaning that they have here written out where plain CQL has another.</summary>
internal sealed partial class ExpressionCql(Trial trial, CqlNames names, Prelude prelude)
{
    private readonly Ranges _ranges = new(prelude);
    private readonly Dictionary<int, ListedElement> _elements = [];
    private readonly Dictionary<int, CqlValue> _definitions = [];
    private Aggregates? _aggregates;

    /// <summary>The first construct that CQL cannot say; null: it says all.</summary>
    public string? Refusal { get; private set; }

    private Aggregates Aggregates => _aggregates ??= new(prelude, _ranges);

    /// <summary>Forgets the elements of queries, which are numbered within a criterion or definition.</summary>
    public void BeginOwner() => _elements.Clear();

    /// <summary>The value of a definition, which those that name it refer to.</summary>
    public CqlValue Define(int index)
    {
        BeginOwner();
        var expression = trial.Definitions[index].Expression;
        var value = CqlKinds.Of(expression.Type) is { } kind ? Value(expression, kind) : new CqlValue("null");
        _definitions[index] = value;
        return value;
    }

    /// <summary>A condition: a Boolean, null where it is unknown.</summary>
    public string Truth(Expression expression) => expression switch
    {
        NullExpression => Null(CqlKind.Truth),
        BooleanConstant constant => constant.Value ? "true" : "false",
        LogicalExpression logical => string.Join(Word(logical.Operator), logical.Operands.Select(operand => CqlText.Operand(Truth(operand)))),
        NotExpression not => "not " + CqlText.Operand(Truth(not.Operand)),
        ClosedWorldExpression { Test: ClosedWorldTest.IsNull } test => IsNull(test.Operand),
        ClosedWorldExpression test => CqlText.Operand(Truth(test.Operand)) + (test.Test == ClosedWorldTest.IsTrue ? " is true" : " is false"),
        PresentExpression present => IsPresent(present.Operand),
        CardinalityExpression cardinality => CardinalityOf(cardinality),
        ComparisonExpression comparison => Compare(comparison.Operator, comparison.Left, comparison.Right),
        PrecisionComparisonExpression comparison => ByPrecision(comparison),
        BetweenExpression between => Between(between),
        MembershipExpression membership => Membership(membership),
        ValueSetExpression member => InValueSet(member),
        ExistsExpression exists => Exists(exists.Query),
        CriterionExpression criterion => CqlText.Quoted(names.Criterion(criterion.Criterion)),
        AttestationExpression attestation => CqlText.Quoted(names.Attestation(attestation.Attestation)),
        _ => Value(expression, CqlKind.Truth).Text,
    };

    /// <summary>A value of a kind.</summary>
    public CqlValue Value(Expression expression, CqlKind kind)
    {
        switch (expression)
        {
            case NullExpression:
                return new(Null(kind));
            case StringConstant text:
                return new(CqlText.String(text.Value));
            case EnumConstant choice:
                return new(CqlText.String(choice.Text));
            case PathExpression path:
                return Path(path);
            case ParameterExpression parameter:
                return Parameter(parameter);
            case DefinitionExpression definition:
                return _definitions[definition.Definition] with { Text = CqlText.Quoted(names.Definition(definition.Definition)) };
            case ConditionalExpression conditional:
                return Choice(conditional, kind);
            case CoalesceExpression coalesce:
                return FirstKnown(coalesce, kind);
            case AggregateExpression aggregate:
                return Aggregate(aggregate, kind);
            case CallExpression call:
                return Called(call);
        }

        return kind switch
        {
            CqlKind.Truth => IsTruth(expression) ? new(Truth(expression)) : new(Refuse(expression)),
            CqlKind.Number => Number(expression),
            CqlKind.Day => Day(expression),
            CqlKind.Moment => Moment(expression),
            _ => new(Refuse(expression)),
        };
    }

    /// <summary>One value, null where it is missing or uncertain.</summary>
    private string Exact(Expression expression, CqlKind kind)
    {
        var value = Value(expression, kind);
        return value.IsRange ? _ranges.Point(kind, value.Text) : value.Text;
    }

    private string Range(Expression expression, CqlKind kind)
    {
        var value = Value(expression, kind);
        return value.IsRange ? value.Text : _ranges.Exactly(kind, value.Text);
    }

    private string Refuse(string construct)
    {
        Refusal ??= construct;
        return "null";
    }

    private string Refuse(Expression expression) => Refuse($"a {expression.GetType().Name.Replace("Expression", string.Empty)}");

    private static string Null(CqlKind kind) => $"null as {kind.Exact()}";

    // What Truth says itself: anything else would come back to it.
    private static bool IsTruth(Expression expression) => expression is BooleanConstant or LogicalExpression or NotExpression or ClosedWorldExpression or PresentExpression
        or CardinalityExpression or ComparisonExpression or PrecisionComparisonExpression or BetweenExpression or MembershipExpression or ValueSetExpression or ExistsExpression
        or CriterionExpression or AttestationExpression;

    private static string Word(LogicalOperator @operator) => @operator switch
    {
        LogicalOperator.And => " and ",
        LogicalOperator.Or => " or ",
        LogicalOperator.Xor => " xor ",
        _ => " implies ",
    };

    private string IsNull(Expression operand)
    {
        if (operand is PathExpression { Type.Kind: TypeKind.List or TypeKind.Object } path)
            return PathText(path, path.Steps.Count) + " is null";
        if (CqlKinds.Of(operand.Type) is not { } kind)
            return operand is NullExpression ? "true" : Refuse(operand);
        var value = Value(operand, kind);
        return value.IsRange ? _ranges.IsMissing(kind, value.Text) : CqlText.Operand(value.Text) + " is null";
    }

    /// <summary>True where anything is known, else unknown.</summary>
    private string IsPresent(Expression operand)
    {
        if (operand is PathExpression { Type.Kind: TypeKind.List or TypeKind.Object } path)
            return $"if {PathText(path, path.Steps.Count)} is null then null else true";
        if (CqlKinds.Of(operand.Type) is not { } kind)
            return Refuse(operand);
        var value = Value(operand, kind);
        return value.IsRange ? _ranges.IsPresent(kind, value.Text) : $"if {CqlText.Operand(value.Text)} is null then null else true";
    }

    private string CardinalityOf(CardinalityExpression cardinality)
    {
        var operands = $"{{ {string.Join(", ", cardinality.Operands.Select(Truth))} }}";
        var number = CqlText.Integer(cardinality.Number);
        return cardinality.Kind switch
        {
            Cardinality.AtLeast => AtLeast(number, operands),
            Cardinality.AtMost => "not " + AtLeast(CqlText.Integer(cardinality.Number + 1L), operands),
            _ => prelude.Call(
                "exactly so many",
                () => $"(number Integer, truths List<Boolean>):\n  {AtLeast("number", "truths")} and not {AtLeast("number + 1", "truths")}",
                number,
                operands),
        };
    }

    /// <summary>Decided as soon as the unknown ones cannot change it.</summary>
    public string AtLeast(string number, string truths) => prelude.Call(
        "at least",
        static () => """
            (number Integer, truths List<Boolean>):
              case
                when Count(truths T where T is true return all 1) >= number then true
                when Count(truths T where T is not false return all 1) < number then false
                else null
              end
            """,
        number,
        truths);

    /// <summary>With an unknown condition it is the value on which both branches agree.</summary>
    private CqlValue Choice(ConditionalExpression conditional, CqlKind kind)
    {
        var (then, otherwise) = (Value(conditional.Then, kind), Value(conditional.Else, kind));
        var condition = Truth(conditional.Condition);
        if (!then.IsRange && !otherwise.IsRange)
        {
            return new(prelude.Call(
                "choose" + (kind == CqlKind.Truth ? " truths" : kind.Suffix()),
                () => $"(condition Boolean, a {kind.Exact()}, b {kind.Exact()}):\n  case\n    when condition is true then a\n    when condition is false then b\n    when a = b then a\n    else null\n  end",
                condition,
                then.Text,
                otherwise.Text));
        }

        return new(
            prelude.Call(
                "choose in part" + kind.Suffix(),
                () => $"(condition Boolean, a {kind.Range()}, b {kind.Range()}):\n  case\n    when condition is true then a\n    when condition is false then b\n"
                    + "    when a.Low = a.High and b.Low = b.High and a.Low = b.Low then a\n    else null\n  end",
                condition,
                then.IsRange ? then.Text : _ranges.Exactly(kind, then.Text),
                otherwise.IsRange ? otherwise.Text : _ranges.Exactly(kind, otherwise.Text)),
            IsRange: true);
    }

    private CqlValue FirstKnown(CoalesceExpression coalesce, CqlKind kind)
    {
        var operands = coalesce.Operands.Select(operand => Value(operand, kind)).ToArray();
        if (operands.Any(static operand => operand.IsRange))
        {
            var inParts = operands.Select(operand => operand.IsRange ? operand.Text : _ranges.Exactly(kind, operand.Text)).Reverse();
            return new(
                inParts.Aggregate((rest, operand) => prelude.Call(
                    "first known" + kind.Suffix(),
                    () => $"(a {kind.Range()}, b {kind.Range()}):\n  if {_ranges.IsMissing(kind, "a")} then b else a",
                    operand,
                    rest)),
                IsRange: true);
        }

        var texts = operands.Select(operand => operand.IsInteger ? $"ToDecimal({operand.Text})" : operand.Text).Reverse();
        return new(texts.Aggregate(static (rest, operand) => $"Coalesce({operand}, {rest})"));
    }

    private CqlValue Parameter(ParameterExpression expression)
    {
        var parameter = trial.Parameters[expression.Parameter];
        var name = parameter.After is null ? CqlText.Name(names.Parameter(expression.Parameter)) : CqlText.Quoted(names.InOrder[expression.Parameter]);
        return parameter.Type.Unit is { } unit ? new(NumberIn(name, unit))
            : CqlKinds.Of(parameter.Type) is not { } kind ? new(Refuse($"the parameter '{parameter.Name}'"))
            : kind == CqlKind.Code ? new(CodeText(name))
            : new(name, IsInteger: parameter.Type.Kind == TypeKind.Integer);
    }
}
