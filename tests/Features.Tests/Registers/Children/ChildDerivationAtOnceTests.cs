using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Children;

public sealed class ChildDerivationAtOnceTests
{
    [Theory, DatabaseData]
    public async Task Two_processes_loading_two_registers_at_once_make_one_child_for_each_number(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var pupils = Loading.Pupils(1_200).ToList();
        var households = string.Join('\n', pupils.Select(p => $"{p.Name},{p.Id},男,{p.Id[6..14]},341602001001").Prepend("姓名,公民身份号码,性别,出生日期,行政区划代码"));
        await district.StartAsync(await district.KeepAsync(Loading.Csv(pupils)));
        await district.StartAsync(await district.KeepAsync(households, "户籍.csv"), source: RegisterSource.Household);
        var runner = district.Services.GetRequiredService<JobRunner>();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => runner.RunUntilIdleAsync(TestContext.Current.CancellationToken))));
        await district.RunJobsAsync();

        var numbers = await district.AsSystemAsync(db => db.Children.Select(c => c.IdIndex!).ToListAsync());
        Assert.Equal(pupils.Count, numbers.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(pupils.Count, numbers.Count);
        Assert.Equal(2, await district.AsSystemAsync(db => db.RegisterLoads.CountAsync(l => l.State == LoadState.Published)));
    }
}
