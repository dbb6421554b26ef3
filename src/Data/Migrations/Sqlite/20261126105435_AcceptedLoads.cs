using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AcceptedLoads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "accept_reason",
                table: "registers_load",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "accepted_at",
                table: "registers_load",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accepted_by_name",
                table: "registers_load",
                type: "TEXT",
                maxLength: 100,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "accept_reason",
                table: "registers_load");

            migrationBuilder.DropColumn(
                name: "accepted_at",
                table: "registers_load");

            migrationBuilder.DropColumn(
                name: "accepted_by_name",
                table: "registers_load");
        }
    }
}
