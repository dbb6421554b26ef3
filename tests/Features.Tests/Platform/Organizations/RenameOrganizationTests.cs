using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class RenameOrganizationTests
{
    private static readonly DateOnly Yesterday = Seeded.Today.AddDays(-1);

    [Theory, DatabaseData]
    public async Task The_former_name_still_finds_the_body(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var body = await district.BodyAsync("341602101");

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, "新芦庙镇", Seeded.Today))).IsOk);

        Assert.Equal("新芦庙镇", (await district.BodyAsync("341602101")).Name);
        Assert.Contains(await district.RunAsync(Actors.Registrar, new ListOrganizations.Query(Search: body.Name)), r => r.Id == body.Id);
    }

    [Theory, DatabaseData]
    public async Task The_present_name_gets_no_other_first_day_unnoticed(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var body = await district.BodyAsync("341602101");

        var again = await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, body.Name, Seeded.Today));

        Assert.Equal(new PlatformRefusals.CalledSo(body.Name, body.NamedSince), again.Refusal);
    }

    [Theory, DatabaseData]
    public async Task A_body_ends_no_earlier_than_its_present_name_began(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var body = await district.BodyAsync("341602101");
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, "新村", Seeded.Today))).IsOk);

        var ended = await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(body.Id, Yesterday));

        Assert.IsType<PlatformRefusals.DaysReversed>(ended.Refusal);
    }

    [Theory, DatabaseData]
    public async Task What_a_body_was_called_is_told_for_any_day(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var body = await district.BodyAsync("341602101");
        var post = await district.PostAsync("341602101", Role.TownshipOfficer);

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, "新芦庙镇", Seeded.Today))).IsOk);

        var now = await AnswerAsync(Seeded.Today);
        Assert.Equal(("新芦庙镇", Seeded.Today), (now.NameThen, now.NamedSince));
        Assert.Equal([new(body.Name, body.ValidFrom, Yesterday)], now.FormerNames);
        Assert.Equal(body.Name, (await AnswerAsync(Yesterday)).NameThen);
        Assert.Null((await AnswerAsync(body.ValidFrom.AddDays(-1))).NameThen);
        foreach (var (day, name) in new[] { (Yesterday, body.Name), (Seeded.Today, "新芦庙镇") })
        {
            Assert.Contains(await district.RunAsync(Actors.Registrar, new ListOrganizations.Query(Search: "341602101", On: day)), r => r.Name == name);
            Assert.Contains(await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(day, Search: "芦庙")), r => r.Organization == name);
        }

        async Task<GetOrganization.Answer> AnswerAsync(DateOnly day) => (await district.RunAsync(Actors.Registrar, new GetOrganization.Query(body.Id, day)))!;
    }

    [Theory, DatabaseData]
    public async Task A_mistaken_name_is_put_right_on_the_same_day(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var body = await district.BodyAsync("341602101");
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, "新芦苗镇", Seeded.Today))).IsOk);

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, "新芦庙镇", Seeded.Today))).IsOk);
        var corrected = (await district.RunAsync(Actors.Registrar, new GetOrganization.Query(body.Id)))!;
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, body.Name, Seeded.Today))).IsOk);
        var takenBack = (await district.RunAsync(Actors.Registrar, new GetOrganization.Query(body.Id)))!;

        Assert.Equal("新芦庙镇", corrected.Name);
        Assert.Equal(body.Name, Assert.Single(corrected.FormerNames).Name);
        Assert.DoesNotContain("新芦苗镇", corrected.Aliases);
        Assert.Equal(body.Name, takenBack.Name);
        Assert.Empty(takenBack.FormerNames);
        Assert.DoesNotContain(body.Name, takenBack.Aliases);
    }

    [Theory, DatabaseData]
    public async Task A_day_to_come_or_before_the_beginning_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var body = await district.BodyAsync("341602101");

        Assert.IsType<PlatformRefusals.NotYet>((await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, "新芦庙镇", Seeded.Today.AddDays(1)))).Refusal);
        Assert.IsType<PlatformRefusals.DaysReversed>((await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, "新芦庙镇", body.ValidFrom.AddDays(-1)))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task A_name_of_another_town_is_refused_and_the_other_named(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var (body, other) = (await district.BodyAsync("341602101"), await district.BodyAsync("341602102"));

        var refused = await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(body.Id, other.Name, Seeded.Today));

        Assert.Equal(new PlatformRefusals.NameTaken(other.Name, other.Name, other.Code), refused.Refusal);
    }
}
