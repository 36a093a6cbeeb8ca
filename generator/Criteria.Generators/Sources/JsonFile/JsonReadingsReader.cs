using System.Collections.Generic;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources.JsonFile;

/// <summary>Reads the other readings of a criterion.</summary>
internal sealed class JsonReadingsReader(JsonForm form)
{
    public EquatableArray<ReadingDeclaration> Read(JsonNode? node)
    {
        var readings = new List<ReadingDeclaration>();
        if (form.Array(node, "'readings'") is not { } list)
            return readings.ToEquatableArray();
        var names = new HashSet<string>();
        foreach (var item in list.Items)
        {
            if (form.Object(item, "a reading") is not { } reading)
                continue;
            form.Known(reading, "a reading", ["name", "cql"]);
            var name = form.Required(reading, "name", "the reading", "\"name\": \"strict\"");
            var cql = form.Required(reading, "cql", "the reading", "\"cql\": \"Hemoglobin > 85 'g/L'\"");
            if (name is not null && cql is not null && !names.Add(name.Value))
                form.Report(name.Whole, "'" + JsonExcerpt.Of(name.Value) + "' is the name of two readings of this criterion; expected another name");
            else if (name is not null && cql is not null)
                readings.Add(new(name, cql));
        }

        return readings.ToEquatableArray();
    }
}
