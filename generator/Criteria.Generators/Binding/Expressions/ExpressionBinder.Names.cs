using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Subjects;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding.Expressions;

internal sealed partial class ExpressionBinder
{
    private static readonly SubjectRoot TheSubject = new();

    /// <param name="beside">The type of what it is compared with, where that is known: a text there explains a quoted name here.</param>
    private Expression BindName(NameSyntax name, CriteriaType? beside)
    {
        return BindElementName(name) ?? _scope.Names.Find(name.Name) switch
        {
            MemberSymbol member => ReadMember(TheSubject, default, _scope.Subject.Root.FullName, member.Shape, name, name),
            ParameterSymbol parameter => BindParameter(parameter, name),
            DefinitionSymbol definition => BindDefinitionName(definition.Owner, name),
            CriterionSymbol criterion => BindCriterionName(criterion.Owner, name),
            ValueSetSymbol => Mismatch(name, $"'{name.Name}' is a value set, which only stands on the right of 'in'"),
            _ => UnknownName(name, beside),
        };
    }

    private Expression BindParameter(ParameterSymbol parameter, NameSyntax name)
    {
        if (parameter.Type.Kind == TypeKind.Error)
        {
            _owner.Inherit($"parameter '{parameter.Name}' has an error");
            return TrialScope.Failure;
        }

        var value = new ParameterExpression(parameter.Index, parameter.Type) { Origin = At(name) };
        _owner.Use(new(FactKind.Parameter, parameter.Name, string.Empty, value));
        return value;
    }

    private Expression BindDefinitionName(DefinitionOwner definition, NameSyntax name)
    {
        if (definition.TakenUp is { } list)
        {
            _owner.UseAll(definition.Facts);
            return Occurrence(list, null, name);
        }

        if (definition.Expression is not { } bound)
        {
            _owner.Inherit($"{definition.Display} has an error");
            return TrialScope.Failure;
        }

        _owner.UseAll(definition.Facts);
        var value = new DefinitionExpression(definition.Index, bound.Type) { Origin = At(name) };
        if (definition.Analyte is { } analyte)
            _analytes[value] = analyte;
        if (definition.WrittenDate is { } written)
            _writtenDates[value] = written;
        return value;
    }

    private Expression BindCriterionName(CriterionOwner criterion, NameSyntax name)
    {
        if (criterion.MayNotApply)
            return Fail(BindingRules.ConditionalReference, name, criterion.Name);
        if (criterion.Declaration.Role == CriterionRole.Heading)
            return Mismatch(name, $"criterion '{criterion.Name}' is a heading and has no value");
        return new CriterionExpression(criterion.Index) { Origin = At(name) };
    }

    private Expression UnknownName(NameSyntax name, CriteriaType? beside)
    {
        var isText = name.Quoted && (beside?.Kind is TypeKind.String or TypeKind.Enumeration
            || _scope.Subject.Enumerations.Any(e => e.Values.Any(v => v.Text == name.Name)));
        var candidates = _scope.Names.Names.Concat(_elements.SelectMany(NamesOf));
        var advice = isText ? $"; a text stands in single quotation marks: '{name.Name}'" : DidYouMean(name.Name, candidates);
        return Fail(BindingRules.UnknownName, name, name.Name, $"member of {_scope.Subject.Name}, a parameter, a definition or a criterion", advice);
    }

    private Expression BindMember(MemberSyntax syntax, Expression target)
    {
        var name = syntax.Member;
        switch (target)
        {
            case MemberReference { Shape.Type: LabMember } lab:
                return ReadLabMember(lab, name, syntax);
            case ElementReference end:
                return Of(end, element => BindMember(syntax, element), syntax);
            case PathExpression { Type: { Kind: TypeKind.Object, Name: { } typeName } } path when _scope.Subject.Find(typeName) is { } type:
                if (type.Find(name.Name) is { } member)
                    return ReadMember(path.Root, path.Steps, type.FullName, AsDeclaredFor(path, member), syntax, name);
                return Fail(BindingRules.UnknownName, name, name.Name, $"member of {TypeNames.Simple(typeName)}", DidYouMean(name.Name, type.Members.Select(static m => m.Name)));
            default:
                return target.Type.Kind == TypeKind.Error
                    ? TrialScope.Failure
                    : Mismatch(syntax, $"{Describe(new(target, syntax.Target))}, which has no member '{name.Name}'{AdviceForElement(target, syntax)}");
        }
    }

    /// <summary>The elements of a list have members, the list itself has none.</summary>
    private string AdviceForElement(Expression target, MemberSyntax syntax)
        => target.Type.Element is { Kind: TypeKind.Object, Name: { } type } && (_scope.Subject.Find(type)?.Find(syntax.Member.Name) is not null || type == LabType)
            ? $"; its elements have, in a query: {Written(syntax.Target)} X where X.{syntax.Member.Name} …"
            : string.Empty;

    private Expression ReadLabMember(MemberReference lab, NameSyntax name, ExpressionSyntax whole) => name.Name switch
    {
        "Value" => LabValue(lab, whole),
        "High" or "Low" => LabLimit(lab, name.Name, whole),
        "Date" => Value(Extend(lab.Path, new PathStep("Date", new DateMember(), true), CriteriaType.Date), whole),
        _ => Fail(BindingRules.UnknownName, name, name.Name, "member of a Lab, which has Value, Low, High and Date", DidYouMean(name.Name, LabMembers)),
    };

