using Baoxue.Data;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Clears up behind a withdrawn load; readers have not seen it since the command itself.</summary>
internal sealed class RegisterWithdrawWork(IServiceScopeFactory scopes, CurrentActor current) : IJobWork
{
    public string Kind => LoadJob.Withdraw;

    public async Task RunAsync(JobLease lease, CancellationToken ct)
    {
        try
        {
            await ClearAsync(lease, ct);
        }
        catch (Exception broken) when (broken is not LeaseLostException && !ct.IsCancellationRequested)
        {
            throw new JobUnfinishedException(broken);
        }
    }

    /// <summary>Readers see the register as it was before, so there is no way back: it goes on.</summary>
    public Task GiveUpAsync(JobLease lease, string why, CancellationToken ct) => RunAsync(lease, ct);

    private async Task ClearAsync(JobLease lease, CancellationToken ct)
    {
        await using var scope = SystemScope.Open(scopes, current.Actor);
        var services = scope.ServiceProvider;
        var id = new RegisterLoadId(lease.Payload<LoadJob>().LoadId);
        var load = await services.GetRequiredService<DistrictDb>().RegisterLoads.SingleAsync(l => l.Id == id, ct);
        await services.GetRequiredService<LoadEnding>().EmptyAsync(lease, load, ct);
        await services.GetRequiredService<ChildDerivation>().RunAsync(lease, load, ct);
        services.GetRequiredService<UploadSweep>().Release(load);
    }
}
