using System.Buffers.Binary;
using Baoxue.Domain.Registers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>SQLite: raw prepared statements on the handle of the open connection, inside its open transaction.</summary>
internal sealed class SqliteRecordStore : IRecordStore
{
    private const int RowsBetweenLooks = 64;

    public void ReadInForce(DistrictDb db, RegisterSource source, int published, InForceTable table)
    {
        db.Database.OpenConnection();
        try
        {
            using var select = Prepare(db, $"SELECT key, row_hash FROM {RecordShape.TableOf(source)} WHERE from_sequence <= ?1 AND (to_sequence IS NULL OR to_sequence > ?1){RecordShape.OnlyOf(source)}");
            select.Int(published);
            while (select.Step())
            {
                table.Add(BinaryPrimitives.ReadUInt128BigEndian(select.Blob(0)), select.Integer(1));
            }
        }
        finally
        {
            db.Database.CloseConnection();
        }
    }

    public int Store(DistrictDb db, RecordChunk chunk, Func<bool> someoneWaits)
    {
        var stored = StoreRecords(db, chunk, someoneWaits);
        using var insert = Insert(db, RecordShape.FindingTable, RecordShape.FindingColumns);
        foreach (var finding in chunk.FindingsFor(stored))
        {
            RecordShape.Write(insert, finding);
            insert.Run();
        }

        return stored;
    }

    public void Close(DistrictDb db, RegisterSource source, int baseSequence, int sequence, IReadOnlyList<UInt128> keys)
    {
        using var end = Prepare(db, EndingOf(source));
        foreach (var key in keys)
        {
            End(end, baseSequence, sequence, key);
        }
    }

    public int Reopen(DistrictDb db, RegisterSource source, int sequence, int atMost)
    {
        var table = RecordShape.TableOf(source);
        using var update = Prepare(db, $"UPDATE {table} SET to_sequence = NULL WHERE id IN (SELECT id FROM {table} WHERE to_sequence = ?1 AND from_sequence < ?1{RecordShape.OnlyOf(source)} LIMIT ?2)");
        update.Int(sequence);
        update.Int(atMost);
        update.Run();
        return raw.sqlite3_changes(HandleOf(db));
    }

    public void Delete(DistrictDb db, RegisterSource source, Guid load, uint fromRow, uint toRow) =>
        RunOverRows(db, $"DELETE FROM {RecordShape.TableOf(source)} WHERE id >= ?1 AND id <= ?2", load, fromRow, toRow);

    public void Empty(DistrictDb db, RegisterSource source, Guid load, uint fromRow, uint toRow) => RunOverRows(
        db,
        $"UPDATE {RecordShape.TableOf(source)} SET to_sequence = from_sequence WHERE id >= ?1 AND id <= ?2 AND to_sequence IS NULL",
        load,
        fromRow,
        toRow);

    public uint LastRow(DistrictDb db, RegisterSource source, Guid load)
    {
        using var select = Prepare(db, $"SELECT id FROM {RecordShape.TableOf(source)} WHERE id >= ?1 AND id <= ?2 ORDER BY id DESC LIMIT 1");
        select.Uuid(RecordIds.Of(load, 0));
        select.Uuid(RecordIds.Of(load, uint.MaxValue));
        return select.Step() ? RecordIds.NumberOf(Guid.Parse(select.TextAt(0))) : 0;
    }

    private static int StoreRecords(DistrictDb db, RecordChunk chunk, Func<bool> someoneWaits)
    {
        if (chunk.Stored == chunk.Count)
        {
            return chunk.Count;
        }

        using var insert = Insert(db, RecordShape.TableOf(chunk.Source), RecordShape.ColumnsOf(chunk.Source));
        using var end = Prepare(db, EndingOf(chunk.Source));
        for (var i = chunk.Stored; i < chunk.Count; i++)
        {
            var record = chunk[i];
            if (record.EndsFormer)
            {
                End(end, chunk.BaseSequence, chunk.Sequence, record.Key);
            }

            RecordShape.Write(insert, chunk, record);
            insert.Run();
            if ((i - chunk.Stored) % RowsBetweenLooks == RowsBetweenLooks - 1 && someoneWaits())
            {
                return i + 1;
            }
        }

        return chunk.Count;
    }

    private static string EndingOf(RegisterSource source) =>
        $"UPDATE {RecordShape.TableOf(source)} SET to_sequence = ?1 WHERE key = ?2 AND from_sequence <= ?3 AND to_sequence IS NULL{RecordShape.OnlyOf(source)}";

    private static void End(SqliteStatement end, int baseSequence, int sequence, UInt128 key)
    {
        end.Int(sequence);
        end.Index(key);
        end.Int(baseSequence);
        end.Run();
    }

    private static void RunOverRows(DistrictDb db, string sql, Guid load, uint fromRow, uint toRow)
    {
        using var statement = Prepare(db, sql);
        statement.Uuid(RecordIds.Of(load, fromRow));
        statement.Uuid(RecordIds.Of(load, toRow));
        statement.Run();
    }

    private static SqliteStatement Insert(DistrictDb db, string table, string[] columns) =>
        Prepare(db, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})");

    private static SqliteStatement Prepare(DistrictDb db, string sql) => new(HandleOf(db), sql);

    private static sqlite3 HandleOf(DistrictDb db) =>
        ((SqliteConnection)db.Database.GetDbConnection()).Handle ?? throw new InvalidOperationException("The connection is not open.");
}
