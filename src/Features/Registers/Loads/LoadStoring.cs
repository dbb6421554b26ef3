using System.Diagnostics;
using System.Globalization;
using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Brings the rows of a file into the database, where no reader sees them before the load is published.</summary>
internal sealed class LoadStoring(DistrictDb db, IRecordStore store, LoadTurns turns, FileOpening files, IntakeMaker intakes)
{
    private const int KeysPerTurn = 5_000;
    private const int FewestRows = 100;
    private static readonly TimeSpan TurnWhenContended = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Contention = TimeSpan.FromSeconds(10);
    private long _lastWaitAt = long.MinValue;

    /// <summary>Stores everything; the load is then ready to be published.</summary>
    /// <returns>What became of the rows, or why the file is refused.</returns>
    /// <exception cref="CheckpointDiffersException">The rows stored before a crash would be judged differently now.</exception>
    /// <exception cref="TableRefusedException">The file is no table, or breaks off.</exception>
    public async Task<Result<StoredLoad>> RunAsync(JobLease lease, RegisterLoad load, CancellationToken ct)
    {
        var opened = await files.OpenAsync(load.Source, load.Id.Value, load.FileName, null, ct);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        using var file = opened.Value;
        await using var kept = await db.KeepToOneConnectionAsync(ct);
        var published = await db.RegisterStates.Where(s => s.DivisionCode == load.DivisionCode && s.Source == load.Source).Select(s => s.PublishedSequence).SingleAsync(ct);
        await turns.RunAsync(lease, "读取生效的登记", () => load.BeginStoring(published, [.. file.Mapping.Dropped.Where(h => !ErrorSheet.IsOurs(h))]), ct);
        var before = await db.RegisterLoads.AsNoTracking().Where(l => l.DivisionCode == load.DivisionCode && l.Source == load.Source && l.Sequence == published).Select(l => l.Counts.Read).SingleOrDefaultAsync(ct);
        var inForce = new InForceTable((int)before);
        store.ReadInForce(db, load.Source, published, inForce);
        using var intake = await intakes.MakeAsync(load, file.Mapping, ct);
        var chunk = new RecordChunk(load.Source, load.DivisionCode, load.Sequence, published);
        var pass = new LoadPass(load.Id.Value, file, intake, inForce, intakes.FindingsOf(load), lease.Checkpoint<LoadCheckpoint>() ?? LoadCheckpoint.Start, chunk);
        while (pass.ReadChunk(ct))
        {
            await StoreAsync(lease, file, pass, chunk, ct);
        }

        await StoreAsync(lease, file, pass, chunk, ct);
        if (file.Refusal is { } broken)
        {
            return new RegisterRefusals.FileRefused($"文件“{load.FileName}”：{broken.Message}");
        }

        if (pass.Counts.Read == 0)
        {
            return new RegisterRefusals.FileRefused($"文件“{load.FileName}”：表头（第 {file.Mapping.HeaderRow} 行）下面没有数据行。");
        }

        if (load.Mode == LoadMode.Full)
        {
            pass.Gone = await EndGoneAsync(lease, load, inForce, ct);
        }

        return new StoredLoad(pass.Counts, pass.Reading);
    }

    private async Task StoreAsync(JobLease lease, RegisterFile file, LoadPass pass, RecordChunk chunk, CancellationToken ct)
    {
        do
        {
            var began = Stopwatch.GetTimestamp();
            var before = chunk.Stored;
            var stored = 0;
            var counts = pass.Counts;
            var stage = string.Create(CultureInfo.InvariantCulture, $"已读取 {counts.Read:N0} 行：新增 {counts.New:N0}，变更 {counts.Changed:N0}，未变 {counts.Unchanged:N0}，拒收 {counts.Rejected:N0}");
            await turns.RunAsync(
                lease,
                stage,
                file.BytesRead,
                Math.Max(file.BytesTotal, file.BytesRead),
                () =>
                {
                    stored = store.Store(db, chunk, () => turns.SomeoneWaits);
                    return Task.FromResult(CheckpointAt(pass, chunk, stored));
                },
                ct);
            chunk.Commit(stored);
            Pace(pass, stored - before, Stopwatch.GetElapsedTime(began));
        }
        while (!chunk.IsEmpty);
    }

    private static LoadCheckpoint? CheckpointAt(LoadPass pass, RecordChunk chunk, int stored) =>
        !pass.IsPastCheckpoint ? null
        : stored == chunk.Count ? new LoadCheckpoint(pass.Row, pass.Digest)
        : new LoadCheckpoint(chunk[stored - 1].RowNumber, chunk[stored - 1].Digest);

    // Large transactions are cheap and block others; so they are large only while nobody else has written for a while.
    private void Pace(LoadPass pass, int rows, TimeSpan took)
    {
        if (turns.SomeoneWaits)
        {
            _lastWaitAt = Stopwatch.GetTimestamp();
        }

        var isContended = _lastWaitAt != long.MinValue && Stopwatch.GetElapsedTime(_lastWaitAt) < Contention;
        pass.RowsPerTurn = isContended && rows > 0
            ? Math.Clamp((int)(rows * (TurnWhenContended / took)), FewestRows, RecordChunk.MostRecords)
            : Math.Min(pass.RowsPerTurn * 2, RecordChunk.MostRecords);
    }

    private async Task<long> EndGoneAsync(JobLease lease, RegisterLoad load, InForceTable inForce, CancellationToken ct)
    {
        var gone = inForce.Gone();
        for (var from = 0; from < gone.Count; from += KeysPerTurn)
        {
            var keys = gone.GetRange(from, Math.Min(KeysPerTurn, gone.Count - from));
            await turns.RunAsync(lease, "标记文件中不再出现的记录", () => store.Close(db, load.Source, load.BaseSequence, load.Sequence, keys), ct);
        }

        return gone.Count;
    }
}
