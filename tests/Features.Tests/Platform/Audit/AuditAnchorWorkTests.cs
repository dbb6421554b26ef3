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

        Assert.Equal(["2", "5"], (await File.ReadAllLinesAsync(AnchorFile(district), Ct)).Select(l => l.Split(' ')[1]));
        Assert.All(await StatesAsync(district), state => Assert.Equal(JobState.Finished, state));
    }

    [Theory, DatabaseData]
    public async Task A_log_cut_back_behind_its_anchor_is_told_and_not_anchored(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await WriteAsync(district, 4);
        await AnchorAsync(district);
        await TamperAsync(district, "DELETE FROM platform_audit_row WHERE sequence > 2", "UPDATE platform_audit_head SET sequence = 2, hash = (SELECT hash FROM platform_audit_row WHERE sequence = 2)");

        await AnchorAsync(district);

        Assert.Single(await File.ReadAllLinesAsync(AnchorFile(district), Ct));
        Assert.Contains(JobState.Failed, await StatesAsync(district));
        Assert.False((await district.RunAsync(Actors.Auditor, new VerifyAudit.Query())).IsWhole);
    }

    [Theory, DatabaseData]
    public async Task Altered_removed_and_swapped_rows_are_named(TestDatabase database)
    {
        foreach (var (tampering, sequence) in new[]
        {
            ("UPDATE platform_audit_row SET purpose = 'x' WHERE sequence = 3", 3L),
            ("DELETE FROM platform_audit_row WHERE sequence = 3", 3L),
            ("UPDATE platform_audit_row SET sequence = CASE sequence WHEN 102 THEN 3 ELSE 2 END WHERE sequence IN (102, 103)", 2L),
        })
        {
            await using var district = await TestDistrict.CreateAsync(database);
            await WriteAsync(district, 5);
            string[] swap = tampering.Contains("CASE", StringComparison.Ordinal) ? ["UPDATE platform_audit_row SET sequence = sequence + 100 WHERE sequence IN (2, 3)"] : [];
            await TamperAsync(district, [.. swap, tampering]);

            var verdict = await district.RunAsync(Actors.Auditor, new VerifyAudit.Query());

            Assert.False(verdict.IsWhole);
            Assert.Contains(verdict.Faults, f => f.From == sequence);
        }
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

    private static Task<int> TamperAsync(TestDistrict district, params string[] statements) => district.AsSystemAsync(async db =>
    {
        // Whoever has the file or owns the tables is stopped by no trigger.
        if (district.Settings.IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER platform_audit_row_keep_update; DROP TRIGGER platform_audit_row_keep_delete");
        }

        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }

        return statements.Length;
    });

    private static Task<List<JobState>> StatesAsync(TestDistrict district) => district.AsSystemAsync(db => db.Jobs.Select(j => j.State).ToListAsync());

    private static string AnchorFile(TestDistrict district) => Path.Combine(district.Directory, "audit-anchors.txt");
}
