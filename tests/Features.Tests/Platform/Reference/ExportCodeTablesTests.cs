using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Reference;

public sealed class ExportCodeTablesTests
{
    [Theory, DatabaseData]
    public async Task The_file_lists_the_tables_as_the_page_does(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var tables = await district.RunAsync(Actors.Registrar, new ListCodeTables.Query());

        var rows = Exported.Rows(await district.ExportAsync(Actors.Registrar, new ExportCodeTables.Command()));

        Assert.NotEmpty(tables);
        Assert.Equal(["名称", "版本", "生效", "代码数", "来源", "确认"], rows[0]);
        Assert.Equal(
            tables.Select(t => (t.ChineseName, t.Version, $"{t.EffectiveFrom:yyyy-MM-dd}", $"{t.Codes}", t.Source, t.IsConfirmed ? "已确认" : "待确认")),
            rows.Skip(1).Select(r => (r[0], r[1], r[2], r[3], r[4], r[5])));
    }
}
