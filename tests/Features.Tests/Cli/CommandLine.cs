using System.Diagnostics;
using System.Text;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Cli;

/// <summary>Runs the built program as somebody at a terminal does, in a process of its own.</summary>
public static class CommandLine
{
    /// <summary>The day it takes for today, whatever the machine says.</summary>
    public const string Today = "2026-11-23";

    private static readonly string Program = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "../../Cli", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Baoxue.Cli.dll"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>How the program ended and what it said.</summary>
    public sealed record Ended(int ExitCode, string Output, string Errors);

    /// <summary>Runs a verb on the installation of a test.</summary>
    public static Task<Ended> CommandAsync(this TestDistrict district, params string[] arguments) => RunAsync(
        arguments,
        ("BAOXUE_DATA", district.Directory),
        ("BAOXUE_DATABASE", district.Settings.Provider),
        ("BAOXUE_CONNECTION", district.Settings.Connection));

    /// <summary>Runs a verb in a data folder.</summary>
    public static Task<Ended> RunAsync(string dataFolder, params string[] arguments) => RunAsync(arguments, ("BAOXUE_DATA", dataFolder));

    private static async Task<Ended> RunAsync(string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var foreign in start.Environment.Keys.Where(k => k.StartsWith("BAOXUE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(foreign);
        }

        foreach (var (name, value) in settings.Append(("BAOXUE_ASOF", Today)))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        return new Ended(process.ExitCode, await output, await errors);
    }
}
