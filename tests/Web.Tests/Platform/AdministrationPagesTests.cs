using AngleSharp.Dom;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;

namespace Baoxue.Web.Tests.Platform;

/// <summary>The pages of administration show what the district holds, and not only that they may be opened.</summary>
public sealed class AdministrationPagesTests(PeopledSites sites)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_code_table_shows_its_codes_with_their_days_and_whether_they_are_confirmed(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        var unconfirmed = await PageAsync(site, "sysadmin", "/admin/code-tables/DisabilityType");
        var confirmed = await PageAsync(site, "sysadmin", "/admin/code-tables/Sex");

        Assert.Contains("GB/T 26341—2010", unconfirmed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1", "视力残疾", "视力", "2000-01-01 起", "待确认"], Cells(unconfirmed, "视力残疾"));
        Assert.Equal("已确认", Cells(confirmed, "男性")[^1]);
    }

    [Theory, DatabaseData]
    public async Task A_deadline_is_counted_over_the_days_of_the_calendar(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        var page = await PageAsync(site, "officer.lumiao", "/admin/calendar/deadline?start=2026-11-23&count=5&unit=Working&roll=None");

        Assert.Contains("2026-11-30", page.QuerySelector(".deadline")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task School_age_leading_group_and_posts_name_whom_and_what_they_hold(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        var ages = await PageAsync(site, "officer.lumiao", "/admin/calendar/school-age");
        var group = await PageAsync(site, "officer.lumiao", "/admin/organizations/leading-group?on=2024-02-01");
        var holders = await PageAsync(site, "officer.lumiao", "/admin/organizations/post-holders?on=2024-02-01&q=张从中");

        Assert.Contains("8 月 31 日前满 6 周岁", Cells(ages, "此前（现行）"));
        Assert.Equal("组长", Cells(group, "宋保众")[0]);
        Assert.Contains(Rows(holders), r => r.Contains("局长") && r.Contains("张从中"));
    }

    [Theory, DatabaseData]
    public async Task Log_jobs_and_accounts_say_what_was_done_and_by_whom(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        var log = await PageAsync(site, "auditor", "/admin/audit?act=StartComparison");
        var jobs = await PageAsync(site, "sysadmin", "/admin/jobs");
        var accounts = await PageAsync(site, "secadmin", "/admin/accounts?q=officer.huatuo");

        Assert.Contains(Rows(log), r => r.Contains("开始比对") && r.Contains("成功"));
        Assert.Contains(Rows(jobs), r => r.Contains("首次比对") && r.Contains("已完成"));
        Assert.Contains("乡镇街道教育专干", string.Join(' ', Cells(accounts, "officer.huatuo")), StringComparison.Ordinal);
    }

    private static List<string> Cells(IDocument page, string main) => Rows(page).Single(r => r.Contains(main));

    private static IEnumerable<List<string>> Rows(IDocument page) => page.QuerySelectorAll("main tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList());

    private static async Task<IDocument> PageAsync(PeopledSite site, string user, string address) => await Site.PageAsync(await site.Browser(user).GetAsync(address, Ct), Ct);
}
