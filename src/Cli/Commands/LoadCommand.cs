using System.CommandLine;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Registers.Organizations;

namespace Baoxue.Cli.Commands;

/// <summary>load student|household|listing KIND|organizations FILE: takes a file in and waits until it is in force.</summary>
internal static class LoadCommand
{
    public static Command Make() => new("load", "导入文件，并等到出结果。")
    {
        Register("student", "学籍文件。", RegisterSource.Student),
        Register("household", "户籍文件。", RegisterSource.Household),
        Listings(),
        Organizations(),
    };

    /// <summary>Loads a register file and reports its counts.</summary>
    /// <returns>The load as it ended, or null when there is none; why was said.</returns>
    public static async Task<LoadSummary?> TakeInAsync(
        CliDistrict district, RegisterSource source, FileInfo file, DateOnly asOf, LoadMode mode, bool asJson, CancellationToken ct, string? acceptedFor = null, bool quiet = false)
    {
        await using var stream = file.OpenRead();
        var kept = await district.Get<FileStore>().SaveAsync(stream, file.Name, ct);
        if (kept.Refusal is { } unkept)
        {
            await district.RunAsync(new RefuseUpload.Command(source, FileStore.NameOf(file.Name), unkept), ct);
            Terminal.Refuse(unkept);
            return null;
        }

        var started = await district.RunAsync(new StartLoad.Command(source, mode, asOf, kept.Value), ct);
        if (started.Refusal is { } refused)
        {
            district.Get<FileStore>().Delete(kept.Value.Id);
            Terminal.Refuse(refused);
            return null;
        }

        return await FinishAsync(district, started.Value, file.Name, asJson, acceptedFor, quiet, ct);
    }

    /// <summary>Waits for the end of a load that was started, perhaps by a process that is gone, and reports its counts.</summary>
    /// <returns>The load as it ended, or null when it could not be accepted; why was said.</returns>
    public static async Task<LoadSummary?> FinishAsync(CliDistrict district, RegisterLoadId id, string title, bool asJson, string? acceptedFor, bool quiet, CancellationToken ct)
    {
        var load = await EndedAsync(district, id, title, asJson, ct);
        if (acceptedFor is not null && load.AwaitsDecision)
        {
            var accepted = await district.RunAsync(new AcceptLoad.Command(id, acceptedFor), ct);
            if (accepted.Refusal is { } unaccepted)
            {
                Terminal.Refuse(unaccepted);
                return null;
            }

            load = await EndedAsync(district, id, title, asJson, ct);
        }

        _ = quiet ? Terminal.Done : Terminal.Report(load.Load, asJson, _ => Show(title, load.Load));
        if (load.Load.Failure is { } failure)
        {
            await Console.Error.WriteLineAsync(failure);
        }

        foreach (var reason in load.HeldBecause)
        {
            await Console.Error.WriteLineAsync(reason);
        }

        return load.Load;
    }

    private static int EndOf(LoadSummary? load) => load is not { State: LoadState.Published } ? Terminal.Refused : load.Counts.Rejected == 0 ? Terminal.Done : Terminal.Findings;

    private static void Show(string file, LoadSummary load)
    {
        var counts = load.Counts;
        Console.WriteLine(
            $"{file}：{load.State switch { LoadState.Published => "已发布", LoadState.Failed => "失败", LoadState.Held => "等待确认（请在页面上核对，选择“生效”或“放弃”；导入时加 --accept 理由 则不等待）", _ => load.State.ToString() }}，"
            + $"读取 {counts.Read:N0} = 新增 {counts.New:N0} + 变更 {counts.Changed:N0} + 未变 {counts.Unchanged:N0} + 拒收 {counts.Rejected:N0}；消失 {counts.Gone:N0}");
        if (load.DroppedColumns.Count > 0)
        {
            Console.WriteLine($"没有读取的列：{string.Join("、", load.DroppedColumns)}");
        }

        if (load.Reading.IgnoredSheets.Count > 0)
        {
            Console.WriteLine($"没有读取的工作表：{LoadWords.Ignored(load.Reading.IgnoredSheets)}");
        }

        if (LoadWords.Skipped(load.Reading.Skipped) is { Length: > 0 } skipped)
        {
            Console.WriteLine(skipped);
        }
    }

