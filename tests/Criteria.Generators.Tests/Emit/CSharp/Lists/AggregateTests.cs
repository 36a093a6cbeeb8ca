namespace Criteria.Generators.Tests.Emit.CSharp.Lists;

public sealed class AggregateTests
{
    private const string Two = "Doses = [new() { Amount = 5, Date = D(1) }, new() { Amount = 9, Date = D(2) }]";

    private static readonly ListCase[] _cases =
    [
        // The highest and the lowest.
        new("Max(Doses D return all D.Amount) = 9 'mg/d'", Two, "Met"),
        new("Min(Doses D return D.Amount) < 6 'mg/d'", Two, "Met"),
        new("Max(Doses D return D.Amount) > 4 'mg/d'", "Doses = [new() { Amount = 5 }, new()]", "Met"),
        new("Max(Doses D return D.Amount) > 5 'mg/d'", "Doses = [new() { Amount = 5 }, new()]", "Unknown"),
        new("Max(Doses D return D.Amount) < 5 'mg/d'", "Doses = [new() { Amount = 5 }, new()]", "NotMet"),
        new("Max(Doses D where D.Taken return D.Amount) < 5 'mg/d'", "Doses = [new() { Amount = 4, Taken = true }, new() { Amount = 9 }]", "Unknown"),
        new("Max(Doses D where D.Taken return D.Amount) < 10 'mg/d'", "Doses = [new() { Amount = 4, Taken = true }, new() { Amount = 9 }]", "Met"),
        new("Max(Doses D where D.Taken return D.Amount) < 10 'mg/d'", "Doses = [new() { Amount = 9 }]", "Unknown"),
        new("Max(Doses D return D.Amount) < 10 'mg/d'", "Doses = []", "Unknown"),
        new("Max(Doses D return D.Amount) < 10 'mg/d'", "", "Unknown"),
        new("Max(Recorded D return D.Amount) > 4 'mg/d'", "Recorded = [new() { Amount = 5 }]", "Met"),
        new("Max(Recorded D return D.Amount) < 6 'mg/d'", "Recorded = [new() { Amount = 5 }]", "Unknown"),
        new("Min(Recorded D return D.Amount) < 6 'mg/d'", "Recorded = [new() { Amount = 5 }]", "Met"),
        new("Max(Amounts) = 7 'mg/d'", "Amounts = [7, 3]", "Met"),
        new("Max(Amounts) >= 7 'mg/d'", "Amounts = [7, null]", "Met"),
        new("Max(Amounts) <= 7 'mg/d'", "Amounts = [7, null]", "Unknown"),
        new("Max(Labs) > 40 'U/L'", "Labs = [new(30), new(41)]", "Met"),
        new("Max(Labs) > 40 'U/L'", "Labs = [new(30), new(50) { Bound = ValueBound.Below }]", "Unknown"),
        new("Max(Labs) < 50 'U/L'", "Labs = [new(30), new(50) { Bound = ValueBound.Below }]", "Met"),
        new("Max(Doses D return D.Cost) = 0.3", "Doses = [new() { Cost = 0.1m }, new() { Cost = 0.3m }]", "Met"),
        new("Max(Doses D return D.Cost) > 0.3", "Doses = [new() { Cost = 0.1m }, new() { Cost = 0.3m }]", "NotMet"),
        new("Max(Doses D return D.Cost) >= 0.3", "Doses = [new() { Cost = 0.3m }, new()]", "Met"),
        new("Max(Doses D return D.Cost) between 0.2 and 0.4", "Doses = [new() { Cost = 0.3m }]", "Met"),
        new("Min(Doses D return D.Wide) = 3", "Doses = [new() { Wide = 3 }, new() { Wide = 9007199254740993 }]", "Met"),
        new("Max(Doses D return D.Cycle) + 1 = 4", "Doses = [new() { Cycle = 3 }]", "Met"),
        new("Max(Doses D return D.Date) = Min(Doses E return E.Date) + 1 day", Two, "Met"),
        new("Max(Doses D return D.Date) > Screening", "Doses = [new() { Date = D(101) }, new()]", "Met"),
        new("Max(Doses D return D.Date) + 1 day < Screening", "Doses = [new() { Date = D(1) }, new()]", "Unknown"),
        new("days between Max(Dates) and Screening <= 99", "Dates = [D(1), null]", "Met"),
        new("Max({ A, B, 3 }) = 7", "A = 7, B = 1", "Met"),
        new("Max({ A, B, 3 }) >= 3", "A = 7", "Met"),
        new("Max({ A, B, 3 }) <= 7", "A = 7", "Unknown"),
        new("Max({ X, Y }) = 85 'g/L'", "X = 80, Y = 8.5", "Met"),
        new("Max(({ A, B }) N where N < 5) = 3", "A = 7, B = 3", "Met"),

        // Sums and means.
        new("Sum(Doses D return all D.Amount) = 14 'mg/d'", Two, "Met"),
        new("Sum(Doses D return all D.Amount) > 4 'mg/d'", "Doses = [new() { Amount = 5 }, new()]", "Unknown"),
        new("Sum(Doses D where D.Taken return all D.Amount) > 4 'mg/d'", "Doses = [new() { Amount = 5, Taken = true }, new() { Amount = 1 }]", "Unknown"),
        new("Sum(Doses D return all D.Amount) > 4 'mg/d'", "Doses = []", "Unknown"),
        new("Sum(Recorded D return all D.Amount) > 4 'mg/d'", "Recorded = [new() { Amount = 5 }]", "Unknown"),
        new("Sum(Doses D return all D.Cost) = 0.3", "Doses = [new() { Cost = 0.1m }, new() { Cost = 0.2m }]", "Met"),
        new("Sum(Doses D return all D.Amount) = 0.3 'mg/d'", "Doses = [new() { Amount = 0.1 }, new() { Amount = 0.2 }]", "Met"),
        new("Sum(Doses D return all D.Cycle) = 4", "Doses = [new() { Cycle = 2 }, new() { Cycle = 2 }]", "Met"),
        new("Sum(Doses D return D.Cycle) = 2", "Doses = [new() { Cycle = 2 }, new() { Cycle = 2 }]", "Met"),
        new("Sum(Doses D return D.Cycle) = 2", "Doses = [new() { Cycle = 2 }, new()]", "Unknown"),
        new("Sum(Doses D return all D.Cycle) > 1", "Doses = [new() { Cycle = 2 }, new()]", "Unknown"),
        new("Sum(Doses D return all D.Grade) <= 6", "Doses = [new() { Grade = 2 }, new()]", "Met"),
        new("Sum(Doses D return all D.Grade) >= 2", "Doses = [new() { Grade = 2 }, new() { Grade = 9 }]", "Met"),
        new("Sum(Doses D return all D.Grade) > 2", "Doses = [new() { Grade = 2 }, new() { Grade = 9 }]", "Unknown"),
        new("Sum(Doses D where D.Taken return all D.Grade) between 2 and 5", "Doses = [new() { Grade = 2, Taken = true }, new() { Grade = 3 }]", "Met"),
        new("Sum(Doses D where D.Taken return all D.Grade) >= 0", "Doses = [new() { Grade = 3 }]", "Unknown"),
        new("Sum(Grades) <= 7", "Grades = [3, null]", "Met"),
        new("Sum(Scores) = 7", "Scores = [3, 4]", "Met"),
        new("Sum(Scores) > 0", "Scores = [2147483647, 1]", "Unknown"),
        new("Sum({ A, B }) = 7", "A = 3, B = 4", "Met"),
        new("Sum({ A, G }) between 3 and 7", "A = 3", "Met"),
        new("Avg(Doses D return all D.Amount) = 7 'mg/d'", Two, "Met"),
        new("Avg(Doses D return all D.Amount) = 7 'mg/d'", "Doses = [new() { Amount = 7 }, new()]", "Unknown"),
        new("Avg(Doses D return D.Amount) = 2 'mg/d'", "Doses = [new() { Amount = 1 }, new() { Amount = 3 }, new() { Amount = 3 }]", "Met"),
        new("Avg(Scores) = 2.5", "Scores = [2, 3]", "Met"),
        new("Avg({ A, B }) = 2.5", "A = 2, B = 3", "Met"),

        // How many.
        new("Count(Doses D return D.Drug) = 2", "Doses = [new() { Drug = \"a\" }, new() { Drug = \"b\" }, new() { Drug = \"a\" }]", "Met"),
        new("Count(Doses D return D.Drug) >= 2", "Doses = [new() { Drug = \"a\" }, new() { Drug = \"b\" }, new()]", "Met"),
        new("Count(Doses D return D.Drug) <= 2", "Doses = [new() { Drug = \"a\" }, new() { Drug = \"b\" }, new()]", "Unknown"),
        new("Count(Doses D return D.Drug) <= 3", "Doses = [new() { Drug = \"a\" }, new() { Drug = \"b\" }, new()]", "Met"),
        new("Count(Doses D where D.Taken return D.Drug) = 1", "Doses = [new() { Drug = \"a\", Taken = true }, new() { Drug = \"a\" }]", "Met"),
        new("Count(Doses D where D.Taken return D.Drug) = 1", "Doses = [new() { Drug = \"a\", Taken = true }, new() { Drug = \"b\" }]", "Unknown"),
        new("Count(Doses D return all D.Drug) = 2", "Doses = [new() { Drug = \"a\" }, new() { Drug = \"a\" }]", "Met"),
        new("Count(Doses D return all D.Drug) <= 1", "Doses = [new() { Drug = \"a\" }, new()]", "Unknown"),
        new("Count(Recorded D return D.Drug) >= 1", "Recorded = [new() { Drug = \"a\" }]", "Met"),
        new("Count(Recorded D return D.Drug) = 1", "Recorded = [new() { Drug = \"a\" }]", "Unknown"),
        new("Count(Doses D return D.Route) = 1", "Doses = [new() { Route = Route.Oral }, new() { Route = Route.Oral }]", "Met"),
        new("Count(Doses D return D.Route) = 1", "Doses = [new() { Route = Route.Oral }, new() { Route = Route.Unknown }]", "Unknown"),
        new("Count({ A, B }) = 2", "A = 1, B = 1", "Met"),
        new("Count({ A, B }) = 2", "A = 1", "Unknown"),
        new("Count({ 1, 2, 3 }) = 3", "", "Met"),
        new("Count(({ A, B }) N where N > 2) = 1", "A = 1, B = 3", "Met"),
        new("Count(({ A, B }) N return N) = 1", "A = 3, B = 3", "Met"),
        new("Count(({ A, B }) N where N > 2) <= 1", "A = 1", "Met"),
    ];

    private static readonly Lazy<ListTrial> _trial = new(() => ListTrial.Of(_cases));

    public static TheoryData<int, string> Cases => Numbered(_cases);

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_value_of_many_is_decided_as_far_as_all_that_may_be_there_agree(int index, string what)
        => Assert.Equal((what, _cases[index].Outcome), (what, _trial.Value.Outcome(index)));

    internal static TheoryData<int, string> Numbered(IReadOnlyList<ListCase> cases)
    {
        var data = new TheoryData<int, string>();
        for (var index = 0; index < cases.Count; index++)
            data.Add(index, cases[index].ToString());
        return data;
    }
}
