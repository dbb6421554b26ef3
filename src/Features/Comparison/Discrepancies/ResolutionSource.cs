using System.Text;
using Baoxue.Data;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Gives the rules by which differences are looked into (核查规则), in their newest edition, put together once for each change.</summary>
internal sealed class ResolutionSource(DistrictDb db, ReferenceMemory memory)
{
    /// <exception cref="InvalidOperationException">No edition was loaded, or it cannot be believed; both are refused when reference files are loaded.</exception>
    public async Task<ResolutionPolicy> GetAsync(CancellationToken ct)
    {
        // Editions are only added, so their number tells whether anything changed.
        var now = memory.Now;
        var stamp = await db.ReferenceItems.LongCountAsync(i => i.Kind == ReferenceKinds.Resolutions, ct);
        if (memory.TryGet<ResolutionPolicy>(ReferenceKinds.Resolutions, stamp, now, out var kept))
        {
            return kept;
        }

        var content = await db.ReferenceItems.Where(i => i.Kind == ReferenceKinds.Resolutions).OrderByDescending(i => i.EffectiveFrom).ThenByDescending(i => i.LoadedAt).ThenByDescending(i => i.Edition).Select(i => i.Content).FirstOrDefaultAsync(ct)
            ?? throw new InvalidOperationException("No rules for looking into differences have been loaded.");
        var policy = ResolutionPolicy.Of(ReferenceJson.Read<ResolutionPolicyFile>(Encoding.UTF8.GetBytes(content)).Value).Value;
        memory.Keep(ReferenceKinds.Resolutions, stamp, now, policy);
        return policy;
    }
}
