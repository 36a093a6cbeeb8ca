using System;
using System.Linq;
using System.Text;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <content>What is read of the patient.</content>
internal sealed partial class ExpressionCql
{
    private const string InUnit = "in unit";

    /// <summary>The path as far as some step.</summary>
    private string PathText(PathExpression path, int steps)
    {
        var text = new StringBuilder(path.Root is ElementRoot element ? _elements[element.Variable].Alias : string.Empty);
        for (var index = 0; index < steps; index++)
        {
            if (text.Length > 0)
                text.Append('.');
            text.Append(CqlText.Name(path.Steps[index].Member));
        }

        return text.ToString();
    }

    private CqlValue Path(PathExpression path)
    {
        var count = path.Steps.Count;
        var text = PathText(path, count);
        if (count == 0)
            return Plain(text, path.Type, ElementOf(path)?.Type, ElementOf(path)?.Domain);
        var last = path.Steps[count - 1];
        var holder = count > 1 ? path.Steps[count - 2] : null;
        if ((holder is null ? ElementOf(path)?.Type : holder.Type) is LabMember)
            return OfLab(path, holder is null ? ElementOf(path)?.Domain : holder.Domain);
        if (last.Type is DateMember { Representation: DateRepresentation.PeriodEnd })
        {
            var period = PathText(path, count - 1);
            return new(prelude.Call(
                "end of a stay",
                static () => "(known Date, goesOn Boolean):\n  if known is null and goesOn is true then @9999-12-31 else known",
                text,
                period + ".Ongoing"));
        }

        return Plain(text, path.Type, last.Type, last.Domain);
    }

    private ListedElement? ElementOf(PathExpression path) => path.Root is ElementRoot element ? _elements[element.Variable] : null;

    private CqlValue Plain(string text, CriteriaType type, MemberType? member, NumberDomain? domain)
    {
        switch (CqlKinds.Of(type))
        {
            case CqlKind.Number when type.Unit is { } unit:
                return new(Within(NumberIn(text, unit), domain));
            case CqlKind.Number:
                var isInteger = type.Kind == TypeKind.Integer
                    && member is not NumberMember { Representation: NumberRepresentation.Int64 or NumberRepresentation.UInt32 or NumberRepresentation.UInt64 };
                return domain is null ? new(text, IsInteger: isInteger) : new(Within(text, domain));
            case CqlKind.Day when member is DateMember { Representation: DateRepresentation.PartialDate }:
                return new(text, IsRange: true);
            case CqlKind.Code:
                return new(CodeText(text));
            case null:
                return new(Refuse($"the value of '{text}'"));
            default:
                return new(text);
        }
    }

    private CqlValue OfLab(PathExpression path, NumberDomain? domainOfLab)
    {
        var lab = PathText(path, path.Steps.Count - 1);
        var step = path.Steps[path.Steps.Count - 1];
        if (step.Member == "Date")
            return new(lab + "." + CqlText.Name("Date"));
        string Part(string name) => path.Type.Unit is { } unit ? NumberIn(lab + "." + name, unit) : lab + "." + name;
        if (step.Member != "Value")
        {
            var limit = prelude.Call(
                step.Member == "High" ? "upper limit" : "lower limit",
                () => $"(low Decimal, high Decimal):\n  if low >= high or high <= 0.0 then null else {(step.Member == "High" ? "high" : "low")}",
                Part("Low"),
                Part("High"));
            return new(Within(limit, step.Domain));
        }

        var result = _ranges.Between(CqlKind.Number, Part("AtLeast"), Part("AtMost"));
        foreach (var domain in new[] { step.Domain, domainOfLab })
        {
            if (domain is not null)
            {
                result = prelude.Call(
                    "result within",
                    () => $"(x {CqlKind.Number.Range()}, low Decimal, high Decimal):\n  if Coalesce(x.Low, x.High) between low and high then x else null",
                    result,
                    Decimal(domain.Low),
                    Decimal(domain.High));
            }
        }

        return new(result, IsRange: true);
    }

    /// <summary>What lies outside the declared domain is missing.</summary>
    private string Within(string number, NumberDomain? domain) => domain is null ? number : prelude.Call(
        "within",
        static () => "(x Decimal, low Decimal, high Decimal):\n  if x between low and high then x else null",
        number,
        Decimal(domain.Low),
        Decimal(domain.High));

    /// <summary>The number of a quantity; one in another unit is missing.</summary>
    private string NumberIn(string quantity, string unit) => prelude.Call(
        InUnit,
        static () => "(x Quantity, unit String):\n  if x.unit = unit then x.value else null",
        quantity,
        CqlText.String(unit));

    private string CodeText(string code) => prelude.Call(
        "code",
        static () => "(x Code):\n  x.system + '|' + x.code",
        code);

    private string InValueSet(ValueSetExpression member)
    {
        var set = trial.ValueSets[member.ValueSet];
        if (set.Codes.Any(static code => code.System.Contains('|') || code.Code.Contains('|')))
            return Refuse($"the value set '{set.Name}', which has a '|' in a code");
        var operand = Exact(member.Operand, CqlKinds.Of(member.Operand.Type) ?? CqlKind.Text);
        if (member.Operand.Type.Kind == TypeKind.Code)
            return IsOneOfTexts(operand, CqlText.Quoted(names.ValueSet(member.ValueSet)));
        var codes = set.Codes.Count == 0 ? "{} as List<String>" : $"{{ {string.Join(", ", set.Codes.Select(static code => CqlText.String(code.Code)))} }}";
        return IsOneOfTexts(operand, codes);
    }

    private string IsOneOfTexts(string text, string constants) => prelude.Call(
        "is one of",
        static () => "(x String, constants List<String>):\n  if x is null then null else x in constants",
        text,
        constants);
}
