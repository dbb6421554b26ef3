using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Sql;

/// <summary>The first steps: who is linked by the identifier, and which pairs of those left over are looked at.</summary>
internal static class SqlBlocking
{
    public static IEnumerable<SqlStep> Steps(SqlPlan script) =>
    [
        Exact(script), .. Window(script), .. Enumerable.Range(0, script.Plan.Rules.Count).Select(rule => Rule(script, rule)),
        LinkageSql.Step("candidates", $"""
            select left_id, right_id, true as is_exact from exact_links
            union all
            select left_id, right_id, false from ({string.Join(" union ", Enumerable.Range(0, script.Plan.Rules.Count).Select(rule => $"select left_id, right_id from pairs_{rule}"))}) u
            """),
    ];

    private static SqlStep Exact(SqlPlan script)
    {
        if (script.Plan.Exact < 0)
        {
            return LinkageSql.Step("exact_links", "select id as left_id, id as right_id from left_records where false");
        }

        var number = script.Fields[script.Plan.Exact].Value;
        return LinkageSql.Step("exact_links", $"""
            select l.id as left_id, min(r.id) as right_id
            from (select t.*, row_number() over (partition by t.{number} order by t.id) as turn from left_records t where t.{number} is not null) l
            join right_records r on r.{number} = l.{number}
            where l.turn <= {ExactJoin.MostOfOneNumber} and {string.Join(" and ", script.Plan.Verify.Select(f => $"({script.Fields[f].Same})"))}
            group by l.id
            """);
    }

    private static IEnumerable<SqlStep> Window(SqlPlan script)
    {
        yield return LinkageSql.Step("left_rest", "select l.* from left_records l left join exact_links e on e.left_id = l.id where e.left_id is null");
        if (script.Plan.Window < 0)
        {
            yield return LinkageSql.Step("right_window", "select * from right_records");
            yield break;
        }

        var date = (SqlDate)script.Fields[script.Plan.Window];
        yield return LinkageSql.Step("years", $"select distinct l.{date.Year} + d.step as year from left_records l cross join (values (-1), (0), (1)) d (step) where l.{date.Year} is not null");
        yield return LinkageSql.Step("right_window", $"select r.* from right_records r left join years y on y.year = r.{date.Year} where r.{date.Value} is null or y.year is not null");
    }

    // A value that makes too many pairs is left out before any is made.
    private static SqlStep Rule(SqlPlan script, int rule)
    {
        var parts = script.Plan.Rules.PartsOf(rule);
        var keys = string.Join(", ", parts.Select((_, i) => $"k{i}"));
        return LinkageSql.Step($"pairs_{rule}", $"""
            with l as (select distinct {Keys(script, parts, "left_rest", "left_keys")}),
            r as (select {Keys(script, parts, "right_window", "right_keys")}),
            blocks as (
                select {keys} from (select {keys}, count(*) as size from l group by {keys}) a join (select {keys}, count(*) as size from r group by {keys}) b using ({keys})
                where a.size * b.size <= {script.Plan.Strategy.Rules[rule].LargestBlock})
            select distinct l.id as left_id, r.id as right_id from blocks join l using ({keys}) join r using ({keys})
            """);
    }

    private static string Keys(SqlPlan script, IReadOnlyList<int> parts, string records, string several)
    {
        var columns = parts.Select((part, i) => script.HasSeveral(part) ? $"s{i}.key as k{i}" : $"t.{SqlPlan.Part(part)} as k{i}");
        var joins = parts.Index().Where(p => script.HasSeveral(p.Item)).Select(p => $" join {several} s{p.Index} on s{p.Index}.id = t.id and s{p.Index}.part = {p.Item}");
        var present = parts.Where(p => !script.HasSeveral(p)).Select(p => $"t.{SqlPlan.Part(p)} is not null").Prepend("true");
        return $"t.id, {string.Join(", ", columns)} from {records} t{string.Concat(joins)} where {string.Join(" and ", present)}";
    }
}
