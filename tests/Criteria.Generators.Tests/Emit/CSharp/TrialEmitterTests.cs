using Criteria.Generators.Emit.CSharp;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;
using FactAttribute = Xunit.FactAttribute;
using static Criteria.Generators.Tests.Emit.CSharp.EmittedTrial;

namespace Criteria.Generators.Tests.Emit.CSharp;

public class TrialEmitterTests
{
    private static readonly Trial Small = Of(
        [
            new ComparisonExpression(ComparisonOperator.GreaterOrEqual, Hemoglobin, Number(85, CriteriaType.Quantity("g/L"))),
            new BetweenExpression(new DurationExpression(false, DateUnit.Year, BirthDate, Screening), Number(18), true, Number(90), true),
            new ComparisonExpression(
                ComparisonOperator.Less,
                Ast,
                new ArithmeticExpression(ArithmeticOperator.Multiply, Number(2), AstHigh, CriteriaType.Quantity("U/L"))),
        ],
        [
            new LogicalExpression(LogicalOperator.And, EquatableArray.Of<Expression>(
                Pregnant,
                new ComparisonExpression(ComparisonOperator.Equal, Sex, new EnumConstant("Female", "Female", SexType)))),
            new ExistsExpression(new(
                Vaccines,
                0,
                "V",
                new LogicalExpression(LogicalOperator.And, EquatableArray.Of<Expression>(
                    OfElement(CriteriaType.Boolean, new PathStep("Live", new BooleanMember(), true)),
                    new ComparisonExpression(ComparisonOperator.LessOrEqual, OfElement(CriteriaType.Date, new PathStep("Date", new DateMember(), true)), Screening),
                    new ComparisonExpression(ComparisonOperator.LessOrEqual, Screening,
                        new DateShiftExpression(OfElement(CriteriaType.Date, new PathStep("Date", new DateMember(), true)), 4, DateUnit.Week)))),
                true)),
            new MembershipExpression(Kind, EquatableArray.Of<Expression>(new StringConstant("a"), new StringConstant("b\"\n"))),
            new ValueSetExpression(Kind, 0),
            new ComparisonExpression(ComparisonOperator.Greater, Exact, Number(2.5m)),
            new ComparisonExpression(ComparisonOperator.Greater,
                new ArithmeticExpression(ArithmeticOperator.Add, Hemoglobin, Exact, CriteriaType.Decimal), Number(100)),
        ]);

    [Fact]
    public void A_trial_with_one_of_everything_compiles_without_a_warning()
    {
        var code = TrialEmitter.Emit(Small);
        using var assembly = GeneratedAssembly.Compile(Subject, code);
        Assert.NotNull(assembly.Assembly.GetType("Sample.Small+Result"));
    }

    [Fact]
    public void The_code_of_a_trial_with_one_of_everything_reads_as_accepted() => Snapshot.Matches(TrialEmitter.Emit(Small));
}
