namespace Criteria.Generators.Tests.Emit.CSharp.Lists;

public sealed class EndTests
{
    private static readonly ListCase[] _cases =
    [
        // In the order of the list.
        new("First(Scores) = 3", "Scores = [3, 4]", "Met"),
        new("Last(Scores) = 4", "Scores = [3, 4]", "Met"),
        new("First(Scores) = 3", "Scores = [3, null]", "Met"),
        new("First(Scores) = 3", "Scores = [null, 3]", "Unknown"),
        new("Last(Scores) = 3", "Scores = [3, null]", "Unknown"),
        new("First(Scores) = 3", "Scores = []", "Unknown"),
        new("First(Scores) = 3", "", "Unknown"),
        new("First(Scores S where S > A) = 3", "Scores = [3, 5]", "Unknown"),
        new("First(Doses D where D.Taken return D.Amount) = 3 'mg/d'", "Doses = [new() { Amount = 3 }, new() { Amount = 3, Taken = true }]", "Met"),
        new("First(Doses D where D.Taken return D.Amount) = 3 'mg/d'", "Doses = [new() { Amount = 3 }, new() { Amount = 4, Taken = true }]", "Unknown"),
        new("First(Doses D where D.Taken return D.Amount) = 3 'mg/d'", "Doses = [new() { Amount = 9, Taken = false }, new() { Amount = 3, Taken = true }, new() { Amount = 4 }]", "Met"),
        new("First(Doses D where D.Taken return D.Amount) = 3 'mg/d'", "Doses = [new() { Amount = 3 }, new() { Amount = 3 }]", "Unknown"),
        new("First(Recorded).Amount = 3 'mg/d'", "Recorded = [new() { Amount = 3 }]", "Unknown"),
        new("First(Doses).Drug = 'a'", "Doses = [new() { Drug = \"a\" }]", "Met"),
        new("First(Doses).Drug = 'a'", "Doses = [null, new() { Drug = \"a\" }]", "Unknown"),
        new("First(Doses).Level > 5 'U/L'", "Doses = [new() { Level = new(6) }]", "Met"),
        new("First(Doses).Level.Date = Screening", "Doses = [new() { Level = new(6) { Date = D(100) } }]", "Met"),
        new("First(Doses).Level > 2 * ULN(First(Doses).Level)", "Doses = [new() { Level = new(81, 5, 40) }]", "Met"),
        new("First(Labs) > 5 'U/L'", "Labs = [new(6)]", "Met"),
        new("First(Labs) > 5 'U/L'", "Labs = [new(double.NaN), new(6)]", "Unknown"),
        new("First(Answers)", "Answers = [true, null]", "Met"),
        new("First(Answers)", "Answers = [false]", "NotMet"),
        new("First(Doses).Route = 'Oral'", "Doses = [new() { Route = Route.Oral }]", "Met"),
        new("First(Doses).`Code` in \"Steroids\"", "Doses = [new() { Code = new(\"urn:drugs\", \"a\") }]", "Met"),
        new("First(Dates) = Screening", "Dates = [D(100)]", "Met"),
        new("First({ A, B }) = 3", "A = 3", "Met"),
        new("Last({ A, B }) = 3", "A = 3", "Unknown"),
        new("First(({ A, B }) N where N > 3) = 5", "A = 2, B = 5", "Met"),
        new("First(({ A, B }) N where N > 3) = 5", "B = 5", "Unknown"),
        new("First({ Ast, Alt }).Date = Screening", "Ast = new(3) { Date = D(100) }", "Met"),

        // In the order of keys.
        new("First(Doses D sort by Date).Amount = 3 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2) }, new() { Amount = 3, Date = D(1) }]", "Met"),
        new("Last(Doses D sort by Date).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2) }, new() { Amount = 3, Date = D(1) }]", "Met"),
        new("First(Doses D sort by Date desc).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2) }, new() { Amount = 3, Date = D(1) }]", "Met"),
        new("First(Doses D sort by Date desc).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2) }, new() { Amount = 3 }]", "Unknown"),
        new("First(Doses D sort by Date desc).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2) }, new() { Amount = 4 }]", "Met"),
        new("First(Doses D where D.Taken sort by Date).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2), Taken = true }, new() { Amount = 3, Date = D(1) }]", "Unknown"),
        new("First(Doses D where D.Taken sort by Date).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2), Taken = true }, new() { Amount = 3, Date = D(3) }]", "Met"),
        new("First(Doses D where D.Taken sort by Date).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2) }]", "Unknown"),
        new("First(Doses D sort by Date).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2) }, new() { Amount = 3, Date = D(2) }]", "Unknown"),
        new("First(Doses D sort by Date).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2) }, new() { Amount = 4, Date = D(2) }]", "Met"),
        new("First(Doses D sort by Date, Cycle desc).Amount = 3 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2), Cycle = 1 }, new() { Amount = 3, Date = D(2), Cycle = 2 }]", "Met"),
        new("First(Doses D sort by Date, Cycle).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2), Cycle = 1 }, new() { Amount = 3, Date = D(2) }]", "Unknown"),
        new("First(Doses D sort by Date, Cycle).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Date = D(2), Cycle = 1 }, new() { Amount = 3, Date = D(3) }]", "Met"),
        new("Last(Doses D sort by Drug).Amount = 4 'mg/d'", "Doses = [new() { Amount = 4, Drug = \"b\" }, new() { Amount = 3, Drug = \"B\" }]", "Met"),
        new("First(Doses D sort by Amount / 2).Cycle = 1", "Doses = [new() { Amount = 4, Cycle = 2 }, new() { Amount = 3, Cycle = 1 }]", "Met"),
        new("First(Doses D sort by Cost, Wide desc).Cycle = 1", "Doses = [new() { Cost = 1.0m, Wide = 1, Cycle = 2 }, new() { Cost = 1.00m, Wide = 2, Cycle = 1 }]", "Met"),
        new("First(Doses D sort by Level).Cycle = 1", "Doses = [new() { Level = new(5) { Bound = ValueBound.Below }, Cycle = 1 }, new() { Level = new(6), Cycle = 2 }]", "Met"),
        new("First(Doses D sort by Count(Parts)).Cycle = 1", "Doses = [new() { Parts = [new()], Cycle = 2 }, new() { Parts = [], Cycle = 1 }]", "Met"),
        new("First(Doses D return all D.Date sort desc) = Screening", "Doses = [new() { Date = D(1) }, new() { Date = D(100) }]", "Met"),
        new("Last(Doses D return D.Amount sort asc) = 4 'mg/d'", "Doses = [new() { Amount = 4 }, new() { Amount = 3 }]", "Met"),
        new("Last(Labs L sort by Date) > 5 'U/L'", "Labs = [new(6) { Date = D(2) }, new(4) { Date = D(1) }]", "Met"),
        new("Last(Labs L sort by Date).Value > 5 'U/L'", "Labs = [new(6) { Date = D(2) }, new(4)]", "Unknown"),
        new("Last(Labs L sort by Date).Date = Screening", "Labs = [new(6) { Date = D(100) }, new(4) { Date = D(1) }]", "Met"),
        new("First(Dates D sort asc) = Screening", "Dates = [D(101), D(100)]", "Met"),
        new("First(Dates D sort asc) = Screening", "Dates = [D(101), D(100), null]", "Unknown"),

        // Three rivals: the second key of the second cannot be compared, so it may come first as long as nobody surely precedes it.
        new("First(Doses D sort by Date, Cycle).Amount = 1 'mg/d'", "Doses = [new() { Amount = 2, Date = D(1) }, new() { Amount = 1, Date = D(1), Cycle = 1 }, new() { Amount = 3, Date = D(2) }]", "Unknown"),
        new("First(Doses D sort by Date, Cycle).Amount = 1 'mg/d'", "Doses = [new() { Amount = 2, Date = D(1) }, new() { Amount = 1, Date = D(0), Cycle = 1 }, new() { Amount = 3, Date = D(2) }]", "Met"),

        // One query over another, and definitions.
        new("First((Doses D sort by Date) E where E.Amount > 3 'mg/d').Amount = 4 'mg/d'", "Doses = [new() { Amount = 5, Date = D(3) }, new() { Amount = 4, Date = D(2) }, new() { Amount = 3, Date = D(1) }]", "Met"),
        new("Latest.Amount = 5 'mg/d'", "Doses = [new() { Amount = 5, Date = D(3) }, new() { Amount = 4, Date = D(2) }]", "Met"),
        new("Latest.Date = D3 and Latest.Amount = 5 'mg/d'", "Doses = [new() { Amount = 5, Date = D(3) }, new() { Amount = 4, Date = D(2) }]", "Met"),
        new("exists (Taken T where T.Amount > Latest.Amount)", "Doses = [new() { Amount = 5, Taken = true, Date = D(3) }, new() { Amount = 6, Taken = true, Date = D(2) }]", "Met"),
        new("LastLevel > 5 'U/L' and LastLevel.Date = D3", "Labs = [new(6) { Date = D(3) }, new(4) { Date = D(1) }]", "Met"),
        new("Earliest = D3", "Doses = [new() { Date = D(3) }, new() { Date = D(4) }]", "Met"),
    ];

    private static readonly Lazy<ListTrial> _trial = new(() => ListTrial.Of(
        _cases,
        "Latest: Last(Doses D sort by Date)",
        "Taken: Doses D where D.Taken",
        "LastLevel: Last(Labs L sort by Date)",
        "D3: @2024-01-04",
        "Earliest: Min(Doses D return D.Date)"));

    public static TheoryData<int, string> Cases => AggregateTests.Numbered(_cases);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_first_and_the_last_are_known_where_all_agree_that_may_come_first(int index, string what)
        => Assert.Equal((what, _cases[index].Outcome), (what, _trial.Value.Outcome(index)));
}
