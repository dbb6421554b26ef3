using System.Diagnostics;
using System.Globalization;

namespace Baoxue.Bench.Ledger;

/// <summary>How long requests of one page took, and how much CPU of this process and of PostgreSQL, whose waiting others do not disturb.</summary>
internal sealed class LedgerTimes(string name)
{
    private static List<int> _servers = [];
    private readonly List<double> _wall = [];
    private readonly List<double> _cpu = [];

    public string Name => name;

    public int Count => _wall.Count;

    /// <summary>Which server processes count as well: all of PostgreSQL's client backends.</summary>
    public static void CountServers() =>
        _servers = [.. Process.GetProcesses().Select(p => p.Id).Where(id => NameOf(id) == "postgres")];

    public static LedgerTimes Together(IEnumerable<LedgerTimes> all)
    {
        var together = new LedgerTimes("together");
        foreach (var times in all)
        {
            together._wall.AddRange(times._wall);
            together._cpu.AddRange(times._cpu);
        }

        return together;
    }

    public double Wall(double share) => At(_wall, share);

    public double Cpu(double share) => At(_cpu, share);

    public async Task TakeAsync(HttpClient browser, string address, bool isKept)
    {
        var before = CpuMilliseconds();
        var since = Stopwatch.GetTimestamp();
        // What a browser would keep is dropped, so that the process measured here bears the server's cost only.
        using var answer = await browser.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
        if (isKept)
        {
            _wall.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            _cpu.Add(CpuMilliseconds() - before);
        }
    }

    private static double CpuMilliseconds() => Environment.CpuUsage.TotalTime.TotalMilliseconds + _servers.Sum(ServerMilliseconds);

    // A server process writes what it does into its title, not into this.
    private static string NameOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/comm").Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }

    // Nanoseconds on the processor stand first.
    private static double ServerMilliseconds(int id)
    {
        try
        {
            return long.Parse(File.ReadAllText($"/proc/{id}/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 1e6;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)Math.Ceiling(times.Count * share) - 1);
}
