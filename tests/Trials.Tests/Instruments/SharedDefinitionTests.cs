using System.Text.Json;
using Screening.Tests;
using Xunit;

namespace Trials.Tests.Instruments;

/// <summary>A trial cannot name a definition of another one: what several trials define is the same in all of them, and the same that is tested here.</summary>
public sealed class SharedDefinitionTests
{
    private static readonly JsonDocumentOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void Every_instrument_that_is_tested_is_that_of_the_trials()
    {
        var trials = DefinitionsOfTrials().ToList();
        Assert.All(Definitions(Path.Combine(SharedData.ProjectDirectory, "Instruments/instruments.criteria.json")), tested =>
        {
            var used = trials.Where(trial => trial.Key == tested.Key).ToList();
            Assert.NotEmpty(used);
            Assert.All(used, trial => Assert.Equal(tested.Value, trial.Value));
        });
    }

    [Fact]
    public void What_two_trials_define_by_one_name_is_one_definition()
        => Assert.All(DefinitionsOfTrials().GroupBy(static definition => definition.Key), static definition => Assert.Single(definition.Select(static one => one.Value).Distinct()));

    private static IEnumerable<KeyValuePair<string, string>> DefinitionsOfTrials()
        => Directory.GetFiles(Path.Combine(SharedData.ProjectDirectory, "../../samples/Trials"), "*.criteria.json").SelectMany(Definitions);

    private static IEnumerable<KeyValuePair<string, string>> Definitions(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file), s_options);
        return [.. document.RootElement.GetProperty("define").EnumerateObject().Select(static one => KeyValuePair.Create(one.Name, one.Value.GetString()!))];
    }
}
