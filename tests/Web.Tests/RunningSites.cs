using System.Collections.Concurrent;
using Baoxue.Testing;

namespace Baoxue.Web.Tests;

/// <summary>An empty installation on each database, made when first asked for and shared by the tests of a class.</summary>
public sealed class RunningSites : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TestDatabase, Lazy<Task<RunningSite>>> _sites = new();

    public Task<RunningSite> OnAsync(TestDatabase database) => _sites.GetOrAdd(database, one => new(() => StartAsync(one))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values.Where(s => s.Value.IsCompletedSuccessfully))
        {
            await (await site.Value).DisposeAsync();
        }
    }

    private static async Task<RunningSite> StartAsync(TestDatabase database)
    {
        var site = new RunningSite { Database = database };
        await site.InitializeAsync();
        return site;
    }
}
