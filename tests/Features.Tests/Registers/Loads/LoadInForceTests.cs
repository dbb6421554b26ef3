using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

/// <summary>A load whose children are being derived is in force; there is no way back, only forward.</summary>
public sealed class LoadInForceTests
{
    // More than children are derived in one turn.
    private const int Rows = 2_500;

    [Theory, DatabaseData]
    public async Task A_derivation_that_breaks_off_ever_again_goes_on_until_it_is_done(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, BreakingWriter.Into);
        var id = await BreakOffAsync(district, attempts: 8);
        Assert.Equal(LoadState.Deriving, (await district.LoadOfAsync(id)).Load.State);

        district.Services.GetRequiredService<BreakingWriter>().DiesWhile = null;
        district.Clock.Advance(TimeSpan.FromMinutes(10));
        await district.RunJobsAsync();

        await AssertFinishedAsync(district, id);
    }

    [Theory, DatabaseData]
    public async Task A_load_in_force_is_finished_though_its_owner_may_load_no_more(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, BreakingWriter.Into);
        var id = await BreakOffAsync(district, attempts: 1);
        await district.AsSystemAsync(db => db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.AskedBy, Guid.CreateVersion7())));

        district.Services.GetRequiredService<BreakingWriter>().DiesWhile = null;
        district.Clock.Advance(TimeSpan.FromMinutes(10));
        await district.RunJobsAsync();

        await AssertFinishedAsync(district, id);
    }

    [Theory, DatabaseData]
    public async Task A_load_in_force_whose_job_ended_is_finished_by_the_next(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, BreakingWriter.Into);
        var id = await BreakOffAsync(district, attempts: 1);
        district.Services.GetRequiredService<BreakingWriter>().DiesWhile = null;
        await EndJobsAsync(district);

        var next = await district.LoadAsync(Second);

        Assert.Equal(Rows, next.Load.Counts.Unchanged);
        await AssertFinishedAsync(district, id);
    }

    [Theory, DatabaseData]
    public async Task A_withdrawal_whose_job_ended_is_finished_by_the_next_load(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(10)));
        var wrong = await district.LoadAsync(Loading.Csv(Loading.Pupils(10).Select(p => p with { Class = "5班" })));
        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(wrong.Load.Id, "文件拿错了"))).IsOk);
        await EndJobsAsync(district);

        await district.LoadAsync(Loading.Csv(Loading.Pupils(11)));

        var events = await EventsAsync(district, wrong.Load.Id);
        Assert.Equal(10, events.Count(e => e.Kind == EnrollmentEventKind.Voided));
        Assert.Equal(20, events.Count);
    }

    private static string Second => Loading.Csv(Loading.Pupils(Rows).Select(p => p with { Class = "5班" }));

    // Breaks off as soon as some children have been written.
    private static async Task<RegisterLoadId> BreakOffAsync(TestDistrict district, int attempts)
    {
        await district.LoadAsync(Loading.Csv(Loading.Pupils(Rows)));
        var id = await district.StartAsync(await district.KeepAsync(Second));
        district.Services.GetRequiredService<BreakingWriter>().DiesWhile = () => district.AsSystemAsync(db => db.EnrollmentEvents.AnyAsync(e => e.LoadId == id));
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            await district.RunJobsAsync();
            district.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        var written = (await EventsAsync(district, id)).Count;
        Assert.True(written is > 0 and < Rows);
        return id;
    }

    private static async Task AssertFinishedAsync(TestDistrict district, RegisterLoadId id)
    {
        Assert.Equal(LoadState.Published, (await district.LoadOfAsync(id)).Load.State);
        var events = await EventsAsync(district, id);
        Assert.Equal(Rows, events.Count);
        Assert.Equal(Rows, events.DistinctBy(e => e.ChildId).Count());
        Assert.Equal(Rows, await district.AsSystemAsync(db => db.Children.CountAsync(c => c.ClassName == "5班" && db.StudentRecords.Any(r => r.Id == c.StudentRecordId))));
    }

    private static Task<int> EndJobsAsync(TestDistrict district) => district.AsSystemAsync(db =>
        db.Jobs.Where(j => j.State == JobState.Queued || j.State == JobState.Running).ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Failed)));

    private static Task<List<EnrollmentEvent>> EventsAsync(TestDistrict district, RegisterLoadId load) =>
        district.AsSystemAsync(db => db.EnrollmentEvents.AsNoTracking().Where(e => e.LoadId == load).ToListAsync());
}
