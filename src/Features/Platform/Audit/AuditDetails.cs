using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Baoxue.Domain.Common;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Audit;

/// <summary>What was asked and what changed, as the audit log keeps it (审计明细): numbers of persons are hidden, wherever they come from.</summary>
internal static partial class AuditDetails
{
    private const int Longest = 16_000;

    public static string? Of(AuditNote note, IReadOnlyList<object> changes)
    {
        if (note.Details is null && changes.Count == 0)
        {
            return null;
        }

        var details = JsonSerializer.SerializeToNode(new { asked = note.Details, changes = changes.Count == 0 ? null : changes }, FeatureJson.Options);
        var text = Shown(details)!.ToJsonString(FeatureJson.Options);
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }

    /// <summary>The same without the names of files, into which offices write children whom no auditor may see; what was cut off in the middle of one too.</summary>
    public static string? WithoutFileNames(string? details) => details is null ? null : FileNames().Replace(details, "*");

    private static JsonNode? Shown(JsonNode? node) => node switch
    {
        JsonObject pairs => new JsonObject(pairs.Select(p => KeyValuePair.Create(p.Key, Shown(p.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Shown)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Shown(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    // Identifiers and hashes may hold eleven digits in a row by chance, and are what a line is traced by.
    private static string Shown(string text) => string.Concat(Identifiers().Split(text).Select((part, i) => i % 2 == 0 ? PersonalNumbers.Hide(part) : part));

    // As commands ask, as the fields of a load change, and in the words of an export that was made of one.
    [GeneratedRegex("""(?<="file(?:Name)?":"|"(?:FileName|Words): )(?:[^"\\]|\\.)+""", RegexOptions.CultureInvariant)]
    private static partial Regex FileNames();

    [GeneratedRegex("(?<![0-9A-Za-z])([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32,})(?![0-9A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Identifiers();
}
