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

    // Whoever reads jobs may not know of restricted lists, so no failed load says more there than any other: why stands with the load.
    private const string Told = "导入没有成功，原因写在该批次里。";

    private const string Afresh = "重新读取文件";

    public string Kind => LoadJob.Load;

    public async Task RunAsync(JobLease lease, CancellationToken ct)
    {
        try
        {
            await DoAsync(lease, ct);
        }
        catch (Exception broken) when (broken is not (LeaseLostException or JobFailedException) && !ct.IsCancellationRequested)
        {
            // Half stored, half derived or half rolled back is no place to stop at: only the load itself gives up, whole.
            throw new JobUnfinishedException(broken);
        }
    }

    /// <summary>Each attempt took the process with it: what is not in force is rolled back, what is goes on.</summary>
    public Task GiveUpAsync(JobLease lease, string why, CancellationToken ct) => RunAsync(lease, ct);

    private async Task DoAsync(JobLease lease, CancellationToken ct)
    {
        await using var scope = SystemScope.Open(scopes, current.Actor);
        var services = scope.ServiceProvider;
        var id = new RegisterLoadId(lease.Payload<LoadJob>().LoadId);
        var load = await LoadAsync(services, id, ct);
        if (load.State is LoadState.Queued or LoadState.Storing && await FailureOfAsync(lease, services, load, ct) is { } failure)
        {
            load = await LoadAsync(services, id, ct);
            if (load.State is LoadState.Queued or LoadState.Storing)
            {
                await GiveUpAsync(lease, services, load, failure, ct);
                throw new JobFailedException(Told);
            }
        }

        if (load.State == LoadState.Held && lease.Payload<LoadJob>().GivenUp is { } why)
        {
            await GiveUpAsync(lease, services, load, why, ct);
            return;
        }

        if (load.State == LoadState.Failed)
        {
            throw new JobFailedException(Told);
        }

        // In force: from here on there is no way back but a withdrawal, whoever may do what.
        load = await LoadAsync(services, id, ct);
        if (load.State == LoadState.Deriving)
        {
            using var step = LoadSteps.Source.StartActivity(LoadSteps.Derive);
            await services.GetRequiredService<ChildDerivation>().RunAsync(lease, load, ct);
            await services.GetRequiredService<LoadEnding>().FinishAsync(lease, id, ct);
            services.GetRequiredService<UploadSweep>().Release(load);
        }
    }

    private static async Task GiveUpAsync(JobLease lease, IServiceProvider services, RegisterLoad load, string why, CancellationToken ct)
    {
        await services.GetRequiredService<LoadEnding>().FailAsync(lease, load, why, ct);
        services.GetRequiredService<UploadSweep>().Release(load);
    }

    private static Task<RegisterLoad> LoadAsync(IServiceProvider services, RegisterLoadId id, CancellationToken ct)
    {
        var db = services.GetRequiredService<DistrictDb>();
        db.ChangeTracker.Clear();
        return db.RegisterLoads.SingleAsync(l => l.Id == id, ct);
    }

    // Null: the load is in force, or waits for a person.
    private async Task<string?> FailureOfAsync(JobLease lease, IServiceProvider services, RegisterLoad load, CancellationToken ct)
    {
        if (lease.Checkpoint<LoadCheckpoint>()?.Failure is { } begun)
        {
            return begun;
        }

        if (lease.Job.Attempts > JobRunner.MostAttempts)
        {
            return Broken;
        }

        if (!current.Actor.May(Permission.LoadRegisters))
        {
            return new PlatformRefusals.NotAllowed().Message;
        }

        try
        {
            return await BringInAsync(lease, services, load, ct);
        }
        catch (TableRefusedException refused)
        {
            return refused.Message;
        }
        catch (Exception broken) when (broken is not LeaseLostException && !ct.IsCancellationRequested && lease.Job.Attempts >= JobRunner.MostAttempts)
        {
            return Broken;
        }
    }

    // Gives the reason when the file is refused.
    private static async Task<string?> BringInAsync(JobLease lease, IServiceProvider services, RegisterLoad load, CancellationToken ct)
    {
        using var step = LoadSteps.Source.StartActivity(LoadSteps.Store);
        await services.GetRequiredService<LoadLeftovers>().ClearAsync(lease, load, ct);
        var stored = await StoreAsync(lease, services, load, ct);
        if (stored.Refusal is { } refusal)
        {
            return refusal.Message;
        }

        var ending = services.GetRequiredService<LoadEnding>();
        var reasons = await services.GetRequiredService<LoadHolding>().ReasonsForAsync(load, stored.Value.Counts, ct);
        await (reasons.Count > 0 ? ending.HoldAsync(lease, load, stored.Value, ct) : ending.BringIntoForceAsync(lease, load, stored.Value, ct));
        return null;
    }

    private static async Task<Result<StoredLoad>> StoreAsync(JobLease lease, IServiceProvider services, RegisterLoad load, CancellationToken ct)
    {
        var storing = services.GetRequiredService<LoadStoring>();
        if (lease.Checkpoint<LoadCheckpoint>() is { BeginsAfresh: true })
        {
            return await storing.RunAsync(await BeginAfreshAsync(lease, services, load, ct), load, ct);
        }

        try
        {
            return await storing.RunAsync(lease, load, ct);
        }
        catch (CheckpointDiffersException)
        {
            return await storing.RunAsync(await BeginAfreshAsync(lease, services, load, ct), load, ct);
        }
    }

    // Said first and done after, so that a crash in between clears up again and never trusts rows that are gone.
    private static async Task<JobLease> BeginAfreshAsync(JobLease lease, IServiceProvider services, RegisterLoad load, CancellationToken ct)
    {
        var turns = services.GetRequiredService<LoadTurns>();
        await turns.RunAsync(lease, Afresh, 0, 0, () => Task.FromResult<LoadCheckpoint?>(LoadCheckpoint.Start with { BeginsAfresh = true }), ct);
        await services.GetRequiredService<LoadEnding>().RollBackAsync(lease, load, ct);
        await turns.RunAsync(lease, Afresh, 0, 0, () => Task.FromResult<LoadCheckpoint?>(LoadCheckpoint.Start), ct);
        return await lease.RereadAsync(services.GetRequiredService<DistrictDb>(), ct);
    }
}
