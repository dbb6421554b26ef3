using AngleSharp.Dom;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Registers;

/// <summary>The headers of the child ledger say the order its rows are in, and offer no other than those it has.</summary>
public sealed class LedgerOrderTests(PeopledSites sites)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Rows_stand_in_the_order_that_the_header_shows_however_often_it_is_clicked(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var address = "/children";

        foreach (var direction in new[] { "ascending", "descending", "ascending" })
        {
            var before = await PageAsync(site, address);
            address = Header(before, "出生日期").QuerySelector("a")?.GetAttribute("href") ?? address;
            var page = await PageAsync(site, address);
            var days = page.QuerySelectorAll("main tbody td[data-label=出生日期]").Select(c => c.TextContent.Trim()).ToList();

            Assert.Equal(direction, Header(page, "出生日期").GetAttribute("aria-sort"));
            Assert.True(days.Distinct().Count() > 20);
            Assert.Equal(direction == "ascending" ? days.Order(StringComparer.Ordinal) : days.OrderDescending(StringComparer.Ordinal), days);
        }
    }

    [Theory, DatabaseData]
    public async Task Without_a_wish_the_header_of_the_names_is_marked(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        var page = await PageAsync(site, "/children");

        Assert.Equal(["姓名"], page.QuerySelectorAll("main th[aria-sort]").Select(h => h.TextContent.Trim()));
        Assert.DoesNotContain("没有这种排列次序", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task An_order_that_does_not_exist_falls_back_to_names_and_says_so(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        var page = await PageAsync(site, "/children?sort=-age");

        Assert.Equal(["姓名"], page.QuerySelectorAll("main th[aria-sort]").Select(h => h.TextContent.Trim()));
        Assert.Contains("没有这种排列次序", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_cell_shows_the_markup_in_a_name_of_a_class_as_the_text_it_is(TestDatabase database)
    {
        const string Odd = "<b>\"1'班&amp;";
        await using var site = await PeopledSite.CreateAsync(database, Ct, "registrar");
        await site.District.AsSystemAsync(db => db.Children.Where(c => c.ClassName != null).ExecuteUpdateAsync(set => set.SetProperty(c => c.ClassName, Odd), Ct));

        var page = await PageAsync(site, "/children?presence=Both");
        var cells = page.QuerySelectorAll("main tbody td[data-label=年级班级]");

        Assert.NotEmpty(cells);
        Assert.All(cells, c => Assert.EndsWith(" " + Odd, c.TextContent, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main tbody b"));
    }

    [Theory, DatabaseData]
    public async Task Another_filter_keeps_the_order_chosen(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = site.Browser("registrar");
        var form = (await PageAsync(site, "/children?sort=-birth")).QuerySelectorAll("main form").Single(f => f.QuerySelector("[name=grade]") is not null);
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["presence"] = "Both";

        using var found = await browser.PostAsync("/children?sort=-birth", new FormUrlEncodedContent(fields), Ct);

        var page = await PageAsync(site, found.Headers.Location!.ToString());
        Assert.Equal("descending", Header(page, "出生日期").GetAttribute("aria-sort"));
        Assert.Equal("Both", page.QuerySelector("select[name=presence] option[selected]")!.GetAttribute("value"));
    }

    private static IElement Header(IDocument page, string title) => page.QuerySelectorAll("main th").Single(h => h.TextContent.Trim() == title);

    private static async Task<IDocument> PageAsync(PeopledSite site, string address) => await Site.PageAsync(await site.Browser("registrar").GetAsync(address, Ct), Ct);
}
