using Baoxue.Domain.Platform.Audit;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Features.Platform.Audit;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Audit;

public sealed class AuditLogTests
{
    [Theory, DatabaseData]
    public async Task Refusals_are_written_down_with_their_name(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        await district.RunAsync(Actors.SystemAdministrator, new StartComparison.Command(null));
        await district.RunAsync(Actors.Registrar, new StartComparison.Command(null));

        var rows = await district.AsSystemAsync(db => db.AuditRows.OrderBy(r => r.Sequence).ToListAsync());
        Assert.Equal(["NotAllowed", "RegisterMissing"], rows.Select(r => r.Outcome));
        Assert.All(rows, r => Assert.Equal(nameof(StartComparison), r.Action));
        Assert.All(rows, r => Assert.Equal("127.0.0.1", r.Remote));
    }

    [Theory, DatabaseData]
    public async Task A_query_without_the_permission_is_thrown_out_and_written_down(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        await Assert.ThrowsAsync<NotAllowedException>(() => district.RunAsync(Actors.SystemAdministrator, new ListComparisonRuns.Query()));

        Assert.Equal("NotAllowed", await district.AsSystemAsync(db => db.AuditRows.Select(r => r.Outcome).SingleAsync()));
    }

    [Theory, DatabaseData]
    public async Task Numbers_of_persons_are_hidden_in_details_and_identifiers_are_not(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (id, hash) = (Guid.Parse("01934567-1391-7234-5678-a13800001234"), new string('a', 52) + "13800001234b");

        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actors.Registrar);
        var note = new AuditNote("RegisterFile", "1", new { id, hash, file = "王小芳341699201508310021.xlsx", texts = new[] { "１３８００００１２３４", "共 12 行" } });
        await scope.ServiceProvider.GetRequiredService<AuditLog>().AppendAloneAsync("Read", note, "ok", TestContext.Current.CancellationToken);

        var details = (await district.AsSystemAsync(db => db.AuditRows.Select(r => r.Details).SingleAsync()))!;
        Assert.Contains(id.ToString(), details, StringComparison.Ordinal);
        Assert.Contains(hash, details, StringComparison.Ordinal);
        Assert.Contains("王小芳******************.xlsx", details, StringComparison.Ordinal);
        Assert.Contains("[\"***********\",\"共 12 行\"]", details, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Writers_at_the_same_time_make_one_chain(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await AppendAsync(district, "First");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await AppendAsync(district, "Read");
            }
        })));

        var verdict = await VerifyAsync(district, []);
        Assert.True(verdict.IsWhole, string.Join(';', verdict.Faults));
        Assert.Equal(41, verdict.Checked);
    }

    [Theory, DatabaseData]
    public async Task The_first_writers_of_all_at_the_same_time_make_one_chain(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        using var together = new Barrier(8);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            together.SignalAndWait();
            await AppendAsync(district, "First");
        })));

        var verdict = await VerifyAsync(district, []);
        Assert.True(verdict.IsWhole, string.Join(';', verdict.Faults));
        Assert.Equal(8, verdict.Checked);
    }

    [Theory, DatabaseData]
    public async Task A_row_changed_behind_our_back_is_named(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        for (var i = 0; i < 5; i++)
        {
            await AppendAsync(district, "Read");
        }

        await district.TamperAsync("UPDATE platform_audit_row SET purpose = 'nothing happened' WHERE sequence = 3");

        var verdict = await VerifyAsync(district, []);
        Assert.Equal(3, Assert.Single(verdict.Faults).From);
    }

    [Theory, DatabaseData]
    public async Task A_tail_cut_off_shows_against_a_head_kept_elsewhere(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        for (var i = 0; i < 5; i++)
        {
            await AppendAsync(district, "Read");
        }

        var head = (await VerifyAsync(district, [])).Head;
        await district.TamperAsync("DELETE FROM platform_audit_row WHERE sequence > 3");

        var verdict = await VerifyAsync(district, [head]);
        Assert.Contains(verdict.Faults, f => f.Kind == AuditFaultKind.TailCut);
    }

    [Theory, DatabaseData]
    public async Task Users_cannot_change_the_log(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await AppendAsync(district, "Read");

        var refused = await Record.ExceptionAsync(() => district.LookingAsync(Actors.Registrar.Scope, db => db.Database.ExecuteSqlRawAsync("UPDATE platform_audit_row SET action = 'x'")));
        var deleted = await Record.ExceptionAsync(() => district.LookingAsync(Actors.Registrar.Scope, db => db.Database.ExecuteSqlRawAsync("DELETE FROM platform_audit_row")));

        Assert.NotNull(refused);
        Assert.NotNull(deleted);
    }

    private static async Task AppendAsync(TestDistrict district, string action)
    {
        await using var scope = district.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditLog>().AppendAloneAsync(action, new AuditNote("Child", "1", new { filter = "一年级" }, "核实情况"), "ok", CancellationToken.None);
    }

    private static async Task<AuditVerdict> VerifyAsync(TestDistrict district, IReadOnlyList<AuditHead> anchors)
    {
        await using var scope = district.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditLog>().VerifyAsync(anchors, CancellationToken.None);
    }
}
