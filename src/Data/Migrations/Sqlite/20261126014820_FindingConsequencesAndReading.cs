using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FindingConsequencesAndReading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "is_rejected",
                table: "registers_load_finding",
                newName: "consequence");

            // What refused no row was not told apart; these rules refuse the cell.
            migrationBuilder.Sql("""
                UPDATE registers_load_finding SET consequence = CASE
                    WHEN consequence = 1 THEN 3
                    WHEN rule IN ('FormulaCell', 'ErrorCell', 'IllegalCharacter', 'TooLong', 'IdDamaged', 'DigitsLost', 'DateMalformed', 'DateSerial', 'DateOutOfRange', 'NumberMalformed', 'DivisionMalformed') THEN 2
                    ELSE 1 END
                """);

            migrationBuilder.AddColumn<string>(
                name: "reading",
                table: "registers_load",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "reading",
                table: "registers_load");

            migrationBuilder.Sql("UPDATE registers_load_finding SET consequence = consequence = 3");

            migrationBuilder.RenameColumn(
                name: "consequence",
                table: "registers_load_finding",
                newName: "is_rejected");
        }
    }
}
