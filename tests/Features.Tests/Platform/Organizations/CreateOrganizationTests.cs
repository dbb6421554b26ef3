using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class CreateOrganizationTests
{
    [Theory, DatabaseData]
    public async Task A_village_stands_under_its_township_and_a_code_is_used_once(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var township = await district.BodyAsync("341602101");
        var command = new CreateOrganization.Command("341602101901", "东村", OrganizationKind.Village, township.Id, new(2024, 1, 1));

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, command)).IsOk);
        Assert.Equal("341602101901", (await district.BodyAsync("341602101901")).Path);
        Assert.IsType<PlatformRefusals.CodeTaken>((await district.RunAsync(Actors.SystemAdministrator, command)).Refusal);
    }

    [Theory, DatabaseData]
    public async Task Nothing_is_founded_below_a_body_that_has_a_last_day(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var township = await district.BodyAsync("341602101");
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(township.Id, Seeded.Today))).IsOk);

        var refused = await CreateAsync(district, township, "341602101901", "东村");

        Assert.Equal(new PlatformRefusals.NothingBelowWhatEnds(township.Name, Seeded.Today), refused.Refusal);
    }

    [Theory, DatabaseData]
    public async Task Siblings_that_live_bear_different_names_and_bodies_elsewhere_need_not(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var (township, other) = (await district.BodyAsync("341602101"), await district.BodyAsync("341602102"));
        var first = (await CreateAsync(district, township, "341602101901", "东村", Seeded.Today.AddDays(-30))).Value;

        var refused = await CreateAsync(district, township, "341602101902", "东 村");
        Assert.True((await CreateAsync(district, other, "341602102901", "东村")).IsOk);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(first, Seeded.Today.AddDays(-1)))).IsOk);
        var taken = await CreateAsync(district, township, "341602101902", "东村");

        Assert.Equal(new PlatformRefusals.SiblingCalledSo("东村", "341602101901", township.Name), refused.Refusal);
        Assert.True(taken.IsOk);
    }

    [Theory, DatabaseData]
    public async Task Two_classes_of_a_school_do_not_share_a_place(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var bureau = await district.BodyAsync("JYJ");
        var schools = new List<OrganizationId>();
        foreach (var code in new[] { "3416029001", "3416029002" })
        {
            schools.Add((await district.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command(code, $"第{code}小学", OrganizationKind.PrimarySchool, bureau.Id, Seeded.Today))).Value);
        }

        Assert.True((await ClassAsync(schools[0], "A202401", "一年级1班")).IsOk);
        Assert.Equal(new PlatformRefusals.PlaceTaken("B202401", "一年级1班", "A202401"), (await ClassAsync(schools[0], "B202401", "一年级2班")).Refusal);
        Assert.True((await ClassAsync(schools[1], "B202401", "一年级1班")).IsOk);

        Task<Result<OrganizationId>> ClassAsync(OrganizationId school, string code, string name) =>
            district.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command(code, name, OrganizationKind.SchoolClass, school, Seeded.Today));
    }

    [Theory, DatabaseData]
    public async Task Bodies_founded_at_once_get_places_of_their_own(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var bureau = await district.BodyAsync("JYJ");

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => district.RunAsync(
            Actors.SystemAdministrator, new CreateOrganization.Command($"341602900{i}", $"第{i}小学", OrganizationKind.PrimarySchool, bureau.Id, Seeded.Today)))));

        Assert.All(made, m => Assert.True(m.IsOk));
        var paths = await district.AsSystemAsync(db => db.Organizations.Where(o => o.Kind == OrganizationKind.PrimarySchool).Select(o => o.Path).ToListAsync());
        Assert.Equal(8, paths.Distinct().Count());
    }

    private static Task<Result<OrganizationId>> CreateAsync(TestDistrict district, Organization township, string code, string name, DateOnly? from = null) =>
        district.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command(code, name, OrganizationKind.Village, township.Id, from ?? Seeded.Today));
}
