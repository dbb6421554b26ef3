using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baoxue.Data.Migrations.Postgres;

/// <summary>One row for each kind of work that comes back by itself, with the moment it is due next.</summary>
[DbContext(typeof(PostgresDistrictDb))]
[Migration("20261125090000_Schedules")]
public sealed class Schedules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "platform_schedule",
        columns: table => new
        {
            name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
            next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
        },
        constraints: table => table.PrimaryKey("pk_platform_schedule", x => x.name));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "platform_schedule");
}
