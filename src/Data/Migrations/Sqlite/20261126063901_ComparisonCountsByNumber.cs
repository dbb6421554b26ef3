using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ComparisonCountsByNumber : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "counts_households_without_id",
                table: "comparison_run",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "counts_students_without_id",
                table: "comparison_run",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "counts_households_without_id",
                table: "comparison_run");

            migrationBuilder.DropColumn(
                name: "counts_students_without_id",
                table: "comparison_run");
        }
    }
}
