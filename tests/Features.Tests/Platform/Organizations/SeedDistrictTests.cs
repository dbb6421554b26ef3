using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class SeedDistrictTests
{
    [Theory, DatabaseData]
    public async Task All_25_bodies_and_the_leading_group_stand_there_once(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var before = await district.AsSystemAsync(db => db.Appointments.CountAsync());
        await district.RunAsync(Actors.SystemAdministrator, new SeedDistrict.Command());

        Assert.Equal(25, await district.AsSystemAsync(db => db.Organizations.CountAsync(o => o.Kind == OrganizationKind.Township || o.Kind == OrganizationKind.StreetOffice)));
        Assert.Equal(before, await district.AsSystemAsync(db => db.Appointments.CountAsync()));
        Assert.True(await district.AsSystemAsync(db => db.Appointments.AnyAsync(a => a.HolderName == "宋保众")));
    }
}
