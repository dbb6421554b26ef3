using System.CommandLine;
using System.Globalization;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Demo;
using Baoxue.Features.Registers.Loads;

namespace Baoxue.Cli.Commands;

/// <summary>demo prepare: a simulated district with one account for each role and both registers loaded.</summary>
internal static class DemoCommand
{
    /// <summary>Stands in the data folder of a demonstration that is ready; what it says is printed at each start.</summary>
    private const string ReadyFile = "demo-accounts.txt";

    /// <summary>So many autumns of a small district show a child's way through school and take half a minute.</summary>
    private const int Autumns = 3;

    private const string Agreed = "模拟数据：学年交替，九年级毕业离校";

    public static Command Make()
    {
        var scale = new Option<string>("--district") { Description = "规模：small 或 full。", DefaultValueFactory = _ => "small" };
        scale.AcceptOnlyFromAmong("small", "full");
        var prepare = new Command("prepare", "在数据目录中建立模拟区县；已经建好的不再建。") { scale, SharedOptions.Data, SharedOptions.Json };
        prepare.SetAction((parsed, ct) => PrepareAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data), parsed.GetValue(scale)), parsed.GetValue(scale)!, parsed.GetValue(SharedOptions.Json), ct));
        return new Command("demo", "演示。") { prepare };
    }

    private static async Task<int> PrepareAsync(Features.Platform.Hosting.HostSettings settings, string scale, bool asJson, CancellationToken ct)
    {
        var folder = settings.District.DataDirectory;
        var ready = Path.Combine(folder, ReadyFile);
        if (File.Exists(ready))
        {
            return Terminal.Report(new { IsNew = false, Accounts = ready }, asJson, _ => { });
        }

        var asOf = SimulateCommand.UsualDay(new DistrictClock(settings.AsOf));
        var files = Path.Combine(folder, "simulated");
        if (!File.Exists(Path.Combine(files, "answers", "summary.json")))
        {
            Say("正在模拟谯城区 …", asJson);
            SimulateCommand.Write(files, scale, 1, asOf, scale == "small" ? Autumns : 1, asJson);
        }

        await using var district = await CliDistrict.OpenAsync(settings, ct);
        Say("正在建立机构、账号和学期 …", asJson);
        var accounts = await district.Get<DemoDistrict>().PrepareAsync(Path.Combine(files, "机构名册.csv"), SchoolYear.Of(asOf), ct);
        if (accounts.Refusal is { } refused)
        {
            return Terminal.Refuse(refused);
        }

        Say("正在导入户籍、学籍和各部门名册 …", asJson);
        foreach (var (source, file, on) in RegistersUpTo(asOf, files).Concat(ListingsOf(asOf, files)))
        {
            // An autumn takes the place of the one before only when somebody agrees: a ninth of the pupils has left.
            var begun = await BegunAsync(district, source, on, ct);
            var load = begun switch
            {
                null => await LoadCommand.TakeInAsync(district, source, file, on, LoadMode.Full, asJson, ct, Agreed, quiet: asJson),
                { State: LoadState.Published } => begun,
                _ => await LoadCommand.FinishAsync(district, begun.Id, file.Name, asJson, Agreed, quiet: asJson, ct),
            };
            if (load is not { State: LoadState.Published })
            {
                return Terminal.Refused;
            }
        }

        Say("正在比对 …", asJson);
        if (await CompareCommand.RunAsync(district, null, asJson, ct, quiet: true) == Terminal.Refused)
        {
            return Terminal.Refused;
        }

        await File.WriteAllTextAsync(ready, TextOf(accounts.Value, files), ct);
        return Terminal.Report(new { IsNew = true, Accounts = ready }, asJson, _ => { });
    }

    /// <summary>The load a preparation that broke off has made of a register, if any: in force, superseded since, or not at its end.</summary>
    private static async Task<LoadSummary?> BegunAsync(CliDistrict district, RegisterSource source, DateOnly on, CancellationToken ct)
    {
        for (var page = 1; ; page++)
        {
            var loads = await district.RunAsync(new ListLoads.Query(source, page), ct);
            var begun = loads.Rows.FirstOrDefault(l => l.AsOf == on && l.State is not (LoadState.Failed or LoadState.Withdrawn));
            if (begun is not null || !loads.HasMore)
            {
                return begun;
            }
        }
    }

    private static IEnumerable<(RegisterSource Source, FileInfo File, DateOnly On)> RegistersUpTo(DateOnly asOf, string folder)
    {
        const string household = "户籍-";
        return new DirectoryInfo(folder).GetFiles("*籍-*")
            .Select(f => (f.Name.StartsWith(household, StringComparison.Ordinal) ? RegisterSource.Household : RegisterSource.Student, File: f, On: DayOf(f)))
            .Where(r => r.On <= asOf)
            .OrderBy(r => r.On).ThenBy(r => r.File.Name, StringComparer.Ordinal);

        static DateOnly DayOf(FileInfo file) => DateOnly.ParseExact(Path.GetFileNameWithoutExtension(file.Name)[household.Length..], "yyyyMMdd", CultureInfo.InvariantCulture);
    }

    // The simulator names a list by what its columns are called.
    private static IEnumerable<(RegisterSource Source, FileInfo File, DateOnly On)> ListingsOf(DateOnly asOf, string folder) =>
        from source in RegisterSources.Listings
        let file = new FileInfo(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{RegisterSchema.Of(source).Name}-{asOf:yyyyMMdd}.xlsx")))
        where file.Exists
        select (source, file, asOf);

    // With --json standard output holds the answer alone.
    private static void Say(string what, bool asJson)
    {
        if (!asJson)
        {
            Console.WriteLine(what);
        }
    }

    private static string TextOf(IReadOnlyList<DemoAccount> accounts, string files) => string.Join(
        '\n',
        [
            $"演示账号，密码都是 {SeatDemoAccounts.Password}：",
            .. accounts.Select(a => $"  {a.UserName,-12}{a.Role.ChineseName}（{a.Organization}）"),
            $"可供导入的模拟登记表在 {files}",
            "",
        ]);
}
