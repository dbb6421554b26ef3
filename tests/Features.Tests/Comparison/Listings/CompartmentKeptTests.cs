using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Comparison.Discrepancies;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Listings;

/// <summary>What is kept of work on a restricted list, the log and files taken out, tells nobody more than the list itself.</summary>
public sealed class CompartmentKeptTests
{
    [Theory, DatabaseData]
    public async Task The_audit_log_says_that_something_was_done_and_by_whom_and_not_with_which_list(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var file = await district.KeepAsync(Lists.Csv(RegisterSource.Justice, ListedPeople.All[RegisterSource.Justice]), "名册.csv");
        await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Justice, file, MatterDistrict.AsOf));
        await district.RunAsync(Actors.Registrar, new RememberHeaders.Command(RegisterSource.Justice, new Dictionary<string, string?> { ["入矫情况"] = "Category" }));
        await district.RunAsync(Actors.Registrar, new RefuseUpload.Command(RegisterSource.Justice, "名册.doc", new RegisterRefusals.FileEmpty("名册.doc")));
        var load = (await district.LoadListAsync(RegisterSource.Justice, ListedPeople.All[RegisterSource.Justice])).Load.Id;
        await district.StartListAsync(RegisterSource.Justice, "这,不是,名册\r\n1,2,3\r\n");
        await district.RunAsync(Actors.Registrar, new ListLoadFindings.Query(load));
        await district.RunAsync(Actors.Registrar.TakingOut(), new ExportLoads.Command(new(RegisterSource.Justice)));
        Assert.True((await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(load, "文件拿错了"))).IsOk);
        await district.RunJobsAsync();

        var rows = (await district.RunAsync(Actors.Auditor, new ListAuditRows.Query())).Rows;
        var exported = Exported.Rows(await district.ExportAsync(Actors.Auditor, new ExportAuditRows.Command(new())));
        var named = (await district.RunAsync(Actors.Auditor with { Permissions = Actors.Auditor.Permissions.Append(Permission.ReadRestrictedLists).ToHashSet() }, new ListAuditRows.Query())).Rows;

        string[] actions = [nameof(PreviewLoad), nameof(RememberHeaders), nameof(RefuseUpload), nameof(StartLoad), "PublishLoad", "FailLoad", nameof(ListLoadFindings), nameof(ExportLoads), nameof(WithdrawLoad)];
        Assert.Subset(rows.Select(r => r.Action).ToHashSet(), actions.ToHashSet());
        Readers.SaysNothing(Readers.TextOf(rows));
        Readers.SaysNothing(string.Join(' ', exported.SelectMany(r => r)));
        Assert.Contains("第 1 批司法行政", Readers.TextOf(named), StringComparison.Ordinal);
        Assert.Contains(rows, r => r is { Action: nameof(StartLoad), Details.Length: > 0 });
    }

    [Theory, DatabaseData]
    public async Task A_file_taken_out_by_one_who_was_named_is_not_theirs_once_they_are_not(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.AddChildrenAsync("341602102", ExportDesk.MostAtOnce + 1);
        var export = await district.AskAsync(Actors.Registrar, new ExportChildren.Command(new ListChildren.Query(new ChildFilter())));
        await district.RunJobsAsync();

        Assert.True((await district.ExportOfAsync(export)).SawRestricted);
        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Readers.Unnamed, new DownloadExport.Command(export))).Refusal);
        Assert.False(Assert.Single(await district.RunAsync(Readers.Unnamed, new ListMyExports.Query())).CanBeDownloaded);
        Assert.NotEmpty(await district.DownloadAsync(Actors.Registrar, export));
    }

    [Theory, DatabaseData]
    public async Task What_somebody_takes_out_who_was_never_named_is_kept_as_such(TestDatabase database)
    {
        var (district, run) = await ListedPeople.CompareAsync(database, RegisterSource.Disability);
        await using var _ = district;

        foreach (var (reader, saw) in new[] { (Readers.Unnamed, false), (Actors.Registrar, true) })
        {
            var export = (await district.RunAsync(reader.TakingOut(), new ExportComparisonFindings.Command(new(run, DifferenceCategory.NeedsPlacement)))).Value;
            Assert.Equal(saw, (await district.ExportOfAsync(export.Id)).SawRestricted);
        }
    }
}
