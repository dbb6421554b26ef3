using System.Collections.Concurrent;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Cli;

/// <summary>A small district on each database, taken in when first asked for, once for all tests that read what the commands said.</summary>
public sealed class LoadedDistricts : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TestDatabase, Lazy<Task<LoadedDistrict>>> _districts = new();

    public Task<LoadedDistrict> OnAsync(TestDatabase database) => _districts.GetOrAdd(database, one => new(() => LoadAsync(one))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var district in _districts.Values.Where(d => d.Value.IsCompletedSuccessfully))
        {
            await (await district.Value).DisposeAsync();
        }
    }

    private static async Task<LoadedDistrict> LoadAsync(TestDatabase database)
    {
        var loaded = new LoadedDistrict { Database = database };
        await loaded.InitializeAsync();
        return loaded;
    }
}
