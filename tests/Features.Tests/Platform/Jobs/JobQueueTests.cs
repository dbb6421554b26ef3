using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Jobs;

public sealed class JobQueueTests
{
    [Theory, DatabaseData]
    public async Task The_worker_is_woken_once_the_job_can_be_found(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actors.Registrar);
        var (queue, bell) = (scope.ServiceProvider.GetRequiredService<JobQueue>(), district.Services.GetRequiredService<JobBell>());

        queue.Enqueue("later", new Place(0), notBefore: district.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        queue.Announce();
        Assert.False(await RangAsync(), "for a job of another hour");

        queue.Enqueue("count", new Place(0));
        Assert.False(await RangAsync(), "before the job is committed");
        queue.Announce();
        queue.Announce();
        Assert.True(await RangAsync());
        Assert.False(await RangAsync(), "twice for one job");

        Assert.NotNull((await district.RunAsync(Actors.Registrar, new StartComparison.Command(new DateOnly(2026, 9, 1)))).Refusal);
        Assert.False(await RangAsync(), "for a command that was refused");

        using var file = new MemoryStream("姓名"u8.ToArray());
        var kept = (await district.Services.GetRequiredService<FileStore>().SaveAsync(file, "学籍.csv", TestContext.Current.CancellationToken)).Value;
        Assert.True((await district.RunAsync(Actors.Registrar, new StartLoad.Command(RegisterSource.Student, LoadMode.Full, new DateOnly(2026, 9, 1), kept))).IsOk);
        Assert.True(await RangAsync(), "for a command that was carried out");

        Task<bool> RangAsync() => bell.WaitAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
    }

    [Theory, DatabaseData]
    public async Task A_job_is_claimed_by_one_worker_only(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await EnqueueAsync(district, "count");

        var claims = new List<JobLease?>();
        for (var worker = 0; worker < 3; worker++)
        {
            claims.Add(await ClaimAsync(district, $"worker {worker}"));
        }

        Assert.Single(claims, c => c is not null);
    }

    [Theory, DatabaseData]
    public async Task A_silent_worker_loses_the_job_and_may_not_write_any_more(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await EnqueueAsync(district, "count");
        var first = await ClaimAsync(district, "first");
        await SaveAsync(district, first!, 10);

        district.Clock.Advance(JobLease.Length + TimeSpan.FromSeconds(1));
        var second = await ClaimAsync(district, "second");

        Assert.NotNull(second);
        Assert.Equal(10, second.Checkpoint<Place>()!.Row);
        await Assert.ThrowsAsync<LeaseLostException>(() => SaveAsync(district, first!, 20));
        await SaveAsync(district, second, 30);
        Assert.Equal(30, await district.AsSystemAsync(db => db.Jobs.Select(j => j.Done).SingleAsync()));
    }

    [Theory, DatabaseData]
    public async Task A_lease_renewed_at_the_last_moment_is_not_taken(TestDatabase database)
    {
        var claiming = new Interruption("UPDATE");
        await using var district = await TestDistrict.CreateAsync(database, claiming.Into);
        await EnqueueAsync(district, "count");
        var first = await ClaimAsync(district, "first");
        district.Clock.Advance(JobLease.Length + TimeSpan.FromSeconds(1));
        claiming.Once(() => InScopeAsync(district, services => services.GetRequiredService<JobQueue>().RenewAsync(first!, CancellationToken.None)));

        Assert.Null(await ClaimAsync(district, "second"));

        await SaveAsync(district, first!, 10);
    }

