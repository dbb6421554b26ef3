using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Protection;
using Baoxue.Data.Writing;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Listings;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Comparison.Linking;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Comparison;

/// <summary>
/// Computes a comparison run from both registers as the run names them. Findings are written some at a time, where nobody
/// sees them before the run is finished; what a worker left that fell silent is removed first. Then they are carried into the matters
/// people work on.
/// </summary>
internal sealed class RegisterComparisonWork(IServiceScopeFactory scopes, IWriter writer, CurrentActor current, TimeProvider clock) : IJobWork
{
    /// <summary>The name under which jobs of this kind are stored since the first of them.</summary>
    public const string KindName = "first-comparison";

    private const int AtOnce = 1_000;

    public string Kind => KindName;

    public static string KeyOf(ComparisonRunId run) => $"{KindName}:{run.Value}";

    public async Task RunAsync(JobLease lease, CancellationToken ct)
    {
        // Findings of the whole district are written in bulk, which row security does not allow a user.
        await using var scope = SystemScope.Open(scopes, current.Actor);
        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        var run = await RunOfAsync(db, lease, ct);
        switch (run.State)
        {
            case ComparisonState.Finished:
                await CarryAsync(scope.ServiceProvider, db, lease, run, ct);
                return;
            case ComparisonState.Failed:
                throw new JobFailedException(lease.Job.Stage ?? "");
            case ComparisonState.Running:
                break;
        }

        if (!current.Actor.May(Permission.CompareRegisters))
        {
            var refused = new PlatformRefusals.NotAllowed().Message;
            await FailAsync(db, lease, run, refused, ct);
            throw new JobFailedException(refused);
        }

        await ClearAsync(db, lease, run, ct);
        await TurnAsync(db, lease, Lane.Interactive, "读取学籍和户籍", 0, 0, () => Task.CompletedTask, ct);
        await StopIfWithdrawnAsync(db, lease, run, ct);
        var vault = scope.ServiceProvider.GetRequiredService<FieldVault>();
        var window = new SchoolAgeWindow(run.BornFrom, run.BornTo);
        var registers = ComparedRegisters.Read(db, vault, run.StudentSequence, run.HouseholdSequence, window);
        await TurnAsync(db, lease, Lane.Interactive, $"逐人比对 {registers.Students.Count:N0} 名学生", 0, 0, () => Task.CompletedTask, ct);
        var linking = RegisterLinking.Of(registers);
        var decided = await DecidedBefore.ReadAsync(db, ct);
        var result = RegisterComparison.Of(registers.Students, registers.Households, registers.Tally, linking.Pairs, linking.Further, decided, window);
        await TurnAsync(db, lease, Lane.Interactive, "比对其他部门的名册", 0, 0, () => Task.CompletedTask, ct);
        var sources = new FindingSources(registers, linking, ComparedListings.Read(db, vault, run, registers, decided.Applied(linking.Pairs, registers.Students, registers.Households)), CarriedOverPupils.Read(db, run, registers.Students));
        IReadOnlyList<ComparisonDifference> differences = [.. result.Differences, .. BesideOf(sources, result, window)];
        await StoreAsync(db, lease, run, differences, await FindingMaker.ForAsync(db, run, differences, sources, clock, ct), ct);
        await FinishAsync(db, lease, run, result.Counts, differences.Count, ct);
        await StopIfWithdrawnAsync(db, lease, run, ct);
        await CarryAsync(scope.ServiceProvider, db, lease, run, ct);
    }

    /// <summary>The run is failed, so that the same comparison can be started again.</summary>
    public async Task GiveUpAsync(JobLease lease, string why, CancellationToken ct)
    {
        // Findings of the whole district are written in bulk, which row security does not allow a user.
        await using var scope = SystemScope.Open(scopes, current.Actor);
        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        await FailAsync(db, lease, await RunOfAsync(db, lease, ct), why, ct);
        throw new JobFailedException(why);
    }

    private static Task<ComparisonRun> RunOfAsync(DistrictDb db, JobLease lease, CancellationToken ct) =>
        db.ComparisonRuns.SingleAsync(r => r.Id == new ComparisonRunId(lease.Payload<Order>().RunId), ct);

