using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Gives the rules by which differences are looked into (核查规则), in their newest edition.</summary>
internal sealed class ResolutionSource(NewestEdition editions)
{
    /// <exception cref="InvalidOperationException">No edition was loaded, or it cannot be believed; both are refused when reference files are loaded.</exception>
    public Task<ResolutionPolicy> GetAsync(CancellationToken ct) =>
        editions.GetAsync(ReferenceKinds.Resolutions, utf8 => ResolutionPolicy.Of(ReferenceJson.Read<ResolutionPolicyFile>(utf8).Value).Value, ct);
}
