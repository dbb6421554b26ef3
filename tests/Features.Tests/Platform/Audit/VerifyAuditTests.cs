using Baoxue.Data.Platform;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform.Audit;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Audit;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Audit;

public sealed class VerifyAuditTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task An_untouched_log_is_whole(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var verdict = await VerifyAsync(district);

        Assert.True(verdict.IsWhole);
        Assert.True(verdict.Checked >= 2);
    }

    [Theory, DatabaseData]
    public async Task A_clock_that_was_set_to_another_day_and_back_leaves_the_log_whole(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        foreach (var days in new[] { 400, 0 })
        {
            district.Clock.AdjustTime(TestDistrict.Start.AddDays(days));
            await district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command($"wang.{days}", "王小明"));
            Assert.True((await VerifyAsync(district)).IsWhole);
        }

        var told = await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == nameof(CreateAccount)).OrderBy(r => r.Sequence).Select(r => r.At).ToListAsync(Ct));
        Assert.True(told[0] > told[1]);
    }

    [Theory, DatabaseData]
    public async Task A_log_nobody_has_written_to_is_whole_and_needs_no_anchor(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.True((await VerifyAsync(district)).IsWhole);
        Assert.True((await VerifyAsync(district)).IsWhole);
    }

    [Theory, DatabaseData]
    public async Task A_log_that_others_append_to_meanwhile_is_whole(TestDatabase database)
    {
        await using var district = await WrittenAsync(database);
        var writing = Task.Run(() => WriteAsync(district, 60), Ct);

        do
        {
            var verdict = await VerifyAsync(district);
            Assert.True(verdict.IsWhole, string.Join(';', verdict.Faults));
        }
        while (!writing.IsCompleted);

        await writing;
    }

    [Theory, DatabaseData]
    public async Task An_altered_row_is_named(TestDatabase database)
    {
        await using var district = await WrittenAsync(database);

        await district.TamperAsync("UPDATE platform_audit_row SET purpose = 'x' WHERE sequence = 3");

        Assert.Equal([new(AuditFaultKind.Altered, 3, 3)], (await VerifyAsync(district)).Faults);
    }

    [Theory, DatabaseData]
    public async Task A_row_removed_from_the_middle_is_named(TestDatabase database)
    {
        await using var district = await WrittenAsync(database);

        await district.TamperAsync("DELETE FROM platform_audit_row WHERE sequence = 3");

        Assert.Equal([new(AuditFaultKind.Removed, 3, 3)], (await VerifyAsync(district)).Faults);
    }

    [Theory, DatabaseData]
    public async Task The_last_row_removed_is_named_though_nothing_was_anchored(TestDatabase database)
    {
        await using var district = await WrittenAsync(database);

        await district.TamperAsync("DELETE FROM platform_audit_row WHERE sequence = 6");

        Assert.Equal([new(AuditFaultKind.TailCut, 6, 6)], (await VerifyAsync(district)).Faults);
    }

    [Theory, DatabaseData]
    public async Task Two_swapped_rows_are_named(TestDatabase database)
    {
        await using var district = await WrittenAsync(database);

        await district.TamperAsync(
            "UPDATE platform_audit_row SET sequence = sequence + 100 WHERE sequence IN (2, 4)",
            "UPDATE platform_audit_row SET sequence = CASE sequence WHEN 104 THEN 2 ELSE 4 END WHERE sequence IN (102, 104)");

        var verdict = await VerifyAsync(district);
        Assert.Equal(new AuditFault(AuditFaultKind.Swapped, 2, 4), verdict.Faults[0]);
    }

    [Theory, DatabaseData]
    public async Task A_head_turned_back_or_changed_or_gone_is_named(TestDatabase database)
    {
        await using var district = await WrittenAsync(database);

        await district.TamperAsync("UPDATE platform_audit_head SET sequence = 4, hash = (SELECT hash FROM platform_audit_row WHERE sequence = 4)");
        var back = (await VerifyAsync(district)).Faults;
        await district.TamperAsync("UPDATE platform_audit_head SET sequence = 6");
        var changed = (await VerifyAsync(district)).Faults;
        await district.TamperAsync("DELETE FROM platform_audit_head");
        var gone = (await VerifyAsync(district)).Faults;

        Assert.Equal([new(AuditFaultKind.HeadDiffers, 5, 6)], back);
        Assert.Equal([new(AuditFaultKind.HeadDiffers, 6, 6)], changed);
        Assert.Equal([new(AuditFaultKind.HeadDiffers, 1, 6)], gone);
    }

    [Theory, DatabaseData]
    public async Task A_tail_written_anew_with_the_key_and_its_head_shows_against_the_anchors_only(TestDatabase database)
    {
        await using var anchored = await WrittenAsync(database);
        Assert.True((await VerifyAsync(anchored)).IsWhole);
        await using var unanchored = await WrittenAsync(database);

        await RewriteAsync(anchored, from: 4);
        await RewriteAsync(unanchored, from: 4);

        Assert.Equal([new(AuditFaultKind.AnchorDiffers, 6, 6)], (await VerifyAsync(anchored)).Faults);
        Assert.True((await VerifyAsync(unanchored)).IsWhole);
    }

    [Theory, DatabaseData]
    public async Task A_tail_cut_together_with_the_head_shows_against_the_anchors(TestDatabase database)
    {
        await using var district = await WrittenAsync(database);
        Assert.True((await VerifyAsync(district)).IsWhole);

        await district.TamperAsync(
            "DELETE FROM platform_audit_row WHERE sequence > 4",
            "UPDATE platform_audit_head SET sequence = 4, hash = (SELECT hash FROM platform_audit_row WHERE sequence = 4)");

        Assert.Equal([new(AuditFaultKind.TailCut, 5, 6)], (await VerifyAsync(district)).Faults);
    }

    [Theory, DatabaseData]
    public async Task Anchors_that_were_there_and_are_gone_are_missed(TestDatabase database)
    {
        await using var district = await WrittenAsync(database);
        Assert.True((await VerifyAsync(district)).IsWhole);
        File.Delete(district.Services.GetRequiredService<DistrictSettings>().AuditAnchorFile);

        var first = await VerifyAsync(district);
        var second = await VerifyAsync(district);

        Assert.Equal([new(AuditFaultKind.AnchorsMissing, 7, 7)], first.Faults);
        Assert.False(second.IsWhole);
    }

    [Theory, DatabaseData]
    public async Task Anchors_that_were_changed_are_named_by_their_line(TestDatabase database)
    {
        await using var district = await WrittenAsync(database);
        Assert.True((await VerifyAsync(district)).IsWhole);
        var file = district.Services.GetRequiredService<DistrictSettings>().AuditAnchorFile;
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Ct)).Replace(" 6 ", " 5 ", StringComparison.Ordinal), Ct);

        Assert.Equal([new(AuditFaultKind.AnchorsBroken, 1, 1)], (await VerifyAsync(district)).Faults);
    }

    private static Task<AuditVerdict> VerifyAsync(TestDistrict district) => district.RunAsync(Actors.Auditor, new VerifyAudit.Query());

    private static async Task<TestDistrict> WrittenAsync(TestDatabase database)
    {
        var district = await TestDistrict.CreateAsync(database);
        await WriteAsync(district, 6);
        return district;
    }

    private static async Task WriteAsync(TestDistrict district, int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            await using var scope = district.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AuditLog>().AppendAloneAsync("Test", new("Child", $"{i}"), "ok", Ct);
        }
    }

    // As somebody would who has the key as well as the tables.
    private static async Task RewriteAsync(TestDistrict district, long from)
    {
        var rows = await district.AsSystemAsync(db => db.AuditRows.AsNoTracking().OrderBy(r => r.Sequence).ToListAsync(Ct));
        ChainMac mac = district.Services.GetRequiredService<AuditSeal>().Mac;
        await district.TamperAsync($"DELETE FROM platform_audit_row WHERE sequence >= {from}");
        var head = new AuditHead(from - 1, rows[(int)from - 2].Hash);
        await district.AsSystemAsync(async db =>
        {
            foreach (var row in rows.Skip((int)from - 1))
            {
                var link = AuditChain.Continue(head, new AuditEntry(row.Sequence, row.At, "别人", row.Action, row.Subject, row.Purpose, row.Outcome, row.Remote, row.Details), mac);
                head = new AuditHead(row.Sequence, link.Hash);
                db.Add(new AuditRow
                {
                    DivisionCode = row.DivisionCode, Sequence = row.Sequence, At = row.At, Actor = "别人", Action = row.Action, Subject = row.Subject, Purpose = row.Purpose,
                    Outcome = row.Outcome, Remote = row.Remote, Details = row.Details, Previous = link.Previous, Hash = link.Hash,
                });
            }

            (await db.AuditHeads.SingleAsync(Ct)).Hash = head.Hash;
            return await db.SaveChangesAsync(Ct);
        });
    }
}
