using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Audit;

public sealed class AuditAnchorWorkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Each_hour_the_end_of_the_log_is_written_outside_the_database(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await WriteAsync(district, 2);
        await AnchorAsync(district);
        await WriteAsync(district, 3);
        await AnchorAsync(district);

        // The third line says that anchors have begun.
        Assert.Equal(["2", "6"], (await File.ReadAllLinesAsync(AnchorFile(district), Ct)).Select(l => l.Split(' ')[1]));
        Assert.All(await StatesAsync(district), state => Assert.Equal(JobState.Finished, state));
    }

    [Theory, DatabaseData]
    public async Task A_log_cut_back_behind_its_anchor_is_told_and_not_anchored(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await WriteAsync(district, 4);
        await AnchorAsync(district);
        await district.TamperAsync("DELETE FROM platform_audit_row WHERE sequence > 2", "UPDATE platform_audit_head SET sequence = 2, hash = (SELECT hash FROM platform_audit_row WHERE sequence = 2)");

        await AnchorAsync(district);

        Assert.Single(await File.ReadAllLinesAsync(AnchorFile(district), Ct));
        Assert.Contains(JobState.Failed, await StatesAsync(district));
        Assert.False((await district.RunAsync(Actors.Auditor, new VerifyAudit.Query())).IsWhole);
    }

    [Theory, DatabaseData]
    public async Task An_anchor_file_that_is_gone_is_told_and_not_begun_anew(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await WriteAsync(district, 2);
        await AnchorAsync(district);
        File.Delete(AnchorFile(district));

        await AnchorAsync(district);

        Assert.False(File.Exists(AnchorFile(district)));
        Assert.Contains(JobState.Failed, await StatesAsync(district));
    }

    private static async Task WriteAsync(TestDistrict district, int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            await using var scope = district.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AuditLog>().AppendAloneAsync("Test", new("Child", $"{i}"), "ok", Ct);
        }
    }

    private static async Task AnchorAsync(TestDistrict district)
    {
        await district.Services.GetRequiredService<JobSchedule>().FireDueAsync(Ct);
        await district.RunJobsAsync();
        district.Clock.Advance(TimeSpan.FromHours(1));
    }

    private static Task<List<JobState>> StatesAsync(TestDistrict district) => district.AsSystemAsync(db => db.Jobs.Select(j => j.State).ToListAsync());

    private static string AnchorFile(TestDistrict district) => Path.Combine(district.Directory, "audit-anchors.txt");
}
