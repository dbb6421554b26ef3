using System.Linq.Expressions;
using Baoxue.Data;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>
/// Reads one page of what some ranges hold, and counts it. Where an index holds the order it is read along that, and counted
/// only if there is more than the page. Otherwise what is little is sorted; where there is much, the children stand close
/// together in every order, and the order is walked until the page is full.
/// </summary>
/// <param name="db">Through whose eyes.</param>
/// <param name="order">In which order.</param>
/// <param name="edge">The child at the edge of the page before or after, if any.</param>
/// <param name="isBack">Whether the page lies before the edge.</param>
internal sealed class LedgerPages(DistrictDb db, ChildOrder order, Child? edge, bool isBack)
{
    /// <summary>Counts beyond this are shown as "at least".</summary>
    public const int MostCounted = 5_000;

    /// <summary>So many are sorted; of more, at least one among three hundred children is one, and walking ends soon.</summary>
    public const int Few = 1_500;

    /// <summary>One page, with the child after it, in the direction of reading.</summary>
    /// <param name="ranges">Where the children stand.</param>
    /// <param name="orderOfMany">The order they are put into where there are too many to sort.</param>
    /// <param name="size">One more than the page.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<LedgerLookup.Found> ReadAsync(IReadOnlyList<LedgerRange> ranges, ChildOrder orderOfMany, int size, CancellationToken ct)
    {
        var stretches = new List<LedgerStretch>();
        foreach (var range in ranges)
        {
            stretches.Add(await MeetAsync(range, stretches.Sum(s => s.Count), size, ct));
        }

        var total = stretches.Sum(s => s.Count);
        var taken = stretches.Exists(s => s.MustBeWalked) ? orderOfMany : order;
        var ids = taken == order ? await PageAsync(stretches, size, ct)
            : await new LedgerPages(db, taken, edge, isBack).PageAsync(stretches.ConvertAll(s => s with { Page = null }), size, ct);
        return new LedgerLookup.Found(ids, Math.Min(total, MostCounted), total > MostCounted, taken);
    }

    /// <summary>How many some ranges hold together, or one more than are counted.</summary>
    public async Task<int> CountAsync(IReadOnlyList<LedgerRange> ranges, CancellationToken ct)
    {
        var total = 0;
        foreach (var range in ranges)
        {
            total += await CountAsync(range, MostCounted + 1 - total, ct);
        }

        return total;
    }

    private async Task<LedgerStretch> MeetAsync(LedgerRange range, int before, int size, CancellationToken ct)
    {
        var (more, holds) = (MostCounted + 1 - before, range.Holds(order));
        if (!holds && !range.IsShort)
        {
            // Counted as far as it takes to choose how they are read.
            return new LedgerStretch(range, await CountAsync(range, Math.Max(more, Few + 1), ct), null);
        }

        var along = holds ? range.In(order) : range;
        var page = await PlacesAsync(Beyond(along.In(db)), isSorted: !holds, size, ct);
        return edge is null && page.Count < size
            ? new LedgerStretch(range, page.Count, page)
            : new LedgerStretch(range, await CountAsync(along, more, ct), page);
    }

    private async Task<List<ChildId>> PageAsync(List<LedgerStretch> stretches, int size, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var stretch in stretches)
        {
            found.AddRange(stretch.Page ?? (stretch.Count == 0 ? [] : await PlacesAsync(stretch, size, ct)));
        }

        found.Sort(StringComparer.Ordinal);
        var shown = isBack ? Enumerable.Reverse(found) : found;
        return [.. shown.Take(size).Select(Child.IdOf)];
    }

    private async Task<int> CountAsync(LedgerRange range, int most, CancellationToken ct) =>
        most <= 0 ? 0 : await range.Along(db).Take(most).CountAsync(ct);

    private Task<List<string>> PlacesAsync(LedgerStretch stretch, int size, CancellationToken ct)
    {
        var isWalked = stretch.Range.Holds(order) || (stretch.MustBeWalked && !stretch.Range.IsShort);
        return PlacesAsync(Beyond((isWalked ? stretch.Range.In(order) : stretch.Range).In(db)), !isWalked, size, ct);
    }

    /// <summary>One page of children that are few, however they were found.</summary>
    public async Task<List<ChildId>> GatherAsync(IQueryable<Child> few, int size, CancellationToken ct) =>
        [.. (await PlacesAsync(Beyond(few), isSorted: true, size, ct)).Select(Child.IdOf)];

    private IQueryable<Child> Beyond(IQueryable<Child> wanted) => (edge, order) switch
    {
        (null, _) => wanted,
        ({ NameOrder: var from }, ChildOrder.Name) => isBack ? wanted.Where(c => string.Compare(c.NameOrder, from) < 0) : wanted.Where(c => string.Compare(c.NameOrder, from) > 0),
        ({ BirthOrder: var from }, ChildOrder.Birth) => isBack ? wanted.Where(c => string.Compare(c.BirthOrder, from) < 0) : wanted.Where(c => string.Compare(c.BirthOrder, from) > 0),
        ({ SchoolOrder: var from }, ChildOrder.School) => isBack ? wanted.Where(c => string.Compare(c.SchoolOrder, from) < 0) : wanted.Where(c => string.Compare(c.SchoolOrder, from) > 0),
    };

    private Task<List<string>> PlacesAsync(IQueryable<Child> wanted, bool isSorted, int size, CancellationToken ct)
    {
        var ordered = isBack ? wanted.OrderByDescending(KeyOf(isSorted)) : wanted.OrderBy(KeyOf(isSorted));
        var some = ordered.Take(size);
        return (order switch
        {
            ChildOrder.Name => some.Select(c => c.NameOrder),
            ChildOrder.Birth => some.Select(c => c.BirthOrder),
            ChildOrder.School => some.Select(c => c.SchoolOrder),
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
}
