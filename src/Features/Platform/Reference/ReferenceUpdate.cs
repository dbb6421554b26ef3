using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Reference;

/// <summary>
/// Brings the code tables and calendar years of an installed district up to those that travel with this version (更新基础数据):
/// at each start and with each migration. A district that has none yet gets them with its first account.
/// </summary>
public sealed class ReferenceUpdate(DistrictDb db, UseCases useCases, IEnumerable<IReferenceContent> contents)
{
    /// <summary>Loads what is new; where nothing is, nothing is written, not even in the audit log.</summary>
    public async Task<Result<LoadReference.Loaded>> RunAsync(CancellationToken ct)
    {
        var kinds = contents.Select(c => c.Kind).ToList();
        var kept = (await db.ReferenceItems.AsNoTracking()
                .Where(i => kinds.Contains(i.Kind))
                .ToListAsync(ct))
            .GroupBy(i => (i.Kind, i.Name)).Select(g => g.MaxBy(i => i.Edition)!.Content).ToHashSet(StringComparer.Ordinal);
        var files = contents.SelectMany(ReferenceFolder.FilesOf).ToList();
        if (kept.Count > 0)
        {
            foreach (var file in files)
            {
                if (!kept.Contains(await File.ReadAllTextAsync(file, ct)))
                {
                    return await useCases.RunAsync(new LoadReference.Command(), ct);
                }
            }
        }

        return new LoadReference.Loaded(0, kept.Count == 0 ? 0 : files.Count);
    }
}
