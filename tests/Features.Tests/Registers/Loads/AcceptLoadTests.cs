using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class AcceptLoadTests
{
    private const string Reason = "九年级毕业离校，已与各校核对";

    [Theory, DatabaseData]
    public async Task A_file_that_would_end_the_register_waits_for_a_person(TestDatabase database)
    {
        var (district, held, before) = await HeldLoads.HoldAsync(database);
        await using var disposed = district;

        Assert.Equal((LoadState.Held, true, false), (held.Load.State, held.AwaitsDecision, held.Load.IsInForce));
        Assert.Equal((HeldLoads.Rows, HeldLoads.Rows), (held.Load.Counts.Rejected, held.Load.Counts.Gone));
        Assert.Equal(before, await district.SeenAsync());
        Assert.Equal(HeldLoads.Rows, await district.AsSystemAsync(db => db.Children.CountAsync(c => c.StudentRecordId != null)));
        Assert.True(await district.AsSystemAsync(db => db.AuditRows.AnyAsync(r => r.Action == "HoldLoad")));
    }

    [Theory, DatabaseData]
    public async Task Nothing_else_is_loaded_or_withdrawn_before_the_decision(TestDatabase database)
    {
        var (district, _, _) = await HeldLoads.HoldAsync(database);
        await using var disposed = district;
        var inForce = await district.AsSystemAsync(db => db.RegisterLoads.Where(l => l.State == LoadState.Published).Select(l => l.Id).SingleAsync());

        var started = await district.RunAsync(
            Actors.Registrar, new StartLoad.Command(RegisterSource.Student, LoadMode.Full, Loading.AsOf, await district.KeepAsync(Loading.Csv(Loading.Pupils(5))), EvenIfSame: true));
        var withdrawn = await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(inForce, "试试"));

        Assert.IsType<RegisterRefusals.LoadAwaitsDecision>(started.Refusal);
        Assert.IsType<RegisterRefusals.LoadAwaitsDecision>(withdrawn.Refusal);
    }

    [Theory, DatabaseData]
    public async Task An_accepted_load_takes_effect_and_cannot_be_decided_on_twice(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, services => services.AddSingleton(LoadHoldPolicy.Default));
        await district.LoadAsync(Loading.Csv(Loading.Pupils(60)));
        var held = await district.LoadAsync(Loading.Csv(Loading.Pupils(50)));
        Assert.Equal((LoadState.Held, 10), (held.Load.State, held.Load.Counts.Gone));

        Assert.True((await district.RunAsync(Actors.Registrar, new AcceptLoad.Command(held.Load.Id, Reason))).IsOk);
        Assert.Equal(50, (await district.SeenAsync()).Count);
        await district.RunJobsAsync();

        var accepted = await district.LoadOfAsync(held.Load.Id);
        Assert.Equal((LoadState.Published, true), (accepted.Load.State, accepted.Load.IsInForce));
        Assert.Equal(new GetLoad.Decision(TestDistrict.Start.UtcDateTime, Actors.Registrar.Name, Reason), accepted.Acceptance);
        Assert.Equal([Reason], await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == "AcceptLoad" && r.Outcome == "ok").Select(r => r.Purpose).ToListAsync()));
        Assert.Equal(50, await district.AsSystemAsync(db => db.Children.CountAsync(c => c.StudentRecordId != null)));
        Assert.IsType<RegisterRefusals.NotAwaitingDecision>((await district.RunAsync(Actors.Registrar, new AcceptLoad.Command(held.Load.Id, Reason))).Refusal);
        Assert.True(await district.AsSystemAsync(db => db.Jobs.AllAsync(j => j.SerialKey == LoadJob.Serial)));
    }

    [Theory, DatabaseData]
    public async Task Nothing_is_accepted_without_a_reason_or_with_a_number_in_it(TestDatabase database)
    {
        var (district, held, before) = await HeldLoads.HoldAsync(database);
        await using var disposed = district;

        Assert.IsType<RegisterRefusals.ReasonMissing>((await district.RunAsync(Actors.Registrar, new AcceptLoad.Command(held.Load.Id, "  "))).Refusal);
        Assert.Equal(new PlatformRefusals.NumberInText("生效理由", "学籍号"), (await district.RunAsync(Actors.Registrar, new AcceptLoad.Command(held.Load.Id, "G341699201508310021 已核对"))).Refusal);
        Assert.Equal(before, await district.SeenAsync());
        Assert.True((await district.LoadOfAsync(held.Load.Id)).AwaitsDecision);
    }

    [Theory, DatabaseData]
    public async Task Whoever_decides_is_told_of_the_limits_this_load_passes_and_of_no_other(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, services => services.AddSingleton(LoadHoldPolicy.Default));
        await district.LoadAsync(Loading.Csv(Loading.Pupils(60)));

        var held = await district.LoadAsync(Loading.Csv(Loading.Pupils(50)));

        var reason = Assert.Single(held.HeldBecause);
        Assert.Contains("原有的 60 条记录中有 10 条（16.7%）", reason, StringComparison.Ordinal);
        Assert.Contains("超过 5% 的上限", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("数据日期", reason, StringComparison.Ordinal);
    }
}
