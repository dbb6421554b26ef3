using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class DiscardLoadTests
{
    private const string Reason = "只导出了一部分学校";

    [Theory, DatabaseData]
    public async Task A_discarded_load_leaves_the_register_as_it_was(TestDatabase database)
    {
        var (district, held, before) = await HeldLoads.HoldAsync(database);
        await using var disposed = district;

        Assert.True((await district.RunAsync(Actors.Registrar, new DiscardLoad.Command(held.Load.Id, Reason))).IsOk);
        Assert.IsType<RegisterRefusals.NotAwaitingDecision>((await district.RunAsync(Actors.Registrar, new AcceptLoad.Command(held.Load.Id, "已核对"))).Refusal);
        var giving = await district.LoadOfAsync(held.Load.Id);
        await district.RunJobsAsync();

        Assert.Equal(("正在放弃", false), (LoadWords.Of(giving.Load), giving.AwaitsDecision));
        Assert.NotNull(giving.Progress);
        Assert.True(await district.AsSystemAsync(db => db.Jobs.AllAsync(j => j.SerialKey == LoadJob.Serial)));
        var discarded = await district.LoadOfAsync(held.Load.Id);
        Assert.Equal(LoadState.Failed, discarded.Load.State);
        Assert.Contains(Reason, discarded.Load.Failure, StringComparison.Ordinal);
        Assert.Equal([Reason], await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == "DiscardLoad" && r.Outcome == "ok").Select(r => r.Purpose).ToListAsync()));
        Assert.Equal("已放弃", LoadWords.Of(discarded.Load));
        Assert.Equal(before, await district.SeenAsync());
        Assert.Equal(HeldLoads.Rows, await district.StoredAsync());
        var again = await district.LoadAsync(Loading.Csv(Loading.Pupils(HeldLoads.Rows)));
        Assert.Equal((LoadState.Published, 60, 0), (again.Load.State, again.Load.Counts.Unchanged, again.Load.Counts.Gone));
    }

    [Theory, DatabaseData]
    public async Task Nothing_is_discarded_without_a_reason_or_with_a_number_in_it(TestDatabase database)
    {
        var (district, held, _) = await HeldLoads.HoldAsync(database);
        await using var disposed = district;

        Assert.IsType<RegisterRefusals.ReasonMissing>((await district.RunAsync(Actors.Registrar, new DiscardLoad.Command(held.Load.Id, "  "))).Refusal);
        Assert.Equal(new PlatformRefusals.NumberInText("放弃理由", "学籍号"), (await district.RunAsync(Actors.Registrar, new DiscardLoad.Command(held.Load.Id, "G341699201508310021 有误"))).Refusal);
        await district.RunJobsAsync();
        Assert.True((await district.LoadOfAsync(held.Load.Id)).AwaitsDecision);
    }
}
