using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Postgres
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
                type: "smallint",
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

            // Without these the planner takes nearly every child for a member of every group. They are gathered with the next ANALYZE.
            foreach (var group in Registers.LedgerIndex.Groups)
            {
                migrationBuilder.Sql($"CREATE STATISTICS {Registers.LedgerIndex.OfGroup(group)}_members ON (groups & {(int)group}) FROM registers_child");
            }

            // A role for the whole district: where a policy has an arm that means "all", the planner cannot tell how many rows are left.
            migrationBuilder.Sql($"""
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{DatabaseSettings.DistrictRole}') THEN
                        CREATE ROLE {DatabaseSettings.DistrictRole} NOLOGIN;
                    END IF;
                EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
                END $$
                """);
            // Another database of the same server may be granting the same at this moment; once is enough.
            migrationBuilder.Sql($"""
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_auth_members WHERE roleid = '{DatabaseSettings.ApplicationRole}'::regrole AND member = '{DatabaseSettings.DistrictRole}'::regrole) THEN
                        GRANT {DatabaseSettings.ApplicationRole} TO {DatabaseSettings.DistrictRole};
                    END IF;
                    IF NOT EXISTS (SELECT FROM pg_auth_members WHERE roleid = '{DatabaseSettings.DistrictRole}'::regrole AND member = current_user::regrole) THEN
                        EXECUTE format('GRANT {DatabaseSettings.DistrictRole} TO %I', current_user);
                    END IF;
                EXCEPTION WHEN unique_violation OR internal_error THEN NULL;
                END $$
                """);
            migrationBuilder.Sql($"CREATE POLICY district ON registers_child FOR ALL TO {DatabaseSettings.DistrictRole} USING (true)");
            migrationBuilder.Sql($"CREATE POLICY district ON registers_child_name_suffix FOR ALL TO {DatabaseSettings.DistrictRole} USING (true)");

            // Ranges in the policy itself: a function of ours would be called for every row, and an index could not be asked.
            Protect(migrationBuilder, $"{Slots("school_path", "school")} OR {Slots("domicile_path", "region")} OR {Slots("residence_path", "region")} OR id::text = ANY (string_to_array((SELECT current_setting('app.referred', true)), ','))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var group in Registers.LedgerIndex.Groups)
            {
                migrationBuilder.Sql($"DROP STATISTICS {Registers.LedgerIndex.OfGroup(group)}_members");
            }

            migrationBuilder.Sql("DROP POLICY district ON registers_child_name_suffix");
            migrationBuilder.Sql("DROP POLICY district ON registers_child");
            Protect(migrationBuilder, "baoxue_under(school_path, (SELECT current_setting('app.school', true))) OR baoxue_under(domicile_path, (SELECT current_setting('app.region', true))) OR baoxue_under(residence_path, (SELECT current_setting('app.region', true))) OR id::text = ANY (string_to_array((SELECT current_setting('app.referred', true)), ','))");
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

        // One arm for each place that a user can hold on a line; one that is not held is null and admits nothing.
        private static string Slots(string column, string line) => string.Join(" OR ", Enumerable.Range(1, 4).Select(slot =>
            $"({column} >= (SELECT nullif(split_part(current_setting('app.{line}', true), ',', {slot}), '')) AND {column} < (SELECT nullif(split_part(current_setting('app.{line}', true), ',', {slot}), '') || '~'))"));

        private static void Protect(MigrationBuilder migrationBuilder, string visible)
        {
            migrationBuilder.Sql("DROP POLICY scope ON registers_child");
            migrationBuilder.Sql($"CREATE POLICY scope ON registers_child FOR ALL TO {DatabaseSettings.ApplicationRole} USING ((SELECT current_setting('app.whole', true)) = '1' OR {visible})");
        }
    }
}
