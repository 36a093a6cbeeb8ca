using System.Collections.Generic;
using System.Linq;
using System.Text;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Prose;

/// <summary>The names of a trial's facts as a reader says them: "total bilirubin" for the member <c>Labs.TotalBilirubin</c>.</summary>
internal sealed class ProseNames
{
    private const string LaboratoryValue = "Value";
    private const string UpperLimit = "High";
    private const string LowerLimit = "Low";

    // What says nothing by itself is said with what it is of.
    private static readonly HashSet<string> _general =
        ["Percent", "Value", "Result", "Amount", "Date", "Day", "Time", "Start", "End", "Kind", "Type", "Grade", "Class", "Score", "Level", "Dose", "Diagnosed", "Active", "Name", "Status", "Count", "Current", "Diseases", "Drugs", "Method"];

    // Abbreviations as people write them, of which a member's name in C# shows no capitals.
    private static readonly Dictionary<string, string> _abbreviations = new()
    {
        ["ast"] = "AST", ["alt"] = "ALT", ["ana"] = "ANA", ["dna"] = "DNA", ["rna"] = "RNA", ["hiv"] = "HIV", ["hbv"] = "HBV", ["hcv"] = "HCV", ["fvc"] = "FVC", ["dlco"] = "DLCO", ["qt"] = "QT",
        ["qtc"] = "QTc", ["nyha"] = "NYHA", ["ecog"] = "ECOG", ["egfr"] = "eGFR", ["ckd"] = "CKD", ["epi"] = "EPI", ["pah"] = "PAH", ["ph"] = "pH", ["hcg"] = "hCG", ["sle"] = "SLE", ["mri"] = "MRI",
        ["car"] = "CAR", ["pcr"] = "PCR", ["bmi"] = "BMI", ["ecg"] = "ECG", ["inr"] = "INR", ["psa"] = "PSA", ["tsh"] = "TSH", ["ldl"] = "LDL", ["hdl"] = "HDL", ["crp"] = "CRP", ["esr"] = "ESR",
    };

    // A short name that two facts have says neither of them.
    private readonly HashSet<string> _ambiguous = [];

    public ProseNames(Trial trial)
    {
        var seen = new Dictionary<string, string>();
        foreach (var path in trial.Facts.Select(static fact => fact.Reading).OfType<PathExpression>())
        {
            var steps = StepsOf(path);
            if (steps.Count == 0)
                continue;
            var (name, whole) = (steps[steps.Count - 1].Member, string.Join(".", steps.Select(static step => step.Member)));
            if (seen.TryGetValue(name, out var other) && other != whole)
                _ambiguous.Add(name);
            seen[name] = whole;
        }
    }

    /// <param name="element">What the element of a query is called, where the path starts at one.</param>
    public string Of(PathExpression path, string? element)
    {
        var steps = StepsOf(path);
        var (limit, last) = LimitOf(path);
        var first = steps.Count - 1;
        if (element is not null)
            first = 0;
        else
            while (first > 0 && (_ambiguous.Contains(steps[first].Member) || _general.Contains(steps[first].Member)) && steps.Count - first < 2)
                first--;
        var name = steps.Count == 0 ? element ?? "the patient" : string.Join(" ", steps.Skip(first).Select(static step => Words(step.Member)));
        if (steps.Count > 0 && element is not null)
            name = $"{element}'s {name}";
        return limit is null ? name : last ? $"{limit} of {name}" : name;
    }

    /// <summary><c>PrednisoneEquivalentDose</c> is "prednisone equivalent dose"; a run of capitals stays together, and so does a name with digits, as <c>PaO2</c>.</summary>
    public static string Words(string name)
    {
        if (name.Any(char.IsDigit))
            return name;
        var words = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var character = name[index];
            var startsWord = index > 0 && char.IsUpper(character) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
            if (startsWord && words[words.Length - 1] != ' ')
                words.Append(' ');
            var staysUpper = char.IsUpper(character) && ((index + 1 < name.Length && char.IsUpper(name[index + 1])) || (index > 0 && char.IsUpper(name[index - 1])));
            words.Append(character == '_' ? ' ' : staysUpper ? character : char.ToLowerInvariant(character));
        }

        return string.Join(" ", words.ToString().Split(' ').Select(static word => word.Length == 1 ? word.ToUpperInvariant() : _abbreviations.TryGetValue(word, out var written) ? written : word));
    }

    // A laboratory value is read by the record's own members, which nobody says.
    private static IReadOnlyList<PathStep> StepsOf(PathExpression path)
    {
        var steps = path.Steps.ToList();
        if (steps.Count > 1 && steps[steps.Count - 2].Type is LabMember && steps[steps.Count - 1].Member is LaboratoryValue or UpperLimit or LowerLimit)
            steps.RemoveAt(steps.Count - 1);
        return steps;
    }

    private static (string? Limit, bool IsLimit) LimitOf(PathExpression path)
        => path.Steps.Count > 1 && path.Steps[path.Steps.Count - 2].Type is LabMember
            ? path.Steps[path.Steps.Count - 1].Member switch
            {
                UpperLimit => ("the laboratory's upper limit of normal", true),
                LowerLimit => ("the laboratory's lower limit of normal", true),
                _ => (null, false),
            }
            : (null, false);
}
