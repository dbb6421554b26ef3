using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class AppointHolderTests
{
    [Theory, DatabaseData]
    public async Task Scope_follows_the_post_held(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");
        await district.SeatAsync(account.AccountId, "341602101", Role.TownshipOfficer);
        await district.SeatAsync(account.AccountId, "341602102", Role.TownshipOfficer);

        await using var scope = district.Services.CreateAsyncScope();
        var actor = await scope.ServiceProvider.GetRequiredService<ActorDirectory>().FindAsync(account.AccountId, null, TestContext.Current.CancellationToken);

        Assert.Equal(["341602101", "341602102"], actor!.Scope.RegionPaths);
        Assert.True(actor.May(Permission.ListChildren));
    }

    [Theory, DatabaseData]
    public async Task Nobody_holds_more_places_on_a_line_than_a_scope_has_room_for(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = (await district.AccountAsync("wang.xm")).AccountId;
        var townships = await district.AsSystemAsync(async db => (await db.Organizations.AsNoTracking().OrderBy(o => o.Code).ToListAsync(TestContext.Current.CancellationToken))
            .Where(o => o.Kind.IsTownshipLevel).Take(DataScope.PlacesPerLine + 1).Select(o => o.Code).ToList());
        foreach (var code in townships.SkipLast(1))
        {
            await district.SeatAsync(account, code, Role.TownshipOfficer);
        }

        var fifth = await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(await district.PostAsync(townships[^1], Role.TownshipOfficer), null, account, Seeded.Today));
        var again = await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(await district.PostAsync(townships[0], Role.TownshipLeader, "负责人"), null, account, Seeded.Today));

        Assert.Equal(DataScope.PlacesPerLine + 1, townships.Count);
        Assert.IsType<PlatformRefusals.TooManyPlaces>(fifth.Refusal);
        Assert.True(again.IsOk, again.Refusal?.Message);
    }

    [Theory, DatabaseData]
    public async Task A_year_that_can_only_be_a_slip_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var post = await district.PostAsync("341602101", Role.TownshipOfficer);
        foreach (var (from, to) in new (DateOnly, DateOnly?)[] { (new(1026, 9, 1), null), (Seeded.Today.AddYears(1).AddDays(1), null), (Seeded.Today, Seeded.Today.AddYears(10).AddDays(1)) })
        {
            Assert.IsType<PlatformRefusals.DayOutOfReach>((await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, "王小明", null, from, to))).Refusal);
        }

        var held = await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, "王小明", null, Seeded.Today));
        Assert.IsType<PlatformRefusals.DayOutOfReach>((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(held.Value, new(9026, 9, 1)))).Refusal);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(held.Value, Seeded.Today.AddYears(10)))).IsOk);
    }

    [Theory, DatabaseData]
    public async Task Several_people_may_hold_an_ordinary_post(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var post = await district.PostAsync("341602101", Role.TownshipOfficer);

        foreach (var name in new[] { "王小明", "李小红" })
        {
            Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, name, null, Seeded.Today))).IsOk);
        }
    }

    [Theory, DatabaseData]
    public async Task Nobody_holds_two_of_the_three_administrators(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");
        await district.SeatAsync(account.AccountId, "JYJ", Role.SystemAdministrator);
        var other = await district.PostAsync("JYJ", Role.AuditAdministrator, "审计管理员");

        Assert.IsType<PlatformRefusals.AdministratorsExcludeEachOther>((await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(other, null, account.AccountId, Seeded.Today))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task Of_two_appointments_at_once_that_exclude_each_other_one_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        PostId[] posts = [await district.PostAsync("JYJ", Role.SystemAdministrator, "系统管理员"), await district.PostAsync("JYJ", Role.BureauRegistrar, "学籍管理员")];

        for (var i = 0; i < 8; i++)
        {
            var account = (await district.AccountAsync($"wang.{i}")).AccountId;
            var done = await Task.WhenAll(posts.Select(p => Task.Run(() => district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(p, null, account, Seeded.Today)))));

            Assert.IsType<PlatformRefusals.AdministratorsSeeNoChild>(Assert.Single(done, d => !d.IsOk).Refusal);
        }
    }

    [Theory, DatabaseData]
    public async Task Of_an_appointment_and_the_end_of_its_body_at_once_one_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        foreach (var code in new[] { "341602101", "341602102", "341602103", "341602104", "341602105", "341602106" })
        {
            var (body, post, account) = (await district.BodyAsync(code), await district.PostAsync(code, Role.TownshipOfficer), (await district.AccountAsync("w" + code)).AccountId);

            var appointed = Task.Run(() => district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, null, account, Seeded.Today)));
            var ended = Task.Run(() => district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(body.Id, Seeded.Today)));

            Assert.NotEqual((await appointed).IsOk, (await ended).IsOk);
        }
    }

    [Theory, DatabaseData]
    public async Task The_same_post_is_given_to_the_same_person_once(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = (await district.AccountAsync("wang.xm")).AccountId;
        var post = await district.PostAsync("341602101", Role.TownshipOfficer);

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => AppointAsync(Seeded.Today.AddDays(i), Seeded.Today.AddDays(10)))));

        Assert.Single(done, d => d.IsOk);
        Assert.All(done.Where(d => !d.IsOk), d => Assert.IsType<PlatformRefusals.HeldAlready>(d.Refusal));
        Assert.True((await AppointAsync(Seeded.Today.AddDays(11), null)).IsOk);

        Task<Result<AppointmentId>> AppointAsync(DateOnly from, DateOnly? to) =>
            district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, null, account, from, to));
    }

    [Theory, DatabaseData]
    public async Task The_same_post_is_given_once_to_who_has_no_account(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var post = await district.PostAsync("341602101", Role.TownshipOfficer);

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AppointAsync("梅镇长"))));

        Assert.Single(done, d => d.IsOk);
        Assert.All(done.Where(d => !d.IsOk), d => Assert.IsType<PlatformRefusals.HeldAlready>(d.Refusal));
        Assert.True((await AppointAsync("李镇长")).IsOk);

        Task<Result<AppointmentId>> AppointAsync(string name) =>
            district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, name, null, Seeded.Today));
    }

    [Theory, DatabaseData]
    public async Task Nobody_is_appointed_where_there_is_no_body_on_the_day(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var account = await district.AccountAsync("wang.xm");
        var post = await district.PostAsync("341602101", Role.TownshipOfficer);
        var body = await district.BodyAsync("341602101");
        var last = Seeded.Today.AddDays(10);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(body.Id, last))).IsOk);

        Assert.Equal(new PlatformRefusals.BodyNotThere(body.Name, last.AddDays(1), body.ValidFrom, last), (await AppointAsync(last.AddDays(1), null)).Refusal);
        Assert.IsType<PlatformRefusals.BodyNotThere>((await AppointAsync(body.ValidFrom.AddDays(-1), last)).Refusal);
        Assert.Equal(new PlatformRefusals.OutlivesBody(body.Name, last), (await AppointAsync(Seeded.Today, null)).Refusal);
        Assert.IsType<PlatformRefusals.OutlivesBody>((await AppointAsync(Seeded.Today, last.AddDays(1))).Refusal);
        Assert.True((await AppointAsync(Seeded.Today, last)).IsOk);

        Task<Result<AppointmentId>> AppointAsync(DateOnly from, DateOnly? to) =>
            district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, null, account.AccountId, from, to));
    }
}
