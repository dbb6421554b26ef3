using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class FillPostTests
{
    private const string Town = "341602103";

    [Theory, DatabaseData]
    public async Task A_post_is_made_once_and_bears_the_name_of_its_role_when_none_is_given(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Guid[] accounts = [(await district.AccountAsync("wang.xm")).AccountId, (await district.AccountAsync("li.si")).AccountId];

        Assert.True((await FillAsync(district, accounts[0], "")).IsOk);
        Assert.True((await FillAsync(district, accounts[1], $" {Role.TownshipOfficer.ChineseName} ")).IsOk);

        var post = Assert.Single(await PostsAsync(district));
        Assert.Equal(Role.TownshipOfficer.ChineseName, post.Title);
        Assert.Equal(2, await district.AsSystemAsync(db => db.Appointments.CountAsync(a => a.PostId == post.Id)));
    }

    [Theory, DatabaseData]
    public async Task Who_may_not_be_appointed_leaves_no_empty_post(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var administrator = (await district.AccountAsync("wang.xm")).AccountId;
        await district.SeatAsync(administrator, "JYJ", Role.AuditAdministrator);

        Assert.IsType<PlatformRefusals.AdministratorsSeeNoChild>((await FillAsync(district, administrator, "教育专干")).Refusal);
        Assert.IsType<PlatformRefusals.NotFound>((await FillAsync(district, Guid.CreateVersion7(), "教育专干")).Refusal);

        Assert.Empty(await PostsAsync(district));
    }

    [Theory, DatabaseData]
    public async Task A_body_that_has_ended_gets_neither_post_nor_holder(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = (await district.AccountAsync("wang.xm")).AccountId;
        var town = await district.BodyAsync(Town);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(town.Id, Seeded.Today.AddDays(-1)))).IsOk);

        var refused = await FillAsync(district, account, "教育专干");

        Assert.Equal(new PlatformRefusals.BodyNotThere(town.Name, Seeded.Today, town.ValidFrom, Seeded.Today.AddDays(-1)), refused.Refusal);
        Assert.Empty(await PostsAsync(district));
    }

    [Theory, DatabaseData]
    public async Task What_is_made_and_filled_stands_in_the_log_together(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = (await district.AccountAsync("wang.xm")).AccountId;

        Assert.True((await FillAsync(district, account, "教育专干")).IsOk);

        var details = await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == nameof(FillPost)).Select(r => r.Details).SingleAsync());
        Assert.Contains("platform_post", details, StringComparison.Ordinal);
        Assert.Contains("platform_appointment", details, StringComparison.Ordinal);
    }

    private static async Task<Result<AppointmentId>> FillAsync(TestDistrict district, Guid account, string title) => await district.RunAsync(
        Actors.SecurityAdministrator,
        new FillPost.Command((await district.BodyAsync(Town)).Id, Role.TownshipOfficer, title, account, Seeded.Today));

    private static async Task<List<Post>> PostsAsync(TestDistrict district)
    {
        var town = (await district.BodyAsync(Town)).Id;
        return await district.AsSystemAsync(db => db.Posts.AsNoTracking().Where(p => p.OrganizationId == town && p.Role == Role.TownshipOfficer).ToListAsync());
    }
}
