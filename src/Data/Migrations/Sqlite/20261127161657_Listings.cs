using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "listing_record_id",
                table: "comparison_finding",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "registers_listing_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    source = table.Column<short>(type: "INTEGER", nullable: false),
                    from_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    to_sequence = table.Column<int>(type: "INTEGER", nullable: true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    row_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sex = table.Column<short>(type: "INTEGER", nullable: false),
                    birth_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    id_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    school_path = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    domicile_path = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    details = table.Column<byte[]>(type: "BLOB", nullable: false)
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
