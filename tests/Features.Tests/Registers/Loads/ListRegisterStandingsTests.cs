using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class ListRegisterStandingsTests
{
    [Theory, DatabaseData]
    public async Task Before_the_first_load_nothing_is_in_force(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        var standings = await district.RunAsync(Actors.Registrar, new ListRegisterStandings.Query());

        Assert.Equal([RegisterSource.Student, RegisterSource.Household], standings.Select(s => s.Source));
        Assert.All(standings, s => Assert.Equal((null, false, null), (s.InForce, s.IsUnderWay, s.FailedId)));
    }

    [Theory, DatabaseData]
    public async Task A_load_is_under_way_then_in_force_and_stays_so_when_the_next_one_fails(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var id = await district.StartAsync(await district.KeepAsync(Loading.Csv([.. Loading.Pupils(3), new Pupil("341699201401010013", "")])));
        Assert.True((await StudentAsync(district)).IsUnderWay);

        await district.RunJobsAsync();
        var loaded = await StudentAsync(district);
        Assert.Equal((false, null, id, Loading.AsOf, 3L), (loaded.IsUnderWay, loaded.FailedId, loaded.InForce!.NewestId, loaded.InForce.AsOf, loaded.InForce.Content!.Rows));
        Assert.Equal([new OpenRows(id, 1, 1)], loaded.InForce.Content.Open);

        var broken = await district.StartAsync(await district.KeepAsync("%PDF-1.7 not a table"u8.ToArray(), "学籍.pdf"));
        await district.RunJobsAsync();
        var after = await StudentAsync(district);
        Assert.Equal((id, broken, false), (after.InForce!.NewestId, after.FailedId!.Value, after.IsUnderWay));
    }

    [Theory, DatabaseData]
    public async Task An_increment_adds_to_the_register_and_what_was_refused_before_stays_open(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var full = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(5), Pupil.Number(7) with { Name = "" }, Pupil.Number(8) with { Name = "" }]));
        var added = await district.LoadAsync(Loading.Csv([Pupil.Number(20), Pupil.Number(0) with { Class = "9班" }, Pupil.Number(21) with { Name = "" }]), LoadMode.Increment);
        var grown = (await StudentAsync(district)).InForce!;

        var whole = await district.LoadAsync(Loading.Csv(Loading.Pupils(4)));
        var renewed = (await StudentAsync(district)).InForce!;
        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(whole.Load.Id, "文件拿错了"))).IsOk);
        await district.RunJobsAsync();
        var back = (await StudentAsync(district)).InForce!;

        Assert.Equal((added.Load.Id, Loading.AsOf, 1, 6L), (grown.NewestId, grown.AsOf, grown.Increments, grown.Content!.Rows));
        Assert.Equal([new(full.Load.Id, 1, 2), new OpenRows(added.Load.Id, 2, 1)], grown.Content.Open);
        Assert.Equal((whole.Load.Id, 0, 4L), (renewed.NewestId, renewed.Increments, renewed.Content!.Rows));
        Assert.Empty(renewed.Content.Open);
        Assert.Equal((added.Load.Id, 1, 6L), (back.NewestId, back.Increments, back.Content!.Rows));
        Assert.Equal(grown.Content.Open, back.Content.Open);
        Assert.Equal(6, (await district.SeenAsync()).Count);
    }

    [Theory, DatabaseData]
    public async Task A_held_load_waits_until_it_is_decided_on_and_giving_it_up_is_no_failure(TestDatabase database)
    {
        var (district, held, _) = await HeldLoads.HoldAsync(database);
        await using var disposed = district;
        var waiting = await StudentAsync(district);
        Assert.True((await district.RunAsync(Actors.Registrar, new DiscardLoad.Command(held.Load.Id, "文件不全"))).IsOk);
        var decided = await StudentAsync(district);
        await district.RunJobsAsync();
        var after = await StudentAsync(district);

        Assert.Equal((held.Load.Id, false), (waiting.HeldId, waiting.IsUnderWay));
        Assert.Equal((null, true), (decided.HeldId, decided.IsUnderWay));
        Assert.Equal((null, false, null), (after.HeldId, after.IsUnderWay, after.FailedId));
        Assert.True((await district.LoadOfAsync(held.Load.Id)).Load.IsDiscarded);
    }

    [Theory, DatabaseData]
    public async Task How_much_a_register_holds_is_told_only_to_who_may_look_at_loads(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));

        var seen = (await district.RunAsync(Actors.Holding(Role.ClassTeacher, DataScope.Nothing), new ListRegisterStandings.Query())).Single(s => s.Source == RegisterSource.Student);

        Assert.Equal(Loading.AsOf, seen.InForce!.AsOf);
        Assert.Null(seen.InForce.Content);
    }

    private static async Task<ListRegisterStandings.Standing> StudentAsync(TestDistrict district) =>
        (await district.RunAsync(Actors.Registrar, new ListRegisterStandings.Query())).Single(s => s.Source == RegisterSource.Student);
}
