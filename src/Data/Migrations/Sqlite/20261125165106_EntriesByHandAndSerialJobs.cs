using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "counterpart",
                table: "registers_enrollment_event",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "entered_by_name",
                table: "registers_enrollment_event",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "seen_number_index",
                table: "registers_enrollment_event",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until_on",
                table: "registers_enrollment_event",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "facts_version",
                table: "registers_child",
                type: "INTEGER",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<string>(
                name: "serial_key",
                table: "platform_job",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_job_serial_key",
                table: "platform_job",
                column: "serial_key",
                unique: true,
                filter: "state = 'Running'");

            // Facts are appended, never overwritten.
            migrationBuilder.Sql("CREATE TRIGGER registers_enrollment_event_keep_update BEFORE UPDATE ON registers_enrollment_event BEGIN SELECT RAISE(ABORT, 'enrollment events are append-only'); END;");
            migrationBuilder.Sql("CREATE TRIGGER registers_enrollment_event_keep_delete BEFORE DELETE ON registers_enrollment_event BEGIN SELECT RAISE(ABORT, 'enrollment events are append-only'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER registers_enrollment_event_keep_update;");
            migrationBuilder.Sql("DROP TRIGGER registers_enrollment_event_keep_delete;");
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
