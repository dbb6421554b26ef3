using System.Net;
using Baoxue.Domain.Platform;
using Baoxue.Testing;

namespace Baoxue.Web.Tests.Platform;

public sealed class SessionStartTests(RunningSites sites) : IClassFixture<RunningSites>
{
    private const string New = "Baoxue+Test+2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_first_password_is_changed_and_the_browser_goes_on_signed_in(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (browser, _) = await ChangedAsync(site, "first.time");

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Links.Home, Ct)).StatusCode);
    }

    [Theory, DatabaseData]
    public async Task Whoever_signs_in_last_is_who_acts_and_the_former_key_opens_nothing(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (browser, former) = await ChangedAsync(site, "shared.one");
        var password = await site.AccountAsync("shared.two", Role.BureauRegistrar, Ct);

        using var answer = await RunningSite.PostAsync(browser, Links.SignIn, new() { ["Input.UserName"] = "shared.two", ["Input.Password"] = password }, Ct);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        // Only the second account still has a first password to change.
        Assert.Equal(Links.ChangePassword, (await browser.GetAsync(Links.Home, Ct)).Headers.Location?.OriginalString);
        Assert.False(await OpensAsync(site, former));
    }

    [Theory, DatabaseData]
    public async Task A_copied_cookie_ends_with_signing_out(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (browser, cookie) = await ChangedAsync(site, "leaves.now");
        Assert.True(await OpensAsync(site, cookie));

        var page = await RunningSite.PageAsync(await browser.GetAsync(Links.ChangePassword, Ct), Ct);
        var token = page.QuerySelector($"form[action='{Links.SignOut}'] input[type=hidden]")!;
        using var answer = await browser.PostAsync(Links.SignOut, new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value"))]), Ct);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(await OpensAsync(site, cookie));
    }

    [Theory, DatabaseData]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites_and_ends_with_the_browser(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var password = await site.AccountAsync("cookie.flags", Role.BureauRegistrar, Ct);
        var (_, answer) = await site.SignInAsync("cookie.flags", password, Ct);

        var cookie = SessionCookieOf(answer);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("max-age", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<(HttpClient Browser, string Cookie)> ChangedAsync(RunningSite site, string userName)
    {
        var password = await site.AccountAsync(userName, Role.BureauRegistrar, Ct);
        var (browser, _) = await site.SignInAsync(userName, password, Ct);
        using var changed = await RunningSite.PostAsync(browser, Links.ChangePassword, new() { ["Input.Old"] = password, ["Input.New"] = New, ["Input.Again"] = New }, Ct);
        Assert.Equal((HttpStatusCode.Redirect, Links.Home), (changed.StatusCode, changed.Headers.Location!.AbsolutePath));
        return (browser, SessionCookieOf(changed).Split(';')[0]);
    }

    private static async Task<bool> OpensAsync(RunningSite site, string cookie)
    {
        using var copy = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.MyAccount);
        request.Headers.Add("Cookie", cookie);
        using var answer = await copy.SendAsync(request, Ct);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static string SessionCookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("baoxue=", StringComparison.Ordinal));
}
