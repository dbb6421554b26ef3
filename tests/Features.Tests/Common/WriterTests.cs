using Baoxue.Data;
using Baoxue.Data.Writing;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Common;

public sealed class WriterTests
{
    private const int Rounds = 200;
    private const int Chunks = 30;
    private const int ChunkSize = 1_000_000;
    private const int SmallWrites = 1_000;
    private const int SmallSize = 10_000;

    [Fact]
    public async Task People_go_before_bulk_work_that_waited_longer()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));
        var writer = district.Services.GetRequiredService<IWriter>();
        using var gate = new ManualResetEventSlim();
        var order = new List<string>();
        var running = writer.RunAsync(Lane.Bulk, () => { gate.Wait(); return Task.FromResult(0); }, CancellationToken.None);

        Task<int> Note(Lane lane, string name) => writer.RunAsync(lane, () => { order.Add(name); return Task.FromResult(0); }, CancellationToken.None);
        Task[] all = [Note(Lane.Bulk, "bulk 1"), Note(Lane.Bulk, "bulk 2"), Note(Lane.Interactive, "person 1"), Note(Lane.Interactive, "person 2")];
        gate.Set();
        await Task.WhenAll([running, .. all]);

        Assert.Equal(["person 1", "person 2", "bulk 1", "bulk 2"], order);
    }

    [Fact]
    public async Task A_failing_write_fails_its_caller_and_nobody_else()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));
        var writer = district.Services.GetRequiredService<IWriter>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.RunAsync<int>(Lane.Interactive, () => throw new InvalidOperationException("no"), CancellationToken.None));

        Assert.Equal(7, await writer.RunAsync(Lane.Interactive, () => Task.FromResult(7), CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_asks_while_the_writer_closes_is_served_or_refused()
    {
        var settings = new DatabaseSettings(DatabaseSettings.Sqlite, "never-opened.db");
        for (var round = 0; round < Rounds; round++)
        {
            await using var services = new ServiceCollection().AddDistrictDb(settings).BuildServiceProvider();
            var writer = services.GetRequiredService<IWriter>();
            using var start = new ManualResetEventSlim();
            var asked = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() => AskUntilRefused(writer, start), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();

            start.Set();
            await services.DisposeAsync();

            var answers = (await Task.WhenAll(asked)).SelectMany(a => a);
            await Task.WhenAll(answers).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task The_log_of_sqlite_stays_short_while_people_write_between_large_chunks()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));
        var file = district.Services.GetRequiredService<DatabaseSettings>().Connection;
        var writer = district.Services.GetRequiredService<IWriter>();
        await writer.RunAsync(Lane.Interactive, () => ExecuteAsync(district, "CREATE TABLE chunk (pages BLOB)"), CancellationToken.None);

        for (var chunk = 0; chunk < Chunks; chunk++)
        {
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var large = writer.RunAsync(Lane.Bulk, () => { begun.SetResult(); return ExecuteAsync(district, $"INSERT INTO chunk VALUES (zeroblob({ChunkSize}))"); }, CancellationToken.None);
            await begun.Task;
            await writer.RunAsync(Lane.Interactive, () => WriteAroundAsync(district, large), CancellationToken.None);
        }

        Assert.InRange(new FileInfo(file + "-wal").Length, ChunkSize, 4 * ChunkSize);
    }

    [Fact]
    public async Task The_log_of_sqlite_stays_short_when_people_alone_write()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));
        var file = district.Services.GetRequiredService<DatabaseSettings>().Connection;
        var writer = district.Services.GetRequiredService<IWriter>();
        await writer.RunAsync(Lane.Interactive, () => ExecuteAsync(district, "CREATE TABLE small (pages BLOB)"), CancellationToken.None);

        for (var write = 0; write < SmallWrites; write++)
        {
            await writer.RunAsync(Lane.Interactive, () => ExecuteAsync(district, $"INSERT INTO small VALUES (zeroblob({SmallSize}))"), CancellationToken.None);
        }

        Assert.InRange(new FileInfo(file + "-wal").Length, SmallSize, SmallWrites * SmallSize / 2);
    }

    [Fact]
    public async Task A_write_inside_a_write_is_refused_instead_of_waiting_for_itself()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));
        var writer = district.Services.GetRequiredService<IWriter>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.RunAsync(
            Lane.Interactive,
            () => writer.RunAsync(Lane.Interactive, () => Task.FromResult(1), CancellationToken.None),
            CancellationToken.None));
    }

    // Begins while the pages of a chunk are in the log, and commits when those have been carried, but not its own.
    private static Task<int> WriteAroundAsync(TestDistrict district, Task chunk) => district.AsSystemAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var written = await db.Database.ExecuteSqlRawAsync("INSERT INTO chunk VALUES (zeroblob(100))");
        await chunk;
        await transaction.CommitAsync();
        return written;
    });

    private static Task<int> ExecuteAsync(TestDistrict district, string sql) => district.AsSystemAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private static List<Task<int>> AskUntilRefused(IWriter writer, ManualResetEventSlim start)
    {
        var answers = new List<Task<int>>();
        start.Wait();
        while (true)
        {
            try
            {
                answers.Add(writer.RunAsync(Lane.Interactive, () => Task.FromResult(0), CancellationToken.None));
            }
            catch (ObjectDisposedException)
            {
                return answers;
            }
        }
    }
}
