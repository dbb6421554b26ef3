using System.Linq.Expressions;
using Baoxue.Data;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>
/// Counts what some ranges hold and reads one page of it. What is little is gathered and sorted; where there is much, the
/// children stand close together in every order, and the order is walked until the page is full.
/// </summary>
/// <param name="db">Through whose eyes.</param>
/// <param name="order">In which order.</param>
/// <param name="edge">The child at the edge of the page before or after, if any.</param>
/// <param name="isBack">Whether the page lies before the edge.</param>
internal sealed class LedgerPages(DistrictDb db, ChildOrder order, Child? edge, bool isBack)
{
    /// <summary>Counts beyond this are shown as "at least".</summary>
    public const int MostCounted = 5_000;

    /// <summary>So many are gathered and sorted; of more, at least one among three hundred children is one, and walking ends soon.</summary>
    public const int Few = 1_500;

    /// <summary>How many each of the ranges holds, until the sum is more than is counted.</summary>
    public async Task<IReadOnlyList<int>> CountAsync(IReadOnlyList<LedgerRange> ranges, CancellationToken ct)
    {
        var counts = new List<int>();
        foreach (var range in ranges)
        {
            // The others are counted as far as it takes to choose how they are read.
            var most = Math.Max(MostCounted + 1 - counts.Sum(), Few + 1);
            counts.Add(await range.Along(db).Take(most).CountAsync(ct));
        }

        return counts;
    }

    /// <summary>The identifiers of one page and of the child after it, in the direction of reading.</summary>
    public async Task<List<ChildId>> ReadAsync(IReadOnlyList<LedgerRange> ranges, IReadOnlyList<int> counts, int size, CancellationToken ct)
    {
        var found = new List<Place>();
        for (var i = 0; i < ranges.Count; i++)
        {
            if (counts[i] > 0)
            {
                found.AddRange(await ReadAsync(ranges[i], counts[i] <= Few, size, ct));
            }
        }

        var sorted = isBack ? found.OrderByDescending(p => p.Key, StringComparer.Ordinal) : found.OrderBy(p => p.Key, StringComparer.Ordinal);
        return [.. sorted.Take(size).Select(p => p.Id)];
    }

    private Task<List<Place>> ReadAsync(LedgerRange range, bool isGathered, int size, CancellationToken ct)
    {
        var isSorted = isGathered || (range.IsUneven && order == ChildOrder.School);
        return PlacesAsync(Beyond((isSorted ? range : range.In(order)).In(db)), isSorted, size, ct);
    }

    /// <summary>One page of children that are few, however they were found.</summary>
    public async Task<List<ChildId>> GatherAsync(IQueryable<Child> few, int size, CancellationToken ct) =>
        [.. (await PlacesAsync(Beyond(few), isSorted: true, size, ct)).Select(p => p.Id)];

    private IQueryable<Child> Beyond(IQueryable<Child> wanted) => (edge, order) switch
    {
        (null, _) => wanted,
        ({ NameOrder: var from }, ChildOrder.Name) => isBack ? wanted.Where(c => string.Compare(c.NameOrder, from) < 0) : wanted.Where(c => string.Compare(c.NameOrder, from) > 0),
        ({ BirthOrder: var from }, ChildOrder.Birth) => isBack ? wanted.Where(c => string.Compare(c.BirthOrder, from) < 0) : wanted.Where(c => string.Compare(c.BirthOrder, from) > 0),
        ({ SchoolOrder: var from }, ChildOrder.School) => isBack ? wanted.Where(c => string.Compare(c.SchoolOrder, from) < 0) : wanted.Where(c => string.Compare(c.SchoolOrder, from) > 0),
    };

    private Task<List<Place>> PlacesAsync(IQueryable<Child> wanted, bool isSorted, int size, CancellationToken ct)
    {
        var ordered = isBack ? wanted.OrderByDescending(KeyOf(isSorted)) : wanted.OrderBy(KeyOf(isSorted));
        var some = ordered.Take(size);
        return (order switch
        {
            ChildOrder.Name => some.Select(c => new Place(c.NameOrder, c.Id)),
            ChildOrder.Birth => some.Select(c => new Place(c.BirthOrder, c.Id)),
            ChildOrder.School => some.Select(c => new Place(c.SchoolOrder, c.Id)),
        }).ToListAsync(ct);
    }

    // What is to be sorted is sorted by an expression, so that no planner thinks of walking the whole order instead.
    private Expression<Func<Child, string>> KeyOf(bool isSorted) => (order, isSorted) switch
    {
        (ChildOrder.Name, true) => c => c.NameOrder + "",
        (ChildOrder.Name, false) => c => c.NameOrder,
        (ChildOrder.Birth, true) => c => c.BirthOrder + "",
        (ChildOrder.Birth, false) => c => c.BirthOrder,
        (ChildOrder.School, true) => c => c.SchoolOrder + "",
        (ChildOrder.School, false) => c => c.SchoolOrder,
    };

    private sealed record Place(string Key, ChildId Id);
}
