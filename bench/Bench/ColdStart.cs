using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Baoxue.Web.Hosting;

namespace Baoxue.Bench;

/// <summary>
/// How long the built application takes from its start to its first page, over a data folder that <c>./run</c> has filled: the
/// process is started, the sign-in page asked for until it comes. The folder is given, since making a district is no part of it.
/// </summary>
internal static class ColdStart
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>cold-start --files DATA [--rounds N]: the best and the worst of the rounds.</summary>
    public static async Task RunAsync(Options options)
    {
        var seconds = new List<double>();
        for (var round = 0; round < options.Rounds; round++)
        {
            seconds.Add(await OnceAsync(options.Folder));
        }

        Console.WriteLine($"{seconds.Count} starts over {options.Folder}: best {seconds.Min():F2} s, worst {seconds.Max():F2} s to the first page");
        if (options.IsForMachines)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { name = options.Verb, seconds }));
        }
    }

    private static async Task<double> OnceAsync(string data)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [typeof(DistrictApp).Assembly.Location])
        {
            WorkingDirectory = Path.GetDirectoryName(typeof(DistrictApp).Assembly.Location),
            RedirectStandardOutput = true,
            Environment = { ["BAOXUE_PORT"] = $"{port}", ["BAOXUE_DATA"] = data, ["BAOXUE_DISTRICT"] = "small" },
        };
        var since = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            using var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            while (!await IsServedAsync(browser))
            {
                if (process.HasExited || Stopwatch.GetElapsedTime(since) > Patience)
                {
                    throw new InvalidOperationException($"The application did not start over {data}.");
                }

                await Task.Delay(Pause);
            }

            return Stopwatch.GetElapsedTime(since).TotalSeconds;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsServedAsync(HttpClient browser)
    {
        try
        {
            return (await browser.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
