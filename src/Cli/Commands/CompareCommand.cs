using System.CommandLine;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Comparison;
using Baoxue.Features.Platform.Jobs;

namespace Baoxue.Cli.Commands;

/// <summary>compare: compares the two registers in force and waits for the counts (比对).</summary>
internal static class CompareCommand
{
    public static Command Make()
    {
        var asOf = SharedOptions.Day("--as-of", "比对基准日，按这一天判断是否适龄；不写时为今天。");
        var command = new Command("compare", "比对现在生效的学籍和户籍。") { asOf, SharedOptions.Data, SharedOptions.Json };
        command.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            return await RunAsync(district, parsed.GetValue(asOf), parsed.GetValue(SharedOptions.Json), ct);
        });
        return command;
    }

    /// <summary>Runs a comparison and reports its counts, unless it is a step of something else.</summary>
    public static async Task<int> RunAsync(CliDistrict district, DateOnly? asOf, bool asJson, CancellationToken ct, bool quiet = false)
    {
        var started = await district.RunAsync(new StartComparison.Command(asOf), ct);
        if (started.Refusal is { } refused)
        {
            return Terminal.Refuse(refused);
        }

        await Watching.JobAsync(
            "比对",
            Watching.IsShown(asJson),
            () => district.Get<JobRunner>().RunUntilAsync(async () => !IsUnderWay(await AnswerAsync()), ct),
            async () => (await AnswerAsync()).Progress is { } now ? (now.Stage, 0, 0) : null,
            district.Get<TimeProvider>(),
            ct);
        var answer = await AnswerAsync();
        if (answer.Run.State != ComparisonState.Finished)
        {
            await Console.Error.WriteLineAsync($"比对没有完成：{answer.Progress?.Failure ?? "原因见后台任务"}");
            return Terminal.Refused;
        }

        if (quiet)
        {
            return Terminal.Done;
        }

        var counts = answer.Run.Counts;
        Terminal.Report(new { answer.Run.Id, answer.Run.AsOf, answer.Run.State, answer.Run.Strategy, counts, answer.ByCategory, Compared = answer.Beside.Select(l => new { l.Source, l.Sequence, l.AsOf }) }, asJson, _ =>
        {
            Console.WriteLine($"比对基准日 {answer.Run.AsOf:yyyy-MM-dd}：学籍 {counts.Students:N0}，户籍 {counts.Households:N0}，其中适龄 {counts.HouseholdsInWindow:N0}");
            Console.WriteLine($"按身份证号一致 {counts.MatchedById:N0}，号码对不上、综合各项信息认定为同一人 {counts.PairedByPerson:N0}");
            foreach (var comparison in answer.Plan.Comparisons)
            {
                Console.WriteLine(comparison.Kinds.Any(answer.Run.Compares)
                    ? $"{comparison.Name}：{string.Join("，", comparison.Kinds.Where(answer.Run.Compares).Select(k => $"{k.Title} {answer.ByCategory.GetValueOrDefault(k):N0}"))}"
                    : $"{comparison.Name}：没有数据，未比对");
            }

            Console.WriteLine($"按身份证号有户无籍 {counts.HouseholdOnlyById:N0}，有籍无户 {counts.StudentOnlyById:N0}");
            Console.WriteLine($"没有有效身份证号、不能按号比对的：适龄户籍 {Counted(counts.HouseholdsWithoutId)}，学籍 {Counted(counts.StudentsWithoutId)}");
        });
        return answer.ByCategory.Values.Any(count => count > 0) ? Terminal.Findings : Terminal.Done;

        async Task<GetComparisonRun.Answer> AnswerAsync() => (await district.RunAsync(new GetComparisonRun.Query(started.Value), ct))!;
    }

    private static string Counted(long? count) => count is { } known ? $"{known:N0}" : "未统计";

    private static bool IsUnderWay(GetComparisonRun.Answer answer) =>
        answer.Progress is { State: JobState.Queued or JobState.Running };
}
