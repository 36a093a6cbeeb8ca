using Criteria.Generators.Sources;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>Another reading of a criterion on its way to be bound. What is wrong with it keeps no criterion from being decided.</summary>
internal sealed class ReadingOwner(CriterionOwner criterion, ReadingDeclaration declaration) : Owner
{
    public override string Name => declaration.Name.Value;

    public override string Display => $"reading '{Name}' of {criterion.Display}";

    /// <summary>Where an identifier is made of it, for instance that of a judgement.</summary>
    public string Identifier => criterion.Identifier + "_" + Identifiers.Of(Name);

    /// <summary>Null until it is bound, and where it has an error.</summary>
    public Expression? Expression { get; set; }

    /// <summary>Null where it has an error: the criterion goes without it.</summary>
    public Reading? ToReading() => Expression is null ? null : new(Name, CqlPrinter.Print(Texts[0].Tree), Expression);
}
