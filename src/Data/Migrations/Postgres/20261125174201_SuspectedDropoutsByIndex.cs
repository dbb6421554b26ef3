using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SuspectedDropoutsByIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_1024",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 1024) <> 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "registers_child_in_group_1024",
                table: "registers_child");
        }
    }
}
