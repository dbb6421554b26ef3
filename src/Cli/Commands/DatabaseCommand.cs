using System.CommandLine;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Cli.Commands;

/// <summary>db migrate: brings the database to this version, and the reference data of an installed district with it.</summary>
internal static class DatabaseCommand
{
    public static Command Make()
    {
        var migrate = new Command("migrate", "把数据库和基础数据升级到本版本，并核对密钥。") { SharedOptions.Data, SharedOptions.Json };
        migrate.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            var updated = await district.Get<ReferenceUpdate>().RunAsync(ct);
            return updated.Refusal is { } refused
                ? Terminal.Refuse(refused)
                : Terminal.Report(new { IsCurrent = true, Reference = updated.Value }, parsed.GetValue(SharedOptions.Json), _ => Console.WriteLine($"数据库已是最新版本。{ReferenceCommand.Told(updated.Value)}"));
        });
        return new Command("db", "数据库。") { migrate };
    }
}
