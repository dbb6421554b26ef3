using System.Collections.Concurrent;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;

[assembly: AssemblyFixture(typeof(PeopledSites))]

namespace Baoxue.Web.Tests.Authorization;

/// <summary>One peopled site for each database, made when first asked for and shared by all tests that only look.</summary>
public sealed class PeopledSites : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TestDatabase, Lazy<Task<PeopledSite>>> _sites = new();

    public Task<PeopledSite> OnAsync(TestDatabase database) =>
        _sites.GetOrAdd(database, one => new(() => PeopledSite.CreateAsync(one, CancellationToken.None))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values.Where(s => s.Value.IsCompletedSuccessfully))
        {
            await (await site.Value).DisposeAsync();
        }
    }
}
