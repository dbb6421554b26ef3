using Baoxue.Data;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Jobs;

public sealed class ExportJobsTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_every_job_in_the_order_of_the_page_and_those_it_has_no_room_for(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actors.SystemAdministrator);
        for (var i = 0; i < 210; i++)
        {
            scope.ServiceProvider.GetRequiredService<JobQueue>().Enqueue($"count {i}", new { Row = i });
            district.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await scope.ServiceProvider.GetRequiredService<DistrictDb>().SaveChangesAsync(TestContext.Current.CancellationToken);

        var page = await district.RunAsync(Actors.SystemAdministrator, new ListJobs.Query());
        var rows = Exported.Rows(await district.ExportAsync(Actors.SystemAdministrator, new ExportJobs.Command()));

        Assert.Equal(["任务", "状态", "进度", "提交人", "提交", "结束", "次数"], rows[0]);
        Assert.Equal((200, 210), (page.Count, rows.Count - 1));
        Assert.Equal(page.Select(j => (j.Kind, "排队中", "系统", "0")), rows.Skip(1).Take(200).Select(r => (r[0], r[1], r[3], r[6])));
    }
}
