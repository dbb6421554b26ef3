using System.Globalization;
using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Features.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>Names comparison runs, and what is asked of them, in the audit log (比对审计命名).</summary>
internal sealed class ComparisonAuditNaming(DistrictDb db) : IAuditNaming
{
    public IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["category"] = "差异", ["schoolPath"] = "学校", ["field"] = "不一致的项目", ["change"] = "变化" };

    public IReadOnlyDictionary<string, string> References { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["schoolPath"] = "Place" };

    public string? ValueOf(string label, string value) => label switch
    {
        "category" => Enum.TryParse<DifferenceCategory>(value, out var kind) ? kind.Title : null,
        "field" => Enum.TryParse<DifferingFields>(value, out var fields) ? FindingWords.Of(fields) : null,
        _ => null,
    };

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<(string Kind, string Id)> things, CancellationToken ct)
    {
        var ids = PlatformAuditNaming.Guids(things, "ComparisonRun").ConvertAll(id => new ComparisonRunId(id));
        var runs = await db.ComparisonRuns.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.AsOf }).ToListAsync(ct);
        return runs.ToDictionary(r => $"ComparisonRun:{r.Id.Value}", r => string.Create(CultureInfo.InvariantCulture, $"基准日 {r.AsOf:yyyy-MM-dd}"));
    }
}