    // Another process may have taken the job.
    private static async Task<GetLoad.Answer> EndedAsync(CliDistrict district, RegisterLoadId id, string title, bool asJson, CancellationToken ct)
    {
        await Watching.JobAsync(
            title,
            Watching.IsShown(asJson),
            () => district.Get<JobRunner>().RunUntilAsync(async () => (await AnswerAsync()).Progress is null, ct),
            async () => (await AnswerAsync()).Progress is { } now ? (now.Stage, now.Done, now.Total) : null,
            district.Get<TimeProvider>(),
            ct);
        return await AnswerAsync();

        async Task<GetLoad.Answer> AnswerAsync() => (await district.RunAsync(new GetLoad.Query(id), ct))!;
    }

    // The lists of other offices, each under the code of its columns.
    private static Command Listings()
    {
        var command = new Command("listing", "其他部门的名册。");
        foreach (var source in RegisterSources.Listings)
        {
            var schema = RegisterSchema.Of(source);
            command.Add(Register(schema.Code, $"{schema.Name}。", source));
        }

        return command;
    }

    private static Command Register(string name, string description, RegisterSource source)
    {
        var file = new Argument<FileInfo>("file") { Description = "文件，.xlsx、.xls 或 .csv。" }.AcceptExistingOnly();
        var asOf = SharedOptions.Day("--as-of", "数据日期，文件所反映的那一天；不写时为今天。");
        var mode = new Option<string>("--mode") { Description = "full 为全量，increment 为增量。", DefaultValueFactory = _ => "full" };
        mode.AcceptOnlyFromAmong("full", "increment");
        var accept = new Option<string>("--accept") { Description = "本应等待确认的也生效，并写明理由，记入审计日志；不要写姓名和号码。" };
        var command = new Command(name, description) { file, asOf, mode, accept, SharedOptions.Data, SharedOptions.Json };
        command.SetAction(async (parsed, ct) =>
        {
            var settings = CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data));
            var day = parsed.GetValue(asOf) ?? new DistrictClock(settings.AsOf).Today;
            await using var district = await CliDistrict.OpenAsync(settings, ct);
            var how = parsed.GetValue(mode) == "full" ? LoadMode.Full : LoadMode.Increment;
            return EndOf(await TakeInAsync(district, source, parsed.GetRequiredValue(file), day, how, parsed.GetValue(SharedOptions.Json), ct, parsed.GetValue(accept)));
        });
        return command;
    }

    private static Command Organizations()
    {
        var file = new Argument<FileInfo>("file") { Description = "文件，.xlsx、.xls 或 .csv。" }.AcceptExistingOnly();
        var command = new Command("organizations", "机构名册。") { file, SharedOptions.Data, SharedOptions.Json };
        command.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            var roll = parsed.GetRequiredValue(file);
            var imported = await district.RunAsync(new ImportOrganizations.Command(roll.FullName, roll.Name), ct);
            if (imported.Refusal is { } refused)
            {
                return Terminal.Refuse(refused);
            }

            var answer = imported.Value;
            Terminal.Report(answer, parsed.GetValue(SharedOptions.Json), _ =>
            {
                Console.WriteLine($"{roll.Name}：读取 {answer.Read} = 新增 {answer.New} + 变更 {answer.Changed} + 未变 {answer.Unchanged} + 拒收 {answer.Findings.Count}");
                foreach (var finding in answer.Findings.Take(50))
                {
                    Console.WriteLine($"  第 {finding.RowNumber} 行：{finding.Text}");
                }
            });
            return answer.Findings.Count == 0 ? Terminal.Done : Terminal.Findings;
        });
        return command;
    }
}
