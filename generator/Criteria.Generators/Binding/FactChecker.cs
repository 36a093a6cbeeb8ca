using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Binding;

/// <summary>Checks the units, analytes, ranges and moments of facts that a file declares where they stand, so that no criterion is blamed for them.</summary>
internal sealed class FactChecker(SubjectShape shape, SubjectReader subject, UnitBook units, IReadOnlyCollection<string> parameters, DiagnosticBag diagnostics)
{
    public void Check(FactsDeclaration facts) => Check(facts.Members, shape.Root);

    private void Check(EquatableArray<FactDeclaration> facts, TypeShape type)
    {
        foreach (var fact in facts)
        {
            if (type.Find(fact.Name.Value) is not { } member)
                continue;
            CheckUnit(fact, type, member);
            CheckAnalyte(fact, type, member);
            CheckMoment(fact);
            if (fact.Range is { } range && range.Low > range.High && subject.IsFirstReport(type.FullName, member, "domain"))
                diagnostics.Report(BindingRules.EmptyRange, fact.RangeOrigin.Span, $"the range of '{member.Name}'", $"the lower end {range.Low} is above the upper end {range.High}");
            if (member.Type is ListMember { Element: ObjectMember entry } && shape.Find(entry.FullName) is { } nested)
                Check(fact.Members, nested);
        }
    }

    private void CheckUnit(FactDeclaration fact, TypeShape type, MemberShape member)
    {
        if (fact.Unit is { } unit && !units.TryGet(unit.Value, out _, out var problem) && subject.IsFirstReport(type.FullName, member, "unit"))
            diagnostics.Report(BindingRules.UnknownUnit, unit.Whole, unit.Value, problem);
    }

    private void CheckMoment(FactDeclaration fact)
    {
        if (fact.CollectedAfter is not { } moment || parameters.Contains(moment.Value))
            return;
        var advice = Spelling.Nearest(moment.Value, parameters.ToList()) is { } near ? $"; did you mean '{near}'?" : string.Empty;
        diagnostics.Report(BindingRules.UnknownName, moment.Whole, moment.Value, "parameter", advice);
    }

    private void CheckAnalyte(FactDeclaration fact, TypeShape type, MemberShape member)
    {
        if (fact.Analyte is not { } analyte || SubjectReader.AnalyteOf(member) is not null || !subject.IsFirstReport(type.FullName, member, "analyte"))
            return;
        var advice = AnalyteCatalogue.NearestTo(analyte.Value) is { } near ? $"; did you mean '{near}'?" : string.Empty;
        diagnostics.Report(BindingRules.UnknownName, analyte.Whole, analyte.Value, "name of the analyte catalogue", advice);
    }
}
