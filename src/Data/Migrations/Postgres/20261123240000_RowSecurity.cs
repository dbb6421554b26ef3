using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baoxue.Data.Migrations.Postgres;

/// <summary>
/// The second wall: users' work runs under a role that owns nothing, sees children only inside the scope told at opening,
/// and can append to the audit log but not change it. Without a scope told it sees no row.
/// </summary>
[DbContext(typeof(PostgresDistrictDb))]
[Migration("20261123240000_RowSecurity")]
public sealed class RowSecurity : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"""
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{DatabaseSettings.ApplicationRole}') THEN
                    CREATE ROLE {DatabaseSettings.ApplicationRole} NOLOGIN;
                END IF;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $$
            """);
        migrationBuilder.Sql($"GRANT {DatabaseSettings.ApplicationRole} TO CURRENT_USER");
        migrationBuilder.Sql($"GRANT USAGE ON SCHEMA public TO {DatabaseSettings.ApplicationRole}");
        migrationBuilder.Sql($"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {DatabaseSettings.ApplicationRole}");
        migrationBuilder.Sql($"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {DatabaseSettings.ApplicationRole}");
        migrationBuilder.Sql($"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {DatabaseSettings.ApplicationRole}");
        migrationBuilder.Sql($"REVOKE UPDATE, DELETE ON platform_audit_row FROM {DatabaseSettings.ApplicationRole}");
        migrationBuilder.Sql($"REVOKE INSERT, UPDATE, DELETE ON registers_student_record, registers_household_record, comparison_finding FROM {DatabaseSettings.ApplicationRole}");
        migrationBuilder.Sql("""
            CREATE FUNCTION baoxue_under(path text, prefixes text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
            $$ SELECT path IS NOT NULL AND EXISTS (SELECT FROM unnest(string_to_array(prefixes, ',')) p WHERE p <> '' AND starts_with(path, p)) $$
            """);
        Protect(migrationBuilder, "registers_child", $"{School} OR {Domicile} OR {Residence} OR id::text = ANY (string_to_array((SELECT current_setting('app.referred', true)), ','))");
        Protect(migrationBuilder, "registers_student_record", $"{School} OR {Domicile} OR {Residence}");
        Protect(migrationBuilder, "registers_household_record", Domicile);
        Protect(migrationBuilder, "comparison_finding", $"{School} OR {Domicile}");
        Protect(migrationBuilder, "registers_enrollment_event", OfChild);
        Protect(migrationBuilder, "registers_child_name_suffix", OfChild);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "registers_child", "registers_student_record", "registers_household_record", "comparison_finding", "registers_enrollment_event", "registers_child_name_suffix" })
        {
            migrationBuilder.Sql($"DROP POLICY scope ON {table}");
            migrationBuilder.Sql($"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY");
        }

        migrationBuilder.Sql("DROP FUNCTION baoxue_under(text, text)");
    }

    private const string School = "baoxue_under(school_path, (SELECT current_setting('app.school', true)))";
    private const string Domicile = "baoxue_under(domicile_path, (SELECT current_setting('app.region', true)))";
    private const string Residence = "baoxue_under(residence_path, (SELECT current_setting('app.region', true)))";
    private const string OfChild = "EXISTS (SELECT FROM registers_child c WHERE c.id = child_id)";

    // The owner (migrations, published loads) is not bound, which is why it must never serve a page.
    private static void Protect(MigrationBuilder migrationBuilder, string table, string visible)
    {
        migrationBuilder.Sql($"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY");
        migrationBuilder.Sql($"CREATE POLICY scope ON {table} FOR ALL TO {DatabaseSettings.ApplicationRole} USING ((SELECT current_setting('app.whole', true)) = '1' OR {visible})");
    }
}
