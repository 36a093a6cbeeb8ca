using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>Reads one <c>[Inclusion]</c> or <c>[Exclusion]</c>.</summary>
internal sealed class CriterionAttributeReader(AttributeArguments arguments, ISymbol owner, AttributePlaces places, DiagnosticBag diagnostics)
{
    public AttributedCriterion Read(CriterionKind kind, int ordinal)
    {
        var id = arguments.Text("id");
        if (string.IsNullOrWhiteSpace(id?.Value))
        {
            diagnostics.Report(FormRules.Attribute, arguments.SpanOf("id"), "the id of a criterion is empty; expected for example 'I1'");
            id = places.TextAt(arguments.Syntax?.Name, kind + "_" + ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var declaration = new CriterionDeclaration(
            kind,
            CriterionRole.Criterion,
            id!,
            arguments.Text("Text"),
            arguments.Text("Note"),
            arguments.Text("AppliesTo"),
            Cohorts(),
            Body(id!));
        return new(declaration, arguments.Text("PartOf"), arguments.SpanOf("Of"), arguments.NameSpan);
    }

    private BodyDeclaration Body(LocatedText id)
    {
        var group = Group();
        var thresholds = ThresholdReader.Written(arguments);
        var said = new List<string>();
        if (arguments.Has("cql"))
            said.Add("an expression");
        if (arguments.Has("Attest"))
            said.Add("Attest");
        if (arguments.Has("Gap"))
            said.Add("Gap");
        if (group is not null)
            said.Add("Group");
        if (thresholds.Count > 0)
            said.Add(thresholds[0]);
        var isGroupWithOwn = group == GroupKind.Any && said.Count == 2 && (arguments.Has("cql") || arguments.Has("Attest"));
        if (said.Count != 1 && !isGroupWithOwn)
        {
            var found = said.Count == 0 ? "none" : string.Join(" and ", said);
            diagnostics.Report(FormRules.ExactlyOneBody, id.Whole, id.Value, found, Expected());
            return new InvalidDeclaration("says " + found);
        }

        return CheckCompanions(group, thresholds) ?? (group is { } kind ? GroupBody(kind) : Simple() ?? Threshold());
    }

    /// <summary>Arguments that mean something only beside others.</summary>
    private InvalidDeclaration? CheckCompanions(GroupKind? group, IReadOnlyList<string> thresholds)
    {
        if (thresholds.Count > 0 && owner is ITypeSymbol)
            return Refuse(arguments.SpanOfName(thresholds[0]), thresholds[0] + " stands on a type; expected it on the property that it is about");
        if (thresholds.Count == 0 && arguments.Has(ThresholdReader.Unit))
            return Refuse(arguments.SpanOfName(ThresholdReader.Unit), "Unit stands without a threshold; expected AtLeast, MoreThan, AtMost, LessThan or Is");
        if (group != GroupKind.AtLeast && arguments.Has("Of"))
            return Refuse(arguments.SpanOfName("Of"), "Of stands without Group.AtLeast; expected it only there");
        return null;
    }

    private InvalidDeclaration Refuse(SourceSpan span, string message)
    {
        diagnostics.Report(FormRules.Attribute, span, message);
        return new(message);
    }

    private GroupKind? Group() => arguments.Value("Group")?.Value switch
    {
        1 => GroupKind.All,
        2 => GroupKind.Any,
        3 => GroupKind.None,
        4 => GroupKind.AtLeast,
        _ => null,
    };

    private GroupDeclaration GroupBody(GroupKind kind)
        => new(kind, kind == GroupKind.AtLeast ? arguments.Number("Of") : 0, Simple(), EquatableArray<CriterionDeclaration>.Empty);

    private BodyDeclaration? Simple()
        => arguments.Text("cql") is { } cql ? new CqlDeclaration(cql)
        : arguments.Text("Attest") is { } statement ? new AttestDeclaration(statement)
        : arguments.Text("Gap") is { } reason ? new GapDeclaration(reason)
        : null;

    private BodyDeclaration Threshold()
        => new ThresholdReader(arguments, owner, places, diagnostics).Read() is { } cql
            ? new CqlDeclaration(cql)
            : new InvalidDeclaration("a threshold that is none");

    private string Expected()
        => owner is ITypeSymbol
            ? "an expression, Attest, Gap or Group"
            : "an expression, Attest, Gap, Group or a threshold (AtLeast, MoreThan, AtMost, LessThan, Is)";

    private EquatableArray<LocatedText> Cohorts()
    {
        if (arguments.Text("Cohort") is not { } list)
            return EquatableArray<LocatedText>.Empty;
        var ids = new List<LocatedText>();
        var start = 0;
        foreach (var part in list.Value.Split(','))
        {
            var id = part.Trim();
            if (id.Length == 0)
                diagnostics.Report(FormRules.Attribute, list.SpanOf(new(start, part.Length)), "the id of a cohort is empty; expected ids separated by commas");
            else
                ids.Add(list.Slice(start + part.IndexOf(id, System.StringComparison.Ordinal), id.Length));
            start += part.Length + 1;
        }

        return ids.Distinct().ToEquatableArray();
    }
}
