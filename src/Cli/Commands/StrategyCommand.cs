using System.CommandLine;
using Baoxue.Domain.Common;
using Baoxue.Features.Comparison.Linking;
using Baoxue.Linkage;

namespace Baoxue.Cli.Commands;

/// <summary>strategy compare: tells what another strategy would change on the registers in force, before it is used (策略对比).</summary>
internal static class StrategyCommand
{
    private static readonly (ChangeKind Kind, string Word)[] Words =
    [
        (ChangeKind.Gained, "新认定为同一人"), (ChangeKind.Lost, "不再认定为同一人"), (ChangeKind.Changed, "改认他人，或把握程度改变"),
    ];

    public static Command Make() => new("strategy", "查看比对策略。") { MakeCompare() };

    private static Command MakeCompare()
    {
        var file = new Argument<FileInfo>("file") { Description = "策略文件（.json），格式同 reference/linkage/student-household.json。" }.AcceptExistingOnly();
        var command = new Command("compare", "换用另一份比对策略会认定哪些人、放弃哪些人；只看结果，不改数据。") { file, SharedOptions.Data, SharedOptions.Json };
        command.SetAction(async (parsed, ct) =>
        {
            var text = await File.ReadAllTextAsync(parsed.GetValue(file)!.FullName, ct);
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            return await RunAsync(district, text, parsed.GetValue(SharedOptions.Json), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliDistrict district, string strategy, bool asJson, CancellationToken ct)
    {
        var compared = await district.RunAsync(new CompareStrategies.Query(strategy), ct);
        if (compared.Refusal is { } refused)
        {
            return Terminal.Refuse(refused);
        }

        var answer = compared.Value;
        Terminal.Report(answer, asJson, _ =>
        {
            Console.WriteLine($"现用“{answer.Before}”，另一份“{answer.After}”，学籍 {answer.Students:N0} 条");
            foreach (var (kind, word) in Words)
            {
                Console.WriteLine($"{word} {answer.Counts.GetValueOrDefault(kind):N0}");
                foreach (var row in answer.Rows.Where(r => r.Change == kind))
                {
                    Console.WriteLine($"  {row.Name}，{SexWords.Of(row.Sex)}，{Day(row.BirthOn)} 出生，{row.School ?? "学校不明"}：{Said(row.Before)} → {Said(row.After)}");
                }
            }

            if (answer.Counts.Values.Sum() > answer.Rows.Count)
            {
                Console.WriteLine($"只列出前 {answer.Rows.Count:N0} 人。");
            }
        });
        return answer.Counts.Count > 0 ? Terminal.Findings : Terminal.Done;
    }

    private static string Said(CompareStrategies.Found? found) => found is null ? "没有候选"
        : $"{found.Name}，{Day(found.BirthOn)} 出生（{(found.IsLinked ? "认定" : "候选")}{(found.Probability is { } likely ? $"，{likely:P2}" : "")}）";

    private static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : "日期不明";
}
