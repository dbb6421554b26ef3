using System.Net;
using Baoxue.Domain.Platform;

namespace Baoxue.Web.Tests.Platform;

public sealed class SessionStartTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string New = "Baoxue+Test+2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_password_is_changed_and_the_browser_goes_on_signed_in()
    {
        var (browser, _) = await ChangedAsync("first.time");

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Links.Home, Ct)).StatusCode);
    }

    [Fact]
    public async Task Whoever_signs_in_last_is_who_acts_and_the_former_key_opens_nothing()
    {
        var (browser, former) = await ChangedAsync("shared.one");
        var password = await site.AccountAsync("shared.two", Role.BureauRegistrar, Ct);

        using var answer = await RunningSite.PostAsync(browser, Links.SignIn, new() { ["Input.UserName"] = "shared.two", ["Input.Password"] = password }, Ct);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        // Only the second account still has a first password to change.
        Assert.Equal(Links.ChangePassword, (await browser.GetAsync(Links.Home, Ct)).Headers.Location?.OriginalString);
        Assert.False(await OpensAsync(former));
    }

    [Fact]
    public async Task A_copied_cookie_ends_with_signing_out()
    {
        var (browser, cookie) = await ChangedAsync("leaves.now");
        Assert.True(await OpensAsync(cookie));

        var page = await RunningSite.PageAsync(await browser.GetAsync(Links.ChangePassword, Ct), Ct);
        var token = page.QuerySelector($"form[action='{Links.SignOut}'] input[type=hidden]")!;
        using var answer = await browser.PostAsync(Links.SignOut, new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value"))]), Ct);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(await OpensAsync(cookie));
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites_and_ends_with_the_browser()
    {
        var password = await site.AccountAsync("cookie.flags", Role.BureauRegistrar, Ct);
        var (_, answer) = await site.SignInAsync("cookie.flags", password, Ct);

        var cookie = SessionCookieOf(answer);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("max-age", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(HttpClient Browser, string Cookie)> ChangedAsync(string userName)
    {
        var password = await site.AccountAsync(userName, Role.BureauRegistrar, Ct);
        var (browser, _) = await site.SignInAsync(userName, password, Ct);
        using var changed = await RunningSite.PostAsync(browser, Links.ChangePassword, new() { ["Input.Old"] = password, ["Input.New"] = New, ["Input.Again"] = New }, Ct);
        Assert.Equal((HttpStatusCode.Redirect, Links.Home), (changed.StatusCode, changed.Headers.Location!.AbsolutePath));
        return (browser, SessionCookieOf(changed).Split(';')[0]);
    }

    private async Task<bool> OpensAsync(string cookie)
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
