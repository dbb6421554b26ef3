using Baoxue.Linkage.Assignment;

namespace Baoxue.Linkage.Sql;

/// <summary>
/// The last steps: the best of each. The library lets the surest choose first, so that what one has claimed is known to the next. Here all choose at once, and choose again
/// knowing whom those surer than themselves have claimed, until nothing changes.
/// </summary>
internal static class SqlAssignment
{
    public static IEnumerable<SqlStep> Steps(SqlPlan script, int rounds) =>
    [
        Candidates(script), .. Enumerable.Range(0, rounds).Select(round => Choose(script, round)),
        LinkageSql.Step("unsettled", $"""
            select c.left_id from choices_{rounds - 1} c join choices_{rounds - 2} b on b.left_id = c.left_id
            where c.right_id <> b.right_id or c.is_linked <> b.is_linked or c.bits <> b.bits or c.standing <> b.standing
            """),
        LinkageSql.Step(LinkageSql.Links, $"""
            select left_id, right_id, '{nameof(LinkKind.Exact)}' as kind, bits, '{nameof(Standing.Certain)}' as standing, true as is_linked from scores where is_exact
            union all
            select left_id, right_id, kind, bits, standing, is_linked from choices_{rounds - 1}
            """),
    ];

    // What does not depend on whom others claim, and whose turn it is.
    private static SqlStep Candidates(SqlPlan script)
    {
        var plan = script.Plan;
        var agrees = plan.NeedsOneOf.Length == 0 ? "true" : string.Join(" or ", plan.NeedsOneOf.Select(f => Stands(script, f, Agreement.Same, Agreement.Near)));
        var contradicts = string.Join(" or ", plan.TellsRelativesApart.Select(f => $"not {Stands(script, f, Agreement.Same, Agreement.MissingLeft, Agreement.MissingRight)}").DefaultIfEmpty("false"));
        return LinkageSql.Step("weighed", $"""
            select w.*, dense_rank() over (order by w.best desc, w.left_id) as turn
            from (
                select s.left_id, s.right_id, s.bits, max(s.bits) over (partition by s.left_id) as best,
                    ({agrees}) as agrees, ({contradicts}) as contradicts, {(plan.Exact < 0 ? "false" : $"s.{SqlScoring.Level(plan.Exact)} = 0")} as has_identifier,
                    {(plan.Exact < 0 ? SqlField.Literal(0) : $"s.{SqlScoring.Bits(plan.Exact)}")} as identifier,
                    {string.Concat(plan.Verify.Select(f => $"s.{SqlScoring.Bits(f)} + "))}{SqlField.Literal(0)} as verifying
                from scores s where not s.is_exact) w
            """);
    }

    private static SqlStep Choose(SqlPlan script, int round)
    {
        var strategy = script.Plan.Strategy;
        var claims = round == 0 ? "" : $" union all select right_id, turn from choices_{round - 1} where is_linked";
        var (threshold, from, to) = (SqlField.Literal(strategy.Threshold), SqlField.Literal(strategy.ReviewFrom), SqlField.Literal(strategy.ReviewTo));
        return LinkageSql.Step($"choices_{round}", $"""
            with claims as (select right_id, min(turn) as turn from (select right_id, 0 as turn from exact_links{claims}) c group by right_id),
            candidate as (
                select w.*, c.right_id is not null and not w.agrees as is_twin,
                    w.bits - case when c.right_id is null then {SqlField.Literal(0)} else {SqlField.Literal(strategy.ClaimedPenalty)} end as score
                from weighed w left join claims c on c.right_id = w.right_id and c.turn < w.turn),
            best as (
                select b.* from (
                    select p.*, bool_or(has_identifier) over (partition by left_id) as any_identifier,
                        row_number() over (partition by left_id order by case when not is_twin and score >= {threshold} then 0 else 1 end, score desc, right_id) as place
                    from candidate p) b
                where b.place = 1),
            other as (
                select o.left_id, o.right_id, o.score - o.identifier as score, row_number() over (partition by o.left_id order by o.score - o.identifier desc, o.right_id desc) as place
                from candidate o join best b on b.left_id = o.left_id
                where b.has_identifier and b.contradicts and not o.has_identifier and not o.is_twin
                    and o.score - o.identifier >= {to} and o.verifying >= b.verifying + {SqlField.Literal(BestOfEach.Contradiction)}),
            chosen as (
                select b.left_id, b.turn, coalesce(o.right_id, b.right_id) as right_id, coalesce(o.score, b.score) as bits, o.right_id is null and b.is_twin as is_twin,
                    o.right_id is not null or (not b.has_identifier and b.any_identifier) as is_against
                from best b left join other o on o.left_id = b.left_id and o.place = 1)
            select left_id, right_id, turn, bits, case when is_against then '{nameof(LinkKind.AgainstIdentifier)}' else '{nameof(LinkKind.Scored)}' end as kind,
                case when bits < {from} then '{nameof(Standing.Weak)}' when bits <= {to} or is_against or is_twin then '{nameof(Standing.Review)}' else '{nameof(Standing.Certain)}' end as standing,
                not is_twin and bits >= {threshold} as is_linked
            from chosen
            """);
    }

    private static string Stands(SqlPlan script, int field, params Agreement[] agreements) =>
        $"s.{SqlScoring.Level(field)} in ({string.Join(", ", script.Plan.Fields[field].Levels.Index().Where(l => agreements.Contains(l.Item.Agreement)).Select(l => l.Index))})";
}
