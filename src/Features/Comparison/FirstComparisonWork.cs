using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Writing;
using Baoxue.Domain.Comparison;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Comparison;

/// <summary>
/// Computes a comparison run. Both registers are read as the run names them, so the result is the same however often the work
/// is begun again; findings and the finished run are kept in one transaction.
/// </summary>
internal sealed class FirstComparisonWork(IServiceScopeFactory scopes, IWriter writer, TimeProvider clock) : IJobWork
{
    public const string KindName = "first-comparison";

    public string Kind => KindName;

    public async Task RunAsync(JobLease lease, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Findings of the whole district are written in bulk, which row security does not allow a user.
        scope.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        var run = await db.ComparisonRuns.SingleAsync(r => r.Id == new ComparisonRunId(lease.Payload<Order>().RunId), ct);
        if (run.State == ComparisonState.Finished)
        {
            return;
        }

        await SayAsync(db, lease, "读取学籍和户籍", ct);
        var window = new Domain.Registers.SchoolAgeWindow(run.BornFrom, run.BornTo);
        var result = FirstComparison.Run(
            RegistersInForce.Students(db, run.StudentSequence),
            RegistersInForce.Households(db, run.HouseholdSequence),
            window);
        await SayAsync(db, lease, $"整理 {result.Differences.Count:N0} 条差异", ct);
        var findings = await FindingsOf.DifferencesAsync(db, run, result.Differences, clock, ct);
        await writer.RunAsync(
            Lane.Bulk,
            async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                await db.InsertAllAsync(findings, ct);
                run.Finish(result.Counts, clock.Now);
                await db.SaveChangesAsync(ct);
                await lease.SaveAsync(db, "比对完成", findings.Count, findings.Count, null, ct);
                await transaction.CommitAsync(ct);
                return true;
            },
            ct);
    }

    private Task<bool> SayAsync(DistrictDb db, JobLease lease, string stage, CancellationToken ct) =>
        writer.RunAsync(
            Lane.Interactive,
            async () =>
            {
                await lease.SaveAsync(db, stage, 0, 0, null, ct);
                return true;
            },
            ct);

    /// <summary>Which run to compute.</summary>
    internal sealed record Order(Guid RunId);
}
