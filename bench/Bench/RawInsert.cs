using System.Buffers.Binary;
using Baoxue.Data.Registers.Bulk;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;

namespace Baoxue.Bench;

/// <summary>The least that storing the same finished rows in the same indexed table can cost: no diff, no endings, no chunks.</summary>
internal static class RawInsert
{
    private const string Columns =
        "id, division_code, from_sequence, key, row_hash, row_number, name, sex, birth_on, id_index, student_number_index, school_code, school_path, grade_number, class_name, status, groups, domicile_path, residence_path, details";

    public static async Task RunAsync(BenchDatabase database, IReadOnlyList<RecordChunk> chunks)
    {
        if (database.Settings.IsSqlite)
        {
            IntoSqlite(database, chunks);
        }
        else
        {
            await IntoPostgresAsync(database, chunks);
        }
    }

    private static async Task IntoPostgresAsync(BenchDatabase database, IReadOnlyList<RecordChunk> chunks)
    {
        await using var connection = new NpgsqlConnection(database.Settings.ConnectionString);
        await connection.OpenAsync();
        using var copy = connection.BeginBinaryImport($"COPY registers_student_record ({Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var (chunk, r) in Rows(chunks))
        {
            copy.StartRow();
            copy.Write(r.Id, NpgsqlDbType.Uuid);
            copy.Write(chunk.DivisionCode, NpgsqlDbType.Text);
            copy.Write(chunk.Sequence, NpgsqlDbType.Integer);
            copy.Write(Bytes(r.Key), NpgsqlDbType.Bytea);
            copy.Write(r.RowHash, NpgsqlDbType.Bigint);
            copy.Write(r.RowNumber, NpgsqlDbType.Integer);
            copy.Write(r.Name, NpgsqlDbType.Text);
            copy.Write((short)r.Sex, NpgsqlDbType.Smallint);
            Write(copy, r.BirthOn, NpgsqlDbType.Date);
            WriteIndex(copy, r.IdIndex);
            WriteIndex(copy, r.SecondIndex);
            WriteText(copy, r.SchoolCode);
            WriteText(copy, r.SchoolPath);
            Write(copy, r.GradeNumber, NpgsqlDbType.Smallint);
            WriteText(copy, r.ClassName);
            copy.Write((short)r.Status, NpgsqlDbType.Smallint);
            copy.Write((int)r.Groups, NpgsqlDbType.Integer);
            WriteText(copy, r.DomicilePath);
            WriteText(copy, r.ResidencePath);
            copy.Write(chunk.DetailsOf(r), NpgsqlDbType.Bytea);
        }

        copy.Complete();
    }

    private static void IntoSqlite(BenchDatabase database, IReadOnlyList<RecordChunk> chunks)
    {
        using var connection = new SqliteConnection(database.Settings.ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var marks = string.Join(", ", Columns.Split(", ").Select(_ => "?"));
        raw.sqlite3_prepare_v2(connection.Handle, $"INSERT INTO registers_student_record ({Columns}) VALUES ({marks})", out var insert);
        foreach (var (chunk, r) in Rows(chunks))
        {
            raw.sqlite3_bind_text(insert, 1, r.Id.ToString().ToUpperInvariant());
            raw.sqlite3_bind_text(insert, 2, chunk.DivisionCode);
            raw.sqlite3_bind_int(insert, 3, chunk.Sequence);
            raw.sqlite3_bind_blob(insert, 4, Bytes(r.Key));
            raw.sqlite3_bind_int64(insert, 5, r.RowHash);
            raw.sqlite3_bind_int(insert, 6, r.RowNumber);
            raw.sqlite3_bind_text(insert, 7, r.Name);
            raw.sqlite3_bind_int(insert, 8, (int)r.Sex);
            raw.sqlite3_bind_text(insert, 9, r.BirthOn?.ToString("O"));
            raw.sqlite3_bind_blob(insert, 10, r.IdIndex is { } id ? Bytes(id) : null);
            raw.sqlite3_bind_blob(insert, 11, r.SecondIndex is { } second ? Bytes(second) : null);
            raw.sqlite3_bind_text(insert, 12, r.SchoolCode);
            raw.sqlite3_bind_text(insert, 13, r.SchoolPath);
            BindShort(insert, 14, r.GradeNumber);
            raw.sqlite3_bind_text(insert, 15, r.ClassName);
            raw.sqlite3_bind_int(insert, 16, (int)r.Status);
            raw.sqlite3_bind_int(insert, 17, (int)r.Groups);
            raw.sqlite3_bind_text(insert, 18, r.DomicilePath);
            raw.sqlite3_bind_text(insert, 19, r.ResidencePath);
            raw.sqlite3_bind_blob(insert, 20, chunk.DetailsOf(r).Span);
            if (raw.sqlite3_step(insert) != raw.SQLITE_DONE)
            {
                throw new InvalidOperationException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string());
            }

            raw.sqlite3_reset(insert);
        }

        insert.Dispose();
        transaction.Commit();
    }

    private static IEnumerable<(RecordChunk Chunk, PendingRecord Record)> Rows(IReadOnlyList<RecordChunk> chunks)
    {
        foreach (var chunk in chunks)
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                yield return (chunk, chunk[i]);
            }
        }
    }

    private static void BindShort(sqlite3_stmt insert, int at, short? value) =>
        _ = value is { } known ? raw.sqlite3_bind_int(insert, at, known) : raw.sqlite3_bind_null(insert, at);

    private static void WriteText(NpgsqlBinaryImporter copy, string? value)
    {
        if (value is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(value, NpgsqlDbType.Text);
        }
    }

    private static void WriteIndex(NpgsqlBinaryImporter copy, UInt128? value)
    {
        if (value is { } known)
        {
            copy.Write(Bytes(known), NpgsqlDbType.Bytea);
        }
        else
        {
            copy.WriteNull();
        }
    }

    private static void Write<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type) where T : struct
    {
        if (value is { } known)
        {
            copy.Write(known, type);
        }
        else
        {
            copy.WriteNull();
        }
    }

    private static byte[] Bytes(UInt128 value)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return bytes;
    }
}
