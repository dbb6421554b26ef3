using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class DatedLoadTests
{
    [Theory, DatabaseData]
    public async Task A_mistyped_year_changes_nothing_before_a_person_has_looked(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, services => services.AddSingleton(LoadHoldPolicy.Default));
        var file = Path.Combine(district.Directory, "学籍.csv");
        await File.WriteAllTextAsync(file, Loading.Csv(Loading.Pupils(30)), TestContext.Current.CancellationToken);

        var first = await LoadAsync(Loading.AsOf.AddYears(-10));
        Assert.Equal(LoadState.Held, first.State);
        Assert.Equal(0, await district.AsSystemAsync(db => db.Children.CountAsync()));
        Assert.True((await district.RunAsync(Actors.Registrar, new DiscardLoad.Command(first.Id, "年份写错了"))).IsOk);
        await district.RunJobsAsync();

        Assert.Equal(LoadState.Published, (await LoadAsync(Loading.AsOf)).State);
        Assert.Equal(LoadState.Held, (await LoadAsync(Loading.AsOf.AddDays(-1))).State);
        Assert.Equal(30, await district.AsSystemAsync(db => db.Children.CountAsync()));

        async Task<RegisterLoad> LoadAsync(DateOnly asOf)
        {
            var id = await district.LoadAsync(RegisterSource.Student, file, asOf);
            return await district.AsSystemAsync(db => db.RegisterLoads.AsNoTracking().SingleAsync(l => l.Id == id));
        }
    }
}
