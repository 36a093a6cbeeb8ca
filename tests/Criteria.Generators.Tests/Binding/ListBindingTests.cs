namespace Criteria.Generators.Tests.Binding;

public sealed class ListBindingTests
{
    [Theory]
    [InlineData("Max(Readings) > 1 'mm[Hg]'", "(> (max:'mm[Hg]' Readings item$0 | $0) 1'mm[Hg]')")]
    [InlineData("Max(Creatinines) > 2.5 'mg/dL'", "(> (max:'umol/L' Creatinines item$0 | $0.Value) 221'umol/L')")]
    [InlineData("Min(Vaccines V where V.Live return V.Date) < Screening", "(< (min:Date Vaccines V$0 open $0.Live | $0.Date) ?Screening)")]
    [InlineData("Sum({ Sledai, Visits }) > 3", "(> (sum:Integer {Sledai, (domain Visits 0..100)}) 3)")]
    [InlineData("Avg({ Sledai, Grade }) > 3", "(> (avg:Decimal {(convert:Decimal Sledai 1), (convert:Decimal Grade 1)}) 3.0)")]
    [InlineData("Sum({ CreatinineMass, 1 'g/L' }) > 3 'mg/dL'", "(> (sum:'mg/dL' {CreatinineMass, 100'mg/dL'}) 3'mg/dL')")]
    [InlineData("Sum(Readings R return R) > 1 'mm[Hg]'", "(> (sum:'mm[Hg]' distinct Readings R$0 | $0) 1'mm[Hg]')")]
    [InlineData("Max(Readings R return R) > 1 'mm[Hg]'", "(> (max:'mm[Hg]' Readings R$0 | $0) 1'mm[Hg]')")]
    [InlineData("First(Infarctions) < Screening", "(< (first:Date Infarctions item$0 | $0) ?Screening)")]
    [InlineData("Last(Creatinines C sort by Date desc, Value).Date = Screening", "(= (last:Date Creatinines C$0 | $0.Date by $0.Date desc by $0.Value) ?Screening)")]
    [InlineData("Last(Creatinines C sort by Date) > 3 'mg/dL'", "(> (last:'umol/L' Creatinines C$0 | $0.Value by $0.Date) 265.2'umol/L')")]
    [InlineData("ULN(First(Creatinines)) > 3 'umol/L'", "(> (first:'umol/L' Creatinines item$0 | $0.High) 3'umol/L')")]
    [InlineData("First(Readings R sort desc) > 1 'mm[Hg]'", "(> (first:'mm[Hg]' Readings R$0 | $0 by $0 desc) 1'mm[Hg]')")]
    [InlineData("Sum(Readings R sort desc) > 1 'mm[Hg]'", "(> (sum:'mm[Hg]' Readings R$0 | $0) 1'mm[Hg]')")]
    [InlineData("Count(Vaccines V return V.Name) > 1", "(> (count:Integer distinct Vaccines V$0 open | $0.Name) 1)")]
    [InlineData("Count(Vaccines V return all V.Name) > 1", "(> (count Vaccines V$0 open (present $0.Name)) 1)")]
    [InlineData("Count(Readings R return all R) > 1", "(> (count Readings R$0) 1)")]
    [InlineData("exists (Vaccines V where V.Live return V.Name)", "(exists Vaccines V$0 open (and $0.Live (present $0.Name)))")]
    [InlineData("exists { Pregnant, null, true }", "(or (present Pregnant) null:Boolean true)")]
    [InlineData("exists ({ Ast, Alt })", "(or (present Ast.Value) (present Alt.Value))")]
    [InlineData("exists (({ Kidney }) K where K.Dialysis)", "(and Kidney.Dialysis (present Kidney))")]
    [InlineData("Count({ Sledai, 3 }) > 1", "(> (score 1*(present Sledai) 1*true) 1)")]
    [InlineData("Count({ 1, 2 }) > 1", "(> 2 1)")]
    [InlineData("exists (({ Ast, Alt }) L where L > 3 'U/L' and L.Date before Screening)",
        "(or (and (> Ast.Value 3'U/L') (< Ast.Date ?Screening) (present Ast.Value)) (and (> Alt.Value 3'U/L') (< Alt.Date ?Screening) (present Alt.Value)))")]
    [InlineData("exists (({ Sledai }) X where exists (({ X, Grade }) Y where Y > X))", "(and (or (and (> Sledai Sledai) (present Sledai)) (and (> Grade Sledai) (present Grade))) (present Sledai))")]
    [InlineData("exists ((Vaccines V where V.Live) W where W.Name = 'x')", "(exists Vaccines W$0 open (and $0.Live (= $0.Name 'x')))")]
    [InlineData("exists ((Vaccines V return all V.Date) D where D before Screening)", "(exists Vaccines D$0 open (and (< $0.Date ?Screening) (present $0.Date)))")]
    [InlineData("exists ((CarTs P return all Count(P.Targets)) N where N > 1 and N < 3)", "(exists CarTs N$0 (and (> (count $0.Targets item$2) 1) (< (count $0.Targets item$3) 3) (present (count $0.Targets item$1))))")]
    [InlineData("'x' in (Vaccines V where V.Live return V.Name)", "(exists Vaccines V$0 open (and $0.Live (= $0.Name 'x')))")]
    [InlineData("Sledai in (({ Grade, 3 }) X where X > 1)", "(or (and (> Grade 1) (= Grade Sledai)) (and (> 3 1) (= 3 Sledai)))")]
    [InlineData("{ Diagnosis } in \"Mixed\"", "(in Diagnosis \"Mixed\")")]
    [InlineData("First(CarTs P sort by Count(Targets)).Date = Screening", "(= (first:Date CarTs P$0 | $0.Date by (count $0.Targets item$1)) ?Screening)")]
    [InlineData("First((Vaccines V sort by Date) W where W.Live).Name = 'x'", "(= (first:String Vaccines W$0 open $0.Live | $0.Name by $0.Date) 'x')")]
    [InlineData("Max({}) > 3", "(> null:Integer 3)")]
    public void A_list_comes_down_to_a_path_with_conditions(string cql, string expected)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(expected, bound.Print("I1"));
        Assert.Equal([], BoundInvariants.FaultsOf(((Trials.ExpressionBody)bound["I1"].Body).Expression));
    }

    [Fact]
    public void A_definition_of_a_list_stands_wherever_it_is_named_with_queries_of_its_own()
    {
        var bound = Chart.Trial()
            .Define("Recent", "Vaccines V where V.Date after Screening and exists (CarTs P where P.Date = V.Date)")
            .Define("Latest", "Last(Creatinines C sort by Date)")
            .Include("I1", "exists Recent and Count(Recent R where R.Live) > 1")
            .Include("I2", "Latest > 3 'umol/L' and Latest.Date before Screening")
            .Bind();

        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(
            "(and (exists Vaccines V$0 open (and (> $0.Date ?Screening) (exists CarTs P$1 (= $1.Date $0.Date))))"
            + " (> (count Vaccines R$2 open (and (> $2.Date ?Screening) (exists CarTs P$3 (= $3.Date $2.Date)) $2.Live)) 1))",
            bound.Print("I1"));
        Assert.Equal("(and (> (last:'umol/L' Creatinines C$0 | $0.Value by $0.Date) 3'umol/L') (< (last:Date Creatinines C$1 | $1.Date by $1.Date) ?Screening))", bound.Print("I2"));
        Assert.Equal(["Vaccines", "Screening", "CarTs"], bound["I1"].Facts.Select(fact => bound.Trial.Facts[fact].Name).OrderByDescending(static name => name, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Max(Sledai) > 3", "CRIT0202 at «Sledai»: 'Max' takes a list; 'Sledai' is an Integer")]
    [InlineData("Max(Vaccines) > 3", "CRIT0202 at «Vaccines»: elements of 'Vaccines' have members and no value of their own; write Max(Vaccines X return all X.…)")]
    [InlineData("Max(Vaccines V return V.Name) > 'a'", "CRIT0105 at «Max(Vaccines V return V.Name)»: Max of texts is CQL but outside the subset; sort by the text and take First or Last")]
    [InlineData("Max({ Pregnant }) = true", "CRIT0202 at «Max({ Pregnant })»: Max takes numbers or dates; '{ Pregnant }' is a list of Boolean")]
    [InlineData("Sum(Infarctions) > Screening", "CRIT0202 at «Sum(Infarctions)»: Sum takes numbers; 'Infarctions' is a list of Date")]
    [InlineData("Sum({ Temperature }) > 37 'Cel'", "CRIT0202 at «Sum({ Temperature })»: values in 'Cel' have no sum and no mean, because they are a scale with a zero of its own")]
    [InlineData("Count(Vaccines V return V) > 1", "CRIT0105 at «Vaccines V return V»: a distinct 'return' of elements with members is CQL but outside the subset; write 'return all', or return one of their members")]
    [InlineData("Sum(Creatinines C return C) > 1 'umol/L'", "CRIT0105 at «Creatinines C return C»: a distinct 'return' of elements with members is CQL but outside the subset; write 'return all', or return one of their members")]
    [InlineData("Last(Vaccines V return V.Name) = 'x'", "CRIT0105 at «Vaccines V return V.Name»: Last of distinct elements is CQL but outside the subset; write 'return all', or 'sort' behind the 'return'")]
    [InlineData("Sum((Readings R return R) X return all X * 2) > 1 'mm[Hg]'", "CRIT0105 at «return all X * 2»: 'return all' over a query whose elements are distinct is CQL but outside the subset; write 'return all' in both, or 'return' in both")]
    [InlineData("exists (CarTs P return P.Targets)", "CRIT0105 at «return P.Targets»: a query that returns lists is CQL but outside the subset; write a query of each in the where: where exists (X.Items Y where …)")]
    [InlineData("exists First(CarTs).Targets", "CRIT0105 at «First(CarTs).Targets»: a list of the first or last element is CQL but outside the subset; write the query of that list in the where")]
    [InlineData("First(CarTs) is null", "CRIT0213 at «First(CarTs)»: 'is null' of 'First(CarTs)' cannot tell empty from unknown; write if exists X then … else … where X is empty")]
    [InlineData("Max(Readings) is null", "CRIT0213 at «Max(Readings)»: 'is null' of 'Max(Readings)' cannot tell empty from unknown; write if exists X then … else … where X is empty")]
    [InlineData("Coalesce(Max(Readings), 3 'mm[Hg]') > 1 'mm[Hg]'", "CRIT0213 at «Max(Readings)»: 'Coalesce' of 'Max(Readings)' cannot tell empty from unknown; write if exists X then … else … where X is empty")]
    [InlineData("First(Vaccines V sort by V.Date).Live", "CRIT0202 at «V»: 'V' has no meaning behind 'sort by', where the members of the element are named alone: sort by Date")]
    [InlineData("First(Vaccines V sort by Dat).Live", "CRIT0201 at «Dat»: 'Dat' is not a member of Chart, a parameter, a definition or a criterion; did you mean 'Date'?")]
    [InlineData("First(Vaccines V sort by Live).Live", "CRIT0202 at «Live»: 'sort' takes numbers, texts and dates, which have an order; 'Live' is a Boolean")]
    [InlineData("First(Vaccines V sort desc).Live", "CRIT0202 at «desc»: elements with members are sorted by one of them: sort by Date; 'V' is a Vaccine")]
    [InlineData("First(({ Sledai, Grade }) X sort asc) > 1", "CRIT0105 at «sort asc»: 'sort' of elements that were written one by one is CQL but outside the subset; write them in their order")]
    [InlineData("exists (({}) X where X > 1)", "CRIT0202 at «({})»: an empty list has no elements that a query could go over")]
    [InlineData("exists { Sledai, 'x' }", "CRIT0202 at «{ Sledai, 'x' }»: 'Sledai' is an Integer but 'x' is a String")]
    [InlineData("exists { Sledai, Kidney }", "CRIT0202 at «{ Sledai, Kidney }»: the elements of a list have one type; 'Kidney' is a Kidney")]
    [InlineData("exists { Vaccines }", "CRIT0105 at «Vaccines»: a list of lists is CQL but outside the subset; write their elements one by one")]
    [InlineData("exists (({ Ast, Alt }) L where L > 3 'g/L')", "CRIT0204 at «g/L»: 'L' is in 'U/L' but 3 'g/L' is in 'g/L': they measure different things")]
    [InlineData("Median({ Sledai }) > 1", "CRIT0105 at «Median»: 'Median', a statistic, is CQL but outside the subset; write it with Count, Sum, Min, Max or Avg, or as a function of your own")]
    [InlineData("case Latest when 3 'umol/L' then true else false end", "CRIT0105 at «Latest»: 'Latest' in 'case', which reads it twice, is CQL but outside the subset; define that and name it here")]
    public void What_is_no_list_of_the_subset_is_refused_where_it_stands(string cql, string expected)
    {
        var bound = Chart.Trial().Define("Latest", "Last(Creatinines C sort by Date)").Include("I1", cql).Bind();
        Assert.Equal(expected, bound.Report);
        Assert.Equal("error", bound.Print("I1"));
    }

    [Fact]
    public void Work_on_elements_that_were_written_one_by_one_is_bounded()
    {
        var ten = "({ " + string.Join(", ", Enumerable.Repeat("Sledai", 11)) + " })";
        var bound = Chart.Bind($"exists ({ten} A where exists ({ten} B where exists ({ten} C where A + B > C)))");
        Assert.StartsWith("CRIT0116", bound.Report, StringComparison.Ordinal);
        Assert.EndsWith("a condition on elements that were written one by one stands for more than 1000 conditions; query a member that is a list", bound.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_definitions_that_double_what_they_name_is_bounded()
    {
        var trial = Chart.Trial().Define("D0", "{ Sledai, Grade }");
        for (var index = 1; index < 60; index++)
            trial.Define($"D{index}", $"(D{index - 1}) X where X in D{index - 1}");
        var bound = trial.Include("I1", "exists D59").Bind();
        Assert.Contains(
            "stands for more than 20000 operators and operands together with what the criterion named before; define a part of it that has a value, and name that",
            bound.Report,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_definitions_that_grow_higher_is_bounded()
    {
        var trial = Chart.Trial().Define("D0", "{ Sledai, Grade }");
        for (var index = 1; index < 200; index++)
            trial.Define($"D{index}", $"(D{index - 1}) X return all X + 1");
        var bound = trial.Include("I1", "Max(D199) > 3").Bind();
        Assert.Contains("CRIT0106", bound.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_over_filters_are_one_condition_however_many_there_are()
    {
        var trial = Chart.Trial().Define("D0", "Vaccines");
        for (var index = 1; index < 100; index++)
            trial.Define($"D{index}", $"D{index - 1} V where V.Live");
        Assert.Equal(string.Empty, trial.Include("I1", "exists D99").Bind().Report);
    }
}
