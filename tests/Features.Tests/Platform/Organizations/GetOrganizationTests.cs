using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class GetOrganizationTests
{
    [Theory, DatabaseData]
    public async Task A_body_shows_its_posts(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var id = (await district.BodyAsync(SeedDistrict.LeadingGroupCode)).Id;

        Assert.NotNull(await district.RunAsync(Actors.Registrar, new GetOrganization.Query(id)));
        Assert.Null(await district.RunAsync(Actors.Registrar, new GetOrganization.Query(new OrganizationId(Guid.CreateVersion7()))));
    }

    [Theory, DatabaseData]
    public async Task What_it_stands_under_bears_the_name_of_the_day_asked_for(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var town = await district.BodyAsync("341602101");
        var village = (await district.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command("341602101901", "东村", OrganizationKind.Village, town.Id, new(2020, 1, 1)))).Value;
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new RenameOrganization.Command(town.Id, "新芦庙镇", Seeded.Today))).IsOk);

        Assert.Equal("新芦庙镇", await AboveAsync(null));
        Assert.Equal("新芦庙镇", await AboveAsync(Seeded.Today));
        Assert.Equal(town.Name, await AboveAsync(Seeded.Today.AddDays(-1)));
        Assert.Equal("新芦庙镇", await AboveAsync(town.ValidFrom.AddDays(-1)));

        async Task<string> AboveAsync(DateOnly? on) => (await district.RunAsync(Actors.Registrar, new GetOrganization.Query(village, on)))!.Above[^1].Name;
    }
}
