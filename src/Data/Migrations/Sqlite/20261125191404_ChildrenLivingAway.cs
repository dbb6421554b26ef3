using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChildrenLivingAway : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "registers_child_by_residence",
                table: "registers_child");

            migrationBuilder.AddColumn<string>(
                name: "away_path",
                table: "registers_child",
                type: "TEXT",
                maxLength: 12,
                nullable: true);

            migrationBuilder.Sql("UPDATE registers_child SET away_path = residence_path WHERE residence_path IS NOT domicile_path");

            migrationBuilder.CreateIndex(
                name: "registers_child_by_away",
                table: "registers_child",
                columns: new[] { "away_path", "name_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "away_path IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "registers_child_by_away",
                table: "registers_child");

            migrationBuilder.DropColumn(
                name: "away_path",
                table: "registers_child");

            migrationBuilder.CreateIndex(
                name: "registers_child_by_residence",
                table: "registers_child",
                columns: new[] { "residence_path", "name_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "id" });
        }
    }
}
