using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Subjects;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Binding.Expressions;

/// <content>Names that stand for an element: the alias of a query, and behind <c>sort by</c> the element's members.</content>
internal sealed partial class ExpressionBinder
{
    private const int MostCopies = 20_000;
    private const string LabType = "Criteria.Lab";

    private static readonly string[] LabMembers = ["Value", "Low", "High", "Date"];

    private int _copies;

    /// <summary>What a name stands for inside a query.</summary>
    /// <param name="Alias">The name of the element.</param>
    /// <param name="Element">The element as a name leads to it.</param>
    /// <param name="NamesMembers">Behind <c>sort by</c>, where the element has no name and its members stand alone.</param>
    private sealed record ElementScope(string Alias, Expression Element, Analyte? Analyte, bool NamesMembers = false);

    /// <summary>What a name leads to inside the queries around it; null where it is none of theirs.</summary>
    private Expression? BindElementName(NameSyntax name)
    {
        for (var index = _elements.Count - 1; index >= 0; index--)
        {
            var scope = _elements[index];
            if (!scope.NamesMembers)
            {
                if (scope.Alias == name.Name)
                    return Occurrence(scope.Element, scope.Analyte, name);
            }
            else if (HasMember(scope.Element, name.Name))
            {
                return BindMember(new(name.Span, name, name), Occurrence(scope.Element, null, name));
            }
            else if (scope.Alias == name.Name)
            {
                return Mismatch(name, $"'{name.Name}' has no meaning behind 'sort by', where the members of the element are named alone: sort by Date");
            }
        }

        return null;
    }

    /// <summary>The names that a query brings.</summary>
    private IEnumerable<string> NamesOf(ElementScope scope) => !scope.NamesMembers ? [scope.Alias]
        : scope.Element.Type.Name == LabType ? LabMembers
        : _scope.Subject.Find(scope.Element.Type.Name ?? string.Empty)?.Members.Select(static member => member.Name) ?? [];

    private bool HasMember(Expression element, string name) => element.Type is { Kind: TypeKind.Object, Name: { } type }
        && (type == LabType ? LabMembers.Contains(name) : _scope.Subject.Find(type)?.Find(name) is not null);

    /// <summary>What stands for a name, at one more place.</summary>
    private Expression Occurrence(Expression element, Analyte? analyte, ExpressionSyntax syntax)
    {
        var copy = new FreshCopy(_owner.NextVariable);
        var value = copy.Of(element);
        _copies += copy.Size;
        if (copy.IsTooHigh)
            return Fail(FormRules.TooDeep, syntax, $"what {Quote(syntax)} stands for", FreshCopy.Highest.ToString(CultureInfo.InvariantCulture));
        if (_copies > MostCopies)
            return Fail(FormRules.TooLarge, syntax, Quote(syntax), $"{MostCopies.ToString(CultureInfo.InvariantCulture)} operators and operands together with what the criterion named before", "define a part of it that has a value, and name that");
        var occurrence = value with { Origin = At(syntax) };
        if (_holders.TryGetValue(element, out var holder))
            _holders[occurrence] = holder;
        return Keep(analyte, occurrence);
    }

    /// <summary>Whether a name stands for more than a path: for what was written elsewhere, with its own queries.</summary>
    private bool IsTakenUp(NameSyntax name)
    {
        foreach (var scope in _elements)
        {
            if (scope.Alias == name.Name)
                return scope.Element is not (PathExpression or MemberReference);
        }

        return _scope.Names.Find(name.Name) is DefinitionSymbol { Owner.TakenUp: not null };
    }

    /// <summary>An element of a member that is a list, as a name leads to it.</summary>
    private Expression ElementOf(int variable, MemberReference list, ExpressionSyntax syntax)
        => ValueOf(new(new ElementRoot(variable), default, CriteriaType.Error), SubjectReader.ElementOf(list.Shape), syntax);

    /// <summary>The conjunction of what there is of the two.</summary>
    private static Expression? Both(Expression? first, Expression? second)
    {
        if (first is null || second is null)
            return first ?? second;

        // One level, however many queries lie over each other.
        var operands = new[] { first, second }
            .SelectMany(static part => part is LogicalExpression { Operator: LogicalOperator.And } junction ? junction.Operands : EquatableArray.Of(part));
        return new LogicalExpression(LogicalOperator.And, operands.ToEquatableArray()) { Origin = second.Origin };
    }
}
