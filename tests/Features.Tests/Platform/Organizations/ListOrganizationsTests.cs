using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class ListOrganizationsTests
{
    [Theory, DatabaseData]
    public async Task A_body_is_found_by_any_of_its_names(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var codes = new List<string>();
        foreach (var name in new[] { "谯城公安分局", "区公安分局" })
        {
            codes.Add((await district.RunAsync(Actors.Registrar, new ListOrganizations.Query(Search: name)))[0].Code);
        }

        Assert.Single(codes.Distinct());
    }
}
