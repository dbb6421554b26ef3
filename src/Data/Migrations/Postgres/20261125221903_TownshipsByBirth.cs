using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TownshipsByBirth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "registers_child_by_domicile",
                table: "registers_child");

            migrationBuilder.CreateIndex(
                name: "registers_child_by_township_and_birth",
                table: "registers_child",
                columns: new[] { "domicile_township", "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "registers_child_by_township_and_birth",
                table: "registers_child");

            migrationBuilder.CreateIndex(
                name: "registers_child_by_domicile",
                table: "registers_child",
                columns: new[] { "domicile_path", "name_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "residence_path", "id" });
        }
    }
}
