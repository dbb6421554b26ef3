using System.Text.Json;
using System.Text.Json.Nodes;
using Baoxue.Features.Platform.Exports;

namespace Baoxue.Features.Platform.Audit;

/// <summary>Reads records of the audit log as people do (审计解读): names instead of identifiers, what was asked in words.</summary>
internal sealed class AuditReading(IEnumerable<IAuditNaming> namings)
{
    private readonly IReadOnlyList<IAuditNaming> _namings = [.. namings];
    private readonly Dictionary<string, string> _references = namings.SelectMany(n => n.References).ToDictionary(StringComparer.Ordinal);

    public async Task<IReadOnlyList<ListAuditRows.Row>> ReadAsync(IReadOnlyList<ListAuditRows.Row> written, CancellationToken ct)
    {
        IReadOnlyList<ListAuditRows.Row> rows = [.. written.Select(r => r.Details is { } details && _namings.Any(n => n.Hides(details)) ? r with { Details = null } : r)];
        var asked = rows.Select(r => Asked(r.Details)).ToList();
        var things = rows.Select(r => Thing(r.Subject))
            .Concat(asked.SelectMany(a => a).Select(a => _references.TryGetValue(a.Name, out var kind) ? (kind, a.Value) : default))
            .Where(t => t.Item1 is not null).Distinct().ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var naming in _namings)
        {
            foreach (var (thing, name) in await naming.NamesAsync(things, ct))
            {
                names[thing] = name;
            }
        }

        return [.. rows.Zip(asked, (row, parts) => row with { SubjectName = row.Subject is null ? null : names.GetValueOrDefault(row.Subject), Asked = Said(parts, names) })];
    }

    private static (string Kind, string Id) Thing(string? subject) => subject?.Split(':', 2) is [var kind, var id] ? (kind, id) : default;

    private string? Said(IReadOnlyList<(string Name, string Value)> parts, Dictionary<string, string> names)
    {
        var said = parts.Select(p => (Label: LabelOf(p.Name), Value: ValueOf(p.Name, p.Value, names))).Where(p => p.Label is not null && p.Value.Length > 0).ToList();
        return said.Count == 0 ? null : FilterWords.Of(said.Select(p => (p.Label!, (string?)p.Value)));
    }

    private string? LabelOf(string name) => _namings.Select(n => n.Labels.GetValueOrDefault(name)).FirstOrDefault(l => l is not null);

    private string ValueOf(string name, string value, Dictionary<string, string> names) =>
        _references.TryGetValue(name, out var kind) ? value.Length == 0 ? "不明" : names.GetValueOrDefault($"{kind}:{value}", value)
        : _namings.Select(n => n.ValueOf(name, value)).FirstOrDefault(v => v is not null) ?? value;

    // Details too long for the log were cut off, and are no JSON any more.
    private static List<(string Name, string Value)> Asked(string? details)
    {
        try
        {
            return details is null ? [] : [.. Flat(JsonNode.Parse(details)?["asked"])];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<(string Name, string Value)> Flat(JsonNode? node) => node is not JsonObject pairs ? []
        : pairs.SelectMany(p => p.Value switch
        {
            JsonObject inner => Flat(inner),
            JsonArray list => [(p.Key, string.Join('、', list.Select(i => i is JsonValue ? i.ToString() : "…")))],
            JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => [(p.Key, value.GetValue<bool>() ? "是" : "")],
            JsonValue value => [(p.Key, value.ToString())],
            null => Enumerable.Empty<(string, string)>(),
            _ => [],
        });
}
