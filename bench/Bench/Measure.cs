using System.Diagnostics;
using System.Globalization;

namespace Baoxue.Bench;

/// <summary>CPU seconds of this process and of the server processes of one PostgreSQL database, and the peak memory of this process.</summary>
internal sealed record Measure(double CpuSeconds, double ServerCpuSeconds, double WallSeconds, double PeakMegabytes)
{
    private const double TicksPerSecond = 100;

    /// <summary>Runs work and measures it.</summary>
    public static async Task<Measure> OfAsync(BenchDatabase database, Func<Task> work)
    {
        var begun = Begin(database);
        await work();
        return begun.End();
    }

    /// <summary>Begins to measure. Server processes must stay alive until the end, so connections have to be pooled.</summary>
    public static Begun Begin(BenchDatabase database)
    {
        PeakMemory.Forget();
        return new Begun(database, Environment.CpuUsage.TotalTime.TotalSeconds, Servers(database), Stopwatch.GetTimestamp());
    }

    private static double Servers(BenchDatabase database)
    {
        if (database.Settings.IsSqlite)
        {
            return 0;
        }

        // Each of them writes whom it serves into its title; asked over a connection, they would count among the cost.
        var seconds = 0.0;
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(p => char.IsAsciiDigit(Path.GetFileName(p)[0])))
        {
            try
            {
                var title = File.ReadAllText(Path.Combine(process, "cmdline"));
                if (title.StartsWith("postgres:", StringComparison.Ordinal) && title.Contains($" {database.Name} ", StringComparison.Ordinal))
                {
                    var stat = File.ReadAllText(Path.Combine(process, "stat"));
                    var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                    seconds += (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
                }
            }
            catch (IOException)
            {
                // It has ended meanwhile.
            }
        }

        return seconds;
    }

    internal sealed record Begun(BenchDatabase Database, double Cpu, double Server, long Since)
    {
        public Measure End()
        {
            var server = Servers(Database) - Server;
            return new Measure(Environment.CpuUsage.TotalTime.TotalSeconds - Cpu + server, server, Stopwatch.GetElapsedTime(Since).TotalSeconds, PeakMemory.Megabytes);
        }
    }
}
