using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class StartLoadTests
{
    [Theory, DatabaseData]
    public async Task The_same_rows_again_change_nothing(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var text = Loading.Csv(Loading.Pupils(50));
        await district.LoadAsync(text);
        var seen = await district.SeenAsync();
        var again = await district.LoadAsync(text);

        Assert.Equal((50, 0, 0, 50, 0), (again.Load.Counts.Read, again.Load.Counts.New, again.Load.Counts.Changed, again.Load.Counts.Unchanged, again.Load.Counts.Gone));
        Assert.Equal(seen, await district.SeenAsync());
        Assert.Equal(50, await district.StoredAsync());
    }

    [Theory, DatabaseData]
    public async Task An_increment_leaves_what_it_does_not_hold(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(20)));
        var more = await district.LoadAsync(Loading.Csv(Loading.Pupils(3, 19)), LoadMode.Increment);

        Assert.Equal((2, 1, 0), (more.Load.Counts.New, more.Load.Counts.Unchanged, more.Load.Counts.Gone));
        Assert.Equal(22, (await district.SeenAsync()).Count);
    }

    [Theory, DatabaseData]
    public async Task A_register_takes_one_load_at_a_time_and_tells_of_a_file_it_has(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var file = await district.KeepAsync(Loading.Csv(Loading.Pupils(3)));
        await district.StartAsync(file);
        var other = await district.KeepAsync(Loading.Csv(Loading.Pupils(3)));
        var early = await district.RunAsync(Actors.Registrar, new StartLoad.Command(RegisterSource.Student, LoadMode.Full, Loading.AsOf, other));
        Assert.IsType<RegisterRefusals.LoadUnderWay>(early.Refusal);

        await district.RunJobsAsync();
        var same = await district.RunAsync(Actors.Registrar, new StartLoad.Command(RegisterSource.Student, LoadMode.Full, Loading.AsOf, other));
        Assert.IsType<RegisterRefusals.SameFileInForce>(same.Refusal);
    }

    [Theory, DatabaseData]
    public async Task The_minimal_file_of_the_police_loads(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var pupil = Pupil.Number(5);
        var answer = await district.LoadAsync(
            $"姓名,公民身份号码,性别,出生日期,住址,行政区划代码,户主姓名,状态\r\n{pupil.Name},{pupil.Id},男,{pupil.Id[6..14]},花戏楼街道,341602001001,王大山,正常\r\n",
            source: RegisterSource.Household);

        Assert.Equal((LoadState.Published, 1L), (answer.Load.State, answer.Load.Counts.New));
        var record = await district.AsSystemAsync(db => db.HouseholdRecords.AsNoTracking().SingleAsync());
        Assert.Equal((pupil.Name, false, new DateOnly(2014, 1, 6)), (record.Name, record.IsCanceled, record.BirthOn!.Value));
    }
}
