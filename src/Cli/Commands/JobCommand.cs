using System.CommandLine;

namespace Baoxue.Cli.Commands;

/// <summary><c>baoxue job run-all</c>: does every job that waits (后台任务).</summary>
internal static class JobCommand
{
    public static Command Make()
    {
        var run = new Command("run-all", "执行所有等待中的后台任务");
        run.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.OpenAsync(ct);
            Shared.Report(parsed, "后台任务", [("done", await installation.RunJobsAsync(ct))]);
            return Outcome.Done;
        });
        return new Command("job", "后台任务") { run };
    }
}
