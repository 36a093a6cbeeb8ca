using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>Binds what a trial is evaluated with besides the patient.</summary>
internal sealed class ParameterBinder
{
    private static readonly string[] TypeWords = ["Date", "DateTime", "Boolean", "Integer", "Decimal", "String", "Quantity"];

    private readonly EquatableArray<ParameterDeclaration> _declarations;
    private readonly UnitBook _units;
    private readonly DiagnosticBag _diagnostics;

    private ParameterBinder(EquatableArray<ParameterDeclaration> declarations, UnitBook units, DiagnosticBag diagnostics)
    {
        _declarations = declarations;
        _units = units;
        _diagnostics = diagnostics;
    }

    /// <param name="subjectName">The simple name of the subject type: its argument stands beside those of the parameters.</param>
    public static EquatableArray<Parameter> Bind(TrialDeclaration declaration, string subjectName, UnitBook units, NameTable names, DiagnosticBag diagnostics)
    {
        var binder = new ParameterBinder(declaration.Parameters, units, diagnostics);
        var types = declaration.Parameters.Select(binder.TypeOf).ToList();
        for (var index = 0; index < types.Count; index++)
        {
            var name = declaration.Parameters[index].Name;
            names.Declare(name.Value, new ParameterSymbol(index, name.Value, types[index], name.Whole), diagnostics);
        }

        var afters = binder.Afters(types);
        var identifiers = new Identifiers([Identifiers.CamelCase(subjectName), .. GeneratedNames.Locals]);
        return declaration.Parameters
            .Select((p, index) => new Parameter(p.Name.Value, identifiers.Claim(Identifiers.CamelCase(p.Name.Value), p.Name.Value, string.Empty), Usable(types[index]), afters[index], p.HasOffset))
            .ToEquatableArray();
    }

    // A parameter with a fault stays an argument, so that the generated method keeps its shape; no criterion reads it.
    private static CriteriaType Usable(CriteriaType type) => type.Kind == TypeKind.Error ? CriteriaType.Boolean : type;

    private CriteriaType TypeOf(ParameterDeclaration parameter)
    {
        var word = parameter.Type.Value;
        var type = word switch
        {
            "Date" => CriteriaType.Date,
            "DateTime" => CriteriaType.DateTime,
            "Boolean" => CriteriaType.Boolean,
            "Integer" => CriteriaType.Integer,
            "Decimal" => CriteriaType.Decimal,
            "String" => CriteriaType.String,
            "Quantity" => null,
            _ => CriteriaType.Error,
        };
        if (type?.Kind == TypeKind.Error)
        {
            var advice = Spelling.Nearest(word, TypeWords) is { } near ? $"; did you mean '{near}'?" : string.Empty;
            return Fault(parameter.Type, $"parameter '{parameter.Name.Value}' has the type '{word}'; expected Date, DateTime, Boolean, Integer, Decimal, String or Quantity{advice}");
        }

        if (parameter.Unit is null)
            return type ?? Fault(parameter.Type, $"parameter '{parameter.Name.Value}' is a Quantity; expected its unit as well");
        if (type is { IsNumeric: false })
            return Fault(parameter.Unit, $"parameter '{parameter.Name.Value}' is {TypeNames.Describe(type)}, which has no unit");
        var unit = parameter.Unit.Value;
        if (_units.TryGet(unit, out _, out var problem))
            return CriteriaType.Quantity(unit);
        _diagnostics.Report(BindingRules.UnknownUnit, parameter.Unit.Whole, unit, problem);
        return CriteriaType.Error;
    }

    private CriteriaType Fault(LocatedText place, string message)
    {
        _diagnostics.Report(BindingRules.TypeMismatch, place.Whole, message);
        return CriteriaType.Error;
    }

    private int?[] Afters(List<CriteriaType> types)
    {
        var afters = new int?[types.Count];
        for (var index = 0; index < types.Count; index++)
        {
            if (_declarations[index].After is { } after)
                afters[index] = After(after, index, types);
        }

        for (var index = 0; index < afters.Length; index++)
            BreakCircle(afters, index);
        return afters;
    }

    private int? After(LocatedText after, int index, List<CriteriaType> types)
    {
        var names = _declarations.Items.Select(static p => p.Name.Value).ToList();
        var target = names.IndexOf(after.Value);
        if (target < 0)
        {
            var advice = Spelling.Nearest(after.Value, names) is { } near ? $"; did you mean '{near}'?" : string.Empty;
            _diagnostics.Report(BindingRules.UnknownName, after.Whole, after.Value, "parameter", advice);
            return null;
        }

        foreach (var end in new[] { index, target })
        {
            if (types[end].IsTemporal || types[end].Kind == TypeKind.Error)
                continue;
            Fault(after, $"only dates come after each other; parameter '{names[end]}' is {TypeNames.Describe(types[end])}");
            return null;
        }

        if (types[index].IsTemporal && types[target].IsTemporal && types[index] != types[target])
        {
            Fault(after, $"a Date and a DateTime have no order; parameter '{names[index]}' is {TypeNames.Describe(types[index])}, '{names[target]}' is {TypeNames.Describe(types[target])}");
            return null;
        }

        return target;
    }

    private void BreakCircle(int?[] afters, int start)
    {
        var way = new List<int> { start };
        for (var at = afters[start]; at is { } next; at = afters[next])
        {
            way.Add(next);
            if (next == start)
            {
                var route = string.Join(" → ", way.Select(index => _declarations[index].Name.Value));
                _diagnostics.Report(BindingRules.Cycle, _declarations[start].After!.Whole, _declarations[start].Name.Value, route);
                afters[start] = null;
                return;
            }

            // A circle further on is found when its own members are asked.
            if (way.Count > afters.Length)
                return;
        }
    }
}
