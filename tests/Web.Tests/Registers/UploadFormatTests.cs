using System.Text;
using Baoxue.Domain.Registers;
using Baoxue.Spreadsheets.Tests;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;
using NPOI.HSSF.UserModel;

namespace Baoxue.Web.Tests.Registers;

/// <summary>The same register in every format and encoding an office may send, through the page of the registrar.</summary>
public sealed class UploadFormatTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Every_format_and_encoding_holds_the_same_records(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var before = await RecordsAsync(site);
        foreach (var (source, rows) in Registers())
        {
            foreach (var (name, bytes) in Files(rows))
            {
                var (href, message) = await site.UploadAsync(source, bytes, name);
                await site.EndedAsync(href ?? throw new Xunit.Sdk.XunitException($"{name}: {message}"));

                var load = await site.District.AsSystemAsync(db => db.RegisterLoads.AsNoTracking().Where(l => l.Source == source).OrderBy(l => l.Sequence).LastAsync(Ct));
                Assert.Equal((name, LoadState.Published, null), (name, load.State, load.Failure));
                Assert.Equal((name, rows.Count - 1, rows.Count - 1, 0), (name, load.Counts.Read, load.Counts.Unchanged, load.Counts.Gone));
            }
        }

        Assert.Equal(before, await RecordsAsync(site));
    }

    [Theory, DatabaseData]
    public async Task A_refused_cell_is_told_from_a_refused_row_and_its_row_can_be_taken_out(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var lines = Registers()[0].Rows.Select((row, i) => string.Join(',', row) + (i == 0 ? ",成员1姓名,成员1身份证件号" : i == 1 ? ",王大山,3.41699E+17" : ",,"));

        var (href, message) = await site.UploadAsync(RegisterSource.Student, Encoding.UTF8.GetBytes(string.Join('\n', lines)), "成员.csv");
        var page = await site.EndedAsync(href ?? message!);
        var findings = await site.OpenAsync(href + "/findings?only=DropCell");

        Assert.Contains(page.QuerySelectorAll("main tbody tr"), r => r.TextContent.Contains("拒收该格", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.TextContent.Contains("下载错误行", StringComparison.Ordinal));
        Assert.Contains("拒收该格", Assert.Single(findings.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
    }

    private static (RegisterSource Source, IReadOnlyList<string[]> Rows)[] Registers() =>
    [
        (RegisterSource.Student, [Person.StudentHeader.Split(','), .. Places.People.Where(p => p.School is not null).Select(p => p.StudentLine().Split(','))]),
        (RegisterSource.Household, [Person.HouseholdHeader.Split(','), .. Places.People.Where(p => p.IsInHouseholds).Select(p => p.HouseholdLine().Split(','))]),
    ];

    private static IEnumerable<(string Name, byte[] Bytes)> Files(IReadOnlyList<string[]> rows)
    {
        var text = string.Join("\r\n", rows.Select(r => string.Join(',', r))) + "\r\n";
        foreach (var (name, encoding) in new (string, Encoding)[]
        {
            ("utf8", new UTF8Encoding(false)), ("utf8bom", new UTF8Encoding(true)), ("gb18030", Encoding.GetEncoding("GB18030")), ("utf16", Encoding.Unicode), ("utf16be", Encoding.BigEndianUnicode),
        })
        {
            yield return ($"{name}.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        }

        yield return ("工作簿.xlsx", new Workbooks().Sheet("名单", string.Concat(rows.Select((row, i) => Workbooks.Row(i + 1, row)))).ToBytes());
        yield return ("几张表.xlsx", Parts(rows).Aggregate(new Workbooks(), (book, part) => book.Sheet(part.Name, string.Concat(part.Rows.Select((row, i) => Workbooks.Row(i + 1, row))))).ToBytes());
        yield return ("旧式.xls", OldWorkbook(("名单", rows)));
        yield return ("四张表.xls", OldWorkbook([.. Parts(rows)]));
    }

    /// <summary>Four sheets with the same header, as a register comes that one sheet of an .xls cannot hold.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<string[]> Rows)> Parts(IReadOnlyList<string[]> rows) =>
        rows.Skip(1).Chunk((rows.Count + 2) / 4).Select((part, i) => ($"名单{i + 1}", (IReadOnlyList<string[]>)[rows[0], .. part]));

    private static byte[] OldWorkbook(params (string Name, IReadOnlyList<string[]> Rows)[] sheets)
    {
        var book = new HSSFWorkbook();
        foreach (var (name, rows) in sheets)
        {
            var sheet = book.CreateSheet(name);
            foreach (var (i, row) in rows.Index())
            {
                var made = sheet.CreateRow(i);
                foreach (var (column, text) in row.Index())
                {
                    made.CreateCell(column).SetCellValue(text);
                }
            }
        }

        using var bytes = new MemoryStream();
        book.Write(bytes);
        return bytes.ToArray();
    }

    private static Task<List<string>> RecordsAsync(PeopledSite site) => site.District.AsSystemAsync(async db =>
    {
        var students = await db.StudentRecords.AsNoTracking().ToListAsync(Ct);
        var households = await db.HouseholdRecords.AsNoTracking().ToListAsync(Ct);
        return students.Select(r => $"{r.Id} {r.ToSequence}").Concat(households.Select(r => $"{r.Id} {r.ToSequence}")).Order(StringComparer.Ordinal).ToList();
    });
}
