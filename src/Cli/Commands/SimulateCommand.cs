using System.CommandLine;
using System.Globalization;
using Baoxue.Domain.Common;
using Baoxue.Features.Common;
using Baoxue.Simulator;

namespace Baoxue.Cli.Commands;

/// <summary>simulate: writes the register files of a simulated district.</summary>
internal static class SimulateCommand
{
    public static Command Make()
    {
        var scale = new Option<string>("--scale") { Description = "small or full.", DefaultValueFactory = _ => "small" };
        scale.AcceptOnlyFromAmong("small", "full");
        var seed = new Option<long>("--seed") { Description = "The same seed makes the same district.", DefaultValueFactory = _ => 1 };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The day of the first files, like 2026-09-20." };
        asOf.CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Fail(result);
        var output = new Option<string>("--out") { Description = "The folder to write to.", DefaultValueFactory = _ => "simulated" };
        var command = new Command("simulate", "Writes a simulated district: register files, and the answers apart.") { scale, seed, asOf, output };
        command.SetAction((parsed, _) =>
        {
            Write(parsed.GetValue(output)!, parsed.GetValue(scale)!, parsed.GetValue(seed), parsed.GetValue(asOf) ?? UsualDay(new DistrictClock()));
            return Task.FromResult(Terminal.Done);
        });
        return command;
    }

    /// <summary>20 September of the school year whose second files already lie in the past.</summary>
    public static DateOnly UsualDay(TimeProvider clock) => SchoolYear.Of(clock.Today.AddDays(-65)).FirstDay.AddDays(19);

    public static void Write(string folder, string scale, long seed, DateOnly asOf)
    {
        var world = Simulation.Create(seed, scale == "full" ? Scale.Full : Scale.Small, asOf);
        Directory.CreateDirectory(folder);
        SimulationFiles.Write(world, folder);
        Console.WriteLine($"模拟数据已写入 {Path.GetFullPath(folder)}：");
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"  {Path.GetFileName(file)}  {new FileInfo(file).Length / 1024:N0} KB");
        }
    }

    private static DateOnly? Fail(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"'{result.Tokens[0].Value}' is not a day like 2026-09-20.");
        return null;
    }
}
