using System.Text.RegularExpressions;
using Xunit;

namespace Criteria.Conventions.Tests;

/// <summary>What must not stand anywhere in the repository, and what a type must not be called.</summary>
public sealed partial class WordingTests
{
    // In pieces, because this file is read as well.
    private static readonly string[] s_unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    private static readonly string[] s_onlyOnOneMachine = ["/wo" + "rk/", "/tm" + "p/", "/ro" + "ot/", "/ho" + "me/", @"[A-Z]:\\Us" + "ers"];

    private static readonly string[] s_howItWasWritten = ["work" + "tree", "sub-?ag" + "ent", "chat" + "bot", "Clau" + "de", "Anthro" + "pic", "Chat" + "GPT", "Co" + "pilot", "AI-" + "generated"];

    private static readonly string[] s_binary = [".gz", ".zip", ".png", ".nupkg", ".snk", ".ico"];

    [Fact]
    public void Nothing_is_left_unfinished()
        => MustNotOccur("unfinished work is done or becomes an issue, it is not left in the source", $@"\b({string.Join('|', s_unfinished)})\b", RegexOptions.None);

    [Fact]
    public void No_path_of_one_machine_is_written_down()
        => MustNotOccur("a path is relative to the repository", $@"(?<![\w.$}}/~*])({string.Join('|', s_onlyOnOneMachine)})", RegexOptions.None);

    [Fact]
    public void The_repository_speaks_of_the_product_only()
        => MustNotOccur("the repository says nothing about how it was written", $@"\b({string.Join('|', s_howItWasWritten)})s?\b", RegexOptions.IgnoreCase);

    [Fact]
    public void Types_are_named_by_what_they_are()
        => Offenders.MustBeNone("no type is a Manager, Helper or Util", from file in Repository.CSharp()
                                                                       from Match match in VagueType().Matches(file.Text)
                                                                       select $"{file}: {match.Groups["name"].Value}");

    private static void MustNotOccur(string convention, string pattern, RegexOptions options)
        => Offenders.MustBeNone(convention, from file in Repository.Files()
                                            where !s_binary.Contains(Path.GetExtension(file.Path))
                                            from line in file.Lines.Select(static (text, index) => (Text: text, Number: index + 1))
                                            let match = Regex.Match(line.Text, pattern, options)
                                            where match.Success
                                            select $"{file}({line.Number}): {match.Value}");

    [GeneratedRegex(@"\b(class|struct|record|interface|enum)\s+(?<name>\w*(Manager|Helper|Helpers|Util|Utils|Utilities)\w*)\b")]
    private static partial Regex VagueType();
}
