namespace Criteria.Generators.Emit.CSharp;

/// <summary>The runtime's types as generated code names them: fully, so that no type of the author's can stand in for them.</summary>
internal static class RuntimeNames
{
    public const string Root = "global::Criteria.";
    public const string Evaluation = Root + "Evaluation.";
    public const string Truth = Evaluation + "Truth";
    public const string Number = Evaluation + "Number";
    public const string NumberRange = Evaluation + "NumberRange";
    public const string IntegerRange = Evaluation + "IntegerRange";
    public const string ExactNumber = Evaluation + "ExactNumber";
    public const string ExactRange = Evaluation + "ExactRange";
    public const string Multiple = Evaluation + "Multiple";
    public const string Texts = Evaluation + "Texts";
    public const string Day = Evaluation + "Day";
    public const string Moment = Evaluation + "Moment";
    public const string DateOnly = "global::System.DateOnly";
    public const string DateTime = "global::System.DateTime";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
}
