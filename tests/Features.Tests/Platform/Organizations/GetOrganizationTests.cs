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
}
