using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LedgerByIndexRanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_registers_child_birth_order",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "ix_registers_child_domicile_path",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "ix_registers_child_domicile_township_name_order",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "ix_registers_child_grade_number_name_order",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "ix_registers_child_name_initials_name_order",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "ix_registers_child_name_order",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "ix_registers_child_residence_path",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "ix_registers_child_school_id_name_order",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "ix_registers_child_school_order",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "ix_registers_child_school_path",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "ix_registers_child_status_name_order",
                table: "registers_child");

            migrationBuilder.AddColumn<short>(
                name: "presence",
                table: "registers_child",
                type: "INTEGER",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.Sql("""
                UPDATE registers_child SET
                    presence = CASE WHEN student_record_id IS NULL THEN CASE WHEN household_record_id IS NULL THEN 4 ELSE 3 END WHEN household_record_id IS NULL THEN 2 ELSE 1 END,
                    school_order = CASE WHEN student_record_id IS NULL AND school_order LIKE '~ %' THEN '~' || school_order ELSE school_order END
                """);

            migrationBuilder.CreateIndex(
                name: "registers_child_by_birth",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_domicile",
                table: "registers_child",
                columns: new[] { "domicile_path", "name_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_grade",
                table: "registers_child",
                columns: new[] { "grade_number", "birth_order", "presence", "status", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_initials",
                table: "registers_child",
                columns: new[] { "name_initials", "name_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "school_path", "domicile_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_name",
                table: "registers_child",
                columns: new[] { "name_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_presence",
                table: "registers_child",
                columns: new[] { "presence", "birth_order", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_residence",
                table: "registers_child",
                columns: new[] { "residence_path", "name_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_school",
                table: "registers_child",
                columns: new[] { "school_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_status",
                table: "registers_child",
                columns: new[] { "status", "presence", "birth_order", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_township",
                table: "registers_child",
                columns: new[] { "domicile_township", "name_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_by_township_and_school",
                table: "registers_child",
                columns: new[] { "domicile_township", "school_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" });

            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_1",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 1) <> 0");

            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_128",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 128) <> 0");

            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_16",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 16) <> 0");

            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_2",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 2) <> 0");

            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_256",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 256) <> 0");

            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_32",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 32) <> 0");

            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_4",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 4) <> 0");

            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_512",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 512) <> 0");

            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_64",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 64) <> 0");

            migrationBuilder.CreateIndex(
                name: "registers_child_in_group_8",
                table: "registers_child",
                columns: new[] { "birth_order", "presence", "status", "grade_number", "groups", "birth_on", "name", "name_initials", "school_path", "domicile_path", "residence_path", "id" },
                filter: "(groups & 8) <> 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "registers_child_by_birth",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_domicile",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_grade",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_initials",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_name",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_presence",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_residence",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_school",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_status",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_township",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_by_township_and_school",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_in_group_1",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_in_group_128",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_in_group_16",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_in_group_2",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_in_group_256",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_in_group_32",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_in_group_4",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_in_group_512",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_in_group_64",
                table: "registers_child");

            migrationBuilder.DropIndex(
                name: "registers_child_in_group_8",
                table: "registers_child");

            migrationBuilder.DropColumn(
                name: "presence",
                table: "registers_child");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_birth_order",
                table: "registers_child",
                column: "birth_order");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_domicile_path",
                table: "registers_child",
                column: "domicile_path");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_domicile_township_name_order",
                table: "registers_child",
                columns: new[] { "domicile_township", "name_order" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_grade_number_name_order",
                table: "registers_child",
                columns: new[] { "grade_number", "name_order" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_name_initials_name_order",
                table: "registers_child",
                columns: new[] { "name_initials", "name_order" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_name_order",
                table: "registers_child",
                column: "name_order",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_residence_path",
                table: "registers_child",
                column: "residence_path");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_school_id_name_order",
                table: "registers_child",
                columns: new[] { "school_id", "name_order" });

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_school_order",
                table: "registers_child",
                column: "school_order");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_school_path",
                table: "registers_child",
                column: "school_path");

            migrationBuilder.CreateIndex(
                name: "ix_registers_child_status_name_order",
                table: "registers_child",
                columns: new[] { "status", "name_order" });
        }
    }
}
