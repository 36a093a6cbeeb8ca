using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Binding;

/// <summary>What holds of every bound tree, as the model's own comments promise it to those who read it.</summary>
internal static class BoundInvariants
{
    public static List<string> FaultsOf(Expression root)
    {
        var faults = new List<string>();
        Check(root, [], [], faults);
        return faults;
    }

    private static void Check(Expression node, HashSet<int> open, HashSet<int> used, List<string> faults)
    {
        void Expect(bool condition, string promise)
        {
            if (!condition)
                faults.Add($"{node.GetType().Name}: {promise}");
        }

        void IsBoolean(params IEnumerable<Expression> operands) => Expect(operands.All(o => o.Type == CriteriaType.Boolean), "operands are Booleans");

        void IsOneType(params IEnumerable<Expression> operands) => Expect(operands.Select(o => o.Type).Distinct().Count() == 1, "operands have one type");

        void HasOrder(Expression operand) => Expect(operand.Type.IsNumeric || operand.Type.IsTemporal || operand.Type.Kind == TypeKind.String, "operands have an order");

        Expect(node.Type.Kind is not (TypeKind.Error or TypeKind.Any), "its type is known");
        Expect(!node.Origin.Span.IsNone, "its place is known");
        switch (node)
        {
            case ComparisonExpression comparison:
                IsOneType(comparison.Left, comparison.Right);
                if (comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
                    HasOrder(comparison.Left);
                break;
            case BetweenExpression between:
                IsOneType(ChildrenOf(between));
                HasOrder(between.Operand);
                break;
            case MembershipExpression membership:
                IsOneType(ChildrenOf(membership));
                break;
            case LogicalExpression logical:
                IsBoolean(logical.Operands);
                Expect(logical.Operands.Count == 2 || (logical.Operands.Count > 2 && logical.Operator is LogicalOperator.And or LogicalOperator.Or), "it has two operands, or more of and/or");
                break;
            case NotExpression or CardinalityExpression:
                IsBoolean(ChildrenOf(node));
                break;
            case ClosedWorldExpression { Test: ClosedWorldTest.IsNull } test:
                Expect(test.Operand is PathExpression or ParameterExpression, "is null takes a member or a parameter");
                break;
            case ClosedWorldExpression test:
                IsBoolean(test.Operand);
                break;
            case CoalesceExpression coalesce:
                IsOneType([.. coalesce.Operands, new NullExpression(coalesce.Type)]);
                Expect(coalesce.Operands.Items.SkipLast(1).Select(o => o is ConversionExpression conversion ? conversion.Operand : o).All(o => o is PathExpression or ParameterExpression or NullExpression or NumberConstant or StringConstant or BooleanConstant or DateConstant or DateTimeConstant or EnumConstant), "all but the last can be tested");
                break;
            case ConditionalExpression choice:
                IsBoolean(choice.Condition);
                IsOneType(choice.Then, choice.Else, new NullExpression(choice.Type));
                break;
            case ArithmeticExpression { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } sum:
                IsOneType(sum.Left, sum.Right, new NullExpression(sum.Type));
                break;
            case ArithmeticExpression product:
                Expect(product.Left.Type.IsNumeric && product.Right.Type.IsNumeric, "factors are numbers");
                break;
            case DomainExpression domain:
                Expect(domain.Operand.Type == CriteriaType.Integer && domain.Domain.Low.IsInteger && domain.Domain.High.IsInteger && domain.Domain.Low <= domain.Domain.High, "a domain is one of whole numbers");
                break;
            case NumberFunctionExpression { Function: NumberFunction.Abs } magnitude:
                IsOneType(magnitude.Arguments[0], new NullExpression(magnitude.Type));
                break;
            case NumberFunctionExpression { Function: NumberFunction.Power } power:
                IsOneType([.. power.Arguments, new NullExpression(power.Type)]);
                break;
            case NumberFunctionExpression function:
                Expect(function.Arguments[0].Type == CriteriaType.Decimal, "the argument is a Decimal");
                break;
            case ScoreExpression:
                IsBoolean(ChildrenOf(node));
                break;
            case DurationExpression or DateShiftExpression or PrecisionComparisonExpression or DatePartExpression or DateFromExpression:
                Expect(ChildrenOf(node).All(c => c.Type.IsTemporal), "operands are dates");
                IsOneType(ChildrenOf(node));
                break;
            case PathExpression { Root: ElementRoot element }:
                Expect(open.Contains(element.Variable), "an element is read inside its query");
                break;
        }

        foreach (var child in ChildrenOf(node))
            Check(child, open, used, faults);
        if (node is AggregateExpression aggregate)
            CheckAggregate(aggregate, Expect);
        if (QueryOf(node) is not { } query)
            return;
        Expect(used.Add(query.Variable), "each query has its own number");
        Expect(query.Source.Type.Kind == TypeKind.List, "a query goes over a list");
        Expect(query.Source.Steps.Items[^1].IsOpen == query.IsOpen, "a query is open where its list is");
        if (query.Source.Root is ElementRoot outer)
            Expect(open.Contains(outer.Variable), "a list of an element is read inside its query");
        open.Add(query.Variable);
        if (query.Where is { } where)
        {
            IsBoolean(where);
            Check(where, open, used, faults);
        }

        foreach (var part in OfElements(node))
            Check(part, open, used, faults);
        open.Remove(query.Variable);
    }

    private static void CheckAggregate(AggregateExpression aggregate, Action<bool, string> expect)
    {
        IEnumerable<Expression> values = aggregate.Elements is QueryElements query ? [query.Value] : ((WrittenElements)aggregate.Elements).Items.Select(static item => item.Value);
        expect(values.Select(static value => value.Type).Distinct().Count() == 1, "elements have one type");
        expect(aggregate.Aggregate == Aggregate.Count ? aggregate.Distinct && aggregate.Type == CriteriaType.Integer : values.All(value => value.Type == aggregate.Type), "it has the type of its elements");
        expect(!aggregate.Distinct || aggregate.Aggregate is Aggregate.Sum or Aggregate.Avg or Aggregate.Count, "distinct stays where it matters");
        expect(aggregate.Sort.Count == 0 || (aggregate.Aggregate is Aggregate.First or Aggregate.Last && aggregate.Elements is QueryElements), "First and Last of queries are sorted");
        expect(aggregate.Sort.All(static key => key.Key.Type.IsNumeric || key.Key.Type.IsTemporal || key.Key.Type == CriteriaType.String), "keys have an order");
    }

    /// <summary>What is read of each element that a query keeps.</summary>
    private static IEnumerable<Expression> OfElements(Expression node)
        => node is AggregateExpression { Elements: QueryElements query } aggregate ? [query.Value, .. aggregate.Sort.Select(static key => key.Key)] : [];

    private static Query? QueryOf(Expression node) => node switch
    {
        AggregateExpression { Elements: QueryElements elements } => elements.Query,
        ExistsExpression exists => exists.Query,
        CountExpression count => count.Query,
        _ => null,
    };

    private static IEnumerable<Expression> ChildrenOf(Expression node)
    {
        Expression?[] children = node switch
        {
            ComparisonExpression comparison => [comparison.Left, comparison.Right],
            BetweenExpression between => [between.Operand, between.Low, between.High],
            MembershipExpression membership => [membership.Operand, .. membership.Items],
            ValueSetExpression set => [set.Operand],
            LogicalExpression logical => [.. logical.Operands],
            NotExpression not => [not.Operand],
            ClosedWorldExpression { Test: not ClosedWorldTest.IsNull } test => [test.Operand],
            CoalesceExpression coalesce => [.. coalesce.Operands],
            ConditionalExpression choice => [choice.Condition, choice.Then, choice.Else],
            CardinalityExpression cardinality => [.. cardinality.Operands],
            ArithmeticExpression arithmetic => [arithmetic.Left, arithmetic.Right],
            NegateExpression negate => [negate.Operand],
            ConversionExpression conversion => [conversion.Operand],
            DomainExpression or NumberFunctionExpression or CallExpression or ScoreExpression => [.. ExpressionChildren.Of(node)],
            DurationExpression duration => [duration.From, duration.To],
            DateShiftExpression shift => [shift.Date],
            PrecisionComparisonExpression comparison => [comparison.Left, comparison.Right],
            DatePartExpression part => [part.Operand],
            DateFromExpression day => [day.Operand],
            PresentExpression present => [present.Operand],
            AggregateExpression { Elements: WrittenElements written } => [.. written.Items.SelectMany(static item => item.Condition is null ? [item.Value] : new[] { item.Condition, item.Value })],
            _ => [],
        };
        return children.OfType<Expression>();
    }
}
