using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Which load of each register everybody looks at, and whether another is on its way or went wrong (登记册现状); never a child.</summary>
public static class ListRegisterStandings
{
    [Requires(Permission.ReadReference)]
    public sealed record Query : IQuery<IReadOnlyList<Standing>>;

    /// <param name="Source">The register.</param>
    /// <param name="InForce">The load readers see, or null before the first.</param>
    /// <param name="IsUnderWay">Whether another load is being worked on.</param>
    /// <param name="FailedId">The load tried last, if it went wrong and nothing has been tried since; one that was given up did not.</param>
    /// <param name="HeldId">The load that waits until somebody says whether it takes effect.</param>
    public sealed record Standing(RegisterSource Source, InForce? InForce, bool IsUnderWay, RegisterLoadId? FailedId, RegisterLoadId? HeldId = null);

    /// <param name="Id">The load.</param>
    /// <param name="Sequence">Which one of its register.</param>
    /// <param name="AsOf">The day it speaks of.</param>
    /// <param name="Rejected">Rows that still have to be mended and loaded again.</param>
    public sealed record InForce(RegisterLoadId Id, int Sequence, DateOnly AsOf, long Rejected);

    internal sealed class Handler(DistrictDb db) : IQueryHandler<Query, IReadOnlyList<Standing>>
    {
        public async Task<IReadOnlyList<Standing>> HandleAsync(Query query, CancellationToken ct)
        {
            var published = await db.RegisterStates.AsNoTracking().ToDictionaryAsync(s => s.Source, s => s.PublishedSequence, ct);
            var standings = new List<Standing>();
            foreach (var source in Enum.GetValues<RegisterSource>())
            {
                var sequence = published.GetValueOrDefault(source);
                var loads = db.RegisterLoads.AsNoTracking().Where(l => l.Source == source);
                var inForce = await loads.Where(l => l.Sequence == sequence).Select(l => new InForce(l.Id, l.Sequence, l.AsOf, l.Counts.Rejected)).SingleOrDefaultAsync(ct);
                var newest = await loads.OrderByDescending(l => l.Sequence).FirstOrDefaultAsync(ct);
                var isDecided = newest?.State is LoadState.Held && await LiveLoads.HasJobAsync(db, newest.Id, ct);
                standings.Add(new Standing(
                    source,
                    inForce,
                    isDecided || newest?.State is LoadState.Queued or LoadState.Storing or LoadState.Deriving,
                    newest is { State: LoadState.Failed, IsDiscarded: false } ? newest.Id : null,
                    newest?.State is LoadState.Held && !isDecided ? newest.Id : null));
            }

            return standings;
        }
    }
}
