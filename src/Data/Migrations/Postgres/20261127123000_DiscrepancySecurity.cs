using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baoxue.Data.Migrations.Postgres;

/// <summary>
/// The second wall around the matters people work on: a user sees and changes those of their places, appends decisions and changes none;
/// that a matter begins or ends is the system's to say.
/// </summary>
[DbContext(typeof(PostgresDistrictDb))]
[Migration("20261127123000_DiscrepancySecurity")]
public sealed class DiscrepancySecurity : Migration
{
    private static readonly string[] Tables = ["comparison_discrepancy", "comparison_decision"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY");
            migrationBuilder.Sql(
                $"CREATE POLICY scope ON {table} FOR ALL TO {DatabaseSettings.ApplicationRole} USING ((SELECT current_setting('app.whole', true)) = '1' OR school_path ^@ ANY {Told("school")} OR domicile_path ^@ ANY {Told("region")})");
        }

        migrationBuilder.Sql($"REVOKE INSERT, DELETE ON comparison_discrepancy FROM {DatabaseSettings.ApplicationRole}");
        migrationBuilder.Sql($"REVOKE UPDATE, DELETE ON comparison_decision FROM {DatabaseSettings.ApplicationRole}");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"DROP POLICY scope ON {table}");
            migrationBuilder.Sql($"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY");
        }
    }

    // Nothing told is an empty list, which no path begins with; every path would begin with an empty text.
    private static string Told(string what) => $"((SELECT array_remove(string_to_array(current_setting('app.{what}', true), ','), ''))::text[])";
}
