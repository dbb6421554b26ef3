using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Comparison.Discrepancies;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Comparison.Listings;

/// <summary>Nobody but those named for it learns that there is a load of a restricted list, by whatever question.</summary>
public sealed class CompartmentLoadTests
{
    [Theory, DatabaseData]
    public async Task A_load_of_a_restricted_list_is_found_by_no_question(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var (before, standings) = (await LoadsAsync(), await StandingsAsync());
        var load = (await district.LoadListAsync(RegisterSource.Justice, [.. ListedPeople.All[RegisterSource.Justice], ",,20140101,,芦庙镇,服刑人员子女"])).Load.Id;

        Assert.Equal((before, standings), (await LoadsAsync(), await StandingsAsync()));
        Assert.Equal(0, (await district.RunAsync(Readers.Unnamed, new ListLoads.Query(RegisterSource.Justice))).Total);
        Assert.Null(await district.RunAsync(Readers.Unnamed, new GetLoad.Query(load)));
        Assert.Null(await district.RunAsync(Readers.Unnamed, new CompareLoads.Query(load)));
        Assert.Null(await district.RunAsync(Readers.Unnamed, new GetLoadErrorFile.Query(load)));
        var findings = await district.RunAsync(Readers.Unnamed, new ListLoadFindings.Query(load));
        Assert.Equal((0, 0), (findings.Total, findings.Findings.Count));
        foreach (var named in Readers.Named)
        {
            Assert.NotNull(await district.RunAsync(named, new GetLoad.Query(load)));
            Assert.Equal(1, (await district.RunAsync(named, new ListLoadFindings.Query(load))).Total);
            Assert.Single((await district.RunAsync(named, new CompareLoads.Query(load)))!.Records);
        }

        async Task<string> LoadsAsync() => Readers.TextOf(await district.RunAsync(Readers.Unnamed, new ListLoads.Query()));
        async Task<string> StandingsAsync() => Readers.TextOf(await district.RunAsync(Readers.Unnamed, new ListRegisterStandings.Query()));
    }

    [Theory, DatabaseData]
    public async Task It_can_be_neither_made_nor_decided_on_nor_taken_back_unseen(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var load = (await district.LoadListAsync(RegisterSource.Justice, ListedPeople.All[RegisterSource.Justice])).Load.Id;
        var file = await district.KeepAsync(Lists.Csv(RegisterSource.Justice, ListedPeople.All[RegisterSource.Justice]), "名册.csv");

        Assert.IsType<PlatformRefusals.NotAllowed>((await district.RunAsync(Readers.Unnamed, new StartLoad.Command(RegisterSource.Justice, LoadMode.Full, MatterDistrict.AsOf, file))).Refusal);
        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Readers.Unnamed, new AcceptLoad.Command(load, "核对无误"))).Refusal);
        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Readers.Unnamed, new DiscardLoad.Command(load, "核对有误"))).Refusal);
        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Readers.Unnamed, new WithdrawLoad.Command(load, "文件拿错了"))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task What_is_taken_out_of_loads_leaves_it_out(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var load = (await district.LoadListAsync(RegisterSource.Justice, ListedPeople.All[RegisterSource.Justice])).Load.Id;

        var loads = Exported.Rows(await district.ExportAsync(Readers.Unnamed, new ExportLoads.Command(new())));
        Assert.Equal(2, loads.Count - 1);
        Readers.SaysNothing(string.Join(' ', loads.SelectMany(r => r)));
        foreach (ICommand<ExportAnswer> export in (ICommand<ExportAnswer>[])[new ExportLoadChanges.Command(load), new ExportLoadFindings.Command(new(load))])
        {
            Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Readers.Unnamed.TakingOut(), export)).Refusal);
        }
    }

    [Theory, DatabaseData]
    public async Task Headers_remembered_for_it_are_remembered_for_those_named(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.Registrar, new RememberHeaders.Command(RegisterSource.Justice, new Dictionary<string, string?> { ["入矫情况"] = "Category" }))).IsOk);

        Assert.Empty(await district.RunAsync(Readers.Unnamed, new ListRememberedHeaders.Query()));
        Assert.Empty(Exported.Names(await district.ExportAsync(Readers.Unnamed, new ExportRememberedHeaders.Command())));
        Assert.Equal(RegisterSource.Justice, Assert.Single(await district.RunAsync(Actors.Registrar, new ListRememberedHeaders.Query())).Source);
    }

    [Theory, DatabaseData]
    public async Task The_list_of_jobs_says_nothing_of_it_whether_it_succeeds_or_fails(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var load = (await district.LoadListAsync(RegisterSource.Justice, ListedPeople.All[RegisterSource.Justice])).Load;
        await district.StartListAsync(RegisterSource.Justice, "司法行政工作名册\r\n姓名,情形\r\n钱小平,服刑人员子女\r\n");
        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(load.Id, "司法局要求撤回"))).IsOk);
        await district.RunJobsAsync();

        var jobs = await district.RunAsync(Actors.SystemAdministrator, new ListJobs.Query());

        Assert.Contains(jobs, j => j is { Kind: LoadJob.Load, State: JobState.Failed });
        Readers.SaysNothing(Readers.TextOf(jobs));
        Readers.SaysNothing(string.Join(' ', Exported.Rows(await district.ExportAsync(Actors.SystemAdministrator, new ExportJobs.Command())).SelectMany(r => r)));
        Readers.SaysNothing(string.Join(' ', await district.AsSystemAsync(db => Task.FromResult(db.Jobs.Select(j => j.Payload).ToList()))));
    }

    [Theory, DatabaseData]
    public async Task The_file_of_a_restricted_load_is_no_stray_to_be_swept(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var load = (await district.LoadListAsync(RegisterSource.Justice, [.. ListedPeople.All[RegisterSource.Justice], ",,20140101,,芦庙镇,服刑人员子女"])).Load.Id;
        var stray = await district.KeepAsync("没有人要的文件");
        Assert.True((await district.LoadOfAsync(load)).HasErrorFile);
        district.Clock.Advance(TimeSpan.FromDays(3));

        var sweeper = ActivatorUtilities.CreateInstance<UploadSweeper>(district.Services);
        await sweeper.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.IsAsync(() => Task.FromResult(!district.Services.GetRequiredService<FileStore>().Exists(stray.Id)), "a stray is swept", TestContext.Current.CancellationToken);
        await sweeper.StopAsync(TestContext.Current.CancellationToken);

        Assert.True((await district.LoadOfAsync(load)).HasErrorFile);
    }
}
