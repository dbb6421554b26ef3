using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Registers;

/// <summary>Uploads whose file is of no use before anybody has read it: none, empty, too long, cut off, forged, or oddly named.</summary>
public sealed class OddUploadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static byte[] Unreadable => "\0"u8.ToArray();

    [Theory, DatabaseData]
    public async Task What_is_not_kept_is_told_by_its_name_and_recorded(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var before = await site.SeenAsync();

        var empty = await site.UploadAsync(RegisterSource.Household, [], "空.xlsx");
        var tooLong = await site.UploadAsync(RegisterSource.Student, Unreadable, "太大.csv", r => r.Content!.Headers.ContentLength = 600L << 20);
        var cut = await site.UploadAsync(RegisterSource.Student, [], "", r => r.Content = Raw(Fields + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"half.csv\"\r\n\r\n姓名,性别"));

        Assert.Equal(new RegisterRefusals.FileEmpty("空.xlsx").Message, empty.Message);
        Assert.Equal(new RegisterRefusals.FileTooLarge("太大.csv", UploadPolicy.Default.MostBytes).Message, tooLong.Message);
        Assert.Equal(new RegisterRefusals.UploadBrokeOff("half.csv").Message, cut.Message);
        Assert.Equal("RefuseUpload FileEmpty", (await site.AuditedAsync("空.xlsx"))[^1]);
        Assert.Equal("RefuseUpload FileTooLarge", (await site.AuditedAsync("太大.csv"))[^1]);
        Assert.Equal("RefuseUpload UploadBrokeOff", (await site.AuditedAsync("half.csv"))[^1]);
        Assert.Equal(before, await site.SeenAsync());
        Assert.Empty(Kept(site));
    }

    [Theory, DatabaseData]
    public async Task A_file_of_another_kind_is_refused_by_its_name_in_the_words_of_the_page(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var input = (await site.OpenAsync(Links.NewLoad)).QuerySelector("input[type=file]")!;
        foreach (var name in new[] { "照片.jpg", "宏.xlsm", "/etc/" })
        {
            var known = FileStore.NameOf(name);

            var (href, message) = await site.UploadAsync(RegisterSource.Student, Unreadable, name);

            Assert.Null(href);
            Assert.Equal(input.GetAttribute("data-other-kind")!.Replace("{name}", known, StringComparison.Ordinal), message);
            Assert.Equal("RefuseUpload FileOfOtherKind", (await site.AuditedAsync(known))[^1]);
        }

        Assert.Equal(string.Join(',', UploadPolicy.Default.Endings), input.GetAttribute("accept"));
        Assert.Equal($"{UploadPolicy.Default.MostBytes}", input.GetAttribute("data-most"));
        Assert.Empty(Kept(site));
    }

    [Theory, DatabaseData]
    public async Task What_is_no_upload_of_the_page_is_refused_and_leaves_nothing(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        (string Body, string Message)[] bodies =
        [
            (Fields + "--cut--\r\n", new RegisterRefusals.NoFileChosen().Message),
            (Fields + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--cut--\r\n", new RegisterRefusals.NoFileChosen().Message),
            (Fields + "--cut\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n姓名\r\n--cut--\r\n", new RegisterRefusals.NoFileChosen().Message),
            (Fields + $"--cut\r\nX: {new string('x', 70_000)}\r\n\r\n", new RegisterRefusals.UploadUnreadable().Message),
            (Fields[..^20], new RegisterRefusals.UploadUnreadable().Message),
            ("", new RegisterRefusals.UploadUnreadable().Message),
            ("no parts", new RegisterRefusals.UploadUnreadable().Message),
            (Fields.Replace("2026-09-02", "2026-02-30", StringComparison.Ordinal) + File("a.csv"), new RegisterRefusals.UploadIncomplete().Message),
            (Fields.Replace("Student", "99", StringComparison.Ordinal) + File("a.csv"), new RegisterRefusals.UploadIncomplete().Message),
        ];
        foreach (var (body, message) in bodies)
        {
            Assert.Equal((body, message), (body, (await site.UploadAsync(RegisterSource.Student, [], "", r => r.Content = Raw(body))).Message));
        }

        var forged = await site.UploadAsync(RegisterSource.Student, Unreadable, "a.csv", r =>
        {
            r.Headers.Remove("RequestVerificationToken");
            r.Headers.Add("RequestVerificationToken", "CfDJ8forged");
        });
        using var plain = await site.Browser(Uploads.Registrar).PostAsync(Links.Uploads, Raw(Fields + File("a.csv")), Ct);

        Assert.Equal(new RegisterRefusals.UploadUnreadable().Message, forged.Message);
        Assert.Equal((HttpStatusCode.Redirect, Links.NewLoad), (plain.StatusCode, plain.Headers.Location?.OriginalString));
        Assert.Contains((await site.OpenAsync(Links.NewLoad)).QuerySelectorAll("[role=alert]"), e => e.TextContent.Contains(new RegisterRefusals.UploadUnreadable().Message, StringComparison.Ordinal));
        Assert.Empty(Kept(site));
        Assert.Equal(2, await site.District.AsSystemAsync(db => db.RegisterLoads.CountAsync(Ct)));
    }

    [Theory, DatabaseData]
    public async Task A_file_with_an_odd_name_is_listed_under_what_can_be_read_of_it(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        string[] sent = ["../../etc/passwd.csv", "C:\\用户\\名单.csv", "名\u0001单\u202Egpj.csv", new string('长', 300) + ".csv", string.Concat(Enumerable.Repeat("😀", 120)) + ".csv", "<b>\"单\".csv"];
        foreach (var name in sent)
        {
            var (href, message) = await site.UploadAsync(RegisterSource.Student, Unreadable, name);

            var page = await site.EndedAsync(href ?? throw new Xunit.Sdk.XunitException($"{name}: {message}"));
            Assert.Equal(FileStore.NameOf(name), page.QuerySelector("h1")!.TextContent.Trim());
            Assert.Contains($"文件“{FileStore.NameOf(name)}”", page.QuerySelector("main .notice[role=alert]")!.TextContent, StringComparison.Ordinal);
        }

        var listed = (await site.OpenAsync(Links.Loads)).QuerySelectorAll("main [data-label=文件]").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(sent.Select(FileStore.NameOf).Order(StringComparer.Ordinal), listed.Except(["学籍.csv", "户籍.csv"]).Order(StringComparer.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task Of_two_uploads_at_once_one_is_taken_and_the_other_told_so(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var before = await site.SeenAsync();

        var answers = await Task.WhenAll(site.UploadAsync(RegisterSource.Student, Unreadable, "甲.csv"), site.UploadAsync(RegisterSource.Student, Unreadable, "乙.csv"));

        var taken = Assert.Single(answers, a => a.Href is not null);
        Assert.False(string.IsNullOrEmpty(Assert.Single(answers, a => a.Href is null).Message));
        Assert.Single(Kept(site));
        await site.EndedAsync(taken.Href!);
        Assert.Equal(before, await site.SeenAsync());
        Assert.Empty(Kept(site));
        var audited = (await site.AuditedAsync("甲.csv")).Concat(await site.AuditedAsync("乙.csv")).Where(a => a.StartsWith("StartLoad", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, audited.Count);
        Assert.Single(audited, a => a == "StartLoad ok");
    }

    private static string Fields => Field("source", "Student") + Field("mode", "Full") + Field("asOf", "2026-09-02");

    private static string Field(string name, string value) => $"--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";

    private static string File(string name) => $"--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n姓名\r\n--cut--\r\n";

    private static StringContent Raw(string body)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=cut");
        return content;
    }

    private static IEnumerable<string> Kept(PeopledSite site) => Directory.EnumerateFiles(Path.Combine(site.District.Directory, "uploads"));
}
