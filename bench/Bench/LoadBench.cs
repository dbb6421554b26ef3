using System.Buffers.Binary;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Loads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench;

/// <summary>Loads a student workbook twice, and stores the same rows raw and through the store, all in one run.</summary>
internal sealed class LoadBench(string? server, string first, string second, DateOnly asOf, IReadOnlyList<Organization> organizations)
{
    private const int Rounds = 2;

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        List<RecordChunk> chunks = [];
        var whole = new List<Figure>();
        var again = new List<Figure>();
        for (var round = 0; round < Rounds; round++)
        {
            await using var database = await BenchDatabase.CreateAsync(server);
            await database.AsSystemAsync(db =>
            {
                db.Organizations.AddRange(organizations);
                return db.SaveChangesAsync();
            });
            whole.Add(await LoadAsync(database, "end to end", first));
            again.Add(await LoadAsync(database, "second load, 2 % changed", second));
            if (round == Rounds - 1)
            {
                chunks = await database.AsSystemAsync(ReadAsync);
            }
        }

        var stored = chunks.Sum(c => c.Count);
        var bare = new List<Figure>();
        var store = new List<Figure>();
        for (var round = 0; round < Rounds; round++)
        {
            await using (var database = await BenchDatabase.CreateAsync(server))
            {
                bare.Add(new Figure("raw insert", stored, await Measure.OfAsync(database, () => RawInsert.RunAsync(database, chunks))));
            }

            await using (var database = await BenchDatabase.CreateAsync(server))
            {
                store.Add(new Figure("store step", stored, await Measure.OfAsync(database, () => StoreAsync(database, chunks))));
            }
        }

        return [Best(bare), Best(store), Best(whole), Best(again)];
    }

    private static Figure Best(List<Figure> figures) => figures.MaxBy(f => f.RowsPerCpuSecond)!;

    private async Task<Figure> LoadAsync(BenchDatabase database, string name, string path)
    {
        await using var file = File.OpenRead(path);
        var saved = await database.Services.GetRequiredService<FileStore>().SaveAsync(file, Path.GetFileName(path), CancellationToken.None);
        var id = await database.RunAsync(new StartLoad.Command(RegisterSource.Student, LoadMode.Full, asOf, saved.Value));
        var measure = await Measure.OfAsync(database, () => database.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(CancellationToken.None));
        var load = await database.AsSystemAsync(db => db.RegisterLoads.AsNoTracking().SingleAsync(l => l.Id == id));
        if (load.State != LoadState.Published)
        {
            throw new InvalidOperationException($"The load is {load.State}: {load.Failure}");
        }

        Console.WriteLine($"  {name}: {load.Counts}");
        return new Figure(name, (int)load.Counts.Read, measure);
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

    private static async Task<List<RecordChunk>> ReadAsync(Data.DistrictDb db)
    {
        List<RecordChunk> chunks = [];
        await foreach (var r in db.StudentRecords.AsNoTracking().Where(r => r.FromSequence == 1).OrderBy(r => r.Id).AsAsyncEnumerable())
        {
            if (chunks.Count == 0 || chunks[^1].IsFull)
            {
                chunks.Add(new RecordChunk(RegisterSource.Student, DistrictSettings.Qiaocheng, 1, 0));
            }

            var record = chunks[^1].Add();
            (record.Id, record.Key, record.RowHash, record.RowNumber) = (r.Id.Value, BinaryPrimitives.ReadUInt128BigEndian(r.Key), r.RowHash, r.RowNumber);
            (record.Name, record.Sex, record.BirthOn) = (r.Name, r.Sex, r.BirthOn);
            record.IdIndex = r.IdIndex is null ? null : BinaryPrimitives.ReadUInt128BigEndian(r.IdIndex);
            record.SecondIndex = r.StudentNumberIndex is null ? null : BinaryPrimitives.ReadUInt128BigEndian(r.StudentNumberIndex);
            (record.SchoolCode, record.SchoolPath, record.GradeNumber, record.ClassName) = (r.SchoolCode, r.SchoolPath, r.GradeNumber, r.ClassName);
            (record.Status, record.Groups, record.DomicilePath, record.ResidencePath) = (r.Status, r.Groups, r.DomicilePath, r.ResidencePath);
            r.Details.CopyTo(chunks[^1].RoomFor(record, r.Details.Length));
        }

        return chunks;
    }
}
