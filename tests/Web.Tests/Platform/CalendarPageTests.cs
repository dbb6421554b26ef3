using System.Net;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;

namespace Baoxue.Web.Tests.Platform;

/// <summary>The calendar pages say what is confirmed and keep what the bureau arranges.</summary>
public sealed class CalendarPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task An_unconfirmed_semester_is_marked_and_a_day_off_in_it_is_listed(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, "sysadmin");
        var browser = site.Browser("sysadmin");
        var semester = await RunningSite.PostAsync(browser, "/admin/calendar/semester", new()
        {
            ["Input.StartYear"] = "2026", ["Input.Term"] = "Autumn", ["Input.ReportOn"] = "2026-08-31", ["Input.ClassStartOn"] = "2026-09-01",
            ["Input.EndsOn"] = "2027-01-22", ["Input.HolidayStartOn"] = "2027-01-23", ["Input.Source"] = "校历草案", ["Input.IsConfirmed"] = "false",
        }, Ct);
        var day = await RunningSite.PostAsync(browser, "/admin/calendar/school-days", new()
        {
            ["Input.On"] = "2026-11-30", ["Input.Lessons"] = "false", ["Input.School"] = "", ["Input.Reason"] = "大雪，区应急通知",
        }, Ct);

        var calendar = await RunningSite.PageAsync(await browser.GetAsync("/admin/calendar", Ct), Ct);
        var days = await RunningSite.PageAsync(await browser.GetAsync("/admin/calendar/school-days", Ct), Ct);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (semester.StatusCode, day.StatusCode));
        Assert.Equal("待确认", calendar.QuerySelectorAll("main td[data-label=确认]").Single().TextContent.Trim());
        Assert.Equal(["2026-11-30", "停课", "全区", "大雪，区应急通知"], days.QuerySelectorAll("main tbody td").Select(c => c.TextContent.Trim()));
    }
}
