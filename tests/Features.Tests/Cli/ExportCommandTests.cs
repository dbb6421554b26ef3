using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Tests.Platform;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Cli;

/// <summary>The ledger taken out at a terminal holds what the named account may take out on its page, and stands in the log as its doing.</summary>
public sealed class ExportCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_ledger_is_written_under_the_scope_of_the_account_and_audited(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var officer = await SeatedAsync(district, "officer", Role.TownshipOfficer);
        var file = Path.Combine(district.Directory, "台账.xlsx");

        var ended = await district.CommandAsync("export", "children", "--as", "officer", "--purpose", "入户核查", "--out", file);

        Assert.Equal((0, $"已导出 2 行到 {file}。", ""), (ended.ExitCode, ended.Output.Trim(), ended.Errors));
        var workbook = await File.ReadAllBytesAsync(file, Ct);
        Assert.Equal(["王小芳", "王明"], Exported.Names(workbook).OrderDescending(StringComparer.Ordinal).OrderByDescending(n => n.Length));
        Assert.All(Pupils.All, p => Assert.DoesNotContain(p.Id, Exported.Xml(workbook), StringComparison.Ordinal));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var audited = await district.AsSystemAsync(db => db.AuditRows.AsNoTracking().SingleAsync(r => r.Action == "ExportChildren", Ct));
        Assert.Equal((officer, "ok", "入户核查"), (audited.ActorId, audited.Outcome, audited.Purpose));
        Assert.Equal($"命令行 {Environment.UserName}@{Environment.MachineName}", audited.Remote);
        Assert.Equal(2, Assert.Single(await district.RunAsync(await district.ActorAsync(officer), new ListMyExports.Query())).Export.Rows);
    }

    [Fact]
    public async Task What_the_account_may_not_take_out_leaves_no_file()
    {
        await using var district = await Pupils.LoadAsync(new TestDatabase(DatabaseSettings.Sqlite));
        await SeatedAsync(district, "leader", Role.TownshipLeader);
        var file = Path.Combine(district.Directory, "台账.xlsx");
        var old = Path.Combine(district.Directory, "旧.xlsx");
        await File.WriteAllTextAsync(old, "old", Ct);

        var forbidden = await district.CommandAsync("export", "children", "--as", "leader", "--purpose", "上报汇总", "--out", file);
        var unknown = await district.CommandAsync("export", "children", "--as", "nobody", "--purpose", "上报汇总", "--out", file);
        var taken = await district.CommandAsync("export", "children", "--as", "leader", "--purpose", "上报汇总", "--out", old);
        var nowhere = await district.CommandAsync("export", "children", "--as", "leader", "--purpose", "上报汇总", "--out", Path.Combine(district.Directory, "none", "a.xlsx"));

        Assert.Equal((1, "", new PlatformRefusals.NotAllowed().Message), (forbidden.ExitCode, forbidden.Output, forbidden.Errors.Trim()));
        Assert.Equal((1, "", new PlatformRefusals.NotFound("账号").Message), (unknown.ExitCode, unknown.Output, unknown.Errors.Trim()));
        Assert.Equal((2, 2), (taken.ExitCode, nowhere.ExitCode));
        Assert.Contains("已存在，不覆盖", taken.Errors, StringComparison.Ordinal);
        Assert.Contains("所在的目录不存在", nowhere.Errors, StringComparison.Ordinal);
        Assert.Equal((false, "old"), (File.Exists(file), await File.ReadAllTextAsync(old, Ct)));
        Assert.Equal(["NotAllowed"], await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == "ExportChildren").Select(r => r.Outcome).ToListAsync(Ct)));
    }

    private static async Task<Guid> SeatedAsync(TestDistrict district, string userName, Role role)
    {
        var account = await district.AccountAsync(userName);
        await district.SeatAsync(account.AccountId, "341602101", role);
        return account.AccountId;
    }
}
