using Baoxue.Data;
using Baoxue.Data.Writing;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Jobs;

public sealed class JobRunnerTests
{
    [Theory, DatabaseData]
    public async Task Work_that_is_silent_for_long_keeps_its_job(TestDatabase database)
    {
        var work = new SilentWork();
        await using var district = await CreateAsync(database, work);
        var writer = district.Services.GetRequiredService<WatchedWriter>();
        var running = district.RunJobsAsync();
        await work.Begun;

        for (var beat = 0; beat < 6; beat++)
        {
            var written = writer.Next();
            district.Clock.Advance(JobLease.Length / 3);
            await written;
        }

        Assert.Null(await ClaimAsync(district, "another"));
        work.End();
        Assert.Equal(1, await running);
        Assert.Equal((JobState.Finished, 1), await StandingAsync(district));
    }

    [Theory, DatabaseData]
    public async Task Work_whose_job_went_to_another_is_stopped(TestDatabase database)
    {
        var work = new SilentWork();
        await using var district = await CreateAsync(database, work);
        var running = district.RunJobsAsync();
        await work.Begun;

        await district.AsSystemAsync(db => db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.Epoch, j => j.Epoch + 1).SetProperty(j => j.Owner, "another")));
        district.Clock.Advance(JobLease.Length / 3);
        await running;

        Assert.True(work.WasStopped);
        Assert.Equal("another", await district.AsSystemAsync(db => db.Jobs.Where(j => j.State == JobState.Running).Select(j => j.Owner).SingleAsync()));
    }

    [Theory, DatabaseData]
    public async Task A_job_that_takes_the_process_with_it_each_time_is_given_up(TestDatabase database)
    {
        var work = new SilentWork();
        await using var district = await CreateAsync(database, work);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.NotNull(await ClaimAsync(district, $"killed {attempt}"));
            district.Clock.Advance(JobLease.Length + TimeSpan.FromSeconds(1));
        }

        await district.RunJobsAsync();

        Assert.Equal((false, true), (work.Begun.IsCompleted, work.WasGivenUp));
        Assert.Equal(JobState.Failed, (await StandingAsync(district)).State);
        Assert.NotNull(await district.AsSystemAsync(db => db.Jobs.Select(j => j.Failure).SingleAsync()));
    }

    [Theory, DatabaseData]
    public async Task A_job_that_got_further_is_tried_anew(TestDatabase database)
    {
        await using var district = await CreateAsync(database, new SilentWork());
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var lease = await ClaimAsync(district, $"killed {attempt}");
            await district.AsSystemAsync(async db =>
            {
                await lease!.SaveAsync(db, "读取", 1, 2, new Place(attempt / 2), CancellationToken.None);
                return true;
            });
            district.Clock.Advance(JobLease.Length + TimeSpan.FromSeconds(1));
        }

        // The third attempt reached a new place, the second did not.
        Assert.Equal(1, (await StandingAsync(district)).Attempts);
        Assert.Equal(2, (await ClaimAsync(district, "the next"))!.Job.Attempts);
    }

    [Theory, DatabaseData]
    public async Task Who_waits_for_a_job_waits_also_when_another_process_does_it(TestDatabase database)
    {
        await using var district = await CreateAsync(database, new SilentWork());
        var elsewhere = await ClaimAsync(district, "another");
        var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = district.Services.GetRequiredService<JobRunner>().RunUntilAsync(IsDoneAsync, TestContext.Current.CancellationToken);
        await looked.Task;
        Assert.False(waiting.IsCompleted);

        await using (var scope = district.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<JobQueue>().EndAsync(elsewhere!, JobState.Finished, null, TestContext.Current.CancellationToken);
        }

        while (!waiting.IsCompleted)
        {
            district.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await waiting;

        async Task<bool> IsDoneAsync()
        {
            var (state, _) = await StandingAsync(district);
            looked.TrySetResult();
            return state == JobState.Finished;
        }
    }

    [Theory, DatabaseData]
    public async Task Stopping_the_program_is_no_attempt(TestDatabase database)
    {
        var work = new SilentWork();
        await using var district = await CreateAsync(database, work);
        using var stop = new CancellationTokenSource();
        var running = district.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(stop.Token);
        await work.Begun;

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal((JobState.Queued, 0), await StandingAsync(district));
        Assert.NotNull(await ClaimAsync(district, "at once"));
    }

    private static async Task<TestDistrict> CreateAsync(TestDatabase database, SilentWork work)
    {
        var district = await TestDistrict.CreateAsync(database, services =>
        {
            services.AddSingleton<IJobWork>(work);
            WatchedWriter.Into(services);
        });
        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actors.SystemAdministrator);
        scope.ServiceProvider.GetRequiredService<JobQueue>().Enqueue(work.Kind, new Place(0));
        await scope.ServiceProvider.GetRequiredService<DistrictDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
        return district;
    }

    private static async Task<JobLease?> ClaimAsync(TestDistrict district, string worker)
    {
        await using var scope = district.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JobQueue>().ClaimAsync(worker, ["silent"], TestContext.Current.CancellationToken);
    }

    private static Task<(JobState State, int Attempts)> StandingAsync(TestDistrict district) => district.AsSystemAsync(async db =>
    {
        var job = await db.Jobs.AsNoTracking().SingleAsync();
        return (job.State, job.Attempts);
    });

    private sealed record Place(int Row);

    /// <summary>Says nothing until it is told to end.</summary>
    private sealed class SilentWork : IJobWork
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Kind => "silent";

        public Task Begun => _begun.Task;

        public bool WasStopped { get; private set; }

        public bool WasGivenUp { get; private set; }

        public void End() => _end.SetResult();

        public async Task RunAsync(JobLease lease, CancellationToken ct)
        {
            _begun.SetResult();
            try
            {
                await _end.Task.WaitAsync(ct);
            }
            catch (OperationCanceledException)
            {
                WasStopped = true;
                throw;
            }
        }

        public Task GiveUpAsync(JobLease lease, string why, CancellationToken ct)
        {
            WasGivenUp = true;
            throw new JobFailedException(why);
        }
    }

    /// <summary>Tells when the next writing transaction is done.</summary>
    private sealed class WatchedWriter(IWriter writer) : IWriter
    {
        private volatile TaskCompletionSource _next = new();

        public bool SomeoneWaits => writer.SomeoneWaits;

        public bool SeesWhoWaits => writer.SeesWhoWaits;

        public static void Into(IServiceCollection services)
        {
            var original = services.Single(s => s.ServiceType == typeof(IWriter));
            services.Remove(original);
            services.AddSingleton(provider => new WatchedWriter((IWriter)ActivatorUtilities.CreateInstance(provider, original.ImplementationType!)));
            services.AddSingleton<IWriter>(provider => provider.GetRequiredService<WatchedWriter>());
        }

        public Task Next() => (_next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public async Task<T> RunAsync<T>(Lane lane, Func<Task<T>> write, CancellationToken ct)
        {
            var answer = await writer.RunAsync(lane, write, ct);
            _next.TrySetResult();
            return answer;
        }
    }
}
