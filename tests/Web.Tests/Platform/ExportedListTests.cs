using System.Net;
using AngleSharp.Dom;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Registers.Loads;
using Baoxue.Spreadsheets;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Platform;

/// <summary>Small lists have the button of the large ones, and their files hold the rows of the page in its order.</summary>
public sealed class ExportedListTests
{
    private static readonly SemesterDates Dates = new(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23));

    // The page, the caption of its list, and the use case that the log must name.
    private static readonly (string Page, string List, string UseCase)[] Lists =
    [
        ("/loads", "导入批次", "ExportLoads"),
        ("/loads/headers", "记住的列名", "ExportRememberedHeaders"),
        ("/comparisons", "比对批次", "ExportComparisonRuns"),
        ("/admin/calendar", "学期", "ExportSemesters"),
        ("/admin/calendar/school-semesters", "单独安排的学期", "ExportSchoolSemesters"),
        ("/admin/calendar/school-days", "调课", "ExportSchoolDays"),
        ("/admin/calendar/school-age", "适龄规则", "ExportSchoolAgeRules"),
        ("/admin/code-tables", "代码表", "ExportCodeTables"),
        ("/admin/jobs", "后台任务", "ExportJobs"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_button_of_the_page_answers_a_workbook_with_the_rows_of_its_list(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, "registrar");
        await FillAsync(site);
        var browser = site.Browser("registrar");
        foreach (var (address, list, _) in Lists)
        {
            var page = await Site.PageAsync(await browser.GetAsync(address, Ct), Ct);
            var form = page.QuerySelectorAll("main form[method=post]").Single(f => f.GetAttribute("action") == address + "/export");
            using var fields = new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Append(new("purpose", "Reporting")));

            using var file = await browser.PostAsync(form.GetAttribute("action"), fields, Ct);

            Assert.Equal((address, HttpStatusCode.OK, ExportFile.ContentType), (address, file.StatusCode, file.Content.Headers.ContentType?.MediaType));
            var shown = page.QuerySelectorAll("main table").Single(t => t.QuerySelector("caption")!.TextContent == list).QuerySelectorAll("tbody tr").ToList();
            var rows = Rows(await file.Content.ReadAsByteArrayAsync(Ct));
            Assert.True(shown.Count > 0 && shown.Count == rows.Count, $"{address}: {shown.Count} shown, {rows.Count} in the file.");
            Assert.All(shown.Zip(rows), pair => Assert.True(IsSame(pair.First, pair.Second), $"{address}: {pair.First.TextContent} is not {string.Join(' ', pair.Second.Values)}"));
        }

        var account = site.AccountOf("registrar");
        Assert.Equal(Lists.Select(l => l.UseCase), await site.District.AsSystemAsync(db => db.AuditRows.Where(r => r.ActorId == account && r.Action.StartsWith("Export") && r.Outcome == "ok").OrderBy(r => r.Sequence).Select(r => r.Action).ToListAsync(Ct)));
    }

    private static async Task FillAsync(PeopledSite site)
    {
        Assert.True((await site.District.RunAsync(Actors.Registrar, new RememberHeaders.Command(RegisterSource.Student, new Dictionary<string, string?> { ["孩子的号码"] = "IdNumber", ["奖惩情况"] = "" }))).IsOk);
        Assert.True((await site.District.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, Dates, "校历"))).IsOk);
        Assert.True((await site.District.RunAsync(Actors.SystemAdministrator, new ArrangeSchoolDay.Command(new(2026, 11, 30), false, "大雪"))).IsOk);
        Assert.True((await site.District.RunAsync(Actors.SystemAdministrator, new ArrangeSchoolDay.Command(new(2026, 11, 28), true, "补课"))).IsOk);
        Assert.True((await site.District.RunAsync(Actors.SystemAdministrator, new ArrangeSemester.Command(2026, Term.Autumn, site.Bodies[Places.FirstSchool].Id, Dates with { ReportOn = new(2026, 8, 30) }, "汛情通知"))).IsOk);
    }

    private static bool IsSame(IElement shown, Dictionary<string, string> row)
    {
        var shared = shown.QuerySelectorAll("td").Where(c => row.ContainsKey(c.GetAttribute("data-label")!)).ToList();
        return shared.Count > 1 && shared.All(c => IsSame(c.TextContent.Trim().Replace(",", "", StringComparison.Ordinal), row[c.GetAttribute("data-label")!]));
    }

    // A file has seconds where a page has minutes, and no thousands; a page says beside the first day of a rule that it holds.
    private static bool IsSame(string shown, string said) =>
        shown is "" or "—" ? said.Length == 0 : said.Length > 0 && (said.StartsWith(shown, StringComparison.Ordinal) || shown.StartsWith(said, StringComparison.Ordinal));

    private static List<Dictionary<string, string>> Rows(byte[] workbook)
    {
        using var table = TableReader.Open(new MemoryStream(workbook), "导出.xlsx", TableLimits.Default);
        var rows = new List<string[]>();
        while (table.Read())
        {
            rows.Add([.. Enumerable.Range(0, table.FieldCount).Select(table.GetText)]);
        }

        return [.. rows.Skip(1).Select(r => rows[0].Select((heading, i) => (heading, Text: r.ElementAtOrDefault(i) ?? "")).ToDictionary(c => c.heading, c => c.Text))];
    }
}
