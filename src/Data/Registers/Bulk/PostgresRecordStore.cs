using System.Buffers.Binary;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>PostgreSQL: binary copies straight into the table, since rows are only ever added, and sets of keys for endings.</summary>
internal sealed class PostgresRecordStore : IRecordStore
{
    public void ReadInForce(DistrictDb db, RegisterSource source, int published, InForceTable table)
    {
        db.Database.OpenConnection();
        try
        {
            using var command = Command(db, $"SELECT key, row_hash FROM {RecordShape.TableOf(source)} WHERE from_sequence <= $1 AND (to_sequence IS NULL OR to_sequence > $1){RecordShape.OnlyOf(source)}", published);
            using var reader = command.ExecuteReader();
            var key = new byte[16];
            while (reader.Read())
            {
                reader.GetBytes(0, 0, key, 0, key.Length);
                table.Add(BinaryPrimitives.ReadUInt128BigEndian(key), reader.GetInt64(1));
            }
        }
        finally
        {
            db.Database.CloseConnection();
        }
    }

    public int Store(DistrictDb db, RecordChunk chunk, Func<bool> someoneWaits)
    {
        if (chunk.Stored < chunk.Count)
        {
            CopyRecords(db, chunk);
        }

        var replaced = new List<UInt128>();
        for (var i = chunk.Stored; i < chunk.Count; i++)
        {
            if (chunk[i].EndsFormer)
            {
                replaced.Add(chunk[i].Key);
            }
        }

        Close(db, chunk.Source, chunk.BaseSequence, chunk.Sequence, replaced);
        CopyFindings(db, chunk);
        return chunk.Count;
    }

    public void Close(DistrictDb db, RegisterSource source, int baseSequence, int sequence, IReadOnlyList<UInt128> keys)
    {
        if (keys.Count > 0)
        {
            Execute(
                db,
                $"UPDATE {RecordShape.TableOf(source)} t SET to_sequence = $1 FROM unnest($3) k (key) WHERE t.key = k.key AND t.from_sequence <= $2 AND t.to_sequence IS NULL{RecordShape.OnlyOf(source)}",
                sequence,
                baseSequence,
                keys.Select(Bytes).ToArray());
        }
    }

    public int Reopen(DistrictDb db, RegisterSource source, int sequence, int atMost)
    {
        var table = RecordShape.TableOf(source);
        return Execute(
            db,
            $"UPDATE {table} SET to_sequence = NULL WHERE id IN (SELECT id FROM {table} WHERE to_sequence = $1 AND from_sequence < $1{RecordShape.OnlyOf(source)} LIMIT $2)",
            sequence,
            atMost);
    }

    public void Delete(DistrictDb db, RegisterSource source, Guid load, uint fromRow, uint toRow) =>
        Execute(db, $"DELETE FROM {RecordShape.TableOf(source)} WHERE id >= $1 AND id <= $2", RecordIds.Of(load, fromRow), RecordIds.Of(load, toRow));

    public void Empty(DistrictDb db, RegisterSource source, Guid load, uint fromRow, uint toRow) =>
        Execute(
            db,
            $"UPDATE {RecordShape.TableOf(source)} SET to_sequence = from_sequence WHERE id >= $1 AND id <= $2 AND to_sequence IS NULL",
            RecordIds.Of(load, fromRow),
            RecordIds.Of(load, toRow));

    public uint LastRow(DistrictDb db, RegisterSource source, Guid load)
    {
        using var command = Command(
            db,
            $"SELECT id FROM {RecordShape.TableOf(source)} WHERE id >= $1 AND id <= $2 ORDER BY id DESC LIMIT 1",
            RecordIds.Of(load, 0),
            RecordIds.Of(load, uint.MaxValue));
        return command.ExecuteScalar() is Guid id ? RecordIds.NumberOf(id) : 0;
    }

    private static void CopyRecords(DistrictDb db, RecordChunk chunk)
    {
        using var copy = Connection(db).BeginBinaryImport(
            $"COPY {RecordShape.TableOf(chunk.Source)} ({string.Join(", ", RecordShape.ColumnsOf(chunk.Source))}) FROM STDIN (FORMAT BINARY)");
        var sink = new PostgresSink(copy);
        for (var i = chunk.Stored; i < chunk.Count; i++)
        {
            sink.StartRow();
            RecordShape.Write(sink, chunk, chunk[i]);
        }

        copy.Complete();
    }

    private static void CopyFindings(DistrictDb db, RecordChunk chunk)
    {
        using var findings = chunk.FindingsFor(chunk.Count).GetEnumerator();
        if (!findings.MoveNext())
        {
            return;
        }

        using var copy = Connection(db).BeginBinaryImport(
            $"COPY {RecordShape.FindingTable} ({string.Join(", ", RecordShape.FindingColumns)}) FROM STDIN (FORMAT BINARY)");
        var sink = new PostgresSink(copy);
        do
        {
            sink.StartRow();
            RecordShape.Write(sink, findings.Current);
        }
        while (findings.MoveNext());

        copy.Complete();
    }

    private static byte[] Bytes(UInt128 key)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
        return bytes;
    }

    private static int Execute(DistrictDb db, string sql, params object[] values)
    {
        using var command = Command(db, sql, values);
        return command.ExecuteNonQuery();
    }

    private static NpgsqlCommand Command(DistrictDb db, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, Connection(db));
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private static NpgsqlConnection Connection(DistrictDb db) => (NpgsqlConnection)db.Database.GetDbConnection();
}
