using System.Net;
using Baoxue.Domain.Platform;
using Baoxue.Testing;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>The figures that open the day: each is as long as the list behind it, and that list is the seat's own.</summary>
public sealed class HomeTests(PeopledSites sites)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Every_figure_on_the_home_page_is_as_long_as_the_list_it_opens(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await Walk.ForEachSeatAsync(async seat =>
        {
            using var answer = await site.Browser(seat).GetAsync("/", Ct);
            Assert.Equal((seat.UserName, HttpStatusCode.OK), (seat.UserName, answer.StatusCode));
            var home = await Site.PageAsync(answer, Ct);
            var tiles = home.QuerySelectorAll("a.tile").Select(t => (Href: t.GetAttribute("href")!, Value: Shown.Number(t.QuerySelector(".tile-value")!.TextContent))).ToList();

            Assert.Equal((seat.UserName, seat.May(Permission.ListChildren) || seat.May(Permission.ListDifferences)), (seat.UserName, tiles.Count > 0));
            foreach (var (href, value) in tiles)
            {
                Assert.Equal((seat.UserName, href, (await Shown.ListAsync(site.Browser(seat), href, Ct)).Count), (seat.UserName, href, value));
            }

            var children = tiles.Where(t => t.Href.StartsWith("/children", StringComparison.Ordinal)).Select(t => t.Value).DefaultIfEmpty(0);
            Assert.Equal((seat.UserName, seat.May(Permission.ListChildren) ? Places.People.Count(seat.Sees) : 0), (seat.UserName, children.Sum()));
        });
    }

    [Theory, DatabaseData]
    public async Task A_load_that_waits_for_a_decision_is_a_to_do_of_whoever_may_decide(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await Walk.ForEachSeatAsync(async seat =>
        {
            var home = await Site.PageAsync(await site.Browser(seat).GetAsync("/", Ct), Ct);
            var waiting = home.QuerySelectorAll("main a").Where(a => a.TextContent.Contains("等待确认", StringComparison.Ordinal)).Select(a => (a.TextContent.Trim(), a.GetAttribute("href"))).ToList();

            (string, string?)[] expected = seat.May(Permission.LoadRegisters) ? [("有 1 个数据批次等待确认", $"/loads/{site.HeldLoad}")] : [];
            Assert.Equal(expected, waiting);
        });
    }
}
