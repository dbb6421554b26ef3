using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Baoxue.Bench;

/// <summary>One prepared insert in one transaction.</summary>
internal static class RawSqlite
{
    public static void Insert(BenchDatabase database, string table, string columns, IReadOnlyList<RecordChunk> chunks)
    {
        using var connection = new SqliteConnection(database.Settings.ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var marks = string.Join(", ", columns.Split(", ").Select(_ => "?"));
        raw.sqlite3_prepare_v2(connection.Handle, $"INSERT INTO {table} ({columns}) VALUES ({marks})", out var insert);
        foreach (var (chunk, r) in RawInsert.Rows(chunks))
        {
            raw.sqlite3_bind_text(insert, 1, r.Id.ToString().ToUpperInvariant());
            raw.sqlite3_bind_text(insert, 2, chunk.DivisionCode);
            raw.sqlite3_bind_int(insert, 3, chunk.Sequence);
            raw.sqlite3_bind_blob(insert, 4, RawInsert.Bytes(r.Key));
            raw.sqlite3_bind_int64(insert, 5, r.RowHash);
            raw.sqlite3_bind_int(insert, 6, r.RowNumber);
            raw.sqlite3_bind_text(insert, 7, r.Name);
            raw.sqlite3_bind_int(insert, 8, (int)r.Sex);
            raw.sqlite3_bind_text(insert, 9, r.BirthOn?.ToString("O"));
            BindIndex(insert, 10, r.IdIndex);
            raw.sqlite3_bind_blob(insert, 11, chunk.DetailsOf(r).Span);
            raw.sqlite3_bind_text(insert, 12, r.DomicilePath);
            BindIndex(insert, 13, r.SecondIndex);
            if (chunk.Source == RegisterSource.Student)
            {
                raw.sqlite3_bind_text(insert, 14, r.SchoolCode);
                raw.sqlite3_bind_text(insert, 15, r.SchoolPath);
                _ = r.GradeNumber is { } grade ? raw.sqlite3_bind_int(insert, 16, grade) : raw.sqlite3_bind_null(insert, 16);
                raw.sqlite3_bind_text(insert, 17, r.ClassName);
                raw.sqlite3_bind_int(insert, 18, (int)r.Status);
                raw.sqlite3_bind_int(insert, 19, (int)r.Groups);
                raw.sqlite3_bind_text(insert, 20, r.ResidencePath);
            }
            else
            {
                raw.sqlite3_bind_text(insert, 14, r.RelationToHead);
                raw.sqlite3_bind_int(insert, 15, r.IsCanceled ? 1 : 0);
            }

            if (raw.sqlite3_step(insert) != raw.SQLITE_DONE)
            {
                throw new InvalidOperationException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string());
            }

            raw.sqlite3_reset(insert);
        }

        insert.Dispose();
        transaction.Commit();
    }

    private static void BindIndex(sqlite3_stmt insert, int at, UInt128? value) =>
        _ = value is { } known ? raw.sqlite3_bind_blob(insert, at, RawInsert.Bytes(known)) : raw.sqlite3_bind_null(insert, at);
}
