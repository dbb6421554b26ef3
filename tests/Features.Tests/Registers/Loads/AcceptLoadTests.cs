using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class AcceptLoadTests
{
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

        Assert.True((await district.RunAsync(Actors.Registrar, new AcceptLoad.Command(held.Load.Id))).IsOk);
        Assert.Equal(50, (await district.SeenAsync()).Count);
        await district.RunJobsAsync();

        var accepted = await district.LoadOfAsync(held.Load.Id);
        Assert.Equal((LoadState.Published, true), (accepted.Load.State, accepted.Load.IsInForce));
        Assert.Equal(50, await district.AsSystemAsync(db => db.Children.CountAsync(c => c.StudentRecordId != null)));
        Assert.IsType<RegisterRefusals.NotAwaitingDecision>((await district.RunAsync(Actors.Registrar, new AcceptLoad.Command(held.Load.Id))).Refusal);
        Assert.True(await district.AsSystemAsync(db => db.Jobs.AllAsync(j => j.SerialKey == LoadJob.Serial)));
    }
}
