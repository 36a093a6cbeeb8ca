using System.Globalization;

namespace Criteria.Benchmarks.Analysis;

internal enum FactKind
{
    Number,
    Lab,
    Truth,
    Grade,
    Day,
}

/// <summary>A fact of a random protocol: its declaration, and conditions on it with what one patient makes of them.</summary>
/// <param name="Value">What it is of that patient: tenths of a number, tenths of the upper limit, 0 or 1, the place of a grade, days before screening.</param>
internal sealed record ProtocolFact(int Index, FactKind Kind, int Value)
{
    private static readonly string[] _grades = ["None", "Mild", "Moderate", "Severe", "Critical"];
    private static readonly string[] _operators = ["<", "<=", ">", ">="];

    private string Name => "F" + Index.ToString(CultureInfo.InvariantCulture);

    public string Member => Kind switch
    {
        FactKind.Number => $"[Unit(\"g/L\")] public double? {Name} {{ get; init; }}",
        FactKind.Lab => $"[Unit(\"U/L\")] public Lab? {Name} {{ get; init; }}",
        FactKind.Truth => $"public bool? {Name} {{ get; init; }}",
        FactKind.Grade => $"public Grade? {Name} {{ get; init; }}",
        _ => $"public DateOnly? {Name} {{ get; init; }}",
    };

    public IEnumerable<string> SmtDeclarations => Kind switch
    {
        FactKind.Truth => [$"(declare-const {Name} Bool)"],
        FactKind.Lab => [$"(declare-const {Name} Real)", $"(declare-const {Name}u Real)", $"(assert (> {Name}u 0.0))"],
        FactKind.Grade => [$"(declare-const {Name} Int)", $"(assert (and (>= {Name} 0) (<= {Name} 4)))"],
        FactKind.Day => [$"(declare-const {Name} Int)"],
        _ => [$"(declare-const {Name} Real)"],
    };

    public static ProtocolFact Make(int index, Dice dice)
    {
        var kind = dice.Below(100) switch
        {
            < 55 => FactKind.Number,
            < 67 => FactKind.Lab,
            < 82 => FactKind.Truth,
            < 90 => FactKind.Grade,
            _ => FactKind.Day,
        };
        return new(index, kind, kind switch
        {
            FactKind.Number => dice.Below(1000),
            FactKind.Lab => dice.Below(40),
            FactKind.Truth => dice.Below(2),
            FactKind.Grade => dice.Below(5),
            _ => dice.Below(400),
        });
    }

    public Condition Condition(Dice dice)
    {
        switch (Kind)
        {
            case FactKind.Number:
                var limit = dice.Below(1000);
                var number = Tenths(limit);
                return Against(dice, limit, $"{number} 'g/L'", number);
            case FactKind.Lab:
                var multiple = 5 * (1 + dice.Below(10));
                return Against(dice, multiple, $"{Tenths(multiple)} * ULN({Name})", $"(* {Tenths(multiple)} {Name}u)");
            case FactKind.Truth:
                return dice.Below(2) == 0 ? new(Name, Name, Value == 1) : new($"not {Name}", $"(not {Name})", Value == 0);
            case FactKind.Grade:
                var grade = dice.Below(_grades.Length);
                return dice.Below(3) > 0
                    ? new($"{Name} = '{_grades[grade]}'", $"(= {Name} {grade})", Value == grade)
                    : new($"{Name} != '{_grades[grade]}'", $"(distinct {Name} {grade})", Value != grade);
            default:
                var days = 1 + dice.Below(400);
                return dice.Below(2) == 0
                    ? new($"{Name} {days} days or less on or before Screening", $"(and (>= {Name} 0) (<= {Name} {days}))", Value <= days)
                    : new($"{Name} more than {days} days before Screening", $"(> {Name} {days})", Value > days);
        }
    }

    public Condition ComparedWith(ProtocolFact other, Dice dice)
    {
        var factor = 1 + dice.Below(3);
        return Against(dice, factor * other.Value, $"{factor} * {other.Name}", $"(* {factor}.0 {other.Name})");
    }

    private Condition Against(Dice dice, int limit, string cql, string smt)
    {
        var @operator = _operators[dice.Below(_operators.Length)];
        return new($"{Name} {@operator} {cql}", $"({@operator} {Name} {smt})", @operator switch
        {
            "<" => Value < limit,
            "<=" => Value <= limit,
            ">" => Value > limit,
            _ => Value >= limit,
        });
    }

    private static string Tenths(int number) => (number / 10).ToString(CultureInfo.InvariantCulture) + "." + (number % 10).ToString(CultureInfo.InvariantCulture);
}
