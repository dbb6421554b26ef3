using Baoxue.Data.Protection;
using Baoxue.Spreadsheets;
using Baoxue.Web.Hosting;

if (args is ["__xls", .. var rest])
{
    return XlsChild.Run(rest);
}

try
{
    await using var app = await DistrictApp.BuildAsync(args);
    await app.RunAsync();
    return 0;
}
catch (IOException refused)
{
    await Console.Error.WriteLineAsync(StartProblems.Of(refused));
    return 1;
}
catch (KeyRingException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

public partial class Program;
