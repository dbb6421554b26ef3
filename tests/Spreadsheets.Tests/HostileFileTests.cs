using System.Net;
using System.Net.Sockets;

namespace Baoxue.Spreadsheets.Tests;

public sealed class HostileFileTests
{
    private const long MostAllocated = 200L << 20;

    private static readonly TableLimits Limits = TableLimits.Default with { Xls = GuardedProcess.Guard };

    public static TheoryData<string, TableRefusal> Cases => [.. HostileFiles.Reasons.Select(r => new TheoryDataRow<string, TableRefusal>(r.Key, r.Value))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_hostile_file_is_refused_for_its_own_reason(string name, TableRefusal reason)
    {
        var bytes = HostileFiles.Make(name);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Files.Refused(bytes, name, Limits);

        Assert.Equal(reason, refused.Reason);
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refused.Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated);
    }

    [Theory]
    [InlineData("long-cell.xlsx", 2, 2)]
    [InlineData("column-1025.xlsx", 1, 1025)]
    [InlineData("row-999999999.xlsx", 999_999_999, null)]
    [InlineData("blank-10000.xlsx", 10_002, null)]
    [InlineData("nul.csv", 3, 2)]
    [InlineData("unclosed.csv", 2, 2)]
    [InlineData("mixed-utf8-first.csv", 4, null)]
    [InlineData("mixed-gbk-first.csv", 4, null)]
    [InlineData("columns.csv", 1, 1025)]
    public void The_refusal_names_row_and_column(string name, int row, int? column)
    {
        var refused = Files.Refused(HostileFiles.Make(name), name);

        Assert.Equal((row, column), (refused.RowNumber, refused.ColumnNumber));
        Assert.Contains($"第 {row} 行", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_workbook_made_by_hand_is_read_when_nothing_is_wrong_with_it() =>
        Assert.Equal(["1:姓名", "2:姓名", "3:姓名"], Files.Rows(OldBooks.Honest(), "名单.xls", Limits));

    [Fact]
    public void An_old_workbook_is_not_opened_where_nobody_guards_the_reading() =>
        Assert.Equal(TableRefusal.XlsNotEnabled, Files.Refused(OldBooks.Honest(), "名单.xls").Reason);

    [Fact]
    public void The_refusal_names_the_sheet() =>
        Assert.Equal("学生", Files.Refused(HostileFiles.Make("long-cell.xlsx")).SheetName);

    [Fact]
    public void Sizes_that_lie_are_caught_while_unpacking()
    {
        var honest = HostileFiles.Make("bomb-400mb.xlsx");
        var lying = HostileFiles.DeclareUnpackedSizes(honest, 1_000);

        var reason = Files.Refused(lying).Reason;

        Assert.True(reason is TableRefusal.ZipBomb or TableRefusal.Truncated or TableRefusal.CellTooLong, reason.ToString());
    }

    [Fact]
    public void A_file_over_the_size_limit_is_not_opened() =>
        Assert.Equal(TableRefusal.TooLarge, Files.Refused(new byte[2 << 20], "a.csv", new TableLimits { MaxFileBytes = 1 << 20 }).Reason);

    [Fact]
    public void A_sheet_over_its_limit_is_refused_whatever_it_declares()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(row => Workbooks.Row(row, Guid.NewGuid().ToString())));

        Assert.Equal(TableRefusal.TooLarge, Files.Refused(new Workbooks().Sheet("学生", rows).ToBytes(), limits: new TableLimits { MaxSheetBytes = 1 << 20 }).Reason);
    }

    [Fact]
    public void Shared_texts_over_their_limit_are_refused()
    {
        var items = string.Concat(Enumerable.Range(1, 50_000).Select(_ => $"<si><t>{Guid.NewGuid()}</t></si>"));

        Assert.Equal(TableRefusal.TooLarge, Files.Refused(new Workbooks().Strings(items).Sheet("学生", Workbooks.Row(1, "x")).ToBytes(), limits: new TableLimits { MaxSharedTextBytes = 1 << 20 }).Reason);
    }

    [Fact]
    public async Task An_outside_entity_is_never_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var dtd = $"<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:{port}/\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        var bytes = new Workbooks().Sheet("学生", Workbooks.Row(1, "&e;&f;"), before: dtd).ToBytes();

        Assert.Equal(TableRefusal.ExternalEntity, Files.Refused(bytes).Reason);

        Assert.False(listener.Pending());
        await Task.CompletedTask;
    }

    [Fact]
    public void A_missing_file_is_no_refusal() =>
        Assert.Throws<FileNotFoundException>(() => TableReader.Open("/missing-file.csv", "a.csv", TableLimits.Default));
}
