using AngleSharp.Dom;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;

namespace Baoxue.Web.Tests.Registers;

/// <summary>The filter of the child ledger says how much it narrows, and an empty list why it is so.</summary>
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
        var narrower = await PageAsync(site, "/children?group=SuspectedDropout&grade=5");

        Assert.Contains("没有学生状态写“疑似辍学”的学生", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("没有学生状态写“疑似辍学”的学生", narrower.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IDocument> PageAsync(PeopledSite site, string address) => await Site.PageAsync(await site.Browser("registrar").GetAsync(address, Ct), Ct);
}
