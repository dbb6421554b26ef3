using System.Collections.Concurrent;
using System.Net;
using Baoxue.Domain.Platform;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>Every address and every form against every seat: what the table allows opens, everything else is shut.</summary>
public sealed class RouteTests(PeopledSites sites)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_table_names_every_address_of_the_site_and_no_other(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var expected = RouteTable.Pages.Keys.Concat(RouteTable.Open.Where(r => !r.EndsWith('z'))).SelectMany(r => new[] { ("GET", r), ("POST", r) })
            .Concat(RouteTable.Open.Where(r => r.EndsWith('z')).Select(r => ("GET", r))).Concat(RouteTable.Endpoints.Keys);

        Assert.Equal(expected.Order(), Walk.Routes(site).Order());
    }

    [Theory, DatabaseData]
    public async Task Every_address_opens_for_those_the_table_allows_and_for_nobody_else(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var wrong = new ConcurrentBag<string>();
        await Walk.ForEachSeatAsync(async seat =>
        {
            var token = await PeopledSite.TokenAsync(site.Browser(seat), Ct);
            foreach (var (method, route, needed) in Guarded().Where(g => g.Route != "/sign-out"))
            {
                using var answer = await AskAsync(site.Browser(seat), method, Walk.Fill(site, seat, route), token);
                var allowed = seat.May(needed);
                var missing = allowed && method == "GET" && !Walk.LeadsToSomething(seat, route);
                // An export answers with its file. A page that is posted to without naming a form has nothing to do; that it says so proves that it was opened.
                var fits = !allowed ? answer.StatusCode == HttpStatusCode.Forbidden
                    : missing ? answer.StatusCode == HttpStatusCode.NotFound
                    : route.EndsWith("/export", StringComparison.Ordinal) ? answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect
                    : method == "POST" ? answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Redirect or HttpStatusCode.NotFound
                    : answer.StatusCode == HttpStatusCode.OK;
                if (!fits)
                {
                    wrong.Add($"{seat.UserName} {method} {route}: {(int)answer.StatusCode}, allowed {allowed}");
                }
            }
        });

        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order()));
    }

    [Theory, DatabaseData]
    public async Task A_stranger_is_led_to_the_door_or_told_to_sign_in(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        using var stranger = site.Stranger();
        foreach (var (method, route, _) in Guarded())
        {
            using var answer = await AskAsync(stranger, method, Walk.Fill(site, Seat.All[1], route), "");

            var atTheDoor = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.AbsolutePath == "/sign-in";
            Assert.True(method == "GET" ? atTheDoor : answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {route}: {answer.StatusCode}");
        }
    }

    [Theory, DatabaseData]
    public async Task A_form_posted_without_its_button_does_nothing_for_whom_it_is_not_meant(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var wrong = new ConcurrentBag<string>();
        await Walk.ForEachSeatAsync(async seat =>
        {
            var token = await PeopledSite.TokenAsync(site.Browser(seat), Ct);
            foreach (var form in RouteTable.Forms)
            {
                var allowed = seat.May(form.Needed) && seat.May(RouteTable.Pages[form.Page]) && Walk.LeadsToSomething(seat, form.Page);
                if (allowed && (form.IsOfHeldLoad || form.IsOfMatter))
                {
                    continue;
                }

                using var answer = await PostAsync(site, seat, form, token);
                var done = form.UseCase is { } useCase && await WasDoneAsync(site, seat, useCase);
                var shut = answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest or HttpStatusCode.NotFound;
                if (allowed ? answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect) : !shut || done)
                {
                    wrong.Add($"{seat.UserName} {form.Page} {form.Name}: {(int)answer.StatusCode}, allowed {allowed}, done {done}");
                }
            }
        });

        Assert.True(wrong.IsEmpty, string.Join('\n', wrong.Order()));
    }

    [Theory, DatabaseData]
    public async Task Every_form_that_a_page_shows_stands_in_the_table(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var found = new ConcurrentDictionary<(string Page, string Name), bool>();
        await Walk.ForEachSeatAsync(async seat =>
        {
            foreach (var page in RouteTable.Pages.Where(p => seat.May(p.Value) && Walk.LeadsToSomething(seat, p.Key)))
            {
                foreach (var address in RouteTable.Forms.Where(f => f.Page == page.Key).Select(f => Walk.Fill(site, seat, f)).Append(Walk.Fill(site, seat, page.Key)).Distinct())
                {
                    var shown = await Site.PageAsync(await site.Browser(seat).GetAsync(address, Ct), Ct);
                    foreach (var form in shown.QuerySelectorAll("form input[name=_handler]"))
                    {
                        found[(page.Key, form.GetAttribute("value")!)] = true;
                    }
                }
            }
        });

        Assert.Equal(RouteTable.Forms.Select(f => (f.Page, f.Name)).Order(), found.Keys.Order());
    }

    private static IEnumerable<(string Method, string Route, Permission Needed)> Guarded() =>
        RouteTable.Pages.SelectMany(p => new[] { ("GET", p.Key, p.Value), ("POST", p.Key, p.Value) })
            .Concat(RouteTable.Endpoints.Select(e => (e.Key.Method, e.Key.Route, e.Value)));

    private static async Task<HttpResponseMessage> AskAsync(HttpClient browser, string method, string address, string token)
    {
        if (method == "GET")
        {
            return await browser.GetAsync(address, Ct);
        }

        // What an export is for, which means nothing to any other address.
        using var fields = new FormUrlEncodedContent([new("purpose", "Checking"), new("__RequestVerificationToken", token)]);
        return await browser.PostAsync(address, fields, Ct);
    }

    private static async Task<HttpResponseMessage> PostAsync(PeopledSite site, Seat seat, RouteTable.Form form, string token)
    {
        using var fields = new FormUrlEncodedContent(
            form.Fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)).Append(new("_handler", form.Name)).Append(new("__RequestVerificationToken", token)));
        return await site.Browser(seat).PostAsync(Walk.Fill(site, seat, form), fields, Ct);
    }

    private static Task<bool> WasDoneAsync(PeopledSite site, Seat seat, string useCase)
    {
        Guid? account = site.AccountOf(seat.UserName);
        return site.District.AsSystemAsync(db => db.AuditRows.AnyAsync(r => r.ActorId == account && r.Action == useCase && r.Outcome == "ok", Ct));
    }
}
