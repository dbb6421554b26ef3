using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>One load: where it stands, counts that add up, what was wrong, by rule.</summary>
public static class GetLoad
{
    [Requires(Permission.ReadLoads)]
    public sealed record Query(RegisterLoadId LoadId) : IQuery<Answer?>;

    /// <param name="Load">The load.</param>
    /// <param name="Progress">Null once no job works on it.</param>
    /// <param name="Groups">Findings by rule, refusals first.</param>
    /// <param name="HeldBecause">Which limits it passes and what would come of it, while a person has to say if it takes effect.</param>
    /// <param name="Acceptance">Who let it take effect, if it had to wait.</param>
    /// <param name="Withdrawal">Who withdrew it, when and why.</param>
    /// <param name="CanBeWithdrawn">Whether it is the load in force and nothing else is under way.</param>
    /// <param name="HasErrorFile">Whether rows or cells were refused and the file they stand in is still kept.</param>
    public sealed record Answer(
        LoadSummary Load,
        Progress? Progress,
        IReadOnlyList<FindingGroup> Groups,
        IReadOnlyList<string> HeldBecause,
        Decision? Acceptance,
        Decision? Withdrawal,
        bool CanBeWithdrawn,
        bool HasErrorFile)
    {
        /// <summary>Whether a person has to say if it takes effect.</summary>
        public bool AwaitsDecision => Load.State == LoadState.Held && Progress is null;

        /// <summary>Refused cells that the file of rows to mend does not name, since so many are not kept.</summary>
        public long LeftOut => Load.Reading.LeftOut(Groups.Where(g => g.Consequence != RowConsequence.Note).Sum(g => (long)g.Kept));
    }

    /// <summary>Live progress of the work on a load.</summary>
    public sealed record Progress(JobState State, string? Stage, long Done, long Total);

    /// <summary>How often one rule was broken with one consequence, and how many of these findings are kept.</summary>
    public sealed record FindingGroup(string Rule, string Message, RowConsequence Consequence, long Count, int Kept);

    /// <summary>Who decided on a load, and why.</summary>
    public sealed record Decision(DateTime At, string ByName, string Reason);

    internal sealed class Handler(DistrictDb db, FileStore files, LoadHolding holding) : IQueryHandler<Query, Answer?>
    {
        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            var works = await LiveLoads.WorksAsync(db, ct);
            var progress = await ProgressAsync(query.LoadId, ct);
            var load = await db.RegisterLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == query.LoadId, ct);
            if (load is null)
            {
                return null;
            }

            var published = await db.RegisterStates.AsNoTracking().Where(s => s.Source == load.Source).Select(s => s.PublishedSequence).SingleOrDefaultAsync(ct);
            var groups = await db.LoadFindings.AsNoTracking()
                .Where(f => f.LoadId == load.Id)
                .GroupBy(f => new { f.Rule, f.Consequence })
                .Select(g => new { g.Key.Rule, g.Key.Consequence, Kept = g.Count(), Message = g.Min(f => f.Message) })
                .ToListAsync(ct);
            var live = await LiveLoads.FindAsync(db, load.Source, published, ct);
            return new Answer(
                (await LiveLoads.SummariesAsync(db, [load], _ => published, works, ct))[0],
                progress,
                [
                    .. groups.Select(g => new FindingGroup(g.Rule, MessageOf(g.Message), g.Consequence, load.Reading.CountOf(g.Rule, g.Consequence) ?? g.Kept, g.Kept))
                        .OrderByDescending(g => g.Consequence).ThenByDescending(g => g.Count),
                ],
                load.State == LoadState.Held && progress is null ? await holding.SayAsync(load, ct) : [],
                load.AcceptedAt is { } accepted ? new Decision(accepted, load.AcceptedByName ?? "", load.AcceptReason ?? "") : null,
                load.WithdrawnAt is { } withdrawn ? new Decision(withdrawn, load.WithdrawnByName ?? "", load.WithdrawReason ?? "") : null,
                load.State == LoadState.Published && load.Sequence == published && live is null,
                load.HasRowsToMend && files.Exists(load.Id.Value));
        }

        private async Task<Progress?> ProgressAsync(RegisterLoadId load, CancellationToken ct)
        {
            var keys = LoadJob.KeysOf(load).ToList();
            return await db.Jobs.AsNoTracking()
                .Where(j => j.DedupeKey != null && keys.Contains(j.DedupeKey) && (j.State == JobState.Queued || j.State == JobState.Running))
                .Select(j => new Progress(j.State, j.Stage, j.Done, j.Total))
                .FirstOrDefaultAsync(ct);
        }

        // Messages of one rule differ only behind the comma, where a repeated row names the first.
        private static string MessageOf(string? message) => (message ?? "").Split('，', 2)[0];
    }
}
