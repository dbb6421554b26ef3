using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Testing;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class LoadCrashTests
{
    private const int Rows = 7_000;

    [Theory, DatabaseData]
    public async Task A_load_killed_anywhere_loses_nothing_and_doubles_nothing(TestDatabase database)
    {
        var first = Loading.Csv(Loading.Pupils(Rows));
        var second = Loading.Csv([.. Loading.Pupils(Rows - 500, 500).Select((p, i) => i % 50 == 0 ? p with { Class = "4班" } : p), .. Loading.Pupils(300, Rows)]);
        await Gen.Select(Gen.Int[1, 5].List[1, 3], Gen.Bool).SampleAsync(
            async (cuts, afterCommit) =>
            {
                await using var district = await TestDistrict.CreateAsync(database, BreakingWriter.Into);
                await LoadThroughCrashesAsync(district, first, cuts, afterCommit);
                Assert.Equal(Rows, (await district.SeenAsync()).Count);
                Assert.Equal(Rows, await district.StoredAsync());

                var counts = await LoadThroughCrashesAsync(district, second, cuts, afterCommit);
                Assert.Equal((Rows - 200L, 300L, 130L, 500L), (counts.Read, counts.New, counts.Changed, counts.Gone));
                var seen = await district.SeenAsync();
                Assert.Equal(Rows - 200, seen.Count);
                Assert.Equal(seen.Count, seen.Select(line => line[..32]).Distinct().Count());
                Assert.Equal(Rows + 300 + 130, await district.StoredAsync());
            },
            iter: 4,
            threads: 1);
    }

    [Theory, DatabaseData]
    public async Task A_load_killed_while_it_clears_up_to_begin_afresh_clears_up_again(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, BreakingWriter.Into);
        var writer = district.Services.GetRequiredService<BreakingWriter>();
        writer.DieBefore.Enqueue(4);
        writer.DieBefore.Enqueue(6);
        var id = await district.StartAsync(await district.KeepAsync(Loading.Csv(Loading.Pupils(Rows))));
        await district.RunJobsAsync();
        var stored = await district.StoredAsync();
        var school = new Organization
        {
            Id = new(Guid.CreateVersion7()), DivisionCode = "341602", Code = "2134000001", Name = "中心小学", Kind = OrganizationKind.PrimarySchool,
            Line = OrganizationLine.Education, Path = "341602.001.001", ValidFrom = new(2020, 1, 1),
        };

        // The school makes every row another, and while that is mended the school goes again.
        await district.AsSystemAsync(db =>
        {
            db.Add(school);
            return db.SaveChangesAsync();
        });
        district.Clock.Advance(TimeSpan.FromSeconds(10));
        await district.RunJobsAsync();
        Assert.True(await district.StoredAsync() < stored);
        await district.AsSystemAsync(db => db.Organizations.Where(o => o.Id == school.Id).ExecuteDeleteAsync());
        district.Clock.Advance(TimeSpan.FromSeconds(10));
        await district.RunJobsAsync();

        Assert.Equal(LoadState.Published, (await district.LoadOfAsync(id)).Load.State);
        Assert.Equal(Rows, (await district.SeenAsync()).Count);
    }

    [Theory, DatabaseData]
    public async Task A_worker_whose_lease_went_to_another_writes_nothing_more(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, BreakingWriter.Into);
        var writer = district.Services.GetRequiredService<BreakingWriter>();
        var stored = 0;
        writer.Meanwhile = (4, async () =>
        {
            stored = await district.StoredAsync();
            await district.AsSystemAsync(db => db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.Epoch, j => j.Epoch + 1)));
        });
        var id = await district.StartAsync(await district.KeepAsync(Loading.Csv(Loading.Pupils(Rows))));
        await district.RunJobsAsync();
        Assert.True(stored is > 0 and < Rows);
        Assert.Equal(stored, await district.StoredAsync());
        Assert.Equal(LoadState.Storing, (await district.LoadOfAsync(id)).Load.State);

        district.Clock.Advance(TimeSpan.FromSeconds(31));
        await district.RunJobsAsync();
        Assert.Equal(LoadState.Published, (await district.LoadOfAsync(id)).Load.State);
        Assert.Equal(Rows, await district.StoredAsync());
    }

    [Theory, DatabaseData]
    public async Task A_load_that_can_never_finish_is_rolled_back_whole(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, BreakingWriter.Into);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(100)));
        var before = await district.SeenAsync();
        var writer = district.Services.GetRequiredService<BreakingWriter>();
        var id = await district.StartAsync(await district.KeepAsync(Loading.Csv(Loading.Pupils(Rows, 50).Select(p => p with { Class = "5班" }))));
        writer.Restart();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            // The first stores some rows; those after it get no further.
            writer.DieBefore.Enqueue(attempt == 0 ? 3 : 2);
        }

        for (var attempt = 0; attempt < 6; attempt++)
        {
            await district.RunJobsAsync();
            district.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        var failed = await district.LoadOfAsync(id);
        Assert.Equal(LoadState.Failed, failed.Load.State);
        Assert.Equal(before, await district.SeenAsync());
        Assert.Equal(100, await district.StoredAsync());
    }

    private static async Task<LoadCounts> LoadThroughCrashesAsync(TestDistrict district, string text, List<int> cuts, bool afterCommit)
    {
        var writer = district.Services.GetRequiredService<BreakingWriter>();
        writer.DieAfterCommit = afterCommit;
        writer.Restart();
        cuts.ForEach(writer.DieBefore.Enqueue);
        var id = await district.StartAsync(await district.KeepAsync(text));
        for (var attempt = 0; attempt <= cuts.Count; attempt++)
        {
            await district.RunJobsAsync();
            district.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.True(writer.DieBefore.Count < cuts.Count);
        writer.DieBefore.Clear();
        await district.RunJobsAsync();
        var answer = await district.LoadOfAsync(id);
        Assert.Equal(LoadState.Published, answer.Load.State);
        Assert.True(answer.Load.Counts.AddUp);
        return answer.Load.Counts;
    }
}
