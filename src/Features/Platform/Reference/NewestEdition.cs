using System.Text;
using Baoxue.Data;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Gives rules that travel as one file (规则文件) in their newest edition, put together once for each change.</summary>
internal sealed class NewestEdition(DistrictDb db, ReferenceMemory memory)
{
    /// <param name="kind">The kind of reference item.</param>
    /// <param name="read">Makes the rules of the file.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <exception cref="InvalidOperationException">No edition was loaded.</exception>
    public async Task<T> GetAsync<T>(string kind, Func<byte[], T> read, CancellationToken ct) where T : class
    {
        // Editions are only added, so their number tells whether anything changed.
        var now = memory.Now;
        var stamp = await db.ReferenceItems.LongCountAsync(i => i.Kind == kind, ct);
        if (memory.TryGet<T>(kind, stamp, now, out var kept))
        {
            return kept;
        }

        var content = await db.ReferenceItems.Where(i => i.Kind == kind).OrderByDescending(i => i.EffectiveFrom).ThenByDescending(i => i.LoadedAt).ThenByDescending(i => i.Edition).Select(i => i.Content).FirstOrDefaultAsync(ct)
            ?? throw new InvalidOperationException($"No rules of the kind {kind} have been loaded.");
        var rules = read(Encoding.UTF8.GetBytes(content));
        memory.Keep(kind, stamp, now, rules);
        return rules;
    }
}
