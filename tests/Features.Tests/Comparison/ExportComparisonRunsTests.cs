using Baoxue.Domain.Platform;
using Baoxue.Features.Comparison;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison;

public sealed class ExportComparisonRunsTests
{
    [Theory, DatabaseData]
    public async Task The_file_says_of_each_run_what_its_reader_sees_on_the_page(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await Findings.ArrangeAsync(district, each: 2);

        var run = Assert.Single(await district.RunAsync(Actors.Registrar, new ListComparisonRuns.Query()));
        var all = Exported.Rows(await district.ExportAsync(Actors.Registrar, new ExportComparisonRuns.Command()));
        var some = Exported.Rows(await district.ExportAsync(Actors.TownshipOfficer("341602101"), new ExportComparisonRuns.Command()));

        Assert.Equal(["比对时间", "状态", "基准日", "学籍记录", "户籍记录", "按身份证号一致", "比对人"], all[0]);
        Assert.Equal(["已完成", $"{run.AsOf:yyyy-MM-dd}", $"{run.Counts!.Students}", $"{run.Counts.Households}", $"{run.Counts.MatchedById}", run.CreatedByName], Assert.Single(all.Skip(1))[1..]);
        Assert.Equal(["已完成", $"{run.AsOf:yyyy-MM-dd}", "", "", "", run.CreatedByName], Assert.Single(some.Skip(1))[1..]);
    }

    [Theory, DatabaseData]
    public async Task Who_may_not_read_comparisons_takes_none_out(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.IsType<PlatformRefusals.NotAllowed>((await district.RunAsync(Actors.Auditor.TakingOut(), new ExportComparisonRuns.Command())).Refusal);
    }
}
