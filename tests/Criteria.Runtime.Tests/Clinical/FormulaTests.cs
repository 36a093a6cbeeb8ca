using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Criteria.Clinical;
using Criteria.Runtime.Tests.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Clinical;

/// <summary>What holds for every clinical formula.</summary>
public sealed partial class FormulaTests
{
    private static readonly MethodInfo[] s_all = [.. typeof(Kidney).Assembly.GetExportedTypes()
        .Where(static type => type.Namespace == typeof(Kidney).Namespace).SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))];

    /// <summary>Arguments that every formula takes, by the parameter's name.</summary>
    private static readonly Dictionary<string, object> s_ordinary = new()
    {
        ["creatinine"] = 1.0, ["ageInYears"] = 50.0, ["isFemale"] = true, ["height"] = 170.0, ["weight"] = 70.0, ["qt"] = 400.0, ["rr"] = 800.0, ["heartRate"] = 75.0,
        ["ngsp"] = 6.5, ["ifcc"] = 48.0, ["drug"] = "prednisone", ["dose"] = 10.0, ["ingredient"] = new Code("http://www.nlm.nih.gov/research/umls/rxnorm", "8640"),
    };

    public static TheoryData<string> Names => [.. s_all.Select(NameOf)];

    [Fact]
    public void There_are_formulas() => Assert.Equal(13, s_all.Length);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_one_that_criteria_can_call_and_every_quantity_has_its_unit(string name)
    {
        var formula = Find(name);
        Assert.True(formula.IsDefined(typeof(CriteriaFunctionAttribute)));
        Assert.All(
            formula.GetParameters().Where(static parameter => parameter.ParameterType == typeof(double)),
            static parameter => Assert.True(parameter.IsDefined(typeof(UnitAttribute)) || parameter.Name!.EndsWith("InYears", StringComparison.Ordinal), parameter.Name));
        Assert.True(formula.ReturnType != typeof(double?) || formula.ReturnParameter.IsDefined(typeof(UnitAttribute)), "its result has no unit");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ordinary_arguments_have_a_result(string name) => Assert.NotNull(Call(Find(name), null, null));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_number_that_is_none_or_beyond_everything_has_no_result(string name)
    {
        var formula = Find(name);
        foreach (var parameter in formula.GetParameters().Where(static parameter => parameter.ParameterType == typeof(double)))
        {
            foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, 1e29, -1e-9 })
                Assert.True(Call(formula, parameter, value) is null, $"{parameter.Name} {value}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_the_numbers_are_it_does_not_fail_and_gives_a_finite_number_or_none(string name)
    {
        var formula = Find(name);
        foreach (var parameter in formula.GetParameters().Where(static parameter => parameter.ParameterType == typeof(double)))
        {
            foreach (var value in Samples.Extremes.Concat(Samples.Doubles(500)))
                Assert.True(Call(formula, parameter, value) is null or double and >= 0 and < 1e4, $"{parameter.Name} {value}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_page_says_its_version_domain_source_and_published_values(string name)
    {
        var page = XDocument.Load(Path.ChangeExtension(typeof(Kidney).Assembly.Location, ".xml")).Descendants("member")
            .Single(page => page.Attribute("name")!.Value.Split('(')[0] == $"M:{typeof(Kidney).Namespace}.{name}");
        Assert.Equal(["Version", "Domain", "Source", "Check"], page.Descendants("para").Select(static text => Heading().Match(text.Value.Trim()).Groups["heading"].Value));
        Assert.NotEmpty(page.Element("returns")!.Value);
        Assert.Equal(Find(name).GetParameters().Select(static parameter => parameter.Name), page.Elements("param").Select(static text => text.Attribute("name")!.Value));
    }

    [Fact]
    public void None_allocates()
        => Assert.Equal(0, Allocations.Of(static () =>
        {
            _ = Kidney.CkdEpi2009(1, 50, true) + Kidney.CkdEpi2021(1, 50, true) + Kidney.BedsideSchwartz(1, 101, 8) + Kidney.CockcroftGault(1, 70, 50, true);
            _ = Heart.QtcFridericia(400, 800) + Heart.QtcFridericiaByRate(400, 75) + Body.MassIndex(70, 170) + Body.SurfaceAreaMosteller(70, 170);
            _ = Glucose.HbA1cNgsp(48) + Glucose.HbA1cIfcc(6.5) + Steroids.PrednisoneEquivalent("dexamethasone", 4.5) + Steroids.PrednisoneEquivalentByWeight("Cortisone", 1);
            _ = Steroids.NameOf(new("http://www.nlm.nih.gov/research/umls/rxnorm", "22396"));
        }));

    private static object? Call(MethodInfo formula, ParameterInfo? changed, double? value)
        => formula.Invoke(null, [.. formula.GetParameters().Select(parameter => parameter == changed ? value : Ordinary(formula, parameter.Name!))]);

    private static object Ordinary(MethodInfo formula, string parameter)
        => formula.Name == nameof(Kidney.BedsideSchwartz) && parameter == "ageInYears" ? 8.0 : s_ordinary[parameter];

    private static MethodInfo Find(string name) => s_all.Single(formula => NameOf(formula) == name);

    private static string NameOf(MethodInfo formula) => $"{formula.DeclaringType!.Name}.{formula.Name}";

    [GeneratedRegex(@"^(?<heading>\w+): ")]
    private static partial Regex Heading();
}
