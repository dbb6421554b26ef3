using System.CommandLine;
using Baoxue.Cli;
using Baoxue.Cli.Commands;
using Baoxue.Spreadsheets;

if (args is ["__xls", .. var rest])
{
    return XlsChild.Run(rest);
}

var root = new RootCommand("保学命令行工具：数据库、模拟区县、导入、比对、审计。")
{
    DatabaseCommand.Make(),
    SimulateCommand.Make(),
    DemoCommand.Make(),
    LoadCommand.Make(),
    CompareCommand.Make(),
    JobCommand.Make(),
    AuditCommand.Make(),
    AdminCommand.Make(),
};
root.Options.Add(Shared.Json);
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await parsed.InvokeAsync();
    return Outcome.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception failure) when (failure is ArgumentException or IOException or Baoxue.Data.Protection.KeyRingException)
{
    Shared.Say(failure.Message);
    return Outcome.Refused;
}
