using System.CommandLine;
using System.CommandLine.Parsing;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Ledger;

namespace Baoxue.Cli.Commands;

/// <summary>
/// export children: the child ledger as an account sees it, as a workbook (导出儿童台账). It passes the same door as the button on
/// the page: the account's permission and scope, the audit log, 我的导出 of the account.
/// </summary>
internal static class ExportCommand
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static Command Make()
    {
        var user = new Option<string>("--as") { Description = "按哪个账号的权限和范围导出（用户名）。", DefaultValueFactory = SharedOptions.Missing("--as", "账号") };
        var output = new Option<string>("--out") { Description = "写到哪个文件，.xlsx；已有的文件不覆盖。", DefaultValueFactory = SharedOptions.Missing("--out", "文件") };
        var purpose = new Option<string>("--purpose") { Description = "导出事由，记入审计日志。", DefaultValueFactory = SharedOptions.Missing("--purpose", "导出事由") };
        purpose.AcceptOnlyFromAmong([.. Enum.GetValues<ExportPurpose>().Select(p => p.Name())]);
        var children = new Command("children", "导出儿童台账，证件号码只显示首尾。") { user, output, purpose, SharedOptions.Data, SharedOptions.Json };
        output.Validators.Add(CheckTarget);
        children.SetAction((parsed, ct) => ChildrenAsync(
            parsed.GetRequiredValue(user), parsed.GetRequiredValue(output), Enum.GetValues<ExportPurpose>().Single(p => p.Name() == parsed.GetRequiredValue(purpose)), parsed.GetValue(SharedOptions.Data), parsed.GetValue(SharedOptions.Json), ct));
        return new Command("export", "把列表导出为 Excel 文件。") { children };
    }

    private static async Task<int> ChildrenAsync(string user, string path, ExportPurpose purpose, string? data, bool asJson, CancellationToken ct)
    {
        await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(data), ct);
        var found = (await district.RunAsync(new ListAccounts.Query(user), ct)).SingleOrDefault(a => a.UserName == user);
        if (found is null || await district.Get<ActorDirectory>().FindAsync(found.Id, $"命令行 {CliDistrict.Operator}", ct) is not { } account)
        {
            return Terminal.Refuse(new PlatformRefusals.NotFound("账号"));
        }

        // A file that cannot be written is told of before anything is taken out.
        await using var file = Begin(path);
        district.Become(account with { ExportPurpose = purpose });
        var ended = Terminal.Refused;
        try
        {
            ended = await WriteAsync(district, file, path, asJson, ct);
            return ended;
        }
        finally
        {
            if (ended != Terminal.Done)
            {
                File.Delete(path);
            }
        }
    }

    private static async Task<int> WriteAsync(CliDistrict district, FileStream file, string path, bool asJson, CancellationToken ct)
    {
        var asked = await district.RunAsync(new ExportChildren.Command(new ListChildren.Query(new ChildFilter())), ct);
        if (asked.Refusal is { } refused)
        {
            return Terminal.Refuse(refused);
        }

        if (asked.Value.Content is { } content)
        {
            await file.WriteAsync(content, ct);
        }
        else
        {
            await district.Get<JobRunner>().RunUntilAsync(async () => !IsUnderWay(await RowAsync()), ct);
            var kept = await district.RunAsync(new DownloadExport.Command(asked.Value.Id), ct);
            if (kept.Refusal is { } gone)
            {
                await Console.Error.WriteLineAsync((await RowAsync()).Progress?.Failure ?? gone.Message);
                return Terminal.Refused;
            }

            await using var from = kept.Value.Content;
            await from.CopyToAsync(file, ct);
        }

        var row = await RowAsync();
        return Terminal.Report(new { row.Export.Id, row.Export.Rows, File = Path.GetFullPath(path) }, asJson, _ =>
            Console.WriteLine($"已导出 {row.Export.Rows:N0} 行到 {Path.GetFullPath(path)}。"));

        async Task<ListMyExports.Row> RowAsync() => (await district.RunAsync(new ListMyExports.Query(asked.Value.Id), ct)).Single();
    }

    private static bool IsUnderWay(ListMyExports.Row row) => row.Export.State == ExportState.Waiting && row.Progress is { State: JobState.Queued or JobState.Running };

    private static void CheckTarget(OptionResult result)
    {
        if (result.Tokens is [{ Value: var path }] && (File.Exists(path) || Directory.Exists(path)))
        {
            result.AddError($"“{path}”已存在，不覆盖。请用 --out 写明另一个文件。");
        }
        else if (result.Tokens is [{ Value: var free }] && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(free))))
        {
            result.AddError($"“{free}”所在的目录不存在。");
        }
    }

    // What holds children is for its owner's eyes.
    private static FileStream Begin(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Delete, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }
}
