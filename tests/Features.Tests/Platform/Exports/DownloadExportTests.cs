using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Ledger;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Exports;

public sealed class DownloadExportTests
{
    [Theory, DatabaseData]
    public async Task Nobody_else_gets_the_file_and_cannot_tell_it_from_one_that_is_missing(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var id = await ReadyAsync(district);
        var stranger = Actors.Registrar with { AccountId = Guid.CreateVersion7() };

        var foreign = await district.RunAsync(stranger, new DownloadExport.Command(id));
        var missing = await district.RunAsync(stranger, new DownloadExport.Command(new ExportId(Guid.CreateVersion7())));

        Assert.IsType<PlatformRefusals.NotFound>(foreign.Refusal);
        Assert.Equal(missing.Refusal, foreign.Refusal);
    }

    [Theory, DatabaseData]
    public async Task Whoever_sees_less_by_now_or_may_not_export_any_more_does_not_get_the_file(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var id = await ReadyAsync(district);

        var narrowed = await district.RunAsync(Actors.TownshipOfficer("341602101"), new DownloadExport.Command(id));
        var demoted = await district.RunAsync(Actors.Holding(Role.BureauStaff, DataScope.WholeDistrict), new DownloadExport.Command(id));

        Assert.IsType<PlatformRefusals.NotFound>(narrowed.Refusal);
        Assert.IsType<PlatformRefusals.NotFound>(demoted.Refusal);
    }

    [Theory, DatabaseData]
    public async Task Every_download_is_counted_and_written_down(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var id = await ReadyAsync(district);

        await district.DownloadAsync(Actors.Registrar, id);
        await district.DownloadAsync(Actors.Registrar, id);

        Assert.Equal(2, (await district.ExportOfAsync(id)).Downloads);
        var written = await district.AsSystemAsync(db => db.AuditRows.AsNoTracking().Where(r => r.Action == nameof(DownloadExport)).ToListAsync());
        Assert.Equal([$"Export:{id.Value} ok", $"Export:{id.Value} ok"], written.Select(r => $"{r.Subject} {r.Outcome}"));
    }

    // Actors of tests have no account, and so share what is owned by none.
    private static async Task<ExportId> ReadyAsync(TestDistrict district)
    {
        await district.AddChildrenAsync("341602102", ExportDesk.MostAtOnce + 1);
        var id = await district.AskAsync(Actors.Registrar, new ExportChildren.Command(new ListChildren.Query(new ChildFilter())));
        await district.RunJobsAsync();
        return id;
    }
}
