namespace Criteria.Generators.Tests.Emit.CSharp.Lists;

public sealed class ListTests
{
    private static readonly ListCase[] _cases =
    [
        // What a query returns.
        new("exists (Doses D return all D.Drug)", "Doses = [new() { Drug = \"a\" }]", "Met"),
        new("exists (Doses D return D.Drug)", "Doses = [new()]", "Unknown"),
        new("exists (Doses D return D.Drug)", "Doses = []", "NotMet"),
        new("'a' in (Doses D where D.Taken return D.Drug)", "Doses = [new() { Drug = \"a\", Taken = true }]", "Met"),
        new("'a' in (Doses D where D.Taken return D.Drug)", "Doses = [new() { Drug = \"a\" }]", "Unknown"),
        new("'a' in (Doses D where D.Taken return D.Drug)", "Doses = [new() { Drug = \"b\" }]", "NotMet"),
        new("'a' in (Doses D where D.Taken return D.Drug)", "Doses = [new() { Taken = true }]", "Unknown"),
        new("(Doses D return D.Amount) contains 3 'mg/d'", "Doses = [new() { Amount = 3 }]", "Met"),
        new("(Doses D return D.`Code`) in \"Steroids\"", "Doses = [new() { Code = new(\"urn:drugs\", \"a\") }]", "Met"),
        new("(Doses D where D.Taken return D.`Code`) in \"Steroids\"", "Doses = [new() { Code = new(\"urn:drugs\", \"a\") }]", "Unknown"),
        new("Codes in \"Steroids\"", "Codes = [new(\"urn:drugs\", \"x\"), null]", "Unknown"),
        new("{ Current.`Code` } in \"Steroids\"", "Current = new() { Code = new(\"urn:drugs\", \"a\") }", "Met"),

        // Elements that were written one by one.
        new("exists { A, B }", "A = 1", "Met"),
        new("exists { A, B }", "", "Unknown"),
        new("exists {}", "", "NotMet"),
        new("exists { Ast, Alt }", "Alt = new(3)", "Met"),
        new("exists (({ A, B }) N where N > 3)", "A = 1, B = 4", "Met"),
        new("exists (({ A, B }) N where N > 3)", "A = 1, B = 2", "NotMet"),
        new("exists (({ A, B }) N where N > 3)", "A = 1", "Unknown"),
        new("exists (({ Ast, Alt }) L where L > 3 'U/L' and L.Date = Screening)", "Ast = new(4), Alt = new(5) { Date = D(100) }", "Met"),
        new("exists (({ X, Y }) N where N > 80 'g/L')", "X = 1, Y = 9", "Met"),
        new("exists (({ A, B }) N where exists (({ N, 7 }) M where M > N))", "A = 9, B = 3", "Met"),
        new("3 in (({ A, B }) N where N > 2)", "A = 3", "Met"),
        new("(if P then A else B) in (({ A, B }) N where N > 2)", "A = 3, B = 3", "Met"),
        new("Count({ Ast, Alt }) >= 1", "Ast = new(3)", "Met"),

        // One query over another, over a list of an outer element, and over a definition.
        new("exists ((Doses D where D.Taken) E where E.Amount > 3 'mg/d')", "Doses = [new() { Amount = 4, Taken = true }]", "Met"),
        new("exists ((Doses D where D.Taken) E where E.Amount > 3 'mg/d')", "Doses = [new() { Amount = 4 }]", "Unknown"),
        new("exists ((Doses D return D.Level) L where L > 3 'U/L')", "Doses = [new() { Level = new(4) }]", "Met"),
        new("exists ((Doses D return D.Amount * 2) N where N > 7 'mg/d')", "Doses = [new() { Amount = 4 }]", "Met"),
        new("exists (Doses D where Max(D.Parts R return R.Amount) > D.Amount)", "Doses = [new() { Amount = 4, Parts = [new() { Amount = 5 }] }]", "Met"),
        new("exists (Doses D where exists (D.Parts R where Sum(R.Parts Q where Q.Drug = R.Drug return all Q.Amount) > D.Amount))",
            "Doses = [new() { Amount = 4, Parts = [new() { Drug = \"a\", Parts = [new() { Drug = \"a\", Amount = 3 }, new() { Drug = \"b\", Amount = 9 }, new() { Drug = \"a\", Amount = 2 }] }] }]", "Met"),
        new("exists (Doses D where exists (D.Parts R where Sum(R.Parts Q where Q.Drug = R.Drug return all Q.Amount) > D.Amount))",
            "Doses = [new() { Amount = 4, Parts = [new() { Drug = \"a\", Parts = [new() { Drug = \"a\", Amount = 3 }, new() { Amount = 9 }] }] }]", "Unknown"),
        new("Max(Doses D return Max(D.Parts R return Max(R.Parts Q return Q.Amount))) = 3 'mg/d'", "Doses = [new() { Parts = [new() { Parts = [new() { Amount = 3 }, new() { Amount = 2 }] }] }]", "Met"),
        new("exists (Doses D where D.Amount = Max(Doses E return E.Amount) and D.Taken)", "Doses = [new() { Amount = 4 }, new() { Amount = 5, Taken = true }]", "Met"),
        new("exists Strong", "Doses = [new() { Amount = 4, Taken = true }]", "Met"),
        new("exists (Strong S where S.Drug = 'a') and not exists (Strong S where S.Drug = 'b')", "Doses = [new() { Amount = 4, Drug = \"a\", Taken = true }]", "Met"),
        new("Count(Strong) = 2", "Doses = [new() { Amount = 4, Taken = true }, new() { Amount = 5, Taken = true }]", "Met"),
        new("exists (Doses D where not exists (Strong S where S.Date > D.Date) and D.Drug = 'a')", "Doses = [new() { Amount = 4, Drug = \"a\", Date = D(2), Taken = true }, new() { Amount = 5, Date = D(1), Taken = true }]", "Met"),
        new("Max(Amounts2) = 8 'mg/d'", "Doses = [new() { Amount = 4 }]", "Met"),
        new("3 in Both or Max(Both) > 5", "A = 3", "Met"),
        new("'a' in Names", "Drugs = [\"b\", null]", "Unknown"),

        // Closing the world stays possible in so many words.
        new("exists (({ A, B }) N where N is null)", "A = 3", "Unknown"),
        new("exists (Doses D where D.Amount is null)", "Doses = [new()]", "Met"),
        new("(if exists Scores then Max(Scores) else 0) = 0", "Scores = []", "Met"),
    ];

    private static readonly Lazy<ListTrial> _trial = new(() => ListTrial.Of(
        _cases,
        "Strong: Taken T where T.Amount > 3 'mg/d'",
        "Taken: Doses D where D.Taken",
        "Amounts2: Doses D return D.Amount * 2",
        "Both: { A, B }",
        "Names: Drugs"));

    public static TheoryData<int, string> Cases => AggregateTests.Numbered(_cases);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_list_is_what_surely_and_what_may_be_there(int index, string what)
        => Assert.Equal((what, _cases[index].Outcome), (what, _trial.Value.Outcome(index)));
}
