using System.Net;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>A right taken away is gone with the next click of a browser that is still signed in.</summary>
public sealed class RightsRemovedTests(PeopledSites sites)
{
    private static readonly Person OfFirst = Places.People.First(p => p is { School: Places.FirstSchool, Class: 2 });
    private static readonly Person OfThird = Places.People.First(p => p.School == Places.ThirdSchool);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task An_appointment_that_ended_shows_nothing_any_more(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (browser, appointment) = await SeatAsync(site, "ending", Role.SchoolRegistrar, Places.FirstSchool);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, site, OfFirst));

        Assert.True((await site.District.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(appointment, PeopledSite.Today.AddDays(-1)))).IsOk);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(browser, site, OfFirst));
    }

    [Theory, DatabaseData]
    public async Task Whoever_moves_to_another_post_sees_its_children_instead(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (browser, appointment) = await SeatAsync(site, "moving", Role.SchoolRegistrar, Places.FirstSchool);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusAsync(browser, site, OfFirst), await StatusAsync(browser, site, OfThird)));

        Assert.True((await site.District.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(appointment, PeopledSite.Today.AddDays(-1)))).IsOk);
        await site.AppointAsync(site.AccountOf("moving"), Role.SchoolRegistrar, Places.ThirdSchool);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(browser, site, OfFirst), await StatusAsync(browser, site, OfThird)));
    }

    [Theory, DatabaseData]
    public async Task A_disabled_account_is_led_to_the_door(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (browser, _) = await SeatAsync(site, "disabled", Role.BureauRegistrar, Places.Bureau);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, site, OfFirst));

        Assert.True((await site.District.RunAsync(Actors.SecurityAdministrator, new DisableAccount.Command(site.AccountOf("disabled")))).IsOk);

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, site, OfFirst));
    }

    [Theory, DatabaseData]
    public async Task A_reset_password_ends_the_session_of_whoever_is_signed_in(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (browser, _) = await SeatAsync(site, "resetting", Role.BureauRegistrar, Places.Bureau);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, site, OfFirst));

        Assert.True((await site.District.RunAsync(Actors.SecurityAdministrator, new ResetPassword.Command(site.AccountOf("resetting")))).IsOk);

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, site, OfFirst));
    }

    [Theory, DatabaseData]
    public async Task A_body_that_was_closed_gives_its_holders_nothing(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var village = (await site.District.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command("341602101009", "并村", OrganizationKind.Village, site.Bodies[Places.Lumiao].Id, new DateOnly(2020, 1, 1)))).Value;
        await site.AddAccountAsync("closed");
        var post = (await site.District.RunAsync(Actors.SecurityAdministrator, new CreatePost.Command(village, "干部", Role.VillageCadre))).Value;
        Assert.True((await site.District.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, null, site.AccountOf("closed"), new DateOnly(2026, 1, 1)))).IsOk);
        var browser = await site.SignInAsync("closed", Ct);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/children", Ct)).StatusCode);

        // The use case asks for the appointments to end first; a body must give nothing however it came to be closed.
        var last = (DateOnly?)PeopledSite.Today.AddDays(-1);
        await site.District.AsSystemAsync(db => db.Organizations.Where(o => o.Id == village).ExecuteUpdateAsync(set => set.SetProperty(o => o.ValidTo, last), Ct));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/children", Ct)).StatusCode);
    }

    private static async Task<(HttpClient Browser, AppointmentId Appointment)> SeatAsync(PeopledSite site, string userName, Role role, string place)
    {
        await site.AddAccountAsync(userName);
        var appointment = await site.AppointAsync(site.AccountOf(userName), role, place);
        return (await site.SignInAsync(userName, Ct), appointment);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, PeopledSite site, Person person)
    {
        using var answer = await browser.GetAsync($"/children/{site.Children[person]}?why=Ledger", Ct);
        return answer.StatusCode;
    }
}
