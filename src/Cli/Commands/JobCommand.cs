using System.CommandLine;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Jobs;

namespace Baoxue.Cli.Commands;

/// <summary>job run-all: does the jobs that wait; job run: does a recurring one now.</summary>
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
        return new Command("job", "Background jobs.") { all, Run() };
    }

    private static Command Run()
    {
        var name = new Argument<string>("name") { Description = $"One of: {string.Join(", ", Recurrence.All.Select(r => r.Kind))}." };
        var on = new Option<DateOnly?>("--on") { Description = "The day it looks at; today unless given." };
        var run = new Command("run", "Does one recurring job now, as the schedule would.") { name, on, SharedOptions.Data };
        run.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            if (!await district.Get<JobSchedule>().AddNowAsync(parsed.GetValue(name)!, parsed.GetValue(on), ct))
            {
                return Terminal.Refuse(new PlatformRefusals.NotFound($"定时任务 {parsed.GetValue(name)}"));
            }

            Console.WriteLine($"完成 {await district.Get<JobRunner>().RunUntilIdleAsync(ct)} 个后台任务。");
            return Terminal.Done;
        });
        return run;
    }
}
