using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "strategy",
                table: "comparison_run",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "basis",
                table: "comparison_finding",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<double>(
                name: "bits",
                table: "comparison_finding",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "comparison_finding",
                type: "TEXT",
                maxLength: 800,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "household_key",
                table: "comparison_finding",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "key",
                table: "comparison_finding",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "pair_basis",
                table: "comparison_finding",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "standing",
                table: "comparison_finding",
                type: "INTEGER",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<byte[]>(
                name: "student_key",
                table: "comparison_finding",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "comparison_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    discrepancy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    concerns = table.Column<Guid>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    verdict = table.Column<short>(type: "INTEGER", nullable: false),
                    settles = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs_second_reader = table.Column<bool>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    proof_number = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    proof_issuer = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    is_phone_checked = table.Column<bool>(type: "INTEGER", nullable: false),
                    basis = table.Column<long>(type: "INTEGER", nullable: false),
                    student_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    household_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    pair_basis = table.Column<long>(type: "INTEGER", nullable: true),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    school_path = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    domicile_path = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comparison_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "comparison_discrepancy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    category = table.Column<short>(type: "INTEGER", nullable: false),
                    found_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    basis = table.Column<long>(type: "INTEGER", nullable: false),
                    student_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    household_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    pair_basis = table.Column<long>(type: "INTEGER", nullable: true),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sex = table.Column<short>(type: "INTEGER", nullable: false),
                    birth_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    matched_by = table.Column<short>(type: "INTEGER", nullable: false),
                    standing = table.Column<short>(type: "INTEGER", nullable: false),
                    bits = table.Column<double>(type: "REAL", nullable: true),
                    fields = table.Column<short>(type: "INTEGER", nullable: false),
                    school_path = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    school = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    domicile_path = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    domicile_township = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    is_found = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<short>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    verdict = table.Column<short>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "ix_comparison_discrepancy_domicile_township_category_state_found_on_number",
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
