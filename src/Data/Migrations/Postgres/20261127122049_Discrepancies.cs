using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Discrepancies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "carried_at",
                table: "comparison_run",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "strategy",
                table: "comparison_run",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "basis",
                table: "comparison_finding",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<double>(
                name: "bits",
                table: "comparison_finding",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "comparison_finding",
                type: "character varying(800)",
                maxLength: 800,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<byte[]>(
                name: "household_key",
                table: "comparison_finding",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "key",
                table: "comparison_finding",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "pair_basis",
                table: "comparison_finding",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "standing",
                table: "comparison_finding",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<byte[]>(
                name: "student_key",
                table: "comparison_finding",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "comparison_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    discrepancy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    concerns = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    verdict = table.Column<short>(type: "smallint", nullable: false),
                    settles = table.Column<bool>(type: "boolean", nullable: false),
                    needs_second_reader = table.Column<bool>(type: "boolean", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    proof_number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    proof_issuer = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    is_phone_checked = table.Column<bool>(type: "boolean", nullable: false),
                    basis = table.Column<long>(type: "bigint", nullable: false),
                    student_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    household_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    pair_basis = table.Column<long>(type: "bigint", nullable: true),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    school_path = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    domicile_path = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comparison_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "comparison_discrepancy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    category = table.Column<short>(type: "smallint", nullable: false),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    basis = table.Column<long>(type: "bigint", nullable: false),
                    student_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    household_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    pair_basis = table.Column<long>(type: "bigint", nullable: true),
                    child_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    sex = table.Column<short>(type: "smallint", nullable: false),
                    birth_on = table.Column<DateOnly>(type: "date", nullable: true),
                    matched_by = table.Column<short>(type: "smallint", nullable: false),
                    standing = table.Column<short>(type: "smallint", nullable: false),
                    bits = table.Column<double>(type: "double precision", nullable: true),
                    fields = table.Column<short>(type: "smallint", nullable: false),
                    school_path = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    school = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true, collation: "C"),
                    domicile_path = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    domicile_township = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true, collation: "C"),
                    is_found = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    verdict = table.Column<short>(type: "smallint", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comparison_discrepancy", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_comparison_finding_key_run_id",
                table: "comparison_finding",
                columns: new[] { "key", "run_id" });

            migrationBuilder.CreateIndex(
                name: "ix_comparison_decision_discrepancy_id_number_division_code",
                table: "comparison_decision",
                columns: new[] { "discrepancy_id", "number", "division_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_comparison_discrepancy_category_state_found_on_number",
                table: "comparison_discrepancy",
                columns: new[] { "category", "state", "found_on", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_comparison_discrepancy_child_id",
                table: "comparison_discrepancy",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ix_comparison_discrepancy_division_code_key",
                table: "comparison_discrepancy",
                columns: new[] { "division_code", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_comparison_discrepancy_division_code_number",
                table: "comparison_discrepancy",
                columns: new[] { "division_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_comparison_discrepancy_domicile_township_category_state_fou",
                table: "comparison_discrepancy",
                columns: new[] { "domicile_township", "category", "state", "found_on", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_comparison_discrepancy_school_category_state_found_on_number",
                table: "comparison_discrepancy",
                columns: new[] { "school", "category", "state", "found_on", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comparison_decision");

            migrationBuilder.DropTable(
                name: "comparison_discrepancy");

            migrationBuilder.DropIndex(
                name: "ix_comparison_finding_key_run_id",
                table: "comparison_finding");

            migrationBuilder.DropColumn(
                name: "carried_at",
                table: "comparison_run");

            migrationBuilder.DropColumn(
                name: "strategy",
                table: "comparison_run");

            migrationBuilder.DropColumn(
                name: "basis",
                table: "comparison_finding");

            migrationBuilder.DropColumn(
                name: "bits",
                table: "comparison_finding");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "comparison_finding");

            migrationBuilder.DropColumn(
                name: "household_key",
                table: "comparison_finding");

            migrationBuilder.DropColumn(
                name: "key",
                table: "comparison_finding");

            migrationBuilder.DropColumn(
                name: "pair_basis",
                table: "comparison_finding");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "comparison_finding");

            migrationBuilder.DropColumn(
                name: "student_key",
                table: "comparison_finding");
        }
    }
}
