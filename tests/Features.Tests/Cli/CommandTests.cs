using System.Text.Json;
using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Audit;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Platform.Audit;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Cli;

/// <summary>
/// What commands do in an installation with nothing in it yet: 0 when done, 1 and the reason in Chinese when refused. That a
/// command finds either database is shown once; what use cases do with them is tested with the use cases.
/// </summary>
public sealed class CommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_audit_log_is_anchored_and_whole_until_somebody_alters_a_record(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.CommandAsync("admin", "create", "admin", "--name", "管理员");

        var anchored = await district.CommandAsync("job", "run", "audit-anchor");
        var whole = await district.CommandAsync("audit", "verify", "--json");
        await district.TamperAsync("UPDATE platform_audit_row SET actor = 'x' WHERE sequence = 2");
        var altered = await district.CommandAsync("audit", "verify");

        Assert.Equal((0, "完成 1 个后台任务。", ""), (anchored.ExitCode, anchored.Output.Trim(), anchored.Errors));
        Assert.NotEmpty(await File.ReadAllLinesAsync(Path.Combine(district.Directory, "audit-anchors.txt"), Ct));
        Assert.Equal((0, ""), (whole.ExitCode, whole.Errors));
        using var verdict = JsonDocument.Parse(whole.Output);
        Assert.Equal((true, 0), (verdict.RootElement.GetProperty("isWhole").GetBoolean(), verdict.RootElement.GetProperty("faultCount").GetInt32()));
        Assert.True(verdict.RootElement.GetProperty("checked").GetInt32() >= 3);
        Assert.Equal(1, altered.ExitCode);
        Assert.Contains(new AuditFault(AuditFaultKind.Altered, 2, 2).Message, altered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_refuses_a_command_refuses_in_the_same_words()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));
        var file = Path.Combine(district.Directory, "名单.csv");
        await File.WriteAllTextAsync(file, "甲,乙\n1,2\n", Ct);
        var empty = Path.Combine(district.Directory, "空.xlsx");
        await File.WriteAllBytesAsync(empty, [], Ct);

        var early = await district.CommandAsync("load", "student", file, "--as-of", "2026-11-24");
        var nothing = await district.CommandAsync("load", "household", empty);
        var alone = await district.CommandAsync("compare");
        var unreadable = await district.CommandAsync("load", "student", file, "--as-of", "2026-11-23");
        var unknown = await district.CommandAsync("job", "run", "nothing");

        Assert.Equal((1, "", new RegisterRefusals.AsOfInFuture(new(2026, 11, 24), new(2026, 11, 23)).Message), (early.ExitCode, early.Output, early.Errors.Trim()));
        Assert.Equal((1, "", new RegisterRefusals.FileEmpty("空.xlsx").Message), (nothing.ExitCode, nothing.Output, nothing.Errors.Trim()));
        Assert.Equal((1, "", new ComparisonRefusals.RegisterMissing("学籍").Message), (alone.ExitCode, alone.Output, alone.Errors.Trim()));
        Assert.Equal(1, unreadable.ExitCode);
        Assert.Contains("名单.csv：失败", unreadable.Output, StringComparison.Ordinal);
        Assert.Contains("没有找到学籍表的表头", unreadable.Errors, StringComparison.Ordinal);
        Assert.Equal((1, "", new PlatformRefusals.NotFound("定时任务 nothing").Message), (unknown.ExitCode, unknown.Output, unknown.Errors.Trim()));
        Assert.Empty(Directory.GetFiles(Path.Combine(district.Directory, "uploads")));
        Assert.Equal(LoadState.Failed, (await district.AsSystemAsync(db => db.RegisterLoads.AsNoTracking().SingleAsync(Ct))).State);
    }

    [Fact]
    public async Task A_load_names_the_columns_and_counts_the_rows_it_passed_over()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));
        var file = Path.Combine(district.Directory, "名单.csv");
        await File.WriteAllTextAsync(file, Loading.Csv(Loading.Pupils(3)).Replace("现住址", "奖惩情况", StringComparison.Ordinal) + "合计,3\n", Ct);

        var shown = await district.CommandAsync("load", "student", file, "--as-of", "2026-10-01");
        var json = await district.CommandAsync("load", "student", file, "--as-of", "2026-10-02", "--json");

        Assert.Contains("没有读取的列：奖惩情况", shown.Output, StringComparison.Ordinal);
        Assert.Contains("跳过 1 行：合计 1", shown.Output, StringComparison.Ordinal);
        using var read = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.Equal("奖惩情况", Assert.Single(read.RootElement.GetProperty("droppedColumns").EnumerateArray()).GetString());
        Assert.Equal(1, Assert.Single(read.RootElement.GetProperty("reading").GetProperty("skipped").EnumerateArray()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task The_first_account_is_made_once_and_can_be_let_in_again()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));

        var created = await district.CommandAsync("admin", "create", "admin", "--name", "管理员");
        var again = await district.CommandAsync("admin", "create", "other", "--name", "管理员");
        var reset = await district.CommandAsync("admin", "reset", "admin");
        var unknown = await district.CommandAsync("admin", "reset", "nobody");

        Assert.Equal((0, 0), (created.ExitCode, reset.ExitCode));
        Assert.StartsWith("账号 admin 已建立，初始密码 ", created.Output, StringComparison.Ordinal);
        Assert.StartsWith("账号 admin 的密码已重置，初始密码 ", reset.Output, StringComparison.Ordinal);
        Assert.NotEqual(created.Output[^30..], reset.Output[^30..]);
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", again.Errors);
        Assert.Equal((1, "", new PlatformRefusals.NotFound("账号").Message), (unknown.ExitCode, unknown.Output, unknown.Errors.Trim()));
        Assert.Equal("admin", await district.AsSystemAsync(db => db.Accounts.Select(a => a.UserName).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Every_verb_that_reports_answers_in_json_alone_when_asked()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));
        var folder = Path.Combine(district.Directory, "simulated");

        foreach (var verb in new[] { "db migrate", "reference load", "job run-all", "job run audit-anchor", $"simulate --out {folder}" })
        {
            var ended = await district.CommandAsync([.. verb.Split(' '), "--json"]);
            using var answer = JsonDocument.Parse(ended.Output);

            Assert.Equal((verb, 0, "", JsonValueKind.Object), (verb, ended.ExitCode, ended.Errors, answer.RootElement.ValueKind));
        }
    }

    [Fact]
    public async Task A_file_that_loses_many_waits_unless_it_is_accepted_beforehand()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));
        await district.LoadAsync(Loading.Csv(Loading.Pupils(60)));
        var file = Path.Combine(district.Directory, "少.csv");
        await File.WriteAllTextAsync(file, Loading.Csv(Loading.Pupils(30)), Ct);

        var waits = await district.CommandAsync("load", "student", file, "--as-of", "2026-10-01");
        var held = await district.AsSystemAsync(db => db.RegisterLoads.Where(l => l.State == LoadState.Held).Select(l => l.Id).SingleAsync(Ct));
        Assert.True((await district.RunAsync(Actors.Registrar, new DiscardLoad.Command(held, "文件不全"))).IsOk);
        await district.RunJobsAsync();
        var accepted = await district.CommandAsync("load", "student", file, "--as-of", "2026-10-01", "--accept", "各校已核对");

        Assert.Equal(1, waits.ExitCode);
        Assert.Contains("少.csv：等待确认", waits.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (accepted.ExitCode, accepted.Errors));
        Assert.Contains("少.csv：已发布，读取 30 = 新增 0 + 变更 0 + 未变 30 + 拒收 0；消失 30", accepted.Output, StringComparison.Ordinal);
    }
}
