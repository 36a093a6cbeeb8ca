using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>A criterion as one attribute says it, before its place among groups is known.</summary>
/// <param name="Declaration">A group has no children yet.</param>
/// <param name="PartOf">The id of its group.</param>
/// <param name="NumberSpan">Where <c>Of</c> is written.</param>
/// <param name="NameSpan">The attribute's name.</param>
internal sealed record AttributedCriterion(CriterionDeclaration Declaration, LocatedText? PartOf, SourceSpan NumberSpan, SourceSpan NameSpan);

/// <summary>
/// Makes the tree of groups from criteria that name their group. Whatever cannot be placed stays at the top level as something
/// always unknown, so that nobody becomes eligible by it.
/// </summary>
internal sealed class CriterionTree(IReadOnlyList<AttributedCriterion> criteria, DiagnosticBag diagnostics)
{
    private const int DeepestGroup = 64;
    private const int None = -1;

    private readonly int[] _parents = [.. Enumerable.Repeat(None, criteria.Count)];
    private readonly string?[] _mistakes = new string?[criteria.Count];
    private readonly List<int>[] _children = [.. criteria.Select(static _ => new List<int>())];

    public EquatableArray<CriterionDeclaration> Build()
    {
        FindParents();
        BreakCycles();
        LimitDepth();
        for (var index = 0; index < criteria.Count; index++)
        {
            if (_parents[index] != None)
                _children[_parents[index]].Add(index);
        }

        var top = Enumerable.Range(0, criteria.Count).Where(index => _parents[index] == None).Select(index => Declare(index, null)).ToList();
        return top.Where(static criterion => criterion.Kind == CriterionKind.Inclusion)
            .Concat(top.Where(static criterion => criterion.Kind == CriterionKind.Exclusion))
            .ToEquatableArray();
    }

    private void FindParents()
    {
        var byId = new Dictionary<string, int>();
        for (var index = criteria.Count - 1; index >= 0; index--)
            byId[criteria[index].Declaration.Id.Value] = index;
        var groups = criteria.Where(static criterion => criterion.Declaration.Body is GroupDeclaration).Select(static criterion => criterion.Declaration.Id.Value).ToList();
        for (var index = 0; index < criteria.Count; index++)
        {
            if (criteria[index].PartOf is not { } partOf)
                continue;
            if (!byId.TryGetValue(partOf.Value, out var parent))
                Misplace(index, "PartOf names '" + partOf.Value + "', which is no criterion of this trial" + NearestName.Hint(partOf.Value, groups));
            else if (criteria[parent].Declaration.Body is not (GroupDeclaration or InvalidDeclaration))
                Misplace(index, "PartOf names '" + partOf.Value + "', which is no group; expected Group beside its id");
            else
                _parents[index] = parent;
        }
    }

    private void BreakCycles()
    {
        var onCycle = Enumerable.Range(0, criteria.Count).Where(IsOnCycle).ToList();
        foreach (var index in onCycle)
        {
            _parents[index] = None;
            Misplace(index, "'" + criteria[index].Declaration.Id.Value + "' is part of itself through PartOf; expected a group outside it");
        }
    }

    private bool IsOnCycle(int index)
    {
        var above = _parents[index];
        for (var steps = 0; above != None && steps <= DeepestGroup; steps++)
        {
            if (above == index)
                return true;
            above = _parents[above];
        }

        return false;
    }

    private void LimitDepth()
    {
        for (var index = 0; index < criteria.Count; index++)
        {
            var depth = 0;
            for (var above = _parents[index]; above != None && depth <= DeepestGroup; above = _parents[above])
                depth++;
            if (depth <= DeepestGroup)
                continue;
            _parents[index] = None;
            _mistakes[index] = "nested too deep";
            diagnostics.Report(
                FormRules.TooDeep,
                criteria[index].PartOf!.Whole,
                "criterion '" + criteria[index].Declaration.Id.Value + "'",
                DeepestGroup.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Misplace(int index, string message)
    {
        _mistakes[index] = message;
        diagnostics.Report(FormRules.Attribute, criteria[index].PartOf!.Whole, message);
    }

    private CriterionDeclaration Declare(int index, CriterionKind? kind)
    {
        var criterion = criteria[index];
        var declaration = criterion.Declaration;
        if (kind is { } expected && declaration.Kind != expected)
        {
            _mistakes[index] = "part of a group of the other kind";
            diagnostics.Report(
                FormRules.Attribute,
                criterion.NameSpan,
                "'" + declaration.Id.Value + "' is an " + Word(declaration.Kind) + " but its group '" + criterion.PartOf!.Value + "' an " + Word(expected)
                    + "; expected [" + expected + "]");
            declaration = declaration with { Kind = expected };
        }

        var children = _children[index].Select(child => Declare(child, declaration.Kind)).ToEquatableArray();
        return declaration with { Body = BodyOf(index, criterion, declaration.Body, children) };
    }

    private BodyDeclaration BodyOf(int index, AttributedCriterion criterion, BodyDeclaration body, EquatableArray<CriterionDeclaration> children)
    {
        if (body is InvalidDeclaration invalid)
            return invalid with { Children = children };
        if (body is GroupDeclaration group)
        {
            var mistake = _mistakes[index] ?? GroupForm.Check(group, children.Count, criterion.Declaration.Id, criterion.NumberSpan, FormRules.Attribute, "Of", diagnostics);
            return mistake is null ? group with { Children = children } : new InvalidDeclaration(mistake) { Children = children };
        }

        return _mistakes[index] is { } reason ? new InvalidDeclaration(reason) : body;
    }

    private static string Word(CriterionKind kind) => kind == CriterionKind.Inclusion ? "inclusion" : "exclusion";
}