    private Expression LabValue(MemberReference lab, ExpressionSyntax whole)
        => LabNumber(lab, new("Value", new NumberMember(NumberRepresentation.Double), false, false, lab.Shape.Domain) { Analyte = lab.Shape.Analyte, Precision = lab.Shape.Precision }, whole);

    private Expression LabLimit(MemberReference lab, string member, ExpressionSyntax whole)
        => LabNumber(lab, new(member, new NumberMember(NumberRepresentation.Double), true), whole);

    private Expression LabNumber(MemberReference lab, PathStep step, ExpressionSyntax whole)
    {
        var value = Value(Extend(lab.Path, step, SubjectReader.LabValueType(lab.Shape)), whole);
        if (SubjectReader.AnalyteOf(lab.Shape) is { } analyte)
            _analytes[value] = analyte;
        return value;
    }

    private static PathExpression Extend(PathExpression path, PathStep step, CriteriaType type)
        => new(path.Root, path.Steps.Items.Add(step), type);

    /// <summary>A member of the subject, of an element, or of an object that one of them has.</summary>
    private Expression ReadMember(PathRoot root, EquatableArray<PathStep> steps, string typeName, MemberShape member, ExpressionSyntax whole, NameSyntax name)
    {
        if (member.Type == UnsupportedMember.Reported)
        {
            _owner.Inherit($"fact '{member.Name}' has an error");
            return TrialScope.Failure;
        }

        if (member.Type is UnsupportedMember unsupported)
            return Fail(BindingRules.UnsupportedMember, name, member.Name, unsupported.Display, unsupported.Expected);
        if (!HasSoundUnit(typeName, member, name))
            return TrialScope.Failure;
        if (!member.IsDeclaredNullable && member.Type is not ObjectMember)
            _owner.NeverMissing.Add(($"{typeName}.{member.Name}", $"{TypeNames.Simple(typeName)}.{member.Name}", _text.SpanOf(name.Span)));
        var domain = member.Type is NumberMember or ListMember { Element: NumberMember } ? member.Domain : null;
        var step = new PathStep(member.Name, member.Type, member.CanBeNull, member.IsOpen, domain)
        {
            Analyte = member.Type is NumberMember ? member.Analyte : null,
            Precision = member.Precision,
            CollectedAfter = member.CollectedAfter,
        };
        return ValueOf(new(root, steps.Items.Add(step), CriteriaType.Error), member, whole);
    }

    /// <summary>The value that a path leads to, by the shape of its last member.</summary>
    private Expression ValueOf(PathExpression path, MemberShape shape, ExpressionSyntax whole)
    {
        var typed = path with { Type = SubjectReader.TypeOf(shape), Origin = At(whole) };
        switch (shape.Type)
        {
            case LabMember or ListMember:
                return new MemberReference(typed, shape) { Origin = At(whole) };
            case ObjectMember:
                return Remember(typed, shape);
            case UnsupportedMember unsupported:
                return Fail(BindingRules.UnsupportedMember, whole, Written(whole), unsupported.Display, unsupported.Expected);
            default:
                var value = Value(typed, whole);
                if (SubjectReader.AnalyteOf(shape) is { } analyte)
                    _analytes[value] = analyte;
                if (shape.Domain is { } domain && value.Type.Kind == TypeKind.Integer)
                    _domains[value] = domain;
                return value;
        }
    }

    /// <summary>A path that is read for its value: what it reads of the subject is a fact of its owner.</summary>
    private PathExpression Value(PathExpression path, ExpressionSyntax whole)
    {
        var value = path with { Origin = At(whole) };
        if (value.Root is SubjectRoot)
            _owner.Use(new(FactKind.Subject, FactName(value), string.Empty, value));
        return value;
    }

    private static string FactName(PathExpression path)
    {
        var names = new List<string>();
        MemberType? before = null;
        foreach (var step in path.Steps)
        {
            // The value of a laboratory result is what its name alone means.
            if (before is not LabMember || step.Member != "Value")
                names.Add(step.Member);
            before = step.Type;
        }

        return string.Join(".", names);
    }

    /// <summary>Takes what a name led to as a value.</summary>
    private Expression Read(Expression raw, ExpressionSyntax syntax) => raw switch
    {
        MemberReference { Shape.Type: LabMember } lab => LabValue(lab, syntax),
        ElementReference end => ValueOf(end, syntax),
        _ => raw,
    };

    private bool HasSoundUnit(string typeName, MemberShape member, NameSyntax name)
    {
        var isSound = true;
        if (member.Unit is { } unit && !_scope.Units.TryGet(unit, out _, out var problem))
        {
            isSound = false;
            if (_scope.Subject.IsFirstReport(typeName, member, "unit"))
                Fail(BindingRules.UnknownUnit, name, unit, $"[Unit] of '{member.Name}' names it; {problem}");
        }

        if (member.Analyte is { } analyte && SubjectReader.AnalyteOf(member) is null)
        {
            isSound = false;
            if (_scope.Subject.IsFirstReport(typeName, member, "analyte"))
                Fail(BindingRules.UnknownName, name, analyte, $"name of the analyte catalogue, but [Analyte] of '{member.Name}' says so", DidYouMean(Criteria.Units.AnalyteCatalogue.NearestTo(analyte)));
        }

        if (member.Domain is { } domain && domain.Low > domain.High)
        {
            isSound = false;
            if (_scope.Subject.IsFirstReport(typeName, member, "domain"))
                Fail(BindingRules.EmptyRange, name, $"[Range] of '{member.Name}'", $"the lower end {domain.Low} is above the upper end {domain.High}");
        }

        if (!isSound)
            _owner.Inherit($"member '{member.Name}' has an error");
        return isSound;
    }
}
