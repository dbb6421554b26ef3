using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SeatsPlacesAndCounties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_registers_header_memory",
                table: "registers_header_memory");

            migrationBuilder.DropIndex(
                name: "ix_platform_job_dedupe_key",
                table: "platform_job");

            migrationBuilder.DropIndex(
                name: "ix_platform_job_serial_key",
                table: "platform_job");

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "registers_load_finding",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "registers_header_memory",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "registers_enrollment_event",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "registers_child_name_suffix",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "platform_post",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "group_rank",
                table: "platform_post",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "group_seat",
                table: "platform_post",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "platform_organization_former_name",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "platform_organization_alias",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "platform_job",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "division_code",
                table: "platform_appointment",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "pk_registers_header_memory",
                table: "registers_header_memory",
                columns: new[] { "division_code", "source", "header" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_organization_division_code_line_path",
                table: "platform_organization",
                columns: new[] { "division_code", "line", "path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_job_dedupe_key",
                table: "platform_job",
                column: "dedupe_key");

            migrationBuilder.CreateIndex(
                name: "ix_platform_job_division_code_dedupe_key",
                table: "platform_job",
                columns: new[] { "division_code", "dedupe_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_job_division_code_serial_key",
                table: "platform_job",
                columns: new[] { "division_code", "serial_key" },
                unique: true,
                filter: "state = 'Running'");

            // What is there already belongs to the only county of the installation, and sits in the leading group by its own post there.
            foreach (var table in new[]
            {
                "registers_load_finding", "registers_header_memory", "registers_enrollment_event", "registers_child_name_suffix", "platform_post",
                "platform_organization_former_name", "platform_organization_alias", "platform_job", "platform_appointment",
            })
            {
                migrationBuilder.Sql($"UPDATE {table} SET division_code = COALESCE((SELECT division_code FROM platform_organization LIMIT 1), '')");
            }

            migrationBuilder.Sql("UPDATE platform_post SET group_seat = title, group_rank = rank WHERE organization_id IN (SELECT id FROM platform_organization WHERE kind = 'LeadingGroup')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_registers_header_memory",
                table: "registers_header_memory");

            migrationBuilder.DropIndex(
                name: "ix_platform_organization_division_code_line_path",
                table: "platform_organization");

            migrationBuilder.DropIndex(
                name: "ix_platform_job_dedupe_key",
                table: "platform_job");

            migrationBuilder.DropIndex(
                name: "ix_platform_job_division_code_dedupe_key",
                table: "platform_job");

            migrationBuilder.DropIndex(
                name: "ix_platform_job_division_code_serial_key",
                table: "platform_job");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "registers_load_finding");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "registers_header_memory");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "registers_enrollment_event");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "registers_child_name_suffix");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "platform_post");

            migrationBuilder.DropColumn(
                name: "group_rank",
                table: "platform_post");

            migrationBuilder.DropColumn(
                name: "group_seat",
                table: "platform_post");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "platform_organization_former_name");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "platform_organization_alias");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "platform_job");

            migrationBuilder.DropColumn(
                name: "division_code",
                table: "platform_appointment");

            migrationBuilder.AddPrimaryKey(
                name: "pk_registers_header_memory",
                table: "registers_header_memory",
                columns: new[] { "source", "header" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_job_dedupe_key",
                table: "platform_job",
                column: "dedupe_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_job_serial_key",
                table: "platform_job",
                column: "serial_key",
                unique: true,
                filter: "state = 'Running'");
        }
    }
}
