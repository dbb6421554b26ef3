using Spectre.Console;

namespace Baoxue.Cli;

/// <summary>Shows on a terminal how far something is (进度); where the output goes into a file, or JSON was asked for, nothing is shown.</summary>
internal static class Watching
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    public static bool IsShown(bool asJson) => !asJson && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive;

    /// <summary>Waits for work whose progress stands in the row of its job: stage, done and total, or null while there is none.</summary>
    public static async Task JobAsync(string title, bool isShown, Func<Task> work, Func<Task<(string? Stage, long Done, long Total)?>> progress, TimeProvider clock, CancellationToken ct)
    {
        if (!isShown)
        {
            await work();
            return;
        }

        await AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async bars =>
        {
            var bar = bars.AddTask(Markup.Escape(title));
            bar.IsIndeterminate = true;
            var working = Task.Run(work, ct);
            while (!working.IsCompleted)
            {
                await Task.WhenAny(working, Task.Delay(Look, clock, ct));
                if (await progress() is { } now)
                {
                    bar.Description = Markup.Escape(now.Stage is null ? title : $"{title}：{now.Stage}");
                    bar.IsIndeterminate = now.Total == 0;
                    (bar.MaxValue, bar.Value) = (Math.Max(1, now.Total), now.Done);
                }
            }

            await working;
        });
    }

    /// <summary>Does work that tells by itself how far it is.</summary>
    public static void Work(string title, bool isShown, Action<Action<string>> work)
    {
        if (isShown)
        {
            AnsiConsole.Status().Start(Markup.Escape(title), shown => work(now => shown.Status(Markup.Escape($"{title}：{now}"))));
        }
        else
        {
            work(_ => { });
        }
    }
}
