using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    [Theory, DatabaseData]
    public async Task A_vacant_seat_of_the_group_is_filled_by_name_and_falls_vacant_again(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var seat = Assert.Single(await SeatsAsync(district, Seeded.Today));
        Assert.Null(seat.Holder);

        var filled = await ChooseAsync(district, await SeatPostAsync(district), " 李镇长 ", null, Seeded.Today);

        Assert.Equal(seat with { Holder = "李镇长", From = Seeded.Today }, Assert.Single(await SeatsAsync(district, Seeded.Today)));
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(filled.Value, Seeded.Today))).IsOk);
        Assert.Null(Assert.Single(await SeatsAsync(district, Seeded.Today.AddDays(1))).Holder);
    }

    [Theory, DatabaseData]
    public async Task Who_follows_in_a_seat_with_an_account_may_do_what_it_allows(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = (await district.AccountAsync("wang.xm")).AccountId;
        var post = await SeatPostAsync(district);
        var before = (await ChooseAsync(district, post, "李镇长", null, Seeded.Today.AddDays(-9))).Value;
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(before, Seeded.Today.AddDays(-1)))).IsOk);

        Assert.True((await ChooseAsync(district, post, null, account, Seeded.Today)).IsOk);

        Assert.Equal("李镇长", Assert.Single(await SeatsAsync(district, Seeded.Today.AddDays(-1))).Holder);
        Assert.Equal("王小明", Assert.Single(await SeatsAsync(district, Seeded.Today)).Holder);
        await using var scope = district.Services.CreateAsyncScope();
        var actor = await scope.ServiceProvider.GetRequiredService<ActorDirectory>().FindAsync(account, null, TestContext.Current.CancellationToken);
        Assert.Equal(Role.LeadingGroupMember.Permissions.Order(), actor!.Permissions.Order());
    }

    [Theory, DatabaseData]
    public async Task Of_two_who_would_hold_a_seat_of_the_group_on_the_same_day_one_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var post = await SeatPostAsync(district);
        var title = await district.AsSystemAsync(db => db.Posts.Where(p => p.Id == post).Select(p => p.Title).SingleAsync());

        var done = await Task.WhenAll(new[] { "李镇长", "梅镇长" }.Select(name => Task.Run(() => ChooseAsync(district, post, name, null, Seeded.Today))));

        var holder = Assert.Single(await SeatsAsync(district, Seeded.Today)).Holder!;
        Assert.Equal(new PlatformRefusals.SeatHeld(title, holder, Seeded.Today, null), Assert.Single(done, d => !d.IsOk).Refusal);
        Assert.IsType<PlatformRefusals.SeatHeld>((await ChooseAsync(district, post, "王镇长", null, Seeded.Today.AddDays(-30))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task A_name_must_be_given_and_be_that_of_the_account(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = (await district.AccountAsync("wang.xm")).AccountId;
        var post = await SeatPostAsync(district);

        Assert.IsType<PlatformRefusals.BadText>((await ChooseAsync(district, post, " ", null, Seeded.Today)).Refusal);
        Assert.Equal(new PlatformRefusals.NotNamedSo("李镇长", "王小明"), (await ChooseAsync(district, post, "李镇长", account, Seeded.Today)).Refusal);
        Assert.True((await ChooseAsync(district, post, "王小明", account, Seeded.Today)).IsOk);
    }

    [Theory, DatabaseData]
    public async Task Only_a_post_of_the_body_itself_is_chosen_and_a_new_one_needs_a_role(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var elsewhere = await district.PostAsync("341602101", Role.TownshipOfficer);

        Assert.Equal(new PlatformRefusals.NotFound("职务"), (await ChooseAsync(district, elsewhere, "李四", null, Seeded.Today)).Refusal);
        Assert.IsType<PlatformRefusals.BadText>((await ChooseAsync(district, null, "李四", null, Seeded.Today)).Refusal);
    }

    private static async Task<PostId> SeatPostAsync(TestDistrict district)
    {
        var town = (await district.BodyAsync(Town)).Id;
        return await district.AsSystemAsync(db => db.Posts.Where(p => p.OrganizationId == town && p.GroupSeat != null).Select(p => p.Id).SingleAsync());
    }

    private static async Task<IReadOnlyList<ListPostHolders.Row>> SeatsAsync(TestDistrict district, DateOnly on) =>
        await district.RunAsync(Actors.Registrar, new ListPostHolders.Query(on, Search: (await district.BodyAsync(Town)).Name, OnlyGroup: true));

    private static async Task<Result<AppointmentId>> ChooseAsync(TestDistrict district, PostId? post, string? name, Guid? account, DateOnly from) => await district.RunAsync(
        Actors.SecurityAdministrator,
        new FillPost.Command((await district.BodyAsync(Town)).Id, post, null, null, name, account, from));

    private static async Task<Result<AppointmentId>> FillAsync(TestDistrict district, Guid account, string title) => await district.RunAsync(
        Actors.SecurityAdministrator,
        new FillPost.Command((await district.BodyAsync(Town)).Id, null, Role.TownshipOfficer, title, null, account, Seeded.Today));

    private static async Task<List<Post>> PostsAsync(TestDistrict district)
    {
        var town = (await district.BodyAsync(Town)).Id;
        return await district.AsSystemAsync(db => db.Posts.AsNoTracking().Where(p => p.OrganizationId == town && p.Role == Role.TownshipOfficer).ToListAsync());
    }
}
