using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class ExportLoadsTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_the_loads_of_all_pages_in_their_order(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var all = await ManyLoads.AddAsync(district, 120);

        var file = await district.ExportAsync(Actors.Registrar, new ExportLoads.Command(new ListLoads.Query(Page: 2)));

        Assert.Equal(all.OrderByDescending(l => l.Sequence).Select(l => l.FileName), Exported.Names(file));
    }

    [Theory, DatabaseData]
    public async Task A_row_says_of_a_load_what_the_page_says(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));

        var file = await district.ExportAsync(Actors.Registrar, new ExportLoads.Command(new ListLoads.Query(RegisterSource.Student)));

        Assert.Equal(["学籍.csv", "学籍", "1", "全量", "2026-09-01", "现在生效", "3", "3", "0", "0", "0", "0"], Exported.Rows(file)[1][..12]);
        Assert.Equal("登记表：学籍", Exported.Note(file, "筛选条件"));
    }
}
