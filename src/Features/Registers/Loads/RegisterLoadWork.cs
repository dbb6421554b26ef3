using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Children;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Does a load from the kept file to children derived, or goes on where a worker fell silent.</summary>
internal sealed class RegisterLoadWork(IServiceScopeFactory scopes, CurrentActor current) : IJobWork
{
    private const string Broken = "系统内部错误，已多次重试仍未成功，登记保持原状。请联系系统管理员。";

    public string Kind => LoadJob.Load;

    public async Task RunAsync(JobLease lease, CancellationToken ct)
    {
        await using var scope = SystemScope.Open(scopes, current.Actor);
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<DistrictDb>();
        var id = new RegisterLoadId(lease.Payload<LoadJob>().LoadId);
        var failure = lease.Checkpoint<LoadCheckpoint>()?.Failure;
        try
        {
            failure ??= current.Actor.May(Permission.LoadRegisters) ? await RunAsync(lease, services, id, ct) : new PlatformRefusals.NotAllowed().Message;
        }
        catch (TableRefusedException refused)
        {
            failure = refused.Message;
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or LeaseLostException) && lease.Job.Attempts >= JobRunner.MostAttempts)
        {
            failure = Broken;
        }

        if (failure is not null)
        {
            db.ChangeTracker.Clear();
            var load = await db.RegisterLoads.SingleAsync(l => l.Id == id, ct);
            if (load.State != LoadState.Failed)
            {
                await services.GetRequiredService<LoadEnding>().FailAsync(lease, load, failure, ct);
            }

            throw new JobFailedException(failure);
        }
    }

    // Gives the reason when the file is refused.
    private static async Task<string?> RunAsync(JobLease lease, IServiceProvider services, RegisterLoadId id, CancellationToken ct)
    {
        var db = services.GetRequiredService<DistrictDb>();
        var ending = services.GetRequiredService<LoadEnding>();
        var load = await db.RegisterLoads.SingleAsync(l => l.Id == id, ct);
        if (load.State is LoadState.Queued or LoadState.Storing)
        {
            await ending.ClearLeftoversAsync(lease, load, ct);
            var counts = await StoreAsync(lease, services, load, ct);
            if (counts.Refusal is { } refusal)
            {
                return refusal.Message;
            }

            await ending.BringIntoForceAsync(lease, load, counts.Value, ct);
        }

        if (load.State == LoadState.Deriving)
        {
            await services.GetRequiredService<ChildDerivation>().RunAsync(lease, load, ct);

            db.ChangeTracker.Clear();
            await ending.FinishAsync(lease, id, ct);
        }

        return null;
    }

    private static async Task<Result<LoadCounts>> StoreAsync(JobLease lease, IServiceProvider services, RegisterLoad load, CancellationToken ct)
    {
        var storing = services.GetRequiredService<LoadStoring>();
        try
        {
            return await storing.RunAsync(lease, load, ct);
        }
        catch (CheckpointDiffersException)
        {
            await services.GetRequiredService<LoadEnding>().RollBackAsync(lease, load, ct);
            await services.GetRequiredService<LoadTurns>().RunAsync(lease, "重新读取文件", 0, 0, () => Task.FromResult<LoadCheckpoint?>(LoadCheckpoint.Start), ct);
            return await storing.RunAsync(await lease.RereadAsync(services.GetRequiredService<DistrictDb>(), ct), load, ct);
        }
    }
}
