using System.CommandLine;

namespace Baoxue.Cli.Commands;

/// <summary><c>baoxue db migrate</c>: brings the database to this version (迁移数据库).</summary>
internal static class DatabaseCommand
{
    public static Command Make()
    {
        var migrate = new Command("migrate", "创建或升级数据库，并打开密钥");
        migrate.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.OpenAsync(ct);
            Shared.Report(parsed, "数据库", [("provider", installation.Settings.Database.Provider), ("data", installation.Settings.District.DataDirectory)]);
            return Outcome.Done;
        });
        return new Command("db", "数据库") { migrate };
    }
}
