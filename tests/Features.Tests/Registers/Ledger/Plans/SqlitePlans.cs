using Baoxue.Data;
using Baoxue.Data.Registers;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Baoxue.Features.Tests.Registers.Ledger.Plans;

/// <summary>Reads the ways of SQLite, which depend on the text of the question alone, and counts the steps of those that walk.</summary>
internal sealed class SqlitePlans(PlanBounds bounds) : IPlans
{
    private readonly Dictionary<string, List<string>> _plans = [];

    public async Task<string?> FaultAsync(DistrictDb db, AskedCommand asked, bool countsDistrict)
    {
        if (!_plans.TryGetValue(asked.Sql, out var plan))
        {
            _plans[asked.Sql] = plan = await asked.ExplainedAsync(db, "EXPLAIN QUERY PLAN ");
        }

        var walks = Walks(plan);
        var fault = plan.Exists(l => l.Contains(" AUTOMATIC ", StringComparison.Ordinal)) ? "makes itself an index"
            : plan.Exists(l => l.Contains("(ANY(", StringComparison.Ordinal)) ? "skips through an index"
            : walks.Exists(l => !l.Contains(" INDEX ", StringComparison.Ordinal)) ? "reads a whole table"
            : walks.Count > 0 && await StepsAsync(db, asked) is var steps && steps > bounds.MostWalked ? $"walks over {steps}"
            : null;
        return fault is null ? null : $"{fault}\n{string.Join('\n', plan)}";
    }

    // What SQLite made itself on the way (a co-routine, a list out of JSON) is no table; and an index that holds only the children asked for is no more than a range.
    private static List<string> Walks(List<string> plan)
    {
        var made = plan.Where(l => l.StartsWith("CO-ROUTINE ", StringComparison.Ordinal) || l.StartsWith("MATERIALIZE ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1]).ToHashSet();
        return plan.FindAll(l => l.StartsWith("SCAN ", StringComparison.Ordinal) && !made.Contains(l.Split(' ')[1])
            && !l.Contains("VIRTUAL TABLE", StringComparison.Ordinal) && !l.Contains(LedgerIndex.GroupPrefix, StringComparison.Ordinal) && !l.EndsWith(LedgerIndex.ByAway, StringComparison.Ordinal));
    }

    // Steps that keep within no range; where a whole index is counted without looking into it, there are none.
    private static async Task<int> StepsAsync(DistrictDb db, AskedCommand asked)
    {
        await using var command = asked.Again(db);
        await using var reader = (SqliteDataReader)await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
        }

        return raw.sqlite3_stmt_status(reader.Handle, raw.SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
    }
}
