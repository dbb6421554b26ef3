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
        Assert.Equal(new ListRegisterStandings.Standing(RegisterSource.Student, new(id, 1, Loading.AsOf, 1), false, null), await StudentAsync(district));

        var broken = await district.StartAsync(await district.KeepAsync("%PDF-1.7 not a table"u8.ToArray(), "学籍.pdf"));
        await district.RunJobsAsync();
        var after = await StudentAsync(district);
        Assert.Equal((id, broken, false), (after.InForce!.Id, after.FailedId!.Value, after.IsUnderWay));
    }

    [Theory, DatabaseData]
    public async Task A_held_load_waits_until_it_is_decided_on_and_giving_it_up_is_no_failure(TestDatabase database)
    {
        var (district, held, _) = await HeldLoads.HoldAsync(database);
        await using var disposed = district;
        var waiting = await StudentAsync(district);
        Assert.True((await district.RunAsync(Actors.Registrar, new DiscardLoad.Command(held.Load.Id))).IsOk);
        var decided = await StudentAsync(district);
        await district.RunJobsAsync();
        var after = await StudentAsync(district);

        Assert.Equal((held.Load.Id, false), (waiting.HeldId, waiting.IsUnderWay));
        Assert.Equal((null, true), (decided.HeldId, decided.IsUnderWay));
        Assert.Equal((null, false, null), (after.HeldId, after.IsUnderWay, after.FailedId));
        Assert.True((await district.LoadOfAsync(held.Load.Id)).Load.IsDiscarded);
    }

    private static async Task<ListRegisterStandings.Standing> StudentAsync(TestDistrict district) =>
        (await district.RunAsync(Actors.Registrar, new ListRegisterStandings.Query())).Single(s => s.Source == RegisterSource.Student);
}
