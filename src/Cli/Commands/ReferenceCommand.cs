using System.CommandLine;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Cli.Commands;

/// <summary>reference load: the code tables and calendar years that travel with this version (基础数据).</summary>
internal static class ReferenceCommand
{
    public static Command Make()
    {
        var load = new Command("load", "载入随程序提供的代码表和放假安排；已有的不变。") { SharedOptions.Data, SharedOptions.Json };
        load.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            var loaded = await district.RunAsync(new LoadReference.Command(), ct);
            return loaded.Refusal is { } refused
                ? Terminal.Refuse(refused)
                : Terminal.Report(loaded.Value, parsed.GetValue(SharedOptions.Json), _ => Console.WriteLine(Told(loaded.Value)));
        });
        return new Command("reference", "基础数据：代码表、放假安排。") { load };
    }

    /// <summary>What was loaded, in a line.</summary>
    public static string Told(LoadReference.Loaded loaded) => $"基础数据：新增 {loaded.Added:N0} 项，未变 {loaded.Unchanged:N0} 项。";
}
