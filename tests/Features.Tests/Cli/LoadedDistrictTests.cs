using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Tests.Platform;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Cli;

/// <summary>From made-up files to a comparison by commands only, against the answer key of the simulator.</summary>
public sealed class LoadedDistrictTests(LoadedDistricts districts) : IClassFixture<LoadedDistricts>
{
    [Theory, DatabaseData]
    public async Task A_simulation_leaves_register_files_and_answers_and_names_them(TestDatabase database)
    {
        var loaded = await districts.OnAsync(database);
        Assert.Equal((0, ""), (loaded.Simulated.ExitCode, loaded.Simulated.Errors));
        string[] files =
        [
            "学籍-20261015.xlsx", "学籍-20261126.xlsx", "户籍-20261015.csv", "机构名册.csv", "脱贫户与监测户名册-20261015.xlsx", "在校学生花名册-20261015.xlsx",
            "持证残疾儿童少年名册-20261015.xlsx", "送教上门学生名册-20261015.xlsx", "司法行政工作名册-20261015.xlsx", "低保和困境家庭未成年人名册-20261015.xlsx",
            "学生资助名册-20261015.xlsx", "居住证随迁子女名册-20261015.xlsx", "死亡和迁出人员名册-20261015.xlsx", "转学办结名册-20261015.xlsx",
        ];
        Assert.Equal(files.Order(StringComparer.Ordinal), Directory.GetFiles(loaded.Files).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.Contains(f, loaded.Simulated.Output, StringComparison.Ordinal));
        Assert.Equal(3, loaded.Answer("seed"));
    }

    [Theory, DatabaseData]
    public async Task Every_body_of_the_roll_is_taken_in(TestDatabase database)
    {
        var loaded = await districts.OnAsync(database);
        var imported = AnswerKey.Json(loaded.Organizations, endsWith: 0);
        Assert.Equal(loaded.Answer("villages") + loaded.Answer("schools") + loaded.Answer("classes"), imported.GetProperty("read").GetInt64());
        Assert.Equal(imported.GetProperty("read").GetInt64(), imported.GetProperty("new").GetInt64());
        Assert.Empty(imported.GetProperty("findings").EnumerateArray());
    }

    [Theory, DatabaseData]
    public async Task Both_registers_are_in_force_with_the_rows_of_their_files(TestDatabase database) => AnswerKey.HoldsOfLoads(await districts.OnAsync(database));

    [Theory, DatabaseData]
    public async Task The_comparison_by_identity_number_counts_what_the_answer_key_foretells(TestDatabase database) => AnswerKey.HoldsOfCounts(await districts.OnAsync(database));

    [Theory, DatabaseData]
    public async Task The_lists_hold_the_children_that_the_answer_key_names(TestDatabase database) => await AnswerKey.HoldsOfListsAsync(await districts.OnAsync(database));

    [Theory, DatabaseData]
    public async Task The_comparison_says_at_the_terminal_what_it_counted(TestDatabase database)
    {
        var loaded = await districts.OnAsync(database);
        var said = await loaded.District.CommandAsync("compare", "--as-of", LoadedDistrict.AsOf);

        Assert.Contains($"按身份证号有户无籍 {loaded.Answer("exact", "householdOnlyInWindow"):N0}，有籍无户 {loaded.Answer("exact", "studentOnly"):N0}", said.Output, StringComparison.Ordinal);
        Assert.Contains($"适龄户籍 {loaded.Answer("exact", "householdRowsInWindowWithoutValidId"):N0}，学籍 {loaded.Answer("exact", "studentRowsWithoutValidId"):N0}", said.Output, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task The_file_in_force_is_not_taken_twice(TestDatabase database)
    {
        var loaded = await districts.OnAsync(database);
        var before = Uploads(loaded);
        var again = await loaded.District.CommandAsync("load", "student", loaded.StudentFile, "--as-of", LoadedDistrict.AsOf, "--json");

        Assert.Equal(
            (1, "", new RegisterRefusals.SameFileInForce("学籍-20261015.xlsx", new DateOnly(2026, 10, 15)).Message),
            (again.ExitCode, again.Output, again.Errors.Trim()));
        Assert.Equal(before, Uploads(loaded));
    }

    [Theory, DatabaseData]
    public async Task A_ledger_too_long_to_come_at_once_is_waited_for_and_written_whole(TestDatabase database)
    {
        var loaded = await districts.OnAsync(database);
        var account = await loaded.District.AccountAsync("registrar");
        await loaded.District.SeatAsync(account.AccountId, "JYJ", Role.BureauRegistrar);
        var file = Path.Combine(loaded.District.Directory, "台账.xlsx");

        var exported = AnswerKey.Json(await loaded.District.CommandAsync("export", "children", "--as", "registrar", "--purpose", "上报汇总", "--out", file, "--json"), endsWith: 0);

        var rows = Exported.Rows(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        var children = await loaded.District.AsSystemAsync(db => db.Children.CountAsync());
        Assert.True(children > 8_000);
        Assert.Equal((children, file), (exported.GetProperty("rows").GetInt32(), exported.GetProperty("file").GetString()));
        Assert.Equal(children, rows.Count - 1);
        Assert.DoesNotContain(rows.Skip(1), r => ResidentId.TryParse(r[3], out _));
        Assert.Equal(["ExportChildren", "DownloadExport"], await loaded.District.AsSystemAsync(db => db.AuditRows.Where(r => r.ActorId == account.AccountId).OrderBy(r => r.Sequence).Select(r => r.Action).ToListAsync()));
    }

    private static string[] Uploads(LoadedDistrict loaded) => [.. Directory.GetFiles(Path.Combine(loaded.District.Directory, "uploads")).Order(StringComparer.Ordinal)];
}
