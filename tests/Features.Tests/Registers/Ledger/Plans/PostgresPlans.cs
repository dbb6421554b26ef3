using System.Text.Json;
using System.Text.RegularExpressions;
using Baoxue.Data;
using Baoxue.Data.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Ledger.Plans;

/// <summary>Reads the ways of PostgreSQL as they were really gone, which depend on the values too.</summary>
internal sealed class PostgresPlans(PlanBounds bounds) : IPlans
{
    private const string Table = "registers_child";

    private readonly HashSet<string> _judged = [];
    private Dictionary<string, string>? _leads;

    public async Task<string?> FaultAsync(DistrictDb db, AskedCommand asked, bool countsDistrict)
    {
        if (!_judged.Add(KeyOf(db, asked)))
        {
            return null;
        }

        _leads ??= await LeadsAsync(db);
        var plan = string.Concat(await asked.ExplainedAsync(db, "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) "));
        using var json = JsonDocument.Parse(plan);
        return FaultIn(PlanStep.Of(json.RootElement[0].GetProperty("Plan")), null, countsDistrict) is { } fault ? $"{fault}\n{plan}" : null;
    }

    // Which children are asked for by their ids changes nothing about the way.
    private static string KeyOf(DistrictDb db, AskedCommand asked) => string.Join(
        '\n',
        [asked.Sql, .. db.Actor.Scope.SchoolPaths, .. db.Actor.Scope.RegionPaths, $"{db.Actor.ReferredChildIds.Count}", .. asked.Values.Where(v => v.Value is not (Guid or Guid[] or List<Guid>)).Select(v => $"{v.Value}")]);

    // What each index is sorted by first.
    private static async Task<Dictionary<string, string>> LeadsAsync(DistrictDb db)
    {
        var leads = await db.Database.SqlQuery<string>(
            $"""
            SELECT indexrelid::regclass::text || ' ' || pg_get_indexdef(indexrelid, 1, true) AS "Value" FROM pg_index WHERE indrelid::regclass::text LIKE 'registers\_child%'
            """).ToListAsync();
        return leads.Select(l => l.Split(' ')).ToDictionary(l => l[0], l => l[1]);
    }

    private string? FaultIn(PlanStep step, PlanStep? above, bool countsDistrict) =>
        FaultOf(step, above, countsDistrict) ?? step.Below.Select(below => FaultIn(below, step, countsDistrict)).FirstOrDefault(fault => fault is not null);

    private string? FaultOf(PlanStep step, PlanStep? above, bool countsDistrict) => step switch
    {
        { IsParallel: true } => "takes several processes",
        { IsSort: true } when step.Below.Sum(b => b.Rows) > bounds.MostInRange => "sorts a large part of the district",
        { IsBitmap: true } when !IsRange(step) => $"reads all of {step.Index}",
        { IsScan: false } => null,
        _ when countsDistrict && above is { IsAggregate: true } && (IsRange(step) || CountsMost(step)) => null,
        { Table: Table } when step.PassedOver > bounds.MostInRange => $"passes over {step.PassedOver}",
        { IsSequential: true } when step.Table.StartsWith(Table, StringComparison.Ordinal) => "reads a whole table",
        { Index: not "" } when !IsRange(step) && step.PassedOver > bounds.MostWalked => $"walks over {step.PassedOver}",
        _ => null,
    };

    // An index that holds only the children asked for is no more than a range.
    private bool IsRange(PlanStep step) =>
        step.Index.StartsWith(LedgerIndex.GroupPrefix, StringComparison.Ordinal) || step.Index == LedgerIndex.ByAway
        || (_leads!.GetValueOrDefault(step.Index) is { } lead && Regex.IsMatch(step.Condition, $@"\b{lead}\b"));

    // The one question whose way may be the whole table: to count more than half of the district, PostgreSQL reads every child's
    // row in 7.6 ms of 30,000 and the range of an index in 8.4 ms.
    private bool CountsMost(PlanStep step) => step.Rows * 2 > bounds.Children;
}
