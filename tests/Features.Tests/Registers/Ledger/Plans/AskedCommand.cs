using System.Data.Common;
using Baoxue.Data;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Ledger.Plans;

/// <summary>What a use case asked the database.</summary>
internal sealed record AskedCommand(string Sql, IReadOnlyList<(string Name, object? Value)> Values)
{
    /// <summary>The same command once more, or with something before it.</summary>
    public DbCommand Again(DistrictDb db, string before = "")
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = before + Sql;
        foreach (var (name, value) in Values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>What a command that explains the same answers, a line for each step.</summary>
    public async Task<List<string>> ExplainedAsync(DistrictDb db, string explain)
    {
        await using var command = Again(db, explain);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(reader.FieldCount - 1));
        }

        return lines;
    }
}
