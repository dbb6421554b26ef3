using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baoxue.Data.Migrations.Postgres;

/// <summary>
/// The same rows of the second wall, found sooner: whoever stands in the first place told needs no further question, and that
/// is nearly every row an officer of one township or school passes over. Whoever may see the whole district comes in another
/// role and has a policy of their own.
/// </summary>
[DbContext(typeof(PostgresDistrictDb))]
[Migration("20261126150000_ScopeByFirstPlace")]
public sealed class ScopeByFirstPlace : Migration
{
    // A case, because of an "or" the planner would try each arm with each index.
    protected override void Up(MigrationBuilder migrationBuilder) =>
        Protect(migrationBuilder, $"CASE WHEN {InFirst("domicile_path", "region")} THEN true WHEN {InFirst("school_path", "school")} THEN true ELSE {Visible} END");

    protected override void Down(MigrationBuilder migrationBuilder) => Protect(migrationBuilder, $"(SELECT current_setting('app.whole', true)) = '1' OR {Visible}");

    private static string Visible =>
        $"domicile_path ^@ ANY {Told("region")} OR school_path ^@ ANY {Told("school")} OR residence_path ^@ ANY {Told("region")} OR id::text = ANY {Told("referred")}";

    // Nothing told is an empty list, which no path begins with; every path would begin with an empty text.
    private static string Told(string what) => $"((SELECT array_remove(string_to_array(current_setting('app.{what}', true), ','), ''))::text[])";

    // Where nothing is told, the range has no ends and holds nobody.
    private static string InFirst(string column, string what)
    {
        var first = $"nullif(split_part(current_setting('app.{what}', true), ',', 1), '')";
        return $"{column} >= (SELECT {first}) AND {column} < (SELECT {first} || '~')";
    }

    private static void Protect(MigrationBuilder migrationBuilder, string visible)
    {
        migrationBuilder.Sql("DROP POLICY scope ON registers_child");
        migrationBuilder.Sql($"CREATE POLICY scope ON registers_child FOR ALL TO {DatabaseSettings.ApplicationRole} USING ({visible})");
    }
}
