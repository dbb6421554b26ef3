using System.CommandLine;
using Baoxue.Features.Platform.Jobs;

namespace Baoxue.Cli.Commands;

/// <summary>job run-all: does the jobs that wait.</summary>
internal static class JobCommand
{
    public static Command Make()
    {
        var all = new Command("run-all", "Does the jobs that wait, then ends.") { SharedOptions.Data };
        all.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            Console.WriteLine($"完成 {await district.Get<JobRunner>().RunUntilIdleAsync(ct)} 个后台任务。");
            return Terminal.Done;
        });
        return new Command("job", "Background jobs.") { all };
    }
}
