using System.Text;
using AngleSharp.Dom;
using Baoxue.Data;
using Baoxue.Domain.Registers;
using Baoxue.Spreadsheets;
using Baoxue.Spreadsheets.Tests;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;

namespace Baoxue.Web.Tests.Registers;

/// <summary>
/// The hostile corpus through the page of the registrar: each file is refused in words that name it, its load stands in the
/// list and in the audit log, and readers see what they saw before.
/// </summary>
public sealed class HostileUploadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task No_hostile_file_gets_in_and_each_is_told_of_and_recorded(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var before = await site.SeenAsync();
        var wrong = new List<string>();
        // What is empty or no table by its name makes no load; both have tests of their own. On the other database the registers change places.
        var names = HostileFiles.Reasons.Keys.Where(n => !n.StartsWith("empty.", StringComparison.Ordinal) && UploadPolicy.Default.Takes(n)).ToList();
        foreach (var (i, name) in names.Index())
        {
            var bytes = HostileFiles.Make(name);
            var expected = Files.Refused(bytes, name, TableLimits.Default with { Xls = GuardedProcess.Guard }).Message;
            var (href, message) = await site.UploadAsync((i % 2 == 0) == (database.Provider == DatabaseSettings.Sqlite) ? RegisterSource.Student : RegisterSource.Household, bytes, name);
            if (href is null || Failure(await site.EndedAsync(href)) is not { } failure)
            {
                wrong.Add($"{name}: {message ?? href}");
                continue;
            }

            var audited = await site.AuditedAsync(href.Split('/')[^1]);
            if (!failure.Contains($"文件“{name}”", StringComparison.Ordinal) || !failure.Contains(expected, StringComparison.Ordinal) || audited is not [.., "StartLoad ok", "FailLoad failed"])
            {
                wrong.Add($"{name}: {failure} {string.Join(", ", audited)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await site.SeenAsync());
        var pages = new[] { await site.OpenAsync(Links.Loads), await site.OpenAsync(Links.Loads + "?page=2") };
        var listed = pages.SelectMany(p => p.QuerySelectorAll("main tbody tr")).Where(r => r.TextContent.Contains("失败", StringComparison.Ordinal)).Select(r => r.QuerySelector("[data-label=文件]")!.TextContent.Trim());
        Assert.Equal(names.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task A_header_that_cannot_be_read_is_refused_with_its_row_and_column(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var before = await site.SeenAsync();
        foreach (var (source, header) in Headers())
        {
            var merged = new Workbooks().Sheet("名单", Workbooks.Row(1, [.. header[..3], "", .. header[4..]]), after: "<mergeCells><mergeCell ref=\"C1:D1\"/></mergeCells>").ToBytes();
            var (group, end) = (ColumnName.Of(header.Length + 1), ColumnName.Of(header.Length + 3));
            var mergedAtTheEnd = new Workbooks().Sheet("名单", Workbooks.Row(1, [.. header, "家庭成员"]), after: $"<mergeCells><mergeCell ref=\"{group}1:{end}1\"/></mergeCells>").ToBytes();
            // Behind more rows than a header is looked for in, the merged cells are met at the end.
            var line = Lines(source).First();
            var rows = string.Concat(Enumerable.Range(2, 40).Select(row => Workbooks.Row(row, line)));
            var last = ColumnName.Of(header.Length);
            var mergedBehindRows = new Workbooks().Sheet("名单", Workbooks.Row(1, header) + rows, after: $"<mergeCells><mergeCell ref=\"{last}1:{end}1\"/></mergeCells>").ToBytes();
            (string Name, byte[] Bytes, string[] Words)[] files =
            [
                ("多行之后的合并.xlsx", mergedBehindRows, ["第 1 行", $"{last} 列", "合并"]),
                ("合并.xlsx", merged, ["第 1 行", "C 列", "合并"]),
                ("末尾合并.xlsx", mergedAtTheEnd, ["第 1 行", $"{group} 列", "合并"]),
                ("重复.csv", Encoding.UTF8.GetBytes($"{string.Join(',', header)},姓名\n"), ["第 1 行", $"{ColumnName.Of(header.Length + 1)} 列", "两次"]),
                ("重复并有生列名.csv", Encoding.UTF8.GetBytes($"{string.Join(',', header)},姓名,备注栏\n"), ["第 1 行", "两次"]),
                ("只有表头.csv", Encoding.UTF8.GetBytes(string.Join(',', header) + "\n"), ["第 1 行", "没有数据"]),
            ];
            foreach (var (name, bytes, words) in files)
            {
                var (href, message) = await site.UploadAsync(source, bytes, name);
                var failure = Failure(await site.EndedAsync(href ?? throw new Xunit.Sdk.XunitException($"{name}: {message}")));

                Assert.All(words.Append($"文件“{name}”"), word => Assert.Contains(word, failure, StringComparison.Ordinal));
                Assert.Contains("FailLoad failed", await site.AuditedAsync(href.Split('/')[^1]));
            }
        }

        Assert.Equal(before, await site.SeenAsync());
    }

    [Theory, DatabaseData]
    public async Task Formulas_are_refused_row_by_row_and_the_load_waits_unseen(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var before = await site.SeenAsync();
        foreach (var (source, header) in Headers())
        {
            var lines = Lines(source).ToList();
            var name = lines[0][1];
            var rows = Workbooks.Row(1, header) + string.Concat(lines.Take(lines.Count / 2).Select((line, i) => Workbooks.Row(i + 2, line)));
            var formula = rows.Replace($"t=\"inlineStr\"><is><t>{name}</t></is></c>", $"t=\"str\"><f>CONCATENATE(\"{name}\")</f><v>{name}</v></c>", StringComparison.Ordinal);
            var (href, _) = await site.UploadAsync(source, new Workbooks().Sheet("名单", formula).ToBytes(), "公式.xlsx");

            var page = await site.EndedAsync(href!);
            var findings = (await site.OpenAsync(href + "/findings")).QuerySelectorAll("main tbody tr").Select(r => r.TextContent.Trim()).ToList();

            Assert.Contains("等待确认", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(findings, f => f.StartsWith("第 2 行", StringComparison.Ordinal) && f.Contains("姓名", StringComparison.Ordinal) && f.Contains("公式", StringComparison.Ordinal) && f.Contains("拒收", StringComparison.Ordinal));
            Assert.Contains("HoldLoad ok", await site.AuditedAsync(href!.Split('/')[^1]));
            await site.PressAsync(href, "discard", "姓名是公式");
            Assert.Contains("已放弃", (await site.EndedAsync(href)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(before, await site.SeenAsync());
    }

    private static IEnumerable<string[]> Lines(RegisterSource source) => source switch
    {
        RegisterSource.Student => Places.People.Where(p => p.School is not null).Select(p => p.StudentLine().Split(',')),
        RegisterSource.Household => Places.People.Where(p => p.IsInHouseholds).Select(p => p.HouseholdLine().Split(',')),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "These are the two registers."),
    };

    private static string? Failure(IDocument page) => page.QuerySelector("main .notice[role=alert]")?.TextContent.Trim();

    private static (RegisterSource Source, string[] Header)[] Headers() =>
        [(RegisterSource.Student, Person.StudentHeader.Split(',')), (RegisterSource.Household, Person.HouseholdHeader.Split(','))];
}
