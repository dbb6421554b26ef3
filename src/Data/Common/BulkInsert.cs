using System.Globalization;
using Baoxue.Data.Registers.Bulk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
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
                var places = string.Join(", ", columns.Select(_ => "?"));
                Execute((SqliteConnection)db.Database.GetDbConnection(), $"INSERT INTO \"{entity.GetTableName()}\" ({names}) VALUES ({places})", columns, rows);
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

    private static void Execute<T>(SqliteConnection connection, string insert, Column[] columns, IEnumerable<T> rows)
        where T : class
    {
        using var statement = new SqliteStatement(connection.Handle!, insert);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                Bind(statement, column.ValueOf(row));
            }

            statement.Run();
        }
    }

    // The forms in which the provider itself stores these types.
    private static void Bind(SqliteStatement statement, object? value)
    {
        switch (value)
        {
            case null:
                statement.Text(null);
                break;
            case string text:
                statement.Text(text);
                break;
            case byte[] bytes:
                statement.Bytes(bytes);
                break;
            case Guid id:
                statement.Uuid(id);
                break;
            case bool isSo:
                statement.Bool(isSo);
                break;
            case short or int or long:
                statement.Long(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                statement.Double(number);
                break;
            case DateOnly day:
                statement.Day(day);
                break;
            case DateTime instant:
                statement.Text(instant.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"Values of {value.GetType().Name} are not written in bulk.");
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
