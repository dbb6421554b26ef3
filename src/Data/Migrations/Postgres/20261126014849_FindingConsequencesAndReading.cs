using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FindingConsequencesAndReading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<short>(
                name: "consequence",
                table: "registers_load_finding",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            // What refused no row was not told apart; these rules refuse the cell.
            migrationBuilder.Sql("""
                UPDATE registers_load_finding SET consequence = CASE
                    WHEN is_rejected THEN 3
                    WHEN rule IN ('FormulaCell', 'ErrorCell', 'IllegalCharacter', 'TooLong', 'IdDamaged', 'DigitsLost', 'DateMalformed', 'DateSerial', 'DateOutOfRange', 'NumberMalformed', 'DivisionMalformed') THEN 2
                    ELSE 1 END
                """);

            migrationBuilder.DropColumn(
                name: "is_rejected",
                table: "registers_load_finding");

            migrationBuilder.AddColumn<string>(
                name: "reading",
                table: "registers_load",
                type: "text",
                nullable: false,
                defaultValue: "{}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "reading",
                table: "registers_load");

            migrationBuilder.AddColumn<bool>(
                name: "is_rejected",
                table: "registers_load_finding",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("UPDATE registers_load_finding SET is_rejected = consequence = 3");

            migrationBuilder.DropColumn(
                name: "consequence",
                table: "registers_load_finding");
        }
    }
}
