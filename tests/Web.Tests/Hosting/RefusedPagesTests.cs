using System.Net;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Hosting;

/// <summary>Whoever is turned away at a page stands in the audit log, and whoever was only led to the door does not.</summary>
public sealed class RefusedPagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_page_that_was_refused_stands_in_the_log_once_with_who_and_from_where(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, "teacher", "auditor");
        var child = site.Children.Values.First();
        await RefusedAsync(site, "auditor", HttpMethod.Get, $"/children/{child}?why=Ledger");
        await RefusedAsync(site, "teacher", HttpMethod.Get, "/admin/accounts?q=王小芳");
        await RefusedAsync(site, "teacher", HttpMethod.Post, "/loads/export");

        var rows = await site.District.AsSystemAsync(db => db.AuditRows.AsNoTracking().Where(r => r.Action == "OpenPage").OrderBy(r => r.Sequence).ToListAsync(Ct));
        var page = await Site.PageAsync(await site.Browser("auditor").GetAsync("/admin/audit?act=OpenPage", Ct), Ct);

        Assert.Equal(
            [("auditor", "Page:/children/{Id:guid}", "NotAllowed"), ("teacher", "Page:/admin/accounts", "NotAllowed"), ("teacher", "Page:/loads/export", "NotAllowed")],
            rows.Select(r => (site.AccountOf("teacher") == r.ActorId ? "teacher" : "auditor", r.Subject!, r.Outcome)));
        Assert.Equal([site.AddressOf("auditor"), site.AddressOf("teacher"), site.AddressOf("teacher")], rows.Select(r => r.Remote));
        Assert.Contains(child.ToString(), rows[0].Details, StringComparison.Ordinal);
        Assert.DoesNotContain("王小芳", rows[1].Details, StringComparison.Ordinal);
        Assert.Equal(
            [("页面 /loads/export", "栏目：数据导入", "没有权限"), ("页面 /admin/accounts", "栏目：账号", "没有权限"), ("页面 /children/{Id:guid}", "栏目：儿童台账", "没有权限")],
            page.QuerySelectorAll("main tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList()).Select(c => (c[4], c[5], c[7])));
    }

    [Theory, DatabaseData]
    public async Task A_stranger_who_is_led_to_the_door_leaves_nothing(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, "teacher");
        var before = await CountAsync(site);
        using var stranger = site.Stranger();

        using var answer = await stranger.GetAsync("/admin/accounts", Ct);

        Assert.Equal((HttpStatusCode.Redirect, before), (answer.StatusCode, await CountAsync(site)));
    }

    private static async Task RefusedAsync(PeopledSite site, string user, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await site.Browser(user).SendAsync(request, Ct);
        Assert.Equal((address, HttpStatusCode.Forbidden), (address, answer.StatusCode));
    }

    private static Task<int> CountAsync(PeopledSite site) => site.District.AsSystemAsync(db => db.AuditRows.CountAsync(Ct));
}
