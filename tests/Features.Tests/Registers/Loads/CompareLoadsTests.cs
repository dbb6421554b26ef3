using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class CompareLoadsTests
{
    [Theory, DatabaseData]
    public async Task Addresses_are_shown_as_in_the_childs_file(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv([Pupil.Number(1) with { Residence = "谯城区花戏楼街道魏武大道100号" }]));
        var second = await district.LoadAsync(Loading.Csv([Pupil.Number(1) with { Residence = "谯城区花戏楼街道光明小区5栋" }]));

        var comparison = await district.RunAsync(Actors.Registrar, new CompareLoads.Query(second.Load.Id));

        Assert.Equal(new CompareLoads.ChangedField("现住址", "谯城区花戏楼街道魏武大道****", "谯城区花戏楼街道光明小区**"), Assert.Single(Assert.Single(comparison!.Records).Fields));
    }

    [Theory, DatabaseData]
    public async Task A_second_full_load_tells_new_changed_unchanged_and_gone(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(100)));
        var second = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(90, 10).Select((p, i) => i < 2 ? p with { Class = "2班" } : p), .. Loading.Pupils(5, 200)]));

        Assert.Equal((95, 5, 2, 88, 10), (second.Load.Counts.Read, second.Load.Counts.New, second.Load.Counts.Changed, second.Load.Counts.Unchanged, second.Load.Counts.Gone));
        Assert.Equal(95, (await district.SeenAsync()).Count);

        var comparison = await district.RunAsync(Actors.Registrar, new CompareLoads.Query(second.Load.Id));
        Assert.Equal(10, comparison!.Records.Count(r => r.IsGone));
        Assert.All(comparison.Records.Where(r => !r.IsGone), r => Assert.Equal(new CompareLoads.ChangedField("班级", "1班", "2班"), Assert.Single(r.Fields)));
    }
}
