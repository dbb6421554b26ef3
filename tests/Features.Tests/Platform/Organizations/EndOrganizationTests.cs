using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class EndOrganizationTests
{
    private static readonly DateOnly LastDay = new(2026, 12, 31);

    [Theory, DatabaseData]
    public async Task A_body_that_others_stand_under_cannot_end(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var township = await district.BodyAsync("341602101");
        var village = await VillageAsync(district, township);

        var refused = Assert.IsType<PlatformRefusals.StillInUse>((await EndAsync(district, township.Id, Seeded.Today)).Refusal);
        Assert.True((await EndAsync(district, village, Seeded.Today.AddDays(1))).IsOk);
        Assert.IsType<PlatformRefusals.StillInUse>((await EndAsync(district, township.Id, Seeded.Today)).Refusal);
        Assert.True((await EndAsync(district, village, Seeded.Today)).IsOk);

        Assert.Equal("东村", Assert.Single(refused.Bodies));
        Assert.Empty(refused.Holders);
        Assert.True((await EndAsync(district, township.Id, Seeded.Today)).IsOk);
    }

    [Theory, DatabaseData]
    public async Task A_body_cannot_end_before_its_appointments_and_those_below_it(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var township = await district.BodyAsync("341602101");
        var village = await VillageAsync(district, township);
        var account = await district.AccountAsync("wang.xm");
        var below = await district.SeatAsync(account.AccountId, "341602101901", Role.VillageCadre);
        Assert.IsType<PlatformRefusals.StillInUse>((await EndAsync(district, village, LastDay)).Refusal);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(below, LastDay))).IsOk);
        Assert.True((await EndAsync(district, village, LastDay)).IsOk);
        var here = await district.SeatAsync(account.AccountId, "341602101", Role.TownshipOfficer);

        var refused = Assert.IsType<PlatformRefusals.StillInUse>((await EndAsync(district, township.Id, LastDay)).Refusal);
        var early = Assert.IsType<PlatformRefusals.StillInUse>((await EndAsync(district, township.Id, LastDay.AddDays(-1))).Refusal);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(here, LastDay))).IsOk);

        Assert.Equal("王小明（芦庙镇 经办人）", Assert.Single(refused.Holders));
        Assert.Equal(2, early.Holders.Count);
        Assert.True((await EndAsync(district, township.Id, LastDay)).IsOk);
    }

    [Theory, DatabaseData]
    public async Task An_end_moves_to_an_earlier_day_only_and_not_before_the_beginning(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var village = await VillageAsync(district, await district.BodyAsync("341602101"));

        Assert.True((await EndAsync(district, village, LastDay)).IsOk);
        Assert.Equal(new PlatformRefusals.WouldLiveOn(LastDay), (await EndAsync(district, village, LastDay.AddDays(1))).Refusal);
        Assert.True((await EndAsync(district, village, LastDay.AddDays(-1))).IsOk);
        Assert.IsType<PlatformRefusals.DaysReversed>((await EndAsync(district, village, new(2023, 12, 31))).Refusal);

        Assert.Equal(LastDay.AddDays(-1), (await district.BodyAsync("341602101901")).ValidTo);
    }

    private static Task<Result<Done>> EndAsync(TestDistrict district, OrganizationId id, DateOnly day) =>
        district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(id, day));

    private static async Task<OrganizationId> VillageAsync(TestDistrict district, Organization township) =>
        (await district.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command("341602101901", "东村", OrganizationKind.Village, township.Id, new(2024, 1, 1)))).Value;
}
