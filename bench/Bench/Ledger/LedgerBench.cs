using System.Diagnostics;
using System.Globalization;
using Baoxue.Simulator;

namespace Baoxue.Bench.Ledger;

/// <summary>How much slower than the bare endpoint the slowest reachable page of the list is, in one run, in turn.</summary>
internal static class LedgerBench
{
    /// <summary>ledger [--scale small|full] [--people] [--rounds N] [--quick] [--parts] [--searches] [--only TEXT] [--data DIR] [--postgres CONNECTION].</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var given = Option(args, "--data");
        var folder = Directory.CreateDirectory(given ?? Directory.CreateTempSubdirectory("baoxue-ledger-").FullName).FullName;
        try
        {
            var server = Option(args, "--postgres");
            await using var site = await LedgerSite.StartAsync(folder, server);
            var ready = Path.Combine(folder, "filled.txt");
            if (!File.Exists(ready))
            {
                var since = Stopwatch.GetTimestamp();
                await LedgerFill.RunAsync(site.Services, folder, Option(args, "--scale") == "small" ? Scale.Small : Scale.Full, args.Contains("--people"), CancellationToken.None);
                await File.WriteAllTextAsync(ready, "");
                Console.WriteLine($"filled in {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s");
            }

            if (args.Contains("--parts"))
            {
                await LedgerParts.MeasureAsync(site);
                return 0;
            }

            if (args.Contains("--searches"))
            {
                await LedgerSearches.MeasureAsync(site);
                return 0;
            }

            var cases = await new LedgerCases(site).MakeAsync(args.Contains("--quick"), Option(args, "--only"));
            if (server is not null)
            {
                // By now the pool has opened the connections that will answer.
                LedgerTimes.CountServers();
            }

            await MeasureAsync(site, cases, int.Parse(Option(args, "--rounds") ?? "20", CultureInfo.InvariantCulture));
            return 0;
        }
        finally
        {
            if (given is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task MeasureAsync(LedgerSite site, List<LedgerCase> cases, int rounds)
    {
        var browser = await site.SignInAsync("registrar");
        var random = new Random(1);
        var bare = new LedgerTimes("bare endpoint");
        var pages = cases.ToDictionary(c => c.Name, c => new LedgerTimes(c.Name));
        var compiled = 0L;
        for (var round = -2; round < rounds; round++)
        {
            compiled = round == 0 ? CompiledAnew.Count() : compiled;
            var order = cases.ToArray();
            random.Shuffle(order);
            for (var i = 0; i < order.Length; i++)
            {
                if (i % 4 == 0)
                {
                    await bare.TakeAsync(browser, $"{LedgerSite.Bare}?from={(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}", round >= 0);
                }

                await pages[order[i].Name].TakeAsync(order[i].Browser, order[i].Address, round >= 0);
            }
        }

        Console.WriteLine($"questions compiled anew while measured: {CompiledAnew.Count() - compiled}, working set {Environment.WorkingSet >> 20} MB");
        Report(bare, [.. pages.Values]);
    }

    private static void Report(LedgerTimes bare, List<LedgerTimes> pages)
    {
        var (wall, cpu) = (bare.Wall(0.95), bare.Cpu(0.95));
        Console.WriteLine($"bare endpoint, {bare.Count} requests: wall p50 {bare.Wall(0.5):F2} p95 {wall:F2} ms, CPU p50 {bare.Cpu(0.5):F2} p95 {cpu:F2} ms");
        var all = LedgerTimes.Together(pages);
        Console.WriteLine($"{pages.Count} pages together, {all.Count} requests: wall p50 {all.Wall(0.5):F2} p95 {all.Wall(0.95):F2} ms (ratio {all.Wall(0.95) / wall:F2}), CPU p50 {all.Cpu(0.5):F2} p95 {all.Cpu(0.95):F2} ms (ratio {all.Cpu(0.95) / cpu:F2})");
        var slow = pages.Count(p => p.Cpu(0.95) > 3 * cpu);
        Console.WriteLine($"pages above 3: {pages.Count(p => p.Wall(0.95) > 3 * wall)} by wall, {slow} by CPU");
        Console.WriteLine($"{"wall",6} {"CPU",6} {"CPU p50",8} {"CPU p95",8}  page");
        foreach (var page in pages.OrderByDescending(p => p.Cpu(0.5)).Take(Math.Max(60, slow)))
        {
            Console.WriteLine($"{page.Wall(0.95) / wall,6:F2} {page.Cpu(0.95) / cpu,6:F2} {page.Cpu(0.5),8:F2} {page.Cpu(0.95),8:F2}  {page.Name}");
        }
    }

    private static string? Option(string[] args, string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
