namespace Baoxue.Linkage.Sql;

/// <summary>
/// The linkage of a strategy as SQL for an engine that holds the registers already (SQL 生成), with weights that were learned before. It is
/// written for PostgreSQL, by equal keys, cases and window functions alone, and reads the tables of <see cref="SqlTables"/>. Each statement
/// makes one temporary table; the last one is <see cref="Links"/>.
/// </summary>
public static class LinkageSql
{
    /// <summary>The table of what was found: left_id, right_id, kind, bits, standing and is_linked as in a <see cref="Link"/>.</summary>
    public const string Links = "links";

    /// <summary>Asks how many left records had not settled when the rounds were over; where it is not 0 there must be more of them.</summary>
    public const string Unsettled = "select count(*) from unsettled";

    /// <summary>How often the choices are made anew, unless it is said otherwise.</summary>
    public const int UsualRounds = 6;

    /// <summary>The statements, in the order in which they are run.</summary>
    /// <param name="strategy">How.</param>
    /// <param name="weights">What was learned by the same strategy.</param>
    /// <param name="rounds">
    /// How often each left record chooses anew once it is known whom those before it have claimed. That needs one more than the longest chain of records of
    /// which each has lost its first choice to the one before.
    /// </param>
    /// <exception cref="ArgumentException">The strategy is not whole, or the weights are of another one.</exception>
    /// <exception cref="NotSupportedException">A field is compared by its letters.</exception>
    public static IReadOnlyList<SqlStep> Of(LinkageStrategy strategy, LinkageWeights weights, int rounds = UsualRounds)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 2);
        var plan = LinkagePlan.Of(strategy);
        if (!weights.Fields.Select(w => (w.Field, w.Levels.Count)).SequenceEqual(plan.Fields.Select(f => (f.Name, f.Levels.Count))))
        {
            throw new ArgumentException("The weights are those of another strategy.");
        }

        var script = new SqlPlan(plan);
        return [.. SqlBlocking.Steps(script), .. SqlScoring.Steps(script, weights), .. SqlAssignment.Steps(script, rounds)];
    }

    /// <summary>A step that makes a temporary table of a query.</summary>
    internal static SqlStep Step(string table, string query) => new(table, $"create temporary table {table} as\n{query}");
}
