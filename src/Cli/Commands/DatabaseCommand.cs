using System.CommandLine;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Hosting;

namespace Baoxue.Cli.Commands;

/// <summary>db migrate: brings the database to this version.</summary>
internal static class DatabaseCommand
{
    public static Command Make()
    {
        var migrate = new Command("migrate", "把数据库升级到本版本，并核对密钥。") { SharedOptions.Data };
        migrate.SetAction(async (parsed, ct) =>
        {
            var settings = CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data));
            await DistrictHost.PrepareAsync(settings, new DistrictClock(settings.AsOf), ct);
            Console.WriteLine("数据库已是最新版本。");
            return Terminal.Done;
        });
        return new Command("db", "数据库。") { migrate };
    }
}
