using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Criteria.Units;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Binding.Expressions;

/// <summary>
/// Binds one expression: what its names mean, which types and units its parts have, and what they come down to. A mistake is reported where it
/// stands and has the type <see cref="TypeKind.Error"/>, which fits everywhere, so that it is reported once and hides nothing beside it.
/// </summary>
internal sealed partial class ExpressionBinder
{
    private readonly TrialScope _scope;
    private readonly Owner _owner;
    private readonly LocatedText _text;
    private readonly List<ElementScope> _elements = [];
    private readonly Dictionary<Expression, Analyte> _analytes = new(ReferenceComparer.Instance);
    private readonly Dictionary<Expression, NumberDomain> _domains = new(ReferenceComparer.Instance);

    /// <summary>The dates that names of definitions stand for.</summary>
    private readonly Dictionary<Expression, Expression> _writtenDates = new(ReferenceComparer.Instance);

    private ExpressionBinder(TrialScope scope, Owner owner, LocatedText text)
    {
        _scope = scope;
        _owner = owner;
        _text = text;
    }

    /// <summary>Binds a condition.</summary>
    /// <returns>Null where it has an error, which has been reported.</returns>
    public static Expression? BindCondition(TrialScope scope, Owner owner, ParsedText text, string what)
    {
        var binder = new ExpressionBinder(scope, owner, text.Text);
        var value = binder.BindGuarded(text.Tree);
        if (value.Type.Kind is not (TypeKind.Boolean or TypeKind.Any or TypeKind.Error))
            return Checked(owner, binder.Fail(BindingRules.TypeMismatch, text.Tree, $"{what} must be a Boolean; {binder.Describe(new(value, text.Tree))}{(value.Type.Kind == TypeKind.List ? "; whether it has elements is 'exists'" : string.Empty)}"));
        return Checked(owner, value.Type.Kind == TypeKind.Any ? binder.Null(CriteriaType.Boolean, text.Tree) : value);
    }

    /// <summary>Binds a definition. One of a list, or of an element with members, has no value of its own and is taken up where it is named.</summary>
    public static Expression? BindDefinition(TrialScope scope, DefinitionOwner owner, ParsedText text)
    {
        var binder = new ExpressionBinder(scope, owner, text.Text);
        var value = binder.BindGuarded(text.Tree, isDefinition: true);
        if (value is ListReference or ElementReference)
        {
            owner.TakenUp = Checked(owner, value);
            return null;
        }

        if (IsInterval(value))
            value = binder.RefuseInterval(text.Tree);
        else if (value.Type.Kind is TypeKind.Object)
            value = binder.Fail(BindingRules.TypeMismatch, text.Tree, $"a definition must be a Boolean, a number, a text, a date or a code; {binder.Describe(new(value, text.Tree))}");
        else if (value.Type.Kind is TypeKind.Any)
            value = binder.Null(CriteriaType.Boolean, text.Tree);
        if (binder._analytes.TryGetValue(value, out var analyte))
            owner.Analyte = analyte;
        owner.WrittenDate = binder.WrittenDate(value);
        return Checked(owner, value);
    }

    private static Expression? Checked(Owner owner, Expression value) => owner.HasFailed || value.Type.Kind == TypeKind.Error ? null : value;

