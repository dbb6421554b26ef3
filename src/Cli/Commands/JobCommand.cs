using System.CommandLine;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Jobs;

namespace Baoxue.Cli.Commands;

/// <summary>job run-all: does the jobs that wait; job run: does a recurring one now.</summary>
internal static class JobCommand
{
    public static Command Make()
    {
        var all = new Command("run-all", "做完等待中的任务后退出。") { SharedOptions.Data, SharedOptions.Json };
        all.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            return Report(await district.Get<JobRunner>().RunUntilIdleAsync(ct), parsed.GetValue(SharedOptions.Json));
        });
        return new Command("job", "后台任务。") { all, Run() };
    }

    private static Command Run()
    {
        var name = new Argument<string>("name") { Description = $"任务名：{string.Join("、", Recurrence.All.Select(r => r.Kind))}。" };
        var on = SharedOptions.Day("--on", "按哪一天做；不写时为今天。");
        var run = new Command("run", "现在就做一次定时任务。") { name, on, SharedOptions.Data, SharedOptions.Json };
        run.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            if (!await district.Get<JobSchedule>().AddNowAsync(parsed.GetValue(name)!, parsed.GetValue(on), ct))
            {
                return Terminal.Refuse(new PlatformRefusals.NotFound($"定时任务 {parsed.GetValue(name)}"));
            }

            return Report(await district.Get<JobRunner>().RunUntilIdleAsync(ct), parsed.GetValue(SharedOptions.Json));
        });
        return run;
    }

    private static int Report(int done, bool asJson) => Terminal.Report(new { Done = done }, asJson, _ => Console.WriteLine($"完成 {done} 个后台任务。"));
}
