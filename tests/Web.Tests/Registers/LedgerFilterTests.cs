using AngleSharp.Dom;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;

namespace Baoxue.Web.Tests.Registers;

/// <summary>The filter of the child ledger says how much it narrows, and an empty or long list why it is so.</summary>
public sealed class LedgerFilterTests(PeopledSites sites)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_choices_wait_behind_a_summary_that_says_how_many_are_set(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        var page = await PageAsync(site, "/children?grade=5&presence=Both&sort=birth");

        var summary = Assert.Single(page.QuerySelectorAll("main form details:not([open]) > summary"));
        Assert.Equal("更多条件（已选 2 项）", summary.TextContent.Trim());
        Assert.Equal("5", page.QuerySelector("main form select[name=grade] option[selected]")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main form details input, main form details select"));
        Assert.Equal("更多条件", (await PageAsync(site, "/children")).QuerySelector("main form summary")!.TextContent.Trim());
    }

    [Theory, DatabaseData]
    public async Task Nobody_suspected_of_dropping_out_is_explained(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        var page = await PageAsync(site, "/children?group=SuspectedDropout");

        Assert.Contains("没有学生状态写“疑似辍学”的学生", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_figure_on_the_home_page_is_the_length_of_the_list_it_opens(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var tiles = (await PageAsync(site, "/")).QuerySelectorAll("main a").Where(a => a.GetAttribute("href")?.StartsWith("/children?", StringComparison.Ordinal) == true).ToList();

        Assert.Equal(3, tiles.Count);
        foreach (var tile in tiles)
        {
            var list = await PageAsync(site, tile.GetAttribute("href")!);
            Assert.Contains($"{tile.QuerySelector(".tile-value")!.FirstChild!.TextContent.Trim()} 人", list.QuerySelector(".pager")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("出生于", tiles[^1].TextContent, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_vacant_post_says_who_fills_it(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        var page = await PageAsync(site, "/admin/organizations/leading-group");

        Assert.Contains("空缺", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main p a"), a => a.TextContent == "安全管理员" && a.GetAttribute("href")!.StartsWith("/admin/organizations/post-holders?q=", StringComparison.Ordinal));
    }

    private static async Task<IDocument> PageAsync(PeopledSite site, string address) => await Site.PageAsync(await site.Browser("registrar").GetAsync(address, Ct), Ct);
}