    // The parser bounds the height of trees and binding takes chains in a loop, so this stack suffices everywhere that was tried; but a host may
    // call with little of it left, and must not go down with the compiler.
    private Expression BindGuarded(ExpressionSyntax tree, bool isDefinition = false)
    {
        try
        {
            var raw = BindRaw(tree);
            if (!isDefinition || raw is not (ListReference or ElementReference or InlineList or MemberReference { Shape.Type: ListMember }))
                return Read(raw, tree);
            return raw is ElementReference ? raw : AsList(raw, tree, "a definition") ?? TrialScope.Failure;
        }
        catch (InsufficientExecutionStackException)
        {
            return Fail(FormRules.TooDeep, tree, "this expression", CqlParser.DeepestNesting.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Binds what is used as a value: a laboratory result stands for its value.</summary>
    private Expression Bind(ExpressionSyntax syntax) => Read(BindRaw(syntax), syntax);

    private Expression BindRaw(ExpressionSyntax syntax)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _scope.Cancellation.ThrowIfCancellationRequested();

        // Chains lean to the left and may be a thousand long.
        var spine = new Stack<ExpressionSyntax>();
        var leaf = syntax;
        while (LeftOf(leaf) is { } left)
        {
            spine.Push(leaf);
            leaf = left;
        }

        var value = BindLeaf(leaf);
        var written = leaf;
        while (spine.Count > 0)
        {
            var node = spine.Pop();
            value = node is BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } junction
                ? BindJunction(value, written, junction, spine, out node)
                : Continue(node, value, written);
            written = node;
        }

        return value;
    }

    private static ExpressionSyntax? LeftOf(ExpressionSyntax syntax) => syntax switch
    {
        BinarySyntax binary => binary.Left,
        BetweenSyntax between => between.Operand,
        IsSyntax test => test.Operand,
        TimingSyntax timing => timing.Left,
        MemberSyntax member => member.Target,
        AsSyntax cast => cast.Operand,
        _ => null,
    };

    private Expression Continue(ExpressionSyntax node, Expression left, ExpressionSyntax written) => node switch
    {
        MemberSyntax member => BindMember(member, left),
        IsSyntax test => BindIs(test, left),
        BinarySyntax { Operator: BinaryOperator.In } membership => BindIn(membership, left),
        BinarySyntax { Operator: BinaryOperator.Contains } containment => BindContains(containment, left),
        BinarySyntax binary => BindBinary(binary, Read(left, written)),
        BetweenSyntax between => BindBetween(between, Read(left, written)),
        TimingSyntax timing => BindTiming(timing, Read(left, written)),
        AsSyntax cast => BindAs(cast, Read(left, written)),
        _ => TrialScope.Failure,
    };

    private Expression BindLeaf(ExpressionSyntax syntax) => syntax switch
    {
        NullSyntax => Null(CriteriaType.Any, syntax),
        BooleanSyntax boolean => new BooleanConstant(boolean.Value) { Origin = At(syntax) },
        NumberSyntax number => BindNumber(number),
        QuantitySyntax quantity => BindQuantity(quantity),
        StringSyntax text => new StringConstant(text.Value) { Origin = At(syntax) },
        DateSyntax date => BindDate(date),
        NameSyntax name => BindName(name, null),
        CallSyntax call => BindCall(call),
        UnarySyntax unary => BindUnary(unary),
        IntervalSyntax interval => new InlineInterval(interval) { Origin = At(syntax) },
        ListSyntax list => new InlineList(list) { Origin = At(syntax) },
        IfSyntax choice => BindIf(choice),
        CaseSyntax choice => BindCase(choice),
        DurationSyntax duration => BindDuration(duration),
        DatePartSyntax part => BindDatePart(part),
        QuerySyntax query => BindQuery(query),
        _ => TrialScope.Failure,
    };

    private Provenance At(ExpressionSyntax syntax) => new(_text, syntax.Span);

    private NullExpression Null(CriteriaType type, ExpressionSyntax syntax) => new(type) { Origin = At(syntax) };

    private Expression Fail(CriteriaRule rule, ExpressionSyntax syntax, params string[] arguments) => Fail(rule, syntax.Span, arguments);

    private Expression Fail(CriteriaRule rule, TextSpan span, params string[] arguments)
    {
        _owner.Diagnostics.Report(rule, _text.SpanOf(span), arguments);
        return TrialScope.Failure;
    }

    private Expression Mismatch(ExpressionSyntax syntax, string message) => Fail(BindingRules.TypeMismatch, syntax, message);

    /// <summary>What the author wrote, not too long, and in quotation marks unless it has some of its own.</summary>
    private string Quote(ExpressionSyntax syntax) => Written(syntax) is var written && written.IndexOf('\'') >= 0 ? written : $"'{written}'";

    private string Written(ExpressionSyntax syntax)
    {
        const int Longest = 60;
        var span = syntax.Span;
        if (span.Start < 0 || span.End > _text.Value.Length)
            return string.Empty;
        var written = _text.Value.Substring(span.Start, Math.Min(span.Length, Longest)).Replace('\n', ' ').Replace('\r', ' ');
        return span.Length > Longest ? written + "…" : written;
    }

    /// <summary>What a message says of one side: what was written, and its type.</summary>
    private string Describe(Operand operand) => $"{Quote(operand.Syntax)} is {TypeNames.Describe(operand.Type)}{AdviceForDated(operand)}";

    private static string DidYouMean(string? name) => name is null ? string.Empty : $"; did you mean '{name}'?";

    private static string DidYouMean(string name, IEnumerable<string> candidates) => DidYouMean(Spelling.Nearest(name, candidates.ToList()));

    private sealed class ReferenceComparer : IEqualityComparer<Expression>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Expression? x, Expression? y) => ReferenceEquals(x, y);

        public int GetHashCode(Expression obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
