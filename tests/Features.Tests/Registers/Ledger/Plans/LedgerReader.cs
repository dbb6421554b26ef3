using Baoxue.Features.Common;

namespace Baoxue.Features.Tests.Registers.Ledger.Plans;

/// <summary>Somebody who looks at the ledger, with the children referred to the department.</summary>
internal sealed record LedgerReader(Actor Actor, params IReadOnlyList<Guid> Referred)
{
    public override string ToString() => $"{Actor.Title} {string.Join(' ', [.. Actor.Scope.SchoolPaths, .. Actor.Scope.RegionPaths])} ({Referred.Count})";
}
