using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>A small bound trial, written by hand, that has one of everything the emitter knows.</summary>
internal static class EmittedTrial
{
    public const string Subject = """
        #pragma warning disable CS1591
        namespace Sample
        {
            public enum Sex { Female, Male, Unknown }
            public sealed class Vaccine { public bool? Live { get; init; } public System.DateOnly? Date { get; init; } public double Dose { get; init; } }
            public sealed class Chart
            {
                public System.DateOnly? BirthDate { get; init; }
                public double? Hemoglobin { get; init; }
                public Criteria.Lab? Ast { get; init; }
                public Sex? Sex { get; init; }
                public bool Pregnant { get; init; }
                public string? Kind { get; init; }
                public decimal? Exact { get; init; }
                public System.Collections.Generic.IReadOnlyList<Vaccine?>? Vaccines { get; init; }
            }

            public static partial class Small { }
        }
        """;

    public static readonly Expression BirthDate = Path(CriteriaType.Date, new PathStep("BirthDate", new DateMember(), true));
    public static readonly Expression Hemoglobin = Path(CriteriaType.Quantity("g/L"), new PathStep("Hemoglobin", new NumberMember(NumberRepresentation.Double), true));
    public static readonly Expression Exact = Path(CriteriaType.Decimal, new PathStep("Exact", new NumberMember(NumberRepresentation.Decimal), true));
    public static readonly Expression Ast = Path(CriteriaType.Quantity("U/L"), new("Ast", new LabMember(), true), new PathStep("Value", new NumberMember(NumberRepresentation.Double), false));
    public static readonly Expression AstHigh = Path(CriteriaType.Quantity("U/L"), new("Ast", new LabMember(), true), new PathStep("High", new NumberMember(NumberRepresentation.Double), true));
    public static readonly Expression Pregnant = Path(CriteriaType.Boolean, new PathStep("Pregnant", new BooleanMember(), false));
    public static readonly Expression Kind = Path(CriteriaType.String, new PathStep("Kind", new StringMember(), true));
    public static readonly CriteriaType SexType = CriteriaType.Enumeration("Sample.Sex");
    public static readonly Expression Sex = Path(SexType, new PathStep(
        "Sex",
        new EnumMember("Sample.Sex", EquatableArray.Of<EnumValue>(new("Female", "Female", false), new("Male", "Male", false), new("Unknown", "Unknown", true))),
        true));

    public static readonly PathExpression Vaccines = Path(
        CriteriaType.List(CriteriaType.Object("Sample.Vaccine")),
        new PathStep("Vaccines", new ListMember(new ObjectMember("Sample.Vaccine"), true, ListAccess.List), true, IsOpen: true));

    public static readonly Expression Screening = new ParameterExpression(0, CriteriaType.Date);

    public static Expression Number(decimal value, CriteriaType? type = null) => new NumberConstant(Rational.FromDecimal(value), type ?? CriteriaType.Decimal);

    public static PathExpression Path(CriteriaType type, params PathStep[] steps) => new(new SubjectRoot(), steps.ToEquatableArray(), type);

    public static PathExpression OfElement(CriteriaType type, params PathStep[] steps) => new(new ElementRoot(0), steps.ToEquatableArray(), type);

    /// <summary>A trial of these inclusion criteria, and then these exclusion criteria, each an expression.</summary>
    public static Trial Of(Expression[] inclusion, Expression[] exclusion)
    {
        var facts = new List<Fact>();
        var criteria = new List<Criterion>();
        foreach (var (kind, expression) in inclusion.Select(static e => (CriterionKind.Inclusion, e)).Concat(exclusion.Select(static e => (CriterionKind.Exclusion, e))))
        {
            var index = criteria.Count;
            var id = (kind == CriterionKind.Inclusion ? "I" : "E") + index;
            criteria.Add(new(index, kind, CriterionRole.Criterion, id, id, $"Text of <{id}>.\u2028", null, "cql", null, new ExpressionBody(expression), default, null, Facts(expression, facts)));
        }

        return new()
        {
            Id = "SMALL",
            Title = "A small \"trial\"",
            SourceName = "small.cs",
            Class = new("Sample", default, "Small", "public static partial class Small", "Sample.Small"),
            Subject = new("Sample.Chart", "Chart", false, false),
            Parameters = EquatableArray.Of(new Parameter("Screening", "screening", CriteriaType.Date, null)),
            ValueSets = EquatableArray.Of(new ValueSet("Kinds", "Kinds", EquatableArray.Of(new CodedValue("urn:kinds", "a"), new CodedValue("urn:kinds", "b")))),
            AllCriteria = criteria.ToEquatableArray(),
            TopLevelCount = criteria.Count,
            Facts = facts.ToEquatableArray(),
            EvaluationOrder = Enumerable.Range(0, criteria.Count).ToEquatableArray(),
        };
    }

    private static EquatableArray<int> Facts(Expression expression, List<Fact> facts)
    {
        var found = new SortedSet<int>();
        Add(expression);
        return found.ToEquatableArray();

        void Add(Expression part)
        {
            if (part is PathExpression { Root: SubjectRoot } or ParameterExpression)
            {
                var name = part is PathExpression path ? string.Join(".", path.Steps.Select(static step => step.Member)).Replace(".Value", "") : "Screening";
                var index = facts.FindIndex(fact => fact.Name == name);
                if (index < 0)
                {
                    index = facts.Count;
                    facts.Add(new(part is PathExpression ? FactKind.Subject : FactKind.Parameter, name, name.Replace('.', '_'), part));
                }

                found.Add(index);
            }

            foreach (var child in ExpressionChildren.Of(part))
                Add(child);
        }
    }
}
