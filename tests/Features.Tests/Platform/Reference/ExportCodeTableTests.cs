using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Reference;

public sealed class ExportCodeTableTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_every_code_of_every_version(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var table = (await district.RunAsync(Actors.Registrar, new GetCodeTable.Query("Sex")))!;

        var file = await district.ExportAsync(Actors.Registrar, new ExportCodeTable.Command("Sex"));

        Assert.Equal(table.Versions.Reverse().SelectMany(v => v.Codes, (v, c) => (v.Version, c.Value, c.Name)), Exported.Rows(file).Skip(1).Select(r => (r[0], r[1], r[2])));
        Assert.Contains(Exported.Rows(file), r => r is [_, "1", "男性", "男", ..] && r[7] == "已确认");
        Assert.Equal($"代码表：{table.Name.Chinese}", Exported.Note(file, "筛选条件"));
    }
}
