using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baoxue.Web.Tests.Hosting;

public sealed class ProxyWarningTests
{
    [Fact]
    public async Task A_proxy_that_nobody_named_is_told_of_once()
    {
        Assert.Single(await WarningsAsync([]), w => w.Contains("TrustedProxies", StringComparison.Ordinal));
        Assert.Empty(await WarningsAsync(new() { ["Web:TrustedProxies:0"] = "127.0.0.1" }));
    }

    private static async Task<List<string>> WarningsAsync(Dictionary<string, string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("baoxue-proxy-");
        var heard = new Listener();
        try
        {
            settings["Data"] = folder.FullName;
            await using var site = new Site(settings, worksByItself: false, also: services => services.AddSingleton<ILoggerProvider>(heard));
            for (var i = 0; i < 3; i++)
            {
                using var asked = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
                asked.Headers.Add("X-Forwarded-For", "192.0.2.7");
                (await site.Browser().SendAsync(asked, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        return [.. heard.Said.Where(s => s.Contains("代理", StringComparison.Ordinal))];
    }

    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Said.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
