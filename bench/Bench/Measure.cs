using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Baoxue.Bench;

/// <summary>CPU seconds of this process and of the server processes of one PostgreSQL database, and the peak memory of this process.</summary>
internal sealed record Measure(double CpuSeconds, double WallSeconds, double PeakMegabytes)
{
    private const double TicksPerSecond = 100;

    /// <summary>Runs work and measures it. Server processes must stay alive until the end, so connections have to be pooled.</summary>
    public static async Task<Measure> OfAsync(BenchDatabase database, Func<Task> work)
    {
        GC.Collect();
        await File.WriteAllTextAsync("/proc/self/clear_refs", "5");
        var since = Stopwatch.GetTimestamp();
        var before = await CpuAsync(database);
        await work();
        return new Measure(await CpuAsync(database) - before, Stopwatch.GetElapsedTime(since).TotalSeconds, Peak());
    }

    private static async Task<double> CpuAsync(BenchDatabase database) =>
        Environment.CpuUsage.TotalTime.TotalSeconds + (database.Settings.IsSqlite ? 0 : await ServersAsync(database));

    private static async Task<double> ServersAsync(BenchDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ServerConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pid FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = database.Name });
        await using var reader = await command.ExecuteReaderAsync();
        var seconds = 0.0;
        while (await reader.ReadAsync())
        {
            var stat = await File.ReadAllTextAsync($"/proc/{reader.GetInt32(0)}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            seconds += (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }

        return seconds;
    }

    private static double Peak()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
