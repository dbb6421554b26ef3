using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Platform;

public sealed class JobWordsTests
{
    [Theory, DatabaseData]
    public async Task Every_kind_of_job_has_a_word_of_its_own(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await using var scope = district.Services.CreateAsyncScope();
        var work = typeof(UseCases).Assembly.GetType("Baoxue.Features.Platform.Jobs.IJobWork", throwOnError: true)!;
        var kinds = scope.ServiceProvider.GetServices(work).Select(w => (string)work.GetProperty("Kind")!.GetValue(w)!).ToList();

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.NotEqual(kind, JobWords.Of(kind)));
        Assert.Distinct(kinds.Select(JobWords.Of));
    }
}
