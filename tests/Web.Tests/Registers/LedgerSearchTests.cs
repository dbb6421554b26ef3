using System.Net;
using Baoxue.Domain.Registers;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Registers;

/// <summary>A search that cannot be made says so; it never shows everybody instead.</summary>
public sealed class LedgerSearchTests(PeopledSites sites)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_link_to_an_old_search_shows_no_children_and_says_that_it_is_over(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var old = site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Baoxue.Web.Search").ToTimeLimitedDataProtector().Protect("王", DateTimeOffset.UnixEpoch);

        foreach (var token in new[] { old, "made-up" })
        {
            var page = await Site.PageAsync(await site.Browser("registrar").GetAsync($"/children?q={Uri.EscapeDataString(token)}", Ct), Ct);

            Assert.Empty(page.QuerySelectorAll("main tbody tr"));
            Assert.Contains("过期", page.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory, DatabaseData]
    public async Task A_link_that_somebody_else_searched_with_tells_nobody_what_was_searched(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = site.Browser("registrar");
        var number = Places.People[0].IdNumber;
        using var fields = new FormUrlEncodedContent([new("text", number), new("_handler", "find"), new("__RequestVerificationToken", await PeopledSite.TokenAsync(browser, Ct))]);
        using var found = await browser.PostAsync("/children", fields, Ct);
        var link = found.Headers.Location!.OriginalString;

        var own = await Site.PageAsync(await browser.GetAsync(link, Ct), Ct);
        var foreign = await Site.PageAsync(await site.Browser("officer.lumiao").GetAsync(link, Ct), Ct);

        Assert.Equal(number, own.QuerySelector("input[name=text]")!.GetAttribute("value"));
        Assert.DoesNotContain(number, foreign.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("别人查找时留下的", foreign.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_number_with_a_wrong_check_digit_is_told_and_not_looked_for(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = site.Browser("registrar");
        var number = Places.People[0].IdNumber;
        var wrong = number[..17] + (number[17] == '0' ? '1' : '0');
        using var fields = new FormUrlEncodedContent([new("text", wrong), new("_handler", "find"), new("__RequestVerificationToken", await PeopledSite.TokenAsync(browser, Ct))]);

        using var found = await browser.PostAsync("/children", fields, Ct);
        var page = await Site.PageAsync(await browser.GetAsync(found.Headers.Location!.OriginalString, Ct), Ct);

        Assert.Contains("校验码不符", page.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(wrong, page.QuerySelector("input[name=text]")!.GetAttribute("value"));
    }

    [Theory, DatabaseData]
    public async Task A_text_longer_than_any_name_is_refused_by_the_page_and_makes_no_address(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = site.Browser("registrar");
        using var fields = new FormUrlEncodedContent([new("text", new string('王', 5_000)), new("_handler", "find"), new("__RequestVerificationToken", await PeopledSite.TokenAsync(browser, Ct))]);

        using var found = await browser.PostAsync("/children", fields, Ct);
        var page = await Site.PageAsync(found, Ct);

        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Contains(new RegisterRefusals.SearchTooLong(ChildSearch.LongestText).Message, page.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main tbody tr"));
        Assert.Equal($"{ChildSearch.LongestText}", page.QuerySelector("input[name=text]")!.GetAttribute("maxlength"));
    }
}
