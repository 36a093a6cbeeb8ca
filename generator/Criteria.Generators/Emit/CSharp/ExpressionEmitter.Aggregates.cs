using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <content>One value of many: the call of the method that finds it, and the form it has.</content>
internal sealed partial class ExpressionEmitter
{
    /// <summary>A value of any type, as the runtime holds it.</summary>
    public ValueCode Value(Expression expression) => expression.Type.Kind switch
    {
        TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity when Number(expression) is var number => new(number.Code, NumberCode.TypeOf(number.Form)),
        TypeKind.Date or TypeKind.DateTime => new(Temporal(expression), ValueCode.TypeOf(expression.Type)),
        TypeKind.Boolean => new(Truth(expression), RuntimeNames.Truth),
        _ => new(Plain(expression), ValueCode.TypeOf(expression.Type)),
    };

    /// <summary>A value in the form in which it is aggregated with others.</summary>
    public ValueCode Value(Expression expression, NumberForm form)
        => expression.Type.IsNumeric ? new(Number(expression).As(form).Code, NumberCode.TypeOf(form)) : Value(expression);

    /// <summary>The form of an aggregate: where elements may be missing, or may not be there, it is an interval.</summary>
    public NumberForm FormOf(AggregateExpression aggregate) => aggregate switch
    {
        { Aggregate: Aggregate.Count } => NumberForm.Integer,
        { Aggregate: Aggregate.Sum, Type.Kind: TypeKind.Integer } => NumberForm.Integer,
        { Aggregate: Aggregate.Sum } => NumberForm.Exact,
        { Aggregate: Aggregate.Avg } => NumberForm.Number,
        { Aggregate: Aggregate.Max or Aggregate.Min } =>
            FormOfElements(aggregate) is NumberForm.Exact or NumberForm.ExactRange ? NumberForm.ExactRange
                : aggregate.Type.Kind == TypeKind.Integer ? NumberForm.Integer : NumberForm.Range,
        _ => FormOfElements(aggregate),
    };

    /// <summary>The form in which the values of all elements are held.</summary>
    public NumberForm FormOfElements(AggregateExpression aggregate)
    {
        if (aggregate.Elements is not QueryElements elements)
            return ((WrittenElements)aggregate.Elements).Items.Select(item => FormOf(item.Value)).Aggregate((left, right) => NumberCode.Join(aggregate.Type, left, right));
        if (!elements.Value.Type.IsNumeric)
            return default;
        _elements.TryGetValue(elements.Query.Variable, out var entered);
        _elements[elements.Query.Variable] = QueryScope.ElementOf(elements.Query, "_");
        var form = FormOf(elements.Value);
        _elements.Remove(elements.Query.Variable);
        if (entered is not null)
            _elements[elements.Query.Variable] = entered;
        return form;
    }

    private string Aggregated(AggregateExpression aggregate)
    {
        // Of a list that may lack entries nothing is known but its highest and lowest, and how many there are at least.
        if (aggregate is { Aggregate: Aggregate.Sum or Aggregate.Avg or Aggregate.First or Aggregate.Last, Elements: QueryElements { Query.IsOpen: true } })
            return ValueCode.MissingOf(aggregate.Type.IsNumeric ? NumberCode.TypeOf(FormOf(aggregate)) : ValueCode.TypeOf(aggregate.Type));
        return Query(aggregate, aggregate.Aggregate.ToString(), (aggregate.Elements as QueryElements)?.Query.Source);
    }

    private string Present(Expression operand)
    {
        if (operand is PathExpression { Type.Kind: TypeKind.Object } record)
            return ListOf(record) is { CanBeNull: true } read ? $"{RuntimeNames.Truth}.TrueIf({read.Chain} is not null)" : $"{RuntimeNames.Truth}.True";
        var value = Value(operand);
        var code = Operand(value.Code);
        var test = value.Type switch
        {
            RuntimeNames.Truth => $"!{code}.IsUnknown",
            RuntimeNames.Number or RuntimeNames.ExactNumber => $"{code}.IsPresent",
            _ when value.Type.EndsWith("?", System.StringComparison.Ordinal) => $"{code} is not null",
            _ => $"!{code}.IsMissing",
        };
        return $"{RuntimeNames.Truth}.TrueIf({test})";
    }
}
