using System;
using System.Linq;

namespace Criteria.Generators.Emit.Cql;

/// <summary>
/// One value of lists whose elements may or may not be there: each element is a tuple of whether it is there, three-valued, and its value.
/// </summary>
internal sealed class Aggregates(Prelude prelude, Ranges ranges)
{
    private const string Whole = "Tuple { Low Decimal, High Decimal }";

    public static string Element(CqlKind kind) => $"Tuple {{ There Boolean, Value {kind.Range()} }}";

    public string AnyOf(string truths) => prelude.Call(
        "any",
        static () => """
            (truths List<Boolean>):
              case
                when truths is null then null
                when exists (truths T where T is true) then true
                when exists (truths T where T is null return all 1) then null
                else false
              end
            """,
        truths);

    public string AnyOfOpen(string truths) => prelude.Call(
        "any of an open list",
        static () => """
            (truths List<Boolean>):
              if exists (truths T where T is true) then true else null
            """,
        truths);

    public string Counted(string truths, bool isOpen) => prelude.Call(
        isOpen ? "count of an open list" : "count",
        () => $$"""
            (truths List<Boolean>):
              if truths is null then null as {{Whole}}
              else Tuple {
                Low: ToDecimal(Count(truths T where T is true return all 1)),
                High: {{(isOpen ? "null as Decimal" : "ToDecimal(Count(truths T where T is not false return all 1))")}}
              }
            """,
        truths);

    /// <summary>The highest or lowest: of what is surely there at least, of what may be there at most.</summary>
    public string Extreme(CqlKind kind, bool isMax, bool isOpen, string elements)
    {
        var (near, far, pick) = isMax ? ("Low", "High", "Max") : ("High", "Low", "Min");
        var unbounded = (kind, isMax) switch
        {
            (CqlKind.Day, true) => "@9999-12-31",
            (CqlKind.Day, false) => "@0001-01-01",
            (CqlKind.Moment, true) => "@9999-12-31T23:59:59.999Z",
            (CqlKind.Moment, false) => "@0001-01-01T00:00:00.000Z",
            _ => "null as Decimal",
        };
        return prelude.Call(
            (isMax ? "highest" : "lowest") + (isOpen ? " of an open list" : string.Empty) + kind.Suffix(),
            () =>
            {
                var sure = $"{pick}(possible E where E.There is true return all E.Value.{near})";
                var most = isOpen ? unbounded : $"if exists (possible E where E.Value.{far} is null return all 1) then {unbounded} else {pick}(possible E return all E.Value.{far})";
                var ends = isMax ? $"Low: {sure},\n      High: {most}" : $"Low: {most},\n      High: {sure}";
                return OfPossible(kind, "(possible E where E.There is true return all 1)", $"Tuple {{\n      {ends}\n    }}", $"null as {kind.Range()}", (isMax ? "highest" : "lowest") + (isOpen ? ", open" : string.Empty));
            },
            elements);
    }

    /// <summary>Of certain elements with certain values; else missing.</summary>
    public string Sum(bool isDistinct, string elements) => prelude.Call(
        isDistinct ? "sum of distinct values" : "sum",
        () => OfPossible(CqlKind.Number, "(possible E return all 1)", $"if {AllCertain()} then {Rounded($"Sum(possible E return {Distinct(isDistinct)} E.Value.Low)")} else null", "null as Decimal", isDistinct ? "sum of distinct" : "sum"),
        elements);

    /// <inheritdoc cref="Sum"/>
    public string Mean(bool isDistinct, string elements) => prelude.Call(
        isDistinct ? "mean of distinct values" : "mean",
        () => OfPossible(CqlKind.Number, "(possible E return all 1)", $"if {AllCertain()} then {Rounded($"Avg(possible E return {Distinct(isDistinct)} E.Value.Low)")} else null", "null as Decimal", isDistinct ? "mean of distinct" : "mean"),
        elements);

