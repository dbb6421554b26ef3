using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class AddAliasTests
{
    [Theory, DatabaseData]
    public async Task A_body_is_found_by_the_new_name(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var body = await district.BodyAsync("341602101");

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new AddAlias.Command(body.Id, "芦庙集"))).IsOk);

        Assert.Contains(await district.RunAsync(Actors.Registrar, new ListOrganizations.Query(Search: "芦庙集")), r => r.Id == body.Id);
    }

    [Theory, DatabaseData]
    public async Task The_same_alias_twice_changes_nothing(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var body = await district.BodyAsync("341602101");
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new AddAlias.Command(body.Id, "芦庙集"))).IsOk);

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new AddAlias.Command(body.Id, "芦庙集"))).IsOk);

        Assert.Single((await district.RunAsync(Actors.Registrar, new GetOrganization.Query(body.Id)))!.Aliases, "芦庙集");
    }

    [Theory, DatabaseData]
    public async Task A_name_that_would_mean_two_towns_is_refused_until_the_other_has_ended(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var (body, other) = (await district.BodyAsync("341602101"), await district.BodyAsync("341602102"));
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new AddAlias.Command(other.Id, "老集"))).IsOk);

        var refused = await district.RunAsync(Actors.SystemAdministrator, new AddAlias.Command(body.Id, "老集"));
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(other.Id, Seeded.Today.AddDays(-1)))).IsOk);
        var taken = await district.RunAsync(Actors.SystemAdministrator, new AddAlias.Command(body.Id, "老集"));

        Assert.Equal(new PlatformRefusals.NameTaken("老集", other.Name, other.Code), refused.Refusal);
        Assert.True(taken.IsOk);
    }

    [Theory, DatabaseData]
    public async Task Villages_of_two_towns_may_have_the_same_alias(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        foreach (var (town, code) in new[] { ("341602101", "341602101901"), ("341602102", "341602102901") })
        {
            var parent = await district.BodyAsync(town);
            var village = (await district.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command(code, "东村", OrganizationKind.Village, parent.Id, new(2024, 1, 1)))).Value;

            Assert.True((await district.RunAsync(Actors.SystemAdministrator, new AddAlias.Command(village, "东庄"))).IsOk);
        }
    }
}
