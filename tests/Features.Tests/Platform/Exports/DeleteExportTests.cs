using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Ledger;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Exports;

public sealed class DeleteExportTests
{
    [Theory, DatabaseData]
    public async Task The_owner_deletes_the_file_with_its_record(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var id = await AskAsync(district);
        await district.RunJobsAsync();

        var stranger = await district.RunAsync(Actors.Registrar with { AccountId = Guid.CreateVersion7() }, new DeleteExport.Command(id));
        Assert.Single(district.ExportFiles());
        var owner = await district.RunAsync(Actors.Registrar, new DeleteExport.Command(id));

        Assert.IsType<PlatformRefusals.NotFound>(stranger.Refusal);
        Assert.True(owner.IsOk);
        Assert.Empty(district.ExportFiles());
        Assert.Empty(await district.RunAsync(Actors.Registrar, new ListMyExports.Query()));
    }

    [Theory, DatabaseData]
    public async Task What_is_deleted_before_its_job_ran_is_never_written(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var id = await AskAsync(district);

        Assert.True((await district.RunAsync(Actors.Registrar, new DeleteExport.Command(id))).IsOk);
        await district.RunJobsAsync();

        Assert.Empty(district.ExportFiles());
    }

    private static async Task<ExportId> AskAsync(TestDistrict district)
    {
        await district.AddChildrenAsync("341602101", ExportDesk.MostAtOnce + 1);
        return await district.AskAsync(Actors.Registrar, new ExportChildren.Command(new ListChildren.Query(new ChildFilter())));
    }
}
