using System.Net;
using System.Text;
using AngleSharp.Dom;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Platform.Exports;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Registers;

/// <summary>What a registrar does on pages from the first click to the last, as a browser without script does it.</summary>
public sealed class RegistrarPagesTests
{
    private const string Administrator = "sysadmin";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task An_unknown_header_is_matched_once_and_known_from_then_on(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var header = Person.StudentHeader.Replace("学校标识码", "所在学校编号", StringComparison.Ordinal);
        var lines = Places.People.Where(p => p.School is not null).Select(p => p.StudentLine()).ToList();
        byte[] File(string class2) => Encoding.UTF8.GetBytes(string.Join('\n', lines.Select((l, i) => i == 0 ? l.Replace(",1班,", $",{class2},", StringComparison.Ordinal) : l).Prepend(header)));

        var (asked, _) = await site.UploadAsync(RegisterSource.Student, File("8班"), "生列名.csv");
        var page = await site.OpenAsync(asked!);
        var select = page.QuerySelectorAll("select").Single();
        var answer = await SubmitAsync(site, Uploads.Registrar, asked!, page, "match", (select.GetAttribute("name")!, select.QuerySelectorAll("option").Single(o => o.TextContent.StartsWith("学校标识码", StringComparison.Ordinal)).GetAttribute("value")!));
        var load = await site.EndedAsync(answer.Headers.Location!.OriginalString);
        var (again, message) = await site.UploadAsync(RegisterSource.Student, File("9班"), "熟列名.csv");

        Assert.StartsWith(Links.NewLoad + "/", asked, StringComparison.Ordinal);
        Assert.Equal("所在学校编号", page.QuerySelector($"label[for={select.Id}]")!.TextContent.Trim());
        Assert.Contains("现在生效", load.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True(again is not null && !again.StartsWith(Links.NewLoad, StringComparison.Ordinal), again ?? message);
        Assert.Contains("所在学校编号", (await site.OpenAsync(Links.RememberedHeaders)).QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_dropout_is_recorded_and_voided_on_the_pages_of_the_child(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var id = site.Children[Places.People[0]];
        var form = $"/children/{id}/enrollment-changes/new?kind={EnrollmentEventKind.DroppedOut}";

        var recorded = await SubmitAsync(site, Uploads.Registrar, form, await site.OpenAsync(form), "enrollment-change", ("Input.OccurredOn", "2026-11-02"), ("Input.Reason", "随父母外出，没有到校"));
        var story = await site.OpenAsync(recorded.Headers.Location!.OriginalString);
        Assert.Equal(EnrollmentStatus.DroppedOut, await StatusAsync(site, id));
        var correction = story.QuerySelectorAll("main a").Single(a => a.GetAttribute("aria-label") == "更正 2026-11-02 的辍学").GetAttribute("href")!;
        var voided = await SubmitAsync(site, Uploads.Registrar, correction, await site.OpenAsync(correction), "enrollment-void", ("Void.VoidReason", "登记到了另一名学生名下"));
        var after = await site.OpenAsync(voided.Headers.Location!.OriginalString);

        Assert.Equal(EnrollmentStatus.Active, await StatusAsync(site, id));
        Assert.Contains("已作废", after.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(after.QuerySelectorAll("main a"), a => a.GetAttribute("aria-label") == "更正 2026-11-02 的辍学");
        Assert.Equal(["CorrectEnrollmentChange ok", "RecordEnrollmentChange ok"], (await site.AuditedAsync(id.ToString())).Where(a => a.Contains("EnrollmentChange ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task A_class_entered_by_hand_is_said_to_wait_for_the_register(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var form = $"/children/{site.Children[Places.People[0]]}/enrollment-changes/new?kind={EnrollmentEventKind.ClassChanged}";
        const string Waits = "仍按学籍册，要等下一次导入学籍才会变";

        var asked = await site.OpenAsync(form);
        var recorded = await SubmitAsync(site, Uploads.Registrar, form, asked, "enrollment-change", ("Input.OccurredOn", "2026-11-02"), ("Input.ClassName", "9班"));

        Assert.Contains(Waits, asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“调班”", Assert.Single((await site.OpenAsync(recorded.Headers.Location!.OriginalString)).QuerySelectorAll("main p"), p => p.TextContent.Contains(Waits, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Waits, (await site.OpenAsync(form.Replace("ClassChanged", "DroppedOut", StringComparison.Ordinal))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_school_is_added_below_its_center_school_and_listed(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Administrator);
        var center = Links.Organization(site.Bodies[Places.FirstCenter].Id.Value);
        (string, string)[] school = [("kind", nameof(OrganizationKind.PrimarySchool)), ("name", "芦庙镇第二小学"), ("code", "2134000077"), ("from", "2026-09-01")];

        var added = await SubmitAsync(site, Administrator, center, await PageAsync(site, center), "add-below", school);
        var again = await SubmitAsync(site, Administrator, center, await PageAsync(site, center), "add-below", school);

        Assert.Equal("芦庙镇第二小学", (await PageAsync(site, added.Headers.Location!.OriginalString)).QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains((await PageAsync(site, $"{Links.Organizations}?q=芦庙镇第二小学")).QuerySelectorAll("main [data-label=名称]"), c => c.TextContent.Contains("芦庙镇第二小学", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(1, await site.District.AsSystemAsync(db => db.Organizations.CountAsync(o => o.Code == "2134000077", Ct)));
    }

    [Theory, DatabaseData]
    public async Task A_list_is_taken_out_by_the_button_on_its_page(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var page = await site.OpenAsync($"/children?township={Places.Lumiao}");
        var button = page.QuerySelectorAll("form[method=post]").Single(f => f.GetAttribute("action")?.Contains("/export", StringComparison.Ordinal) == true);

        using var fields = new FormUrlEncodedContent(Hidden(button).Append(new("purpose", "Visits")));
        using var file = await site.Browser(Uploads.Registrar).PostAsync(button.GetAttribute("action"), fields, Ct);

        Assert.Equal((HttpStatusCode.OK, ExportFile.ContentType), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("儿童台账-", file.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.Contains("儿童台账", (await site.OpenAsync(Links.Exports)).QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Behind_the_last_page_of_loads_stands_the_way_back_to_it(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);

        var behind = (await site.OpenAsync($"{Links.Loads}?page=9")).QuerySelector("main")!;

        Assert.DoesNotContain("还没有导入过数据", behind.TextContent, StringComparison.Ordinal);
        Assert.Contains(behind.QuerySelectorAll("a"), a => a.TextContent.Trim() == "最后一页" && a.GetAttribute("href") == $"{Links.Loads}?page=1");
        Assert.All(behind.QuerySelectorAll("a[rel=prev]"), a => Assert.Equal(Links.Loads, a.GetAttribute("href")));
    }

    [Theory, DatabaseData]
    public async Task A_list_tells_which_page_this_is_and_leads_back_to_the_first(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var line = Places.People.First(p => p.School is not null).StudentLine();
        var (load, message) = await site.UploadAsync(RegisterSource.Student, Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(line, 131).Prepend(Person.StudentHeader))), "重复.csv");
        await site.EndedAsync(load ?? message!);

        var first = Pager(await site.OpenAsync($"{load}/findings?only=RejectRow"));
        var second = Pager(await site.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!));
        var back = Pager(await site.OpenAsync(second.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "首页").GetAttribute("href")!));

        Assert.Equal("第 1 页，共 130 条", Text(first));
        Assert.DoesNotContain(first.QuerySelectorAll("a"), a => a.TextContent.Trim() == "首页");
        Assert.Equal("第 2 页，共 130 条", Text(second));
        Assert.Null(second.QuerySelector("a[rel=prev]"));
        Assert.Equal("第 1 页，共 130 条", Text(back));
        Assert.Equal("第 1–3 批，共 3 批", Text(Pager(await site.OpenAsync(Links.Loads))));

        static IElement Pager(IDocument page) => page.QuerySelector("nav[aria-label=翻页]")!;

        static string Text(IElement pager) => pager.QuerySelector("span")!.TextContent.Trim();
    }

    // Everything the form of the page holds, with some of it filled in.
    private static async Task<HttpResponseMessage> SubmitAsync(PeopledSite site, string userName, string address, IDocument page, string form, params (string Name, string Value)[] filled)
    {
        var shown = page.QuerySelectorAll("form").Single(f => f.QuerySelector($"input[name=_handler][value={form}]") is not null);
        var fields = Hidden(shown).Where(h => filled.All(f => f.Name != h.Key)).Concat(filled.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var content = new FormUrlEncodedContent(fields);
        return await site.Browser(userName).PostAsync(address, content, Ct);
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(IElement form) =>
        form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));

    private static async Task<IDocument> PageAsync(PeopledSite site, string address) => await Site.PageAsync(await site.Browser(Administrator).GetAsync(address, Ct), Ct);

    private static Task<EnrollmentStatus?> StatusAsync(PeopledSite site, Guid child) =>
        site.District.AsSystemAsync(db => db.Children.Where(c => c.Id == new ChildId(child)).Select(c => c.Status).SingleAsync(Ct));
}
