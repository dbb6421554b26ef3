using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class ListLoadsTests
{
    [Theory, DatabaseData]
    public async Task Loads_are_listed_newest_first_and_one_of_a_register_is_in_force(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var first = await district.LoadAsync(Loading.Csv(Loading.Pupils(2)));
        district.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));

        var loads = await district.RunAsync(Actors.Registrar, new ListLoads.Query(RegisterSource.Student));
        Assert.Equal([(second.Load.Id, true), (first.Load.Id, false)], loads.Select(l => (l.Id, l.IsInForce)));
        Assert.Empty(await district.RunAsync(Actors.Registrar, new ListLoads.Query(RegisterSource.Household)));
    }
}
