using System.CommandLine;
using System.Data.Common;
using System.Text.Json;
using Baoxue.Cli.Commands;
using Baoxue.Data.Protection;
using Baoxue.Spreadsheets;

if (args is ["__xls", .. var rest])
{
    return XlsChild.Run(rest);
}

var root = new RootCommand("保学: the tool beside the application.")
{
    DatabaseCommand.Make(),
    SimulateCommand.Make(),
    LoadCommand.Make(),
    CompareCommand.Make(),
    JobCommand.Make(),
    AuditCommand.Make(),
    AdminCommand.Make(),
    DemoCommand.Make(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await parsed.InvokeAsync();
    return 2;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception refused) when (refused is KeyRingException or AnchorBrokenException or ArgumentException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (Exception broken) when ((broken as DbException ?? broken.InnerException as DbException) is { } database)
{
    await Console.Error.WriteLineAsync($"The database does not answer as it should: {database.Message}");
    return 1;
}
catch (JsonException unreadable)
{
    await Console.Error.WriteLineAsync($"A file or record of the installation cannot be read: {unreadable.Message}");
    return 1;
}
