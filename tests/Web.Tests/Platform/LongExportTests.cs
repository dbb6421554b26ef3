using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Spreadsheets;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Platform;

/// <summary>A list too long to come at once, from the button on its page to the end of its file.</summary>
public sealed class LongExportTests
{
    private const int Added = 2_000;
    private const string Officer = "officer.lumiao";
    private const string Colleague = "mayor.lumiao";
    private static readonly string[] ColumnsRead = ["姓名", "身份证号"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_long_ledger_is_made_by_a_job_taken_by_its_owner_alone_and_gone_after_its_time(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Officer, Colleague);
        await AddHouseholdAsync(site);
        var seat = Seat.All.Single(s => s.UserName == Officer);
        var expected = Places.People.Where(seat.Sees).Select(p => Listed(p.School is null ? p.HouseholdName : p.Name, p.IdNumber))
            .Concat(Enumerable.Range(0, Added).Select(i => Listed(NameOf(i), IdNumberOf(i)))).Order().ToList();

        var file = await AskAsync(site);
        var early = await site.Browser(Officer).GetAsync(file, Ct);
        await site.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(Ct);
        var row = (await MyExportsAsync(site, Officer)).Single();
        using var taken = await site.Browser(Officer).GetAsync(row.QuerySelector("a[download]")!.GetAttribute("href"), Ct);
        var rows = Rows(await taken.Content.ReadAsByteArrayAsync(Ct));

        Assert.True(expected.Count > 2_000);
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Equal((HttpStatusCode.OK, ExportFile.ContentType), (taken.StatusCode, taken.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("儿童台账-20261123-", taken.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.Equal(expected, [.. rows.Select(r => (r[0], r[1])).Order()]);
        Assert.Contains(expected.Count.ToString("N0", CultureInfo.InvariantCulture), row.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", (await MyExportsAsync(site, Officer)).Single().QuerySelector("[data-label='下载次数']")!.TextContent.Trim());

        var foreign = await Shown.AnswerAsync(site.Browser(Colleague), file, Ct);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(foreign, await Shown.AnswerAsync(site.Browser(Colleague), Links.ExportFile(new(Guid.CreateVersion7())), Ct));
        Assert.Empty(await MyExportsAsync(site, Colleague));

        // The clock of the district moves on, and its jobs with it.
        site.District.Clock.Advance(TimeSpan.FromDays(8));
        await site.District.RunJobsAsync();
        var late = await Shown.AnswerAsync(site.Browser(Officer), file, Ct);
        var left = (await MyExportsAsync(site, Officer)).Single();
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.Contains("已过期", left.TextContent, StringComparison.Ordinal);
        Assert.Null(left.QuerySelector("a[download]"));
        Assert.Empty(Directory.GetFiles(Path.Combine(site.District.Directory, "exports")));
    }

    // Presses the button of the ledger and gives where the file will be.
    private static async Task<string> AskAsync(PeopledSite site)
    {
        var page = await Site.PageAsync(await site.Browser(Officer).GetAsync(Links.Children, Ct), Ct);
        var form = page.QuerySelectorAll("form[method=post]").Single(f => f.GetAttribute("action")?.Contains(Links.ExportSuffix, StringComparison.Ordinal) == true);
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Append(new("purpose", "Visits"));
        using var answer = await site.Browser(Officer).PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields), Ct);
        Assert.Equal((HttpStatusCode.Redirect, Links.Exports), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        var waiting = (await MyExportsAsync(site, Officer)).Single();
        Assert.Contains("正在排队，马上开始", waiting.TextContent, StringComparison.Ordinal);
        Assert.Null(waiting.QuerySelector("a[download]"));
        return waiting.QuerySelector("button[name=id]")!.GetAttribute("value") is { } id ? Links.ExportFile(new(Guid.Parse(id))) : "";
    }

    private static async Task<IEnumerable<IElement>> MyExportsAsync(PeopledSite site, string userName) =>
        (await Site.PageAsync(await site.Browser(userName).GetAsync(Links.Exports, Ct), Ct)).QuerySelectorAll("main tbody tr");

    // Name and number of every row, as the project's own reader gives them.
    private static List<string[]> Rows(byte[] workbook)
    {
        using var table = TableReader.Open(new MemoryStream(workbook), "导出.xlsx", TableLimits.Default);
        var (rows, columns) = (new List<string[]>(), (int[]?)null);
        while (table.Read())
        {
            var cells = Enumerable.Range(0, table.FieldCount).Select(table.GetText).ToList();
            if (columns is null)
            {
                columns = [.. ColumnsRead.Select(h => cells.IndexOf(h))];
                Assert.DoesNotContain(-1, columns);
            }
            else
            {
                rows.Add([.. columns.Select(c => cells[c])]);
            }
        }

        return rows;
    }

    private static async Task AddHouseholdAsync(PeopledSite site)
    {
        var file = Path.Combine(site.District.Directory, "户籍-更多.csv");
        await File.WriteAllLinesAsync(
            file,
            Places.People.Where(p => p.IsInHouseholds).Select(p => p.HouseholdLine())
                .Concat(Enumerable.Range(0, Added).Select(i => $"H9{i:D5},{NameOf(i)},女,{IdNumberOf(i)[6..14]},{IdNumberOf(i)},{Places.TextOf(Places.LumiaoEast)},{Places.LumiaoEast},女"))
                .Prepend(Person.HouseholdHeader),
            Ct);
        await site.District.LoadAsync(RegisterSource.Household, file, new DateOnly(2026, 9, 3));
    }

    // Six digits in front and one at the end stay.
    private static (string Name, string IdNumber) Listed(string name, string idNumber) => (name, idNumber[..6] + "***********" + idNumber[17..]);

    private static string NameOf(int number) => $"赵{(char)('一' + (number / 50))}{(char)('丰' + (number % 50))}";

    private static string IdNumberOf(int number)
    {
        var first17 = string.Create(CultureInfo.InvariantCulture, $"341699{new DateOnly(2015, 1, 1).AddDays(number % 500):yyyyMMdd}{600 + (2 * (number / 500)):D3}");
        return first17 + ResidentId.CheckCharacterOf(first17);
    }
}
