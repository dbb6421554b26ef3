using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Baoxue.Data.Common;

/// <summary>
/// Inserts many rows of one mapped type, in the transaction that is open if there is one: a binary COPY on PostgreSQL, one prepared statement
/// on SQLite. Columns and conversions come from the model, so a row looks the same however it was written.
/// </summary>
public static class BulkInsert
{
    /// <summary>Inserts the rows. On PostgreSQL only the system may, since COPY is refused under row security.</summary>
    public static async Task InsertAllAsync<T>(this DistrictDb db, IEnumerable<T> rows, CancellationToken ct) where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is not mapped.", nameof(rows));
        var columns = entity.GetProperties().Select(p => new Column(p)).ToArray();
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            {
                await CopyAsync(postgres, $"COPY \"{entity.GetTableName()}\" ({names}) FROM STDIN (FORMAT BINARY)", columns, rows, ct);
            }
            else
            {
                var places = string.Join(", ", columns.Select((_, i) => $"@p{i}"));
                Execute((SqliteConnection)db.Database.GetDbConnection(), db, $"INSERT INTO \"{entity.GetTableName()}\" ({names}) VALUES ({places})", columns, rows);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, string copy, Column[] columns, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        await using var writer = await connection.BeginBinaryImportAsync(copy, ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            foreach (var column in columns)
            {
                if (column.ValueOf(row) is { } value)
                {
                    await writer.WriteAsync(value, ct);
                }
                else
                {
                    await writer.WriteNullAsync(ct);
                }
            }
        }

        await writer.CompleteAsync(ct);
    }

    private static void Execute<T>(SqliteConnection connection, DistrictDb db, string insert, Column[] columns, IEnumerable<T> rows)
        where T : class
    {
        using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = insert;
        DbParameter[] parameters = [.. columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" }))];
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                parameters[i].Value = columns[i].ValueOf(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private sealed class Column(IProperty property)
    {
        private readonly Func<object, object?> _convert = property.GetTypeMapping().Converter is { } converter
            ? value => converter.ConvertToProvider(value)
            : value => value;

        public string Name { get; } = property.GetColumnName();

        public object? ValueOf(object row) => property.GetGetter().GetClrValue(row) is { } value ? _convert(value) : null;
    }
}
