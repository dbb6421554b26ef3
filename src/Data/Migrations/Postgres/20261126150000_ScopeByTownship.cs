using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baoxue.Data.Migrations.Postgres;

/// <summary>
/// The same rows of the second wall, found sooner: whose township is the first place told needs no further question, which
/// is nearly every row a township officer passes over. The township is the beginning of the path, which a check now holds.
/// Whoever may see the whole district comes in another role and has a policy of their own.
/// </summary>
[DbContext(typeof(PostgresDistrictDb))]
[Migration("20261126150000_ScopeByTownship")]
public sealed class ScopeByTownship : Migration
{
    // A case, because of an "or" the planner would try each arm with each index.
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("ALTER TABLE registers_child ADD CONSTRAINT township_of_domicile CHECK (domicile_township IS NULL OR coalesce(domicile_path, '') ^@ domicile_township)");
        Protect(migrationBuilder, $"CASE WHEN domicile_township = (SELECT nullif(split_part(current_setting('app.region', true), ',', 1), '')) THEN true ELSE {Visible} END");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        Protect(migrationBuilder, $"(SELECT current_setting('app.whole', true)) = '1' OR {Visible}");
        migrationBuilder.Sql("ALTER TABLE registers_child DROP CONSTRAINT township_of_domicile");
    }

    private static string Visible =>
        $"domicile_path ^@ ANY {Told("region")} OR school_path ^@ ANY {Told("school")} OR residence_path ^@ ANY {Told("region")} OR id::text = ANY {Told("referred")}";

    // Nothing told is an empty list, which no path begins with; every path would begin with an empty text.
    private static string Told(string what) => $"((SELECT array_remove(string_to_array(current_setting('app.{what}', true), ','), ''))::text[])";

    private static void Protect(MigrationBuilder migrationBuilder, string visible)
    {
        migrationBuilder.Sql("DROP POLICY scope ON registers_child");
        migrationBuilder.Sql($"CREATE POLICY scope ON registers_child FOR ALL TO {DatabaseSettings.ApplicationRole} USING ({visible})");
    }
}
