using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Baoxue.Domain.Common;
using Baoxue.Features.Common;
using Baoxue.Simulator;
using Baoxue.Simulator.Registers;

namespace Baoxue.Cli.Commands;

/// <summary>simulate: writes the register files of a simulated district.</summary>
internal static class SimulateCommand
{
    public static Command Make()
    {
        var scale = new Option<string>("--scale") { Description = "规模：small 或 full。", DefaultValueFactory = _ => "small" };
        scale.AcceptOnlyFromAmong("small", "full");
        var seed = new Option<long>("--seed") { Description = "种子；同一个种子生成同样的数据。", DefaultValueFactory = _ => 1, CustomParser = Seed };
        var asOf = SharedOptions.Day("--as-of", "第一批文件的数据日期；不写时取第二批文件也已过去的最近一个 9 月 20 日。");
        var editions = new Option<int>("--editions") { Description = $"写出几个秋季的学籍，1 至 {StudentColumns.MostEditions}；都取同一月日，最后一个在数据日期。", DefaultValueFactory = _ => 1, CustomParser = Editions };
        var output = new Option<string>("--out") { Description = "写到哪个目录。", DefaultValueFactory = _ => "simulated" };
        var command = new Command("simulate", "生成模拟区县的登记表，答案另存。") { scale, seed, asOf, editions, output, SharedOptions.Json };
        command.SetAction((parsed, _) =>
        {
            var (folder, asJson) = (Path.GetFullPath(parsed.GetValue(output)!), parsed.GetValue(SharedOptions.Json));
            Write(folder, parsed.GetValue(scale)!, parsed.GetValue(seed), parsed.GetValue(asOf) ?? UsualDay(new DistrictClock()), parsed.GetValue(editions), asJson);
            var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => new { Name = Path.GetFileName(f), Size = new FileInfo(f).Length }).ToList();
            return Task.FromResult(Terminal.Report(new { Folder = folder, Files = files }, asJson, _ =>
            {
                Console.WriteLine($"模拟数据已写入 {folder}：");
                files.ForEach(f => Console.WriteLine($"  {f.Name}  {f.Size / 1024:N0} KB"));
            }));
        });
        return command;
    }

    /// <summary>20 September of the school year whose second files already lie in the past.</summary>
    public static DateOnly UsualDay(TimeProvider clock) => SchoolYear.Of(clock.Today.AddDays(-65)).FirstDay.AddDays(19);

    public static void Write(string folder, string scale, long seed, DateOnly asOf, int editions, bool asJson) =>
        Watching.Work("正在模拟", Watching.IsShown(asJson), tell =>
        {
            var world = Simulation.Create(seed, scale == "full" ? Scale.Full : Scale.Small, asOf);
            Directory.CreateDirectory(folder);
            SimulationFiles.Write(world, folder, new Telling(tell), editions: editions);
        });

    private static long Seed(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
        {
            result.AddError($"--seed 应是整数，不能是“{text}”。");
        }

        return seed;
    }

    private static int Editions(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var editions) || editions < 1 || editions > StudentColumns.MostEditions)
        {
            result.AddError($"--editions 应是 1 至 {StudentColumns.MostEditions} 的整数，不能是“{text}”。");
        }

        return editions;
    }

    private sealed class Telling(Action<string> tell) : IProgress<WriteProgress>
    {
        public void Report(WriteProgress value) => tell($"{value.File} {value.Rows:N0} 行");
    }
}
