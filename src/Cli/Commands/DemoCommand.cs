using System.CommandLine;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Demo;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Cli.Commands;

/// <summary><c>baoxue demo prepare</c>: makes the simulated district of a demonstration when there is none yet (准备演示).</summary>
internal static class DemoCommand
{
    private static readonly DateOnly AsOf = new(2026, 10, 15);

    public static Command Make()
    {
        var district = new Option<string>("--district") { Description = "small、full 或 none", DefaultValueFactory = _ => "small" };
        district.AcceptOnlyFromAmong("small", "full", "none");
        var prepare = new Command("prepare", "数据目录为空时，生成模拟区县并导入两份登记表") { district };
        prepare.SetAction((parsed, ct) => PrepareAsync(parsed.GetValue(district)!, ct));
        return new Command("demo", "演示") { prepare };
    }

    private static async Task<int> PrepareAsync(string district, CancellationToken ct)
    {
        await using var installation = await Installation.OpenAsync(ct);
        var done = Path.Combine(installation.Settings.District.DataDirectory, "district.ready");
        if (district == "none" || File.Exists(done))
        {
            return Outcome.Done;
        }

        var files = Path.Combine(installation.Settings.District.DataDirectory, "simulated");
        Shared.Say("第一次启动：正在准备模拟区县…");
        SimulateCommand.Write(1, district == "full" ? Scale.Full : Scale.Small, AsOf, files);
        await using (var work = installation.Work())
        {
            var prepared = await new DemoDistrict(work.ServiceProvider.GetRequiredService<UseCases>())
                .PrepareAsync(Path.Combine(files, "机构名册.csv"), SchoolYear.Of(AsOf), ct);
            if (!prepared.IsOk)
            {
                return Shared.Refuse(prepared.Refusal!);
            }
        }

        var household = await LoadCommand.LoadAsync(installation, RegisterSource.Household, Directory.GetFiles(files, "户籍-*.csv").Single(), LoadMode.Full, AsOf, ct);
        var student = household == Outcome.Done
            ? await LoadCommand.LoadAsync(installation, RegisterSource.Student, Directory.GetFiles(files, "学籍-*.xlsx").Order(StringComparer.Ordinal).First(), LoadMode.Full, AsOf, ct)
            : household;
        if (student != Outcome.Done)
        {
            return student;
        }

        await using (var work = installation.Work())
        {
            await work.ServiceProvider.GetRequiredService<UseCases>().RunAsync(new StartComparison.Command(AsOf), ct);
        }

        await installation.RunJobsAsync(ct);
        await File.WriteAllTextAsync(done, district, ct);
        return Outcome.Done;
    }
}
