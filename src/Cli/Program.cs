using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Baoxue.Cli;
using Baoxue.Cli.Commands;
using Baoxue.Data.Protection;
using Baoxue.Spreadsheets;

if (args is ["__xls", .. var rest])
{
    return XlsChild.Run(rest);
}

// The words of the parser itself: usage, unknown options, missing files.
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
var root = new RootCommand("保学命令行：与网页同样的功能，在服务器上使用。")
{
    DatabaseCommand.Make(),
    ReferenceCommand.Make(),
    SimulateCommand.Make(),
    LoadCommand.Make(),
    CompareCommand.Make(),
    StrategyCommand.Make(),
    ExportCommand.Make(),
    JobCommand.Make(),
    AuditCommand.Make(),
    AdminCommand.Make(),
    DemoCommand.Make(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await SaidAsync(parsed);
    return Terminal.Misused;
}

try
{
    return await SaidAsync(parsed);
}
catch (Exception refused) when (refused is KeyRingException or AnchorBrokenException or ArgumentException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (Exception broken) when ((broken as DbException ?? broken.InnerException as DbException) is { } database)
{
    await Console.Error.WriteLineAsync($"数据库没有正常应答：{database.Message}");
    return 1;
}
catch (JsonException unreadable)
{
    await Console.Error.WriteLineAsync($"数据目录中有文件或记录无法读取：{unreadable.Message}");
    return 1;
}

// Verbs write for themselves; what the parser writes is help and version.
static async Task<int> SaidAsync(ParseResult parsed)
{
    using var help = new StringWriter();
    var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = help, EnableDefaultExceptionHandler = false });
    await Console.Out.WriteAsync(HelpText.InChinese(help.ToString()));
    return code;
}
