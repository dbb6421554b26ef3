using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class WithdrawLoadTests
{
    [Theory, DatabaseData]
    public async Task A_withdrawn_load_leaves_exactly_what_was_seen_before(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(60)));
        var before = await district.SeenAsync();
        var second = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(50, 10).Select((p, i) => i % 5 == 0 ? p with { Class = "3班" } : p), .. Loading.Pupils(8, 300)]));
        Assert.NotEqual(before, await district.SeenAsync());

        var withdrawn = await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(second.Load.Id, "传错了文件"));
        Assert.True(withdrawn.IsOk);
        Assert.Equal(before, await district.SeenAsync());
        var withdrawing = await district.LoadOfAsync(second.Load.Id);
        await district.RunJobsAsync();
        var after = await district.LoadOfAsync(second.Load.Id);
        Assert.Equal((true, "正在撤回"), (withdrawing.Progress is not null, LoadWords.Of(withdrawing.Load)));
        Assert.Equal((false, "已撤回"), (after.Progress is not null, LoadWords.Of(after.Load)));
        Assert.Equal(before, await district.SeenAsync());

        var third = await district.LoadAsync(Loading.Csv(Loading.Pupils(60)));
        Assert.Equal((60, 0), (third.Load.Counts.Unchanged, third.Load.Counts.Gone));
        Assert.Equal(before, await district.SeenAsync());
    }

    [Theory, DatabaseData]
    public async Task Only_the_load_in_force_can_be_withdrawn_and_only_with_a_reason(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var first = await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));
        var second = await district.LoadAsync(Loading.Csv(Loading.Pupils(4)));

        var older = await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(first.Load.Id, "撤回"));
        Assert.IsType<RegisterRefusals.NotTheLoadInForce>(older.Refusal);
        var silent = await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(second.Load.Id, " "));
        Assert.IsType<RegisterRefusals.ReasonMissing>(silent.Refusal);
    }

    [Theory, DatabaseData]
    public async Task A_reason_may_be_as_long_as_the_log_keeps_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var load = await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));
        var longest = new string('错', AuditNote.LongestPurpose);

        Assert.IsType<PlatformRefusals.BadText>((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(load.Load.Id, longest + "了"))).Refusal);
        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(load.Load.Id, longest))).IsOk);
    }

    [Theory, DatabaseData]
    public async Task A_reason_that_names_a_number_is_refused(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var load = await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));

        var refused = await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(load.Load.Id, "G341699201508310021 的行有误"));

        Assert.Equal(new PlatformRefusals.NumberInText("撤回原因", "学籍号"), refused.Refusal);
        Assert.Equal(LoadState.Published, await district.AsSystemAsync(db => db.RegisterLoads.Select(l => l.State).SingleAsync()));
    }
}
