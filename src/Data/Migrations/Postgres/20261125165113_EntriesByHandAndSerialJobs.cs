using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EntriesByHandAndSerialJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<short>(
                name: "approved_by",
                table: "registers_enrollment_event",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "counterpart",
                table: "registers_enrollment_event",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "entered_by_name",
                table: "registers_enrollment_event",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<byte[]>(
                name: "seen_number_index",
                table: "registers_enrollment_event",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until_on",
                table: "registers_enrollment_event",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "facts_version",
                table: "registers_child",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<string>(
                name: "serial_key",
                table: "platform_job",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "ix_platform_job_serial_key",
                table: "platform_job",
                column: "serial_key",
                unique: true,
                filter: "state = 'Running'");

            // Facts are appended, never overwritten; the owner alone could, and never serves a page.
            migrationBuilder.Sql($"REVOKE UPDATE, DELETE ON registers_enrollment_event FROM {DatabaseSettings.ApplicationRole}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"GRANT UPDATE, DELETE ON registers_enrollment_event TO {DatabaseSettings.ApplicationRole}");
            migrationBuilder.DropIndex(
                name: "ix_platform_job_serial_key",
                table: "platform_job");

            migrationBuilder.DropColumn(
                name: "approved_by",
                table: "registers_enrollment_event");

            migrationBuilder.DropColumn(
                name: "counterpart",
                table: "registers_enrollment_event");

            migrationBuilder.DropColumn(
                name: "entered_by_name",
                table: "registers_enrollment_event");

            migrationBuilder.DropColumn(
                name: "seen_number_index",
                table: "registers_enrollment_event");

            migrationBuilder.DropColumn(
                name: "until_on",
                table: "registers_enrollment_event");

            migrationBuilder.DropColumn(
                name: "facts_version",
                table: "registers_child");

            migrationBuilder.DropColumn(
                name: "serial_key",
                table: "platform_job");
        }
    }
}
