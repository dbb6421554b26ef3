using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CentersByNameAndBirth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "school_center",
                table: "registers_child",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                collation: "C");

            migrationBuilder.Sql("UPDATE registers_child SET school_center = substr(school_path, 1, 10) WHERE length(school_path) >= 10");

            migrationBuilder.CreateIndex(
                name: "registers_child_by_center",
                table: "registers_child",
                columns: new[] { "school_center", "name_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_center_and_birth",
                table: "registers_child",
                columns: new[] { "school_center", "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "registers_child_by_center",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_center_and_birth",
                table: "registers_child");

            migrationBuilder.DropColumn(
                name: "school_center",
                table: "registers_child");
        }
    }
}
