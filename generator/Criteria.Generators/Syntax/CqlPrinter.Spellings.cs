using System;
using System.Globalization;

namespace Criteria.Generators.Syntax;

internal sealed partial class CqlPrinter
{
    private static string Spelling(BinaryOperator binary) => binary switch
    {
        BinaryOperator.And => " and ",
        BinaryOperator.Or => " or ",
        BinaryOperator.Xor => " xor ",
        BinaryOperator.Implies => " implies ",
        BinaryOperator.Equal => " = ",
        BinaryOperator.NotEqual => " != ",
        BinaryOperator.Less => " < ",
        BinaryOperator.LessOrEqual => " <= ",
        BinaryOperator.Greater => " > ",
        BinaryOperator.GreaterOrEqual => " >= ",
        BinaryOperator.Add => " + ",
        BinaryOperator.Subtract => " - ",
        BinaryOperator.Multiply => " * ",
        BinaryOperator.Divide => " / ",
        BinaryOperator.In => " in ",
        _ => " contains ",
    };

    private static string Spelling(TimingRelation relation) => relation switch
    {
        TimingRelation.Before => "before",
        TimingRelation.OnOrBefore => "on or before",
        TimingRelation.After => "after",
        TimingRelation.OnOrAfter => "on or after",
        TimingRelation.Includes => "includes",
        _ => "during",
    };

    private void Date(DateSyntax date)
    {
        Write("@").Write(date.Year.ToString("0000", CultureInfo.InvariantCulture)).Part("-", date.Month, "00").Part("-", date.Day, "00");
        if (date.Time is not { } time)
            return;
        Write("T").Part(string.Empty, time.Hour, "00").Part(":", time.Minute, "00").Part(":", time.Second, "00").Part(".", time.Millisecond, "000");
        if (time.OffsetMinutes is not { } offset)
            return;
        var minutes = Math.Abs(offset);
        Write(offset == 0 ? "Z" : string.Format(CultureInfo.InvariantCulture, "{0}{1:00}:{2:00}", offset < 0 ? "-" : "+", minutes / 60, minutes % 60));
    }

    private CqlPrinter Part(string before, int? value, string format)
        => value is { } number ? Write(before).Write(number.ToString(format, CultureInfo.InvariantCulture)) : this;
}