    [Theory, DatabaseData]
    public async Task Progress_that_was_rolled_back_was_never_made(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await EnqueueAsync(district, "count");
        var lease = await ClaimAsync(district, "first");

        await district.AsSystemAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await lease!.SaveAsync(db, "读取", 5, 10, new Place(5), CancellationToken.None);
            await transaction.RollbackAsync();
            return true;
        });

        var job = await district.AsSystemAsync(db => db.Jobs.AsNoTracking().SingleAsync());
        Assert.Equal(0, job.Done);
        Assert.Null(job.Checkpoint);
    }

    [Theory, DatabaseData]
    public async Task Two_orders_of_one_thing_are_one_job(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await EnqueueAsync(district, "count", "the same");

        await Assert.ThrowsAsync<DbUpdateException>(() => EnqueueAsync(district, "count", "the same"));
    }

    [Theory, DatabaseData]
    public async Task Of_jobs_with_one_serial_key_one_runs_at_a_time(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await EnqueueAsync(district, "count", serial: "children");
        district.Clock.Advance(TimeSpan.FromSeconds(1));
        await EnqueueAsync(district, "count", serial: "children");
        district.Clock.Advance(TimeSpan.FromSeconds(1));
        await EnqueueAsync(district, "count");

        var first = await ClaimAsync(district, "first");
        var free = await ClaimAsync(district, "second");

        Assert.Equal("children", first!.Job.SerialKey);
        Assert.Null(free!.Job.SerialKey);
        Assert.Null(await ClaimAsync(district, "third"));
        await InScopeAsync(district, services => services.GetRequiredService<JobQueue>().EndAsync(first, JobState.Finished, null, CancellationToken.None));
        Assert.NotEqual(first.Job.Id, (await ClaimAsync(district, "third"))!.Job.Id);
    }

    [Theory, DatabaseData]
    public async Task Of_many_workers_that_reach_for_jobs_of_one_serial_key_at_once_one_gets_one(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        for (var round = 0; round < 10; round++)
        {
            for (var job = 0; job < 6; job++)
            {
                await EnqueueAsync(district, "count", serial: $"round {round}");
            }

            var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(worker => Task.Run(() => ClaimAsync(district, $"worker {worker}"))));

            var claimed = Assert.Single(claims, c => c is not null)!;
            await InScopeAsync(district, services => services.GetRequiredService<JobQueue>().EndAsync(claimed, JobState.Finished, null, CancellationToken.None));
            await district.AsSystemAsync(db => db.Jobs.Where(j => j.State == JobState.Queued).ExecuteDeleteAsync());
        }
    }

    [Theory, DatabaseData]
    public async Task The_database_itself_lets_one_job_of_a_serial_key_run(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await EnqueueAsync(district, "count", serial: "children");
        await EnqueueAsync(district, "count", serial: "children");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => district.AsSystemAsync(db => db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Running))));
    }

    [Theory, DatabaseData]
    public async Task A_job_that_nobody_asks_for_is_not_taken(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        await Assert.ThrowsAsync<InvalidOperationException>(() => InScopeAsync(district, services => Task.FromResult(services.GetRequiredService<JobQueue>().Enqueue("count", new Place(0)))));
    }

    private static Task<JobId> EnqueueAsync(TestDistrict district, string kind, string? key = null, string? serial = null) => InScopeAsync(district, async services =>
    {
        services.GetRequiredService<CurrentActor>().Become(Actors.SystemAdministrator);
        var id = services.GetRequiredService<JobQueue>().Enqueue(kind, new Place(0), key, serialKey: serial);
        await services.GetRequiredService<DistrictDb>().SaveChangesAsync();
        return id;
    });

    private static Task<JobLease?> ClaimAsync(TestDistrict district, string worker) =>
        InScopeAsync(district, services => services.GetRequiredService<JobQueue>().ClaimAsync(worker, ["count"], CancellationToken.None));

    private static Task<bool> SaveAsync(TestDistrict district, JobLease lease, int row) => district.AsSystemAsync(async db =>
    {
        await lease.SaveAsync(db, "读取", row, 100, new Place(row), CancellationToken.None);
        return true;
    });

    private static async Task<T> InScopeAsync<T>(TestDistrict district, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = district.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private sealed record Place(int Row);
}
