using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>
/// Reads one page of what some ranges hold, and counts it. Where an index holds the order it is read along that, and around the
/// page it is only counted. Otherwise what is little is sorted; where there is much, the children stand close together in every
/// order, and the order is walked until the page is full.
/// </summary>
/// <param name="db">Through whose eyes.</param>
/// <param name="order">In which order.</param>
/// <param name="edge">The child at the edge of the page before or after, if any.</param>
/// <param name="isBack">Whether the order is read backwards: before the edge, or from the end.</param>
/// <param name="counts">Whether it is asked how many there are, more than the page needs.</param>
internal sealed class LedgerPages(DistrictDb db, ChildOrder order, Child? edge, bool isBack, bool counts)
{
    /// <summary>Counts beyond this are shown as "at least" until somebody asks for the exact number.</summary>
    public const int MostCounted = 2_000;

    /// <summary>So many are sorted; of more, at least one among some hundred children is one, and walking ends soon.</summary>
    public const int Few = 2_000;

    // So many are read sooner than counted and asked for again, or than a place is passed over again for the leads of the page.
    private const int Handful = 400;

    // The same where nothing is known of the place yet, not even how many there are.
    private const int Small = 1_000;

    // Where nobody else is passed over, asking for the leads takes as long as looking at so many.
    private const int QuicklySorted = 200;

    private readonly LedgerColumns _columns = LedgerColumns.Of(order);

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
        var taken = stretches.Exists(s => s.MustBeWalked(size)) ? orderOfMany : order;
        var ids = taken == order ? await PageAsync(stretches, size, ct)
            : await new LedgerPages(db, taken, edge, isBack, counts).PageAsync(stretches.ConvertAll(s => s with { Page = null }), size, ct);
        return new LedgerLookup.Found(ids, Math.Min(total, MostCounted), total > MostCounted, taken);
    }

    /// <summary>Whether some ranges hold no more than this together.</summary>
    public async Task<bool> HoldAtMostAsync(IReadOnlyList<LedgerRange> ranges, int most, CancellationToken ct)
    {
        var total = 0;
        foreach (var range in ranges)
        {
            total += await CountAsync(range, most + 1 - total, ct);
        }

        return total <= most;
    }

    /// <summary>One page of children that are few, however they were found.</summary>
    public async Task<List<ChildId>> GatherAsync(IQueryable<Child> few, int size, CancellationToken ct) =>
        [.. (await SortedAsync(few, size, ct)).Select(Child.IdOf)];

    private async Task<LedgerStretch> MeetAsync(LedgerRange range, int before, int size, CancellationToken ct)
    {
        var most = MostCounted + 1 - before;
        // Who they are stands in every index, where they stand in this order does not.
        if (range.IsOftenSmall && (range.IsSieved || !range.Holds(order)) && await IdsAsync(range, Small + 1, ct) is { Count: <= Small } few)
        {
            return new LedgerStretch(range, few.Count, few.Count == 0 ? [] : await SortedAsync(Those(few), size, ct));
        }

        if (range.Holds(order))
        {
            var along = range.In(order);
            var page = await WalkAsync(along, size, ct);
            return new LedgerStretch(range, counts ? await CountAroundAsync(along, page, most, size, ct) : page.Count, page);
        }

        if (range.Away is not null && await _columns.SomeKeysAsync(range.Along(db), Handful + 1, ct) is { Count: <= Handful } handful)
        {
            return new LedgerStretch(range, handful.Count, PageOf(handful, size));
        }

        // However many it holds, a short range is sorted, and how many is not asked.
        if (range.IsShort && !counts)
        {
            return new LedgerStretch(range, Few, null);
        }

        // Counted as far as it takes to choose how they are read.
        return new LedgerStretch(range, await CountAsync(range, counts ? Math.Max(most, Few + 1) : Few + 1, ct), null);
    }

    private async Task<List<ChildId>> PageAsync(List<LedgerStretch> stretches, int size, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var stretch in stretches)
        {
            found.AddRange(stretch.Page ?? (stretch.Count == 0 ? [] : await ReadAsync(stretch, size, ct)));
        }

        return [.. InOrder(found).Take(size).Select(Child.IdOf)];
    }

    private List<string> PageOf(List<string> keys, int size)
    {
        var from = edge is null ? null : _columns.KeyOf(edge);
        return [.. InOrder(from is null ? keys : keys.Where(k => CodePointOrder.Instance.Compare(k, from) is var at && (isBack ? at < 0 : at > 0))).Take(size)];
    }

    private IEnumerable<string> InOrder(IEnumerable<string> keys) =>
        isBack ? keys.OrderDescending(CodePointOrder.Instance) : keys.Order(CodePointOrder.Instance);

    private Task<List<string>> ReadAsync(LedgerStretch stretch, int size, CancellationToken ct) =>
        stretch.Range.Holds(order) || stretch.MustBeWalked(size) ? WalkAsync(stretch.Range.In(order), size, ct) : SortAsync(stretch, size, ct);

    private Task<int> CountAsync(LedgerRange range, int most, CancellationToken ct) => CountAsync(range.Along(db), most, ct);

    private static async Task<int> CountAsync(IQueryable<Child> some, int most, CancellationToken ct) =>
        most <= 0 ? 0 : await some.Take(most).CountAsync(ct);

    // At both ends of the list, whoever stands on the page is not passed over twice; between them one question is quicker than two.
    private async Task<int> CountAroundAsync(LedgerRange along, List<string> page, int most, int size, CancellationToken ct)
    {
        if (page.Count < size)
        {
            return edge is null ? page.Count : page.Count + await CountAsync(_columns.UpTo(along.Along(db), _columns.KeyOf(edge), isBack), most, ct);
        }

        return edge is null ? page.Count + await CountAsync(_columns.Beyond(along.Along(db), page[^1], isBack), most, ct) : await CountAsync(along, most, ct);
    }

    private Task<List<string>> WalkAsync(LedgerRange along, int size, CancellationToken ct) =>
        _columns.KeysAsync(Beyond(along.In(db)), isSorted: false, size, isBack, ct);

    // Whoever cannot be on the page by what the index holds is not looked at.
    private async Task<List<string>> SortAsync(LedgerStretch stretch, int size, CancellationToken ct)
    {
        var (range, wanted) = (stretch.Range, stretch.Range.In(db));
        if (range.Keeps(order) || (!range.IsPlace && stretch.Count <= QuicklySorted))
        {
            return await SortedAsync(wanted, size, ct);
        }

        return range.IsPlace && stretch.Count <= Handful
            ? await SortedAsync(Those(await IdsAsync(range, Handful, ct)), size, ct)
            : await _columns.KeysAsync(await _columns.NextLeadsAsync(wanted, edge, size, isBack, ct), isSorted: true, size, isBack, ct);
    }

    private Task<List<ChildId>> IdsAsync(LedgerRange range, int most, CancellationToken ct) => range.Along(db).Take(most).Select(c => c.Id).ToListAsync(ct);

    private IQueryable<Child> Those(List<ChildId> few) => db.Children.AsNoTracking().Where(c => few.Contains(c.Id));

    private Task<List<string>> SortedAsync(IQueryable<Child> few, int size, CancellationToken ct) => _columns.KeysAsync(Beyond(few), isSorted: true, size, isBack, ct);

    private IQueryable<Child> Beyond(IQueryable<Child> wanted) => edge is null ? wanted : _columns.Beyond(wanted, _columns.KeyOf(edge), isBack);
}
