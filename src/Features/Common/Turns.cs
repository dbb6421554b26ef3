using Baoxue.Data;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Common;

/// <summary>
/// Taking turns (依次办理): whoever asks about the same row at the same time waits until the transaction of the first has
/// ended, and then sees what became of it. To be asked before the row is read.
/// </summary>
internal static class Turns
{
    public static Task TakeTurnAsync(this DistrictDb db, IReadOnlyCollection<OrganizationId> ids, CancellationToken ct) =>
        db.Organizations.Where(o => ids.Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.Version, o => o.Version), ct);

    public static Task TakeTurnAsync(this DistrictDb db, Guid account, CancellationToken ct) =>
        db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(set => set.SetProperty(a => a.ConcurrencyStamp, a => a.ConcurrencyStamp), ct);
}
