using Criteria.Generators.Sources;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Binding;

/// <summary>A definition on its way to be bound.</summary>
internal sealed class DefinitionOwner(DefinitionDeclaration declaration, string identifier) : Owner
{
    public DefinitionDeclaration Declaration { get; } = declaration;

    public string Identifier { get; } = identifier;

    public override string Name => Declaration.Name.Value;

    public override string Display => $"definition '{Name}'";

    /// <summary>Its place among the definitions of the trial, known once it is bound.</summary>
    public int Index { get; set; } = -1;

    public Expression? Expression { get; set; }

    /// <summary>What stands wherever the definition is named, where that is a list, or an element with members: neither has a value of its own.</summary>
    public Expression? TakenUp { get; set; }

    public Analyte? Analyte { get; set; }

    /// <summary>The date that it is a name of, where it is one that is written out.</summary>
    public Expression? WrittenDate { get; set; }

    /// <summary>A definition with an error, and one that is taken up where it is named, has no value that anything could be decided by.</summary>
    public Definition ToDefinition() => new(
        Name,
        Identifier,
        CqlPrinter.Print(Texts[0].Tree),
        Expression ?? new NullExpression(CriteriaType.Boolean) { Origin = Declaration.Cql.Whole })
    {
        Text = Declaration.Text?.Value,
        TextOrigin = Declaration.Text is { } words ? new(words, new(0, words.Value.Length)) : default,
    };
}
