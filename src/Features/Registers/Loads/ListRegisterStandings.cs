using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Which load of each register, and of each list there ever was, everybody looks at, and whether another is on its way or went wrong (登记册现状); never a child.</summary>
public static class ListRegisterStandings
{
    [Requires(Permission.ReadReference)]
    public sealed record Query : IQuery<IReadOnlyList<Standing>>;

    /// <param name="Source">The register.</param>
    /// <param name="InForce">What readers see, or null before the first load.</param>
    /// <param name="IsUnderWay">Whether a job works on the load tried last.</param>
    /// <param name="FailedId">The load tried last, if it went wrong and nothing has been tried since; one that was given up did not.</param>
    /// <param name="HeldId">The load that waits until somebody says whether it takes effect.</param>
    public sealed record Standing(RegisterSource Source, InForce? InForce, bool IsUnderWay, RegisterLoadId? FailedId, RegisterLoadId? HeldId = null);

    /// <summary>A register as it stands: a load of the whole, and the increments on top of it.</summary>
    /// <param name="NewestId">The load that came last.</param>
    /// <param name="LoadedAt">When that was in force.</param>
    /// <param name="AsOf">The day the whole speaks of; that of the first increment while there is no whole.</param>
    /// <param name="Increments">How many increments stand on the whole.</param>
    /// <param name="NewestAsOf">The day the load that came last speaks of.</param>
    /// <param name="Content">What it holds, for who may look at loads.</param>
    public sealed record InForce(RegisterLoadId NewestId, DateTime LoadedAt, DateOnly AsOf, int Increments, DateOnly NewestAsOf, Content? Content);

    /// <param name="Rows">Records in force.</param>
    /// <param name="Open">Refused rows nobody has mended, by load.</param>
    public sealed record Content(long Rows, IReadOnlyList<OpenRows> Open);

    internal sealed class Handler(DistrictDb db, CurrentActor current) : IQueryHandler<Query, IReadOnlyList<Standing>>
    {
        public async Task<IReadOnlyList<Standing>> HandleAsync(Query query, CancellationToken ct)
        {
            var works = await LiveLoads.WorksAsync(db, ct);
            var published = await db.RegisterStates.AsNoTracking().ToDictionaryAsync(s => s.Source, s => s.PublishedSequence, ct);
            var standings = new List<Standing>();
            foreach (var source in Enum.GetValues<RegisterSource>())
            {
                var loads = db.RegisterLoads.AsNoTracking().Where(l => l.Source == source);
                var tried = await loads.OrderByDescending(l => l.Sequence).Take(1).ToListAsync(ct);
                if (source.IsListing && tried.Count == 0)
                {
                    continue;
                }

                var newest = (await LiveLoads.SummariesAsync(db, tried, s => published.GetValueOrDefault(s), works, ct)).SingleOrDefault();
                var isFailed = newest is { IsBrokenOff: true } or { State: LoadState.Failed, IsDiscarded: false, Work: null };
                standings.Add(new Standing(
                    source,
                    await InForceAsync(loads, published.GetValueOrDefault(source), ct),
                    newest?.Work is not null,
                    isFailed ? newest!.Id : null,
                    newest is { State: LoadState.Held, Work: null } ? newest.Id : null));
            }

            return standings;
        }

        // Only the last load in force can be withdrawn, so all that were published up to it are in force together.
        private async Task<InForce?> InForceAsync(IQueryable<RegisterLoad> loads, int published, CancellationToken ct)
        {
            var inForce = loads.Where(l => l.Sequence <= published && (l.State == LoadState.Published || l.State == LoadState.Deriving));
            var whole = await inForce.Where(l => l.Mode == LoadMode.Full).MaxAsync(l => (int?)l.Sequence, ct);
            var parts = await inForce.Where(l => whole == null || l.Sequence >= whole)
                .OrderBy(l => l.Sequence)
                .Select(l => new { l.Id, l.Sequence, l.AsOf, InForceAt = l.AcceptedAt ?? l.PublishedAt ?? l.CreatedAt })
                .ToListAsync(ct);
            return parts.Count == 0
                ? null
                : new InForce(
                    parts[^1].Id,
                    parts[^1].InForceAt,
                    parts[0].AsOf,
                    whole is null ? parts.Count : parts.Count - 1,
                    parts[^1].AsOf,
                    current.Actor.May(Permission.ReadLoads) ? await ContentAsync(inForce, parts[0].Sequence, ct) : null);
        }

        private static async Task<Content> ContentAsync(IQueryable<RegisterLoad> inForce, int first, CancellationToken ct)
        {
            var layers = await inForce.Where(l => l.Sequence >= first).OrderBy(l => l.Sequence).Select(l => new { l.Id, l.Sequence, l.Counts.Rejected, l.Reading }).ToListAsync(ct);
            return new Content(
                await inForce.SumAsync(l => l.Counts.New - l.Counts.Gone, ct),
                OpenRows.Of([.. layers.Select(l => new LoadLayer(l.Id, l.Sequence, l.Rejected, l.Reading.Resubmitted))]));
        }
    }
}
