using Baoxue.Domain.Platform;
using Baoxue.Features.Registers.Organizations;
using Baoxue.Features.Tests.Platform;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Organizations;

public sealed class ImportOrganizationsTests
{
    [Theory, DatabaseData]
    public async Task The_simulated_roll_gives_every_school_a_place_and_loads_once(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var command = new ImportOrganizations.Command(Path.Combine(SmallDistrict.Directory, "机构名册.csv"), "机构名册.csv");

        var first = (await district.RunAsync(Actors.SystemAdministrator, command)).Value;
        var second = (await district.RunAsync(Actors.SystemAdministrator, command)).Value;

        Assert.Empty(first.Findings);
        Assert.Equal(first.Read, first.New + first.Changed + first.Unchanged);
        Assert.Equal((0, 0, first.Read), (second.New, second.Changed, second.Unchanged));
        var paths = await district.AsSystemAsync(db => db.Organizations.Where(o => o.Kind == OrganizationKind.PrimarySchool).Select(o => o.Path).ToListAsync());
        Assert.NotEmpty(paths);
        Assert.All(paths, p => Assert.Equal(SchoolPath.SchoolLength, p.Length));
        Assert.Equal(paths.Count, paths.Distinct().Count());
    }
}
