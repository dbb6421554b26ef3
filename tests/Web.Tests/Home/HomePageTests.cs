using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;

namespace Baoxue.Web.Tests.Home;

public sealed partial class HomePageTests(PeopledSites sites)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_figure_on_the_home_page_is_the_length_of_the_list_it_opens(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        var tiles = (await PageAsync(site, "/")).QuerySelectorAll("main a").Where(a => a.GetAttribute("href")?.StartsWith("/children?", StringComparison.Ordinal) == true).ToList();

        Assert.Equal(3, tiles.Count);
        foreach (var tile in tiles)
        {
            var list = await PageAsync(site, tile.GetAttribute("href")!);
            Assert.Contains($"共 {Figure().Match(tile.TextContent).Groups[1].Value} 人", list.QuerySelector("[aria-label=翻页]")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("出生于", tiles[^1].TextContent, StringComparison.Ordinal);
    }

    private static async Task<IDocument> PageAsync(PeopledSite site, string address) => await Site.PageAsync(await site.Browser("registrar").GetAsync(address, Ct), Ct);

    [GeneratedRegex(@"([\d,]+)\s*人", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
