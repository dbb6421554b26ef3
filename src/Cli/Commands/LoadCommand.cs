using System.CommandLine;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Registers.Organizations;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Cli.Commands;

/// <summary><c>baoxue load student|household|organizations FILE</c> (导入).</summary>
internal static class LoadCommand
{
    public static Command Make()
    {
        var what = new Argument<string>("register") { Description = "student（学籍）、household（户籍）或 organizations（机构名册）" };
        what.AcceptOnlyFromAmong("student", "household", "organizations");
        var file = new Argument<FileInfo>("file") { Description = "要导入的文件" };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "数据日期，默认今天" };
        var mode = new Option<LoadMode>("--mode") { Description = "Full（全量）或 Increment（增量）", DefaultValueFactory = _ => LoadMode.Full };
        var command = new Command("load", "导入登记文件并等待完成") { what, file, asOf, mode };
        command.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.OpenAsync(ct);
            var path = parsed.GetRequiredValue(file).FullName;
            var day = parsed.GetValue(asOf) ?? installation.Services.GetRequiredService<TimeProvider>().Today;
            return parsed.GetValue(what) switch
            {
                "organizations" => await OrganizationsAsync(installation, path, ct),
                "household" => await LoadAsync(installation, RegisterSource.Household, path, parsed.GetValue(mode), day, ct, parsed),
                _ => await LoadAsync(installation, RegisterSource.Student, path, parsed.GetValue(mode), day, ct, parsed),
            };
        });
        return command;
    }

    public static async Task<int> LoadAsync(Installation installation, RegisterSource source, string path, LoadMode mode, DateOnly asOf, CancellationToken ct, ParseResult? report = null)
    {
        await using var work = installation.Work();
        await using var content = File.OpenRead(path);
        var kept = await work.ServiceProvider.GetRequiredService<FileStore>().SaveAsync(content, Path.GetFileName(path), ct);
        var useCases = work.ServiceProvider.GetRequiredService<UseCases>();
        var started = kept.IsOk ? await useCases.RunAsync(new StartLoad.Command(source, mode, asOf, kept.Value), ct) : kept.Refusal!;
        if (!started.IsOk)
        {
            return Shared.Refuse(started.Refusal!);
        }

        Shared.Say($"正在导入 {Path.GetFileName(path)} …");
        await installation.RunJobsAsync(ct);
        var load = (await useCases.RunAsync(new GetLoad.Query(started.Value), ct))!.Load;
        var counts = load.Counts;
        if (report is not null)
        {
            Shared.Report(report, load.FileName, [("state", load.State.ToString()), ("read", counts.Read), ("new", counts.New), ("changed", counts.Changed),
                ("unchanged", counts.Unchanged), ("rejected", counts.Rejected), ("gone", counts.Gone), ("warnings", counts.Warnings), ("failure", load.Failure)]);
        }

        return load.State == LoadState.Published ? Outcome.Done : Outcome.Refused;
    }

    private static async Task<int> OrganizationsAsync(Installation installation, string path, CancellationToken ct)
    {
        await using var work = installation.Work();
        var result = await work.ServiceProvider.GetRequiredService<UseCases>().RunAsync(new ImportOrganizations.Command(path, Path.GetFileName(path)), ct);
        return result.IsOk ? Outcome.Done : Shared.Refuse(result.Refusal!);
    }
}
