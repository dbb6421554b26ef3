using System.CommandLine;
using Baoxue.Simulator;
using Spectre.Console;

namespace Baoxue.Cli.Commands;

/// <summary><c>baoxue simulate</c>: writes the register files of a simulated district, with the answers apart (模拟区县).</summary>
internal static class SimulateCommand
{
    public static Command Make()
    {
        var seed = new Option<int>("--seed") { Description = "随机种子，同一种子得到同样的文件", DefaultValueFactory = _ => 1 };
        var scale = new Option<string>("--scale") { Description = "small（约 1.2 万名儿童）或 full（约 25 万名学生、160 万居民）", DefaultValueFactory = _ => "small" };
        var output = new Option<DirectoryInfo>("--out") { Description = "写到这个目录", Required = true };
        var asOf = new Option<DateOnly>("--as-of") { Description = "数据日期", DefaultValueFactory = _ => new DateOnly(2026, 10, 15) };
        scale.AcceptOnlyFromAmong("small", "full");
        var command = new Command("simulate", "生成模拟区县的登记文件和答案") { seed, scale, output, asOf };
        command.SetAction(parsed =>
        {
            var directory = parsed.GetRequiredValue(output);
            Write(parsed.GetValue(seed), parsed.GetValue(scale) == "full" ? Scale.Full : Scale.Small, parsed.GetValue(asOf), directory.FullName);
            Shared.Report(parsed, "模拟区县", [.. directory.GetFiles().OrderBy(f => f.Name).Select(f => (f.Name, (object?)f.Length))]);
            return Outcome.Done;
        });
        return command;
    }

    public static void Write(int seed, Scale scale, DateOnly asOf, string directory)
    {
        Directory.CreateDirectory(directory);
        AnsiConsole.Console.Profile.Out = new AnsiConsoleOutput(Console.Error);
        AnsiConsole.Status().Start("生成模拟区县…", status =>
            SimulationFiles.Write(Simulation.Create(seed, scale, asOf), directory, new Progress<WriteProgress>(p => status.Status($"{p.File}：{p.Rows:N0} 行"))));
        AnsiConsole.Console.Profile.Out = new AnsiConsoleOutput(Console.Out);
    }
}
