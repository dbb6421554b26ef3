using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baoxue.Data.Migrations.Postgres;

/// <summary>
/// The same rows of the second wall, asked more shortly: a path begins with one of the places told at opening. Two ranges for
/// each of four places on a line took the planner twice as long as the question itself.
/// </summary>
[DbContext(typeof(PostgresDistrictDb))]
[Migration("20261126120000_ScopeByPrefix")]
public sealed class ScopeByPrefix : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => Protect(
        migrationBuilder,
        $"domicile_path ^@ ANY {Told("region")} OR school_path ^@ ANY {Told("school")} OR residence_path ^@ ANY {Told("region")} OR id::text = ANY {Told("referred")}");

    protected override void Down(MigrationBuilder migrationBuilder) => Protect(
        migrationBuilder,
        $"{Slots("school_path", "school")} OR {Slots("domicile_path", "region")} OR {Slots("residence_path", "region")} OR id::text = ANY {Told("referred")}");

    // Nothing told is an empty list, which no path begins with; every path would begin with an empty text.
    private static string Told(string what) => $"((SELECT array_remove(string_to_array(current_setting('app.{what}', true), ','), ''))::text[])";

    private static string Slots(string column, string line) => string.Join(" OR ", Enumerable.Range(1, 4).Select(slot =>
        $"({column} >= (SELECT nullif(split_part(current_setting('app.{line}', true), ',', {slot}), '')) AND {column} < (SELECT nullif(split_part(current_setting('app.{line}', true), ',', {slot}), '') || '~'))"));

    private static void Protect(MigrationBuilder migrationBuilder, string visible)
    {
        migrationBuilder.Sql("DROP POLICY scope ON registers_child");
        migrationBuilder.Sql($"CREATE POLICY scope ON registers_child FOR ALL TO {DatabaseSettings.ApplicationRole} USING ((SELECT current_setting('app.whole', true)) = '1' OR {visible})");
    }
}
