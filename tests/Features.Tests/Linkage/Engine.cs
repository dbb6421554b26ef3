using Baoxue.Data;
using Baoxue.Linkage;
using Baoxue.Linkage.Sql;
using Baoxue.Testing;
using Npgsql;
using NpgsqlTypes;

namespace Baoxue.Features.Tests.Linkage;

/// <summary>A server in which generated SQL was run.</summary>
internal sealed class Engine(DatabaseSettings settings, NpgsqlConnection connection) : IAsyncDisposable
{
    public static async Task<Engine> RunAsync(TestDatabase database, LinkageStrategy strategy, LinkageWeights weights, RecordSet left, RecordSet right)
    {
        var settings = await database.CreateAsync();
        var engine = new Engine(settings, new NpgsqlConnection(settings.ConnectionString));
        await engine.OpenAsync();
        foreach (var table in SqlTables.Of(strategy, weights, left, right))
        {
            await engine.WriteAsync(table);
        }

        foreach (var step in LinkageSql.Of(strategy, weights))
        {
            await engine.ExecuteAsync(step.Text);
            await engine.ExecuteAsync($"analyze {step.Table}");
        }

        return engine;
    }

    public async Task<long> CountAsync(string query)
    {
        await using var command = new NpgsqlCommand(query, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public Task<List<Link>> LinksAsync() => ReadAsync($"select left_id, right_id, kind, bits, standing, is_linked from {LinkageSql.Links} order by left_id", row =>
        new Link(row.GetInt32(0), row.GetInt32(1), Enum.Parse<LinkKind>(row.GetString(2)), row.GetDouble(3), Enum.Parse<Standing>(row.GetString(4)), row.GetBoolean(5)));

    public Task<List<(int Left, int Right, double Bits)>> ScoresAsync() =>
        ReadAsync("select left_id, right_id, bits from scores where not is_exact", row => (row.GetInt32(0), row.GetInt32(1), row.GetDouble(2)));

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await TestDatabase.DropAsync(settings);
    }

    private Task OpenAsync() => connection.OpenAsync();

    private async Task ExecuteAsync(string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task WriteAsync(SqlTable table)
    {
        await ExecuteAsync(table.Create);
        await using (var copy = await connection.BeginBinaryImportAsync($"copy {table.Name} ({string.Join(", ", table.Columns.Select(c => c.Name))}) from stdin (format binary)"))
        {
            foreach (var row in table.Rows)
            {
                await copy.StartRowAsync();
                foreach (var (value, column) in row.Zip(table.Columns))
                {
                    await copy.WriteAsync(value, TypeOf(column.Type));
                }
            }

            await copy.CompleteAsync();
        }

        await ExecuteAsync($"analyze {table.Name}");
    }

    private async Task<List<T>> ReadAsync<T>(string query, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static NpgsqlDbType TypeOf(string type) => type switch
    {
        "integer" => NpgsqlDbType.Integer,
        "bigint" => NpgsqlDbType.Bigint,
        "double precision" => NpgsqlDbType.Double,
        "boolean" => NpgsqlDbType.Boolean,
        _ => NpgsqlDbType.Text,
    };
}
