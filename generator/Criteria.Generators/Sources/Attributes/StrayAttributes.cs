using System.Linq;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>Criteria on a class that is no trial: nobody would read them, and nobody would miss them.</summary>
internal static class StrayAttributes
{
    public static void Check(INamedTypeSymbol type, AttributePlaces places, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (CriteriaAttributes.TrialOf(type) is not null)
            return;
        var members = type.GetMembers().Where(static member => member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false });
        foreach (var (attribute, _) in CriteriaAttributes.InSourceOrder(members.Prepend(type)))
        {
            var arguments = new AttributeArguments(attribute, places, cancellation);
            if (arguments.Name is "Inclusion" or "Exclusion" or "Reading" or "Parameter" or "Define" or "Cohort" or "ValueSet" or "Functions")
                diagnostics.Report(FormRules.Attribute, arguments.NameSpan, "[" + arguments.Name + "] stands on '" + type.Name + "', which is no trial; expected [Trial] on the class");
        }
    }
}
