using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Jobs;

public sealed class JobScheduleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Of_several_servers_one_fires_each_period(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var schedule = district.Services.GetRequiredService<JobSchedule>();

        for (var period = 1; period <= 5; period++)
        {
            var fired = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => schedule.FireDueAsync(Ct), Ct)));

            Assert.Equal(Recurrence.All.Count, fired.Sum());
            Assert.Equal(period * Recurrence.All.Count, await JobsAsync(district));
            district.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    [Theory, DatabaseData]
    public async Task Nothing_fires_before_it_is_due(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var schedule = district.Services.GetRequiredService<JobSchedule>();
        await schedule.FireDueAsync(Ct);

        district.Clock.Advance(TimeSpan.FromMinutes(59));

        Assert.Equal(0, await schedule.FireDueAsync(Ct));
    }

    [Theory, DatabaseData]
    public async Task Periods_missed_while_no_server_ran_fire_once(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var schedule = district.Services.GetRequiredService<JobSchedule>();
        await schedule.FireDueAsync(Ct);

        district.Clock.Advance(TimeSpan.FromHours(30.5));

        Assert.Equal(Recurrence.All.Count, await schedule.FireDueAsync(Ct));
        Assert.Equal(0, await schedule.FireDueAsync(Ct));
        Assert.All(await district.AsSystemAsync(db => db.Schedules.AsNoTracking().ToListAsync()), s => Assert.Equal(district.Clock.GetUtcNow().UtcDateTime.AddMinutes(30), s.NextAt));
    }

    [Theory, DatabaseData]
    public async Task What_recurs_can_be_asked_for_out_of_turn_and_nothing_else(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var schedule = district.Services.GetRequiredService<JobSchedule>();

        Assert.True(await schedule.AddNowAsync(Recurrence.All[0].Kind, new DateOnly(2026, 9, 1), Ct));
        Assert.False(await schedule.AddNowAsync("register-load", null, Ct));

        var job = await district.AsSystemAsync(db => db.Jobs.AsNoTracking().SingleAsync());
        Assert.Equal(JobState.Queued, job.State);
        Assert.Contains("2026-09-01", job.Payload, StringComparison.Ordinal);
    }

    private static Task<int> JobsAsync(TestDistrict district) => district.AsSystemAsync(db => db.Jobs.CountAsync());
}
