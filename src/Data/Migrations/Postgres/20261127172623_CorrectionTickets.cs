using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CorrectionTickets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "answered_on",
                table: "comparison_discrepancy",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "handed_over_on",
                table: "comparison_discrepancy",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "on",
                table: "comparison_decision",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "answered_on",
                table: "comparison_discrepancy");

            migrationBuilder.DropColumn(
                name: "handed_over_on",
                table: "comparison_discrepancy");

            migrationBuilder.DropColumn(
                name: "on",
                table: "comparison_decision");
        }
    }
}
