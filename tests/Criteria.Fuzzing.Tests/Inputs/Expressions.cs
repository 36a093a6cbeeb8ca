namespace Criteria.Fuzzing.Tests.Inputs;

/// <summary>Expressions of the criteria language over the facts of <see cref="TrialFiles"/>, right ones and wrong ones.</summary>
internal static class Expressions
{
    private static readonly Grammar s_grammar = new(new Dictionary<string, string[]>
    {
        ["condition"] =
        [
            "Pregnant", "not <condition>", "(<condition>) <link> (<condition>)", "<condition> <link> <condition>", "<number> <order> <number>", "<quantity> <order> <quantity>", "<date> <time> <date>",
            "<quantity> between <quantity> and <quantity>", "<number> in Interval<open><number>, <number><close>", "<number> in { <number>, <number> }", "Sex = 'Female'", "Stage in { 'III', 'IV' }", "exists (<query>)",
            "AtLeast(<whole>, { <condition>, <condition> })", "Exactly(1, { <condition> })", "<value> is null", "<condition> is not true", "if <condition> then <condition> else <condition>",
            "case when <condition> then <condition> else <condition> end", "Attested('fit')", "`I1`", "\"Active\"", "Drug in `Steroids`", "true", "null",
        ],
        ["link"] = ["and", "or", "xor", "implies"],
        ["order"] = ["=", "<", "<=", ">", ">=", "!=", "~"],
        ["open"] = ["[", "("],
        ["close"] = ["]", ")"],
        ["time"] = ["before", "after", "on or before", "same day as", "<whole> weeks or less on or before", "within <whole> days of", "more than <whole> months before", "same month or after"],
        ["number"] = ["Sledai", "<whole>", "<decimal>", "<number> + <number>", "<number> * <number>", "<number> / <number>", "-<number>", "Count(<query>)", "Score({ Points(<condition>, <whole>), Worst({ Points(<condition>, 2), Points(<condition>, 5) }) })",
            "years between <date> and <date>", "difference in months between <date> and <date>", "CalculateAgeInYearsAt(BirthDate, <date>)", "Abs(<number>)", "Round(<number>, 1)", "Power(<number>, <whole>)", "Max({ <number>, <number> })",
            "Coalesce(Sledai, <whole>)", "year from <date>", "if <condition> then <number> else <number>", "Sum(Doses D return all D.Count)", "Min(Doses D return all D.Count)"],
        ["quantity"] = ["Hemoglobin", "<decimal> '<unit>'", "Ast", "<whole> * ULN(Ast)", "ULN(Ast)", "<quantity> + <quantity>", "Max(Doses D where <condition> return all D.Amount)", "Last(Doses D sort by Date).Amount", "<whole> '<unit>'"],
        ["unit"] = ["g/L", "g/dL", "mg/dL", "U/L", "10*9/L", "umol/L", "Cel", "%", "mm[Hg]", "1", "{score}", "mmHg", "g//L", "mg/kg/d"],
        ["date"] = ["Screening", "BirthDate", "@2024-01-31", "@2024-02", "@9999-12-31", "@0001-01-01", "<date> + <whole> days", "<date> - <whole> months", "Infusion", "First(Doses D sort by Date).Date", "null"],
        ["query"] = ["Doses", "Doses D where D.Amount > <quantity>", "Doses D where <condition> and D.Date <time> <date>", "Doses D where exists (<query>)", "({ <number>, <number> }) X where X > <number>", "Doses D return all D.Count", "Doses D return D.Date"],
        ["value"] = ["Hemoglobin", "Sledai", "BirthDate", "Pregnant", "Doses", "Ast.Low"],
        ["whole"] = ["3", "0", "1", "2147483647", "2147483648", "-1", "28"],
        ["decimal"] = ["2.5", "0.1", "79228162514264337593543950335.0", "0.0000000000000000000000000001", "1e5", "221"],
    });

    private static readonly string[] s_seeds =
    [
        "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 65", "Hemoglobin >= 8.5 'g/dL' and Ast <= 3 * ULN(Ast)", "exists (Doses D where D.Amount > 10 'mg' and D.Date 4 weeks or less on or before Screening)",
        "Score({ Points(Pregnant, 2), Worst({ Points(Sledai > 3, 2), Points(Sledai > 9, 5) }) }) >= 4", "if Sex = 'Female' then not Pregnant else null", "Last(Doses D sort by Date, Count desc).Amount < 3 'mg'",
        "case Stage when 'III' then Sledai > 1 else false end", "Coalesce(Sledai, 3) in { 1, 2, 3 }", "difference in days between BirthDate and @2024-02 > 30", "(Doses D return D.Count) contains 3",
    ];

    public static string Make(Random random)
    {
        var formed = random.Next(3) == 0 ? s_seeds[random.Next(s_seeds.Length)] : s_grammar.Make("condition", random);
        return random.Next(3) == 0 ? Mutation.Of(formed, s_seeds, random) : formed;
    }
}
