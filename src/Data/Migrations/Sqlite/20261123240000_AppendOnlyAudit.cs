using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baoxue.Data.Migrations.Sqlite;

/// <summary>The audit log takes new rows and nothing else.</summary>
[DbContext(typeof(SqliteDistrictDb))]
[Migration("20261123240000_AppendOnlyAudit")]
public sealed class AppendOnlyAudit : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE TRIGGER platform_audit_row_keep_update BEFORE UPDATE ON platform_audit_row BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;");
        migrationBuilder.Sql("CREATE TRIGGER platform_audit_row_keep_delete BEFORE DELETE ON platform_audit_row BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER platform_audit_row_keep_update;");
        migrationBuilder.Sql("DROP TRIGGER platform_audit_row_keep_delete;");
    }
}
