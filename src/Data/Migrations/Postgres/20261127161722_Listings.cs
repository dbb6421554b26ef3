using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Listings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "beside",
                table: "comparison_run",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "listing_record_id",
                table: "comparison_finding",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "registers_listing_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    source = table.Column<short>(type: "smallint", nullable: false),
                    from_sequence = table.Column<int>(type: "integer", nullable: false),
                    to_sequence = table.Column<int>(type: "integer", nullable: true),
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    row_hash = table.Column<long>(type: "bigint", nullable: false),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    sex = table.Column<short>(type: "smallint", nullable: false),
                    birth_on = table.Column<DateOnly>(type: "date", nullable: true),
                    id_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    school_path = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    domicile_path = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers_listing_record", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_registers_listing_record_source_key_from_sequence",
                table: "registers_listing_record",
                columns: new[] { "source", "key", "from_sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_listing_record_source_to_sequence",
                table: "registers_listing_record",
                columns: new[] { "source", "to_sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registers_listing_record");

            migrationBuilder.DropColumn(
                name: "beside",
                table: "comparison_run");

            migrationBuilder.DropColumn(
                name: "listing_record_id",
                table: "comparison_finding");
        }
    }
}
