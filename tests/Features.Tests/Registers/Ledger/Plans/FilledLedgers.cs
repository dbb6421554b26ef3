using Baoxue.Domain.Registers;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Ledger.Plans;

/// <summary>One filled district on each database, for all tests that only look.</summary>
public sealed class FilledLedgers : IAsyncDisposable
{
    public const int Rows = 30_000;

    private readonly Dictionary<TestDatabase, (TestDistrict District, List<Child> Children)> _filled = [];

    public async Task<(TestDistrict District, List<Child> Children)> OnAsync(TestDatabase database)
    {
        if (!_filled.TryGetValue(database, out var filled))
        {
            _filled[database] = filled = await LedgerRows.FillAsync(database, Rows);
        }

        return filled;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (district, _) in _filled.Values)
        {
            await district.DisposeAsync();
        }
    }
}
