using Baoxue.Bench;
using Baoxue.Spreadsheets;

if (args is ["__xls", .. var rest])
{
    return XlsChild.Run(rest);
}

if (args is [ExportBench.Step, var folder, var database, var step, var server])
{
    await ExportBench.RunStepAsync(server.Length == 0 ? null : server, folder, database, step);
    return 0;
}

if (args is [HostileBench.Step, var into, .. var files])
{
    await HostileBench.RunStepAsync(into, files);
    return 0;
}

if (Verbs.All.FirstOrDefault(v => v.Name == args.FirstOrDefault()) is { } verb)
{
    await verb.RunAsync(new Options(args));
    return 0;
}

foreach (var known in Verbs.All)
{
    Console.Error.WriteLine($"bench {known.Name,-16} {known.Measures}");
}

Console.Error.WriteLine(Options.Usage);
return 2;
