namespace Criteria.Integration.Tests.Trials;

/// <summary>Functions of numbers, scores, uncertain whole numbers, texts in order and functions of the author's; <c>numbers.criteria.json</c> says the same.</summary>
[Trial<Chart>("NUMBERS")]
[Parameter<DateOnly>("Screening")]
[Functions(typeof(Formulas))]
[Define("Severity", "Score({ Points(Score >= 3, 2), Worst({ Points(Stage > 'II', 1), Points(Pregnant, 3) }) })")]
[Inclusion("I1", "\"Severity\" between 2 and 4")]
[Inclusion("I2", "Abs(Score - 3) <= 1 and Power(Score, 2) < 100 and Floor(Ln(Score + 1.5)) = 1")]
[Inclusion("I3", "Count(Doses D where D.Amount > 5 'mg/d') + Score between 1 and 5")]
[Inclusion("I4", "Formulas.DoseFor(Hemoglobin, Score) >= 0.02 'g/d'")]
[Inclusion("I5", "Formulas.IsOfAge(BirthDate, Screening)")]
[Inclusion("I6", "Round(Formulas.WeightOf(Stage, Sex)) in { 3, 4 }")]
[Exclusion("E1", "Formulas.Other(Sex) = 'Female'")]
[Exclusion("E2", "Stage between 'IV' and 'V'")]
public static partial class Numbers;

/// <summary>The same, written in a file.</summary>
[Trial<Chart>("NUMBERS", File = "numbers.criteria.json")]
public static partial class NumbersInFile;