    // What the lists and the year before come to beside the two registers.
    private static IEnumerable<ComparisonDifference> BesideOf(FindingSources sources, ComparisonResult result, SchoolAgeWindow window)
    {
        var (listings, registers) = (sources.Listings, sources.Registers);
        var carried = sources.CarriedOver is { } pupils
            ? CarryOverComparison.Of(pupils.Left, pupils.Joined, listings.EntriesOf(RegisterSource.Transfers), listings.EntriesOf(RegisterSource.Departures), pupils.Numbers)
            : [];
        return ListingComparison.Of(registers.Students, listings.All, result.SameStudents, window).Concat(carried);
    }

    private async Task StoreAsync(DistrictDb db, JobLease lease, ComparisonRun run, IReadOnlyList<ComparisonDifference> differences, FindingMaker maker, CancellationToken ct)
    {
        var stored = 0;
        foreach (var some in differences.Chunk(AtOnce))
        {
            var findings = some.Select((difference, i) => maker.Make(difference, stored + i + 1)).ToList();
            stored += findings.Count;
            await TurnAsync(db, lease, Lane.Bulk, $"整理差异 {stored:N0} / {differences.Count:N0}", stored, differences.Count, () => db.InsertAllAsync(findings, ct), ct);
        }
    }

    private async Task CarryAsync(IServiceProvider services, DistrictDb db, JobLease lease, ComparisonRun run, CancellationToken ct)
    {
        // What the bulk lane has written stays behind it: the matters are read and changed through a context of their own.
        db.ChangeTracker.Clear();
        await services.GetRequiredService<DiscrepancyCarry>().RunAsync(run.Id, (stage, done, total, work) => TurnAsync(db, lease, Lane.Bulk, stage, done, total, work, ct), ct);
    }

    // A load withdrawn before this may have taken rows away under the reading; one withdrawn after it cannot.
    private Task FinishAsync(DistrictDb db, JobLease lease, ComparisonRun run, ComparisonCounts counts, int found, CancellationToken ct) => TurnAsync(
        db,
        lease,
        Lane.Bulk,
        "比对完成",
        found,
        found,
        async () =>
        {
            if (await AreInForceAsync(db, run, ct))
            {
                run.Finish(counts, clock.Now);
                await db.SaveChangesAsync(ct);
            }
        },
        ct);

    private async Task StopIfWithdrawnAsync(DistrictDb db, JobLease lease, ComparisonRun run, CancellationToken ct)
    {
        if (run.State == ComparisonState.Running && !await AreInForceAsync(db, run, ct))
        {
            var why = new ComparisonRefusals.LoadWithdrawn().Message;
            await FailAsync(db, lease, run, why, ct);
            throw new JobFailedException(why);
        }
    }

    private static async Task<bool> AreInForceAsync(DistrictDb db, ComparisonRun run, CancellationToken ct)
    {
        List<RegisterLoadId> loads = [run.StudentLoadId, run.HouseholdLoadId, .. run.Beside.Select(l => l.LoadId)];
        return await db.RegisterLoads.CountAsync(l => loads.Contains(l.Id) && (l.State == LoadState.Published || l.State == LoadState.Deriving), ct) == loads.Count;
    }

    // The reason is kept as the stage as well, for a worker that dies before it can end the job.
    private async Task FailAsync(DistrictDb db, JobLease lease, ComparisonRun run, string why, CancellationToken ct)
    {
        if (run.State != ComparisonState.Running)
        {
            return;
        }

        await ClearAsync(db, lease, run, ct);
        await TurnAsync(
            db,
            lease,
            Lane.Bulk,
            why,
            0,
            0,
            async () =>
            {
                run.Fail(clock.Now);
                await db.SaveChangesAsync(ct);
            },
            ct);
    }

    private async Task ClearAsync(DistrictDb db, JobLease lease, ComparisonRun run, CancellationToken ct)
    {
        var left = db.Scoped<ComparisonFinding>().Where(f => f.RunId == run.Id);
        while (await left.AnyAsync(ct))
        {
            await TurnAsync(
                db, lease, Lane.Bulk, "清理未完成的比对", 0, 0, () => left.OrderBy(f => f.Category).ThenBy(f => f.Number).Take(AtOnce).ExecuteDeleteAsync(ct), ct);
        }
    }

    private async Task TurnAsync(DistrictDb db, JobLease lease, Lane lane, string stage, long done, long total, Func<Task> work, CancellationToken ct) => await writer.RunAsync(
        lane,
        async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await work();
            await lease.SaveAsync(db, stage, done, total, null, ct);
            await transaction.CommitAsync(ct);
            return true;
        },
        ct);

    /// <summary>Which run to compute.</summary>
    internal sealed record Order(Guid RunId);
}
