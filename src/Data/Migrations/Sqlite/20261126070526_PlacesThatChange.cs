using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baoxue.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlacesThatChange : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_platform_organization_version",
                table: "platform_organization",
                column: "version",
                filter: "kind <> 'SchoolClass'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_platform_organization_version",
                table: "platform_organization");
        }
    }
}
