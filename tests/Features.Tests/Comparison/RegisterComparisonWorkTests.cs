using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Comparison;

public sealed class RegisterComparisonWorkTests
{
    private const int Pupils = 2_500;
    private const string Household = "姓名,公民身份号码,性别,出生日期,行政区划代码\n李无籍,,女,20150101,341602101\n";

    [Theory, DatabaseData]
    public async Task A_run_that_keeps_breaking_off_fails_and_can_be_repeated(TestDatabase database)
    {
        await using var district = await LoadedAsync(database);
        var writer = district.Services.GetRequiredService<BreakingWriter>();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            writer.DieBefore.Enqueue(3);
        }

        var broken = await StartAsync(district);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await district.RunJobsAsync();
            district.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        var answer = (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(broken)))!;
        Assert.Equal(ComparisonState.Failed, answer.Run.State);
        Assert.NotNull(answer.Progress!.Failure);
        Assert.Empty(await StoredAsync(district, broken));
        var repeated = await StartAsync(district);
        await district.RunJobsAsync();
        Assert.Equal(ComparisonState.Finished, (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(repeated)))!.Run.State);
    }

    [Theory, DatabaseData]
    public async Task A_run_that_was_killed_goes_on_without_doubling_a_finding(TestDatabase database)
    {
        await using var district = await LoadedAsync(database);
        var writer = district.Services.GetRequiredService<BreakingWriter>();
        writer.DieAfterCommit = true;
        writer.DieBefore.Enqueue(2);

        var id = await StartAsync(district);
        await district.RunJobsAsync();
        Assert.Equal(2_000, (await StoredAsync(district, id)).Count);
        district.Clock.Advance(TimeSpan.FromSeconds(10));
        await district.RunJobsAsync();

        Assert.Equal(Enumerable.Range(1, Pupils + 1), await StoredAsync(district, id));
    }

    [Theory, DatabaseData]
    public async Task Findings_of_a_run_that_is_not_finished_are_nobodys_to_read(TestDatabase database)
    {
        await using var district = await LoadedAsync(database);
        var id = await StartAsync(district);
        var (stored, counted, listed) = (0, -1, -1);
        district.Services.GetRequiredService<BreakingWriter>().Meanwhile = (3, async () =>
        {
            stored = (await StoredAsync(district, id)).Count;
            counted = (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(id)))!.ByCategory.Values.Sum();
            listed = (await district.RunAsync(Actors.Registrar, new ListComparisonFindings.Query(id, DifferenceCategory.StudentOnly))).Total;
        });

        await district.RunJobsAsync();

        Assert.Equal((2_000, 0, 0), (stored, counted, listed));
        Assert.Equal(Pupils, (await district.RunAsync(Actors.Registrar, new ListComparisonFindings.Query(id, DifferenceCategory.StudentOnly))).Total);
    }

    [Theory, DatabaseData]
    public async Task A_run_whose_load_was_withdrawn_before_it_began_fails(TestDatabase database)
    {
        await using var district = await LoadedAsync(database);
        var id = await StartAsync(district);

        await WithdrawAsync(district);
        await district.RunJobsAsync();

        await AssertWithdrawnAsync(district, id);
    }

    [Theory, DatabaseData]
    public async Task A_run_whose_load_is_withdrawn_under_its_eyes_fails(TestDatabase database)
    {
        await using var district = await LoadedAsync(database);
        var id = await StartAsync(district);
        district.Services.GetRequiredService<BreakingWriter>().Meanwhile = (3, () => WithdrawAsync(district));

        await district.RunJobsAsync();

        await AssertWithdrawnAsync(district, id);
    }

    [Theory, DatabaseData]
    public async Task A_run_whose_list_is_withdrawn_under_its_eyes_fails(TestDatabase database)
    {
        await using var district = await LoadedAsync(database);
        await district.LoadListAsync(RegisterSource.Poverty, [Lists.Row("李无籍", Lists.Id("20150101", 1), "芦庙镇,脱贫户")]);
        district.Services.GetRequiredService<BreakingWriter>().Restart();
        var id = await StartAsync(district);
        district.Services.GetRequiredService<BreakingWriter>().Meanwhile = (3, () => WithdrawAsync(district, RegisterSource.Poverty));

        await district.RunJobsAsync();

        await AssertWithdrawnAsync(district, id);
    }

    private static async Task<TestDistrict> LoadedAsync(TestDatabase database)
    {
        var district = await TestDistrict.CreateAsync(database, BreakingWriter.Into);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new LoadReference.Command())).IsOk);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(Pupils)));
        await district.LoadAsync(Household, source: RegisterSource.Household);
        district.Services.GetRequiredService<BreakingWriter>().Restart();
        return district;
    }

    private static async Task<ComparisonRunId> StartAsync(TestDistrict district) =>
        (await district.RunAsync(Actors.Registrar, new StartComparison.Command(Loading.AsOf))).Value;

    private static async Task WithdrawAsync(TestDistrict district, RegisterSource source = RegisterSource.Student)
    {
        var load = await district.AsSystemAsync(db => db.RegisterLoads.SingleAsync(l => l.Source == source));
        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(load.Id, "文件拿错了"))).IsOk);
    }

    private static async Task AssertWithdrawnAsync(TestDistrict district, ComparisonRunId id)
    {
        var answer = (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(id)))!;
        Assert.Equal((ComparisonState.Failed, new ComparisonRefusals.LoadWithdrawn().Message), (answer.Run.State, answer.Progress!.Failure));
        Assert.Empty(await StoredAsync(district, id));
    }

    /// <summary>The numbers of what the table holds of a run, whoever may see it.</summary>
    private static Task<List<int>> StoredAsync(TestDistrict district, ComparisonRunId run) =>
        district.AsSystemAsync(db => db.Scoped<ComparisonFinding>().Where(f => f.RunId == run).OrderBy(f => f.Number).Select(f => f.Number).ToListAsync());
}