    /// <summary>What may not be there adds nothing or itself.</summary>
    public string SumOfIntegers(string elements) => prelude.Call(
        "sum of Integers",
        () => OfPossible(
            CqlKind.Number,
            "(possible E where E.There is true return all 1)",
            $"if exists (possible E where E.Value.Low is null or E.Value.High is null return all 1) then null as {Whole}\n    else "
                + Fitting(
                    "Sum(possible E return all (if E.There is true or E.Value.Low < 0.0 then E.Value.Low else 0.0))",
                    "Sum(possible E return all (if E.There is true or E.Value.High > 0.0 then E.Value.High else 0.0))"),
            $"null as {Whole}",
            "sum of Integers"),
        elements);

    /// <summary>From the known values of what is surely there, to all known values and every uncertain one another.</summary>
    public string CountDistinct(CqlKind kind, bool isOpen, string elements)
    {
        var value = kind.HasRanges() ? "E.Value.Low" : "E.Value";
        var known = kind.HasRanges() ? "E.Value.Low is not null and E.Value.High is not null and E.Value.Low = E.Value.High" : "E.Value is not null";
        return prelude.Call(
            "count of distinct values" + (isOpen ? " of an open list" : string.Empty) + kind.Suffix(),
            () =>
            {
                var most = isOpen
                    ? "null as Decimal"
                    : $"ToDecimal(Count(possible E where {known} return distinct {value}) + Count(possible E where not ({known}) return all 1))";
                return $$"""
                    (elements List<{{Element(kind)}}>):
                      if elements is null then null as {{Whole}} else {{Possible(kind, "distinct values" + (isOpen ? ", open" : string.Empty), $$"""
                        Tuple {
                            Low: ToDecimal(Count(possible E where E.There is true and {{known}} return distinct {{value}})),
                            High: {{most}}
                          }
                        """)}}
                    """;
            },
            elements);
    }

    /// <summary>The value on which all agree that may come first: certain, and one for all.</summary>
    public string Agreed(CqlKind kind, string candidates)
    {
        var value = kind.HasRanges() ? "C.Value.Low" : "C.Value";
        var isUncertain = kind.HasRanges() ? "C.Value.Low is null or C.Value.High is null or C.Value.Low != C.Value.High" : "C.Value is null";
        return prelude.Call(
            "agreed" + kind.Suffix(),
            () => $$"""
                (candidates List<{{Element(kind)}}>):
                  case
                    when not exists (candidates C where C.There is true return all 1) then null
                    when exists (candidates C where {{isUncertain}} return all 1) then null
                    when Count(candidates C return distinct {{value}}) = 1 then First(candidates C return all {{value}})
                    else null
                  end
                """,
            candidates);
    }

    /// <summary>A value that is missing may be nothing at all, so that its element is not surely there.</summary>
    public string There(CqlKind kind, string element) => $"{element}.There and {ranges.IsPresent(kind, element + ".Value")}";

    /// <summary>A pair of ends where both fit an Integer; else it is missing.</summary>
    public string Fitting(string low, string high) => prelude.Call(
        "of Integers",
        static () => $"(low Decimal, high Decimal):\n  if low >= -2147483648.0 and high <= 2147483647.0 then Tuple {{ Low: low, High: high }} else null as {Whole}",
        low,
        high);

    /// <summary>To eight decimal places, which is all that a Decimal has: some engines keep the error of binary numbers beyond.</summary>
    public static string Rounded(string number) => $"Round({number}, 8)";

    private static string Distinct(bool isDistinct) => isDistinct ? "distinct" : "all";

    private static string AllCertain()
        => "not exists (possible E where E.There is null or E.Value.Low is null or E.Value.High is null or E.Value.Low != E.Value.High return all 1)";

    private string OfPossible(CqlKind kind, string needed, string then, string otherwise, string name)
        => $"(elements List<{Element(kind)}>):\n  {Possible(kind, name, $"if exists {needed} then {then}\n  else {otherwise}")}";

    /// <summary>A function of the elements that may be there.</summary>
    private string Possible(CqlKind kind, string name, string body) => prelude.Call(
        name + " of what may be there" + kind.Suffix(),
        () => $"(possible List<{Element(kind)}>):\n  {body}",
        $"(elements) E where E.There is not false return all Tuple {{ There: {There(kind, "E")}, Value: E.Value }}");
}
