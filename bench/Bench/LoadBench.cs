using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench;

/// <summary>Loads a register twice, and stores the same rows raw and through the record store, all in one run.</summary>
internal sealed class LoadBench(string? server, DistrictFiles files, RegisterSource source, int rounds)
{
    public static async Task RunAsync(Options options, string? server, RegisterSource source) =>
        FigureTable.Print(options, await new LoadBench(server, DistrictFiles.Of(options), source, options.Rounds).RunAsync());

    private async Task<IReadOnlyList<Figure>> RunAsync()
    {
        List<RecordChunk> chunks = [];
        List<Figure> loads = [];
        for (var round = 0; round < rounds; round++)
        {
            await using var database = await BenchDatabase.CreateAsync(server);
            await database.PrepareAsync(files);
            loads.AddRange(await RegisterLoads.RunAsync(database, source, "end to end", files.Of(source)));
            loads.AddRange(await RegisterLoads.RunAsync(database, source, "2 % changed", files.ChangedOf(source)));
            if (round == rounds - 1)
            {
                chunks = await database.AsSystemAsync(db => StoredRecords.ReadAsync(db, source));
            }
        }

        var stored = chunks.Sum(c => c.Count);
        List<Figure> stores = [];
        for (var round = 0; round < rounds; round++)
        {
            await using (var database = await BenchDatabase.CreateAsync(server))
            {
                stores.Add(new Figure("raw insert", stored, await Measure.OfAsync(database, () => RawInsert.RunAsync(database, chunks))));
            }

            await using (var database = await BenchDatabase.CreateAsync(server))
            {
                stores.Add(new Figure("store step", stored, await Measure.OfAsync(database, () => StoreAsync(database, chunks))));
            }
        }

        return [.. stores.Concat(loads).GroupBy(f => f.Name).Select(rounds => rounds.MaxBy(f => f.RowsPerCpuSecond)!)];
    }

    private static async Task StoreAsync(BenchDatabase database, List<RecordChunk> chunks)
    {
        var store = database.Services.GetRequiredService<IRecordStore>();
        foreach (var chunk in chunks)
        {
            await database.AsSystemAsync(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                store.Store(db, chunk, () => false);
                await transaction.CommitAsync();
                return true;
            });
        }
    }
}
