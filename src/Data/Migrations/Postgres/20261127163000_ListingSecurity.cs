using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baoxue.Data.Migrations.Postgres;

/// <summary>
/// The second wall around the lists of other offices: a user reads the entries of their places, those of the list of justice (名册 7) only
/// where named for it, and writes none.
/// </summary>
[DbContext(typeof(PostgresDistrictDb))]
[Migration("20261127163000_ListingSecurity")]
public sealed class ListingSecurity : Migration
{
    private const string Table = "registers_listing_record";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"ALTER TABLE {Table} ENABLE ROW LEVEL SECURITY");
        migrationBuilder.Sql(
            $"""
            CREATE POLICY scope ON {Table} FOR ALL TO {DatabaseSettings.ApplicationRole} USING (
                (source <> 7 OR (SELECT current_setting('app.restricted', true)) = '1')
                AND ((SELECT current_setting('app.whole', true)) = '1' OR school_path ^@ ANY {Told("school")} OR domicile_path ^@ ANY {Told("region")}))
            """);
        migrationBuilder.Sql($"REVOKE INSERT, UPDATE, DELETE ON {Table} FROM {DatabaseSettings.ApplicationRole}");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"DROP POLICY scope ON {Table}");
        migrationBuilder.Sql($"ALTER TABLE {Table} DISABLE ROW LEVEL SECURITY");
    }

    // Nothing told is an empty list, which no path begins with; every path would begin with an empty text.
    private static string Told(string what) => $"((SELECT array_remove(string_to_array(current_setting('app.{what}', true), ','), ''))::text[])";
}
