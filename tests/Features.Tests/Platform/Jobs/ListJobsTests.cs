using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Jobs;

public sealed class ListJobsTests
{
    [Theory, DatabaseData]
    public async Task Jobs_are_listed_by_their_state(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actors.SystemAdministrator);
        var id = scope.ServiceProvider.GetRequiredService<JobQueue>().Enqueue("count", new { Row = 1 });
        await scope.ServiceProvider.GetRequiredService<DistrictDb>().SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(id, Assert.Single(await district.RunAsync(Actors.SystemAdministrator, new ListJobs.Query(JobState.Queued))).Id);
        Assert.Empty(await district.RunAsync(Actors.SystemAdministrator, new ListJobs.Query(JobState.Failed)));
        await Assert.ThrowsAsync<NotAllowedException>(() => district.RunAsync(Actors.Auditor, new ListJobs.Query()));
    }
}
