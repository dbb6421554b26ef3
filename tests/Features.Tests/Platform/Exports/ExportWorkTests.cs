using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Exports;

public sealed class ExportWorkTests
{
    private const string Home = "341602101";
    private const string Elsewhere = "341602102";
    private const int Long = ExportDesk.MostAtOnce + 1;

    [Theory, DatabaseData]
    public async Task A_long_list_is_written_by_a_job_and_downloaded_by_its_owner(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var children = await district.AddChildrenAsync(Home, (2 * ExportWorkbook.Stretch) + 1);
        var id = await district.AskAsync(Actors.Registrar, Everything);

        await district.RunJobsAsync();

        var export = await district.ExportOfAsync(id);
        var file = await district.DownloadAsync(Actors.Registrar, id);
        Assert.Equal((ExportState.Ready, children.Count, (long)file.Length), (export.State, export.Rows, export.Size));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)), export.Hash);
        Assert.Equal(children.OrderBy(c => c.NameOrder, StringComparer.Ordinal).Select(c => c.Name), Exported.Names(file));
        Assert.Equal([export.FileName], district.ExportFiles());
        Assert.NotEqual("PK"u8.ToArray(), (await File.ReadAllBytesAsync(Path.Combine(district.Directory, "exports", export.FileName), TestContext.Current.CancellationToken))[..2]);
        var job = await district.AsSystemAsync(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Kind == ExportJob.Write));
        Assert.Equal((JobState.Finished, (long)children.Count, (long)children.Count), (job.State, job.Done, job.Total));
    }

    [Theory, DatabaseData]
    public async Task An_officer_moved_to_another_township_gets_nothing_of_the_first(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await district.AddChildrenAsync(Home, Long, i => $"李旧{(char)('一' + (i % 2000))}");
        await district.AddChildrenAsync(Elsewhere, 3, _ => "张新新");
        var account = (await district.AccountAsync("li.si")).AccountId;
        var seat = await district.SeatAsync(account, Home, Role.TownshipOfficer);
        var id = await district.AskAsync(await district.ActorAsync(account), Everything);

        await EndTodayAsync(district, seat);
        await district.SeatAsync(account, Elsewhere, Role.TownshipOfficer);
        await district.RunJobsAsync();

        var file = await district.DownloadAsync(await district.ActorAsync(account), id);
        Assert.Equal(["张新新", "张新新", "张新新"], Exported.Names(file));
    }

    [Theory, DatabaseData]
    public async Task A_job_whose_owner_has_lost_the_post_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await district.AddChildrenAsync(Home, Long);
        var account = (await district.AccountAsync("li.si")).AccountId;
        var seat = await district.SeatAsync(account, Home, Role.TownshipOfficer);
        var asked = await district.ActorAsync(account);
        var id = await district.AskAsync(asked, Everything);

        await EndTodayAsync(district, seat);
        await district.RunJobsAsync();

        Assert.Empty(district.ExportFiles());
        Assert.Equal(ExportState.Waiting, (await district.ExportOfAsync(id)).State);
        var row = Assert.Single(await district.RunAsync(await district.ActorAsync(account), new ListMyExports.Query()));
        Assert.Equal((JobState.Failed, new PlatformRefusals.NotAllowed().Message, false), (row.Progress!.State, row.Progress.Failure, row.CanBeDownloaded));
    }

    [Theory, DatabaseData]
    public async Task A_killed_job_leaves_no_half_file_and_begins_anew(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, BreakingWriter.Into);
        await district.AddChildrenAsync(Home, (2 * ExportWorkbook.Stretch) + 1);
        var id = await district.AskAsync(Actors.Registrar, Everything);
        var writer = district.Services.GetRequiredService<BreakingWriter>();
        var folder = Directory.CreateDirectory(Path.Combine(district.Directory, "exports"));
        var name = (await district.ExportOfAsync(id)).FileName;

        // Turns: the total, two stretches, the end. The last dies with the whole file on disk and nothing told.
        foreach (var turn in new[] { 2, 3, 4 })
        {
            writer.Restart();
            writer.DieBefore.Enqueue(turn);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".99.part"), "left by a process that is gone", TestContext.Current.CancellationToken);
            await district.RunJobsAsync();
            Assert.Empty(writer.DieBefore);
            Assert.DoesNotContain(district.ExportFiles(), f => f.EndsWith(".part", StringComparison.Ordinal));
            Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Actors.Registrar, new DownloadExport.Command(id))).Refusal);
            district.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await district.RunJobsAsync();

        Assert.Equal((2 * ExportWorkbook.Stretch) + 1, Exported.Names(await district.DownloadAsync(Actors.Registrar, id)).Length);
        Assert.Equal([name], district.ExportFiles());
    }

    [Theory, DatabaseData]
    public async Task A_file_is_gone_when_its_time_is_up(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.AddChildrenAsync(Home, Long);
        var id = await district.AskAsync(Actors.Registrar, Everything);
        await district.RunJobsAsync();
        Assert.Single(district.ExportFiles());

        district.Clock.Advance(TimeSpan.FromDays(7));
        var late = await district.RunAsync(Actors.Registrar, new DownloadExport.Command(id));
        await district.RunJobsAsync();

        Assert.IsType<PlatformRefusals.NotFound>(late.Refusal);
        Assert.Empty(district.ExportFiles());
        Assert.Equal(ExportState.Expired, (await district.ExportOfAsync(id)).State);
    }

    [Theory, DatabaseData]
    public async Task One_person_has_at_most_three_exports_under_way(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.AddChildrenAsync(Home, Long);
        for (var i = 0; i < ExportDesk.MostUnderWay; i++)
        {
            await district.AskAsync(Actors.Registrar, Everything);
        }

        var refused = await district.RunAsync(Actors.Registrar.TakingOut(), Everything);
        await district.RunJobsAsync();

        Assert.IsType<PlatformRefusals.TooManyExports>(refused.Refusal);
        await district.AskAsync(Actors.Registrar, Everything);
    }

    private static ExportChildren.Command Everything => new(new ListChildren.Query(new ChildFilter()));

    private static async Task EndTodayAsync(TestDistrict district, AppointmentId seat)
    {
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(seat, Seeded.Today))).IsOk);
        district.Clock.Advance(TimeSpan.FromDays(1));
    }
}
