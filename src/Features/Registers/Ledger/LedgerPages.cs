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

    /// <summary>How much each of the ranges holds, until the sum is more than is counted; what is passed over is gathered at once.</summary>
    public async Task<IReadOnlyList<LedgerStretch>> CountAsync(IReadOnlyList<LedgerRange> ranges, CancellationToken ct)
    {
        var stretches = new List<LedgerStretch>();
        var total = 0;
        foreach (var range in ranges)
        {
            var stretch = await CountAsync(range, total, ct);
            stretches.Add(stretch);
            total += stretch.Count;
        }

        return stretches;
    }

    /// <summary>The identifiers of one page and of the child after it, in the direction of reading.</summary>
    public async Task<List<ChildId>> ReadAsync(IReadOnlyList<LedgerStretch> stretches, int size, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var stretch in stretches.Where(s => s.Count > 0))
        {
            found.AddRange(stretch.Order == order ? stretch.Places.Where(IsBeyond) : await ReadAsync(stretch, size, ct));
        }

        found.Sort(StringComparer.Ordinal);
        var shown = isBack ? Enumerable.Reverse(found) : found;
        return [.. shown.Take(size).Select(Child.IdOf)];
    }

    private async Task<LedgerStretch> CountAsync(LedgerRange range, int before, CancellationToken ct)
    {
        // The others are counted as far as it takes to choose how they are read.
        var most = Math.Max(MostCounted + 1 - before, Few + 1);
        if (!range.IsPassedOver)
        {
            return new LedgerStretch(range, await range.Along(db).Take(most).CountAsync(ct), null, []);
        }

        var places = await LedgerPlace.AllAsync(range.Along(db).Take(most), range.Held, order, ct);
        return new LedgerStretch(range, places.Count, places.Count < most ? order : null, places);
    }

    private Task<List<string>> ReadAsync(LedgerStretch stretch, int size, CancellationToken ct)
    {
        var isSorted = !stretch.MustBeWalked || (stretch.Range.IsUneven && order == ChildOrder.School);
        return PlacesAsync(Beyond((isSorted ? stretch.Range : stretch.Range.In(order)).In(db)), isSorted, size, ct);
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

    private bool IsBeyond(string place) => (edge, isBack) switch
    {
        (null, _) => true,
        (_, false) => string.CompareOrdinal(place, PlaceOf(edge)) > 0,
        (_, true) => string.CompareOrdinal(place, PlaceOf(edge)) < 0,
    };

    private string PlaceOf(Child child) => order switch
    {
        ChildOrder.Name => child.NameOrder,
        ChildOrder.Birth => child.BirthOrder,
        ChildOrder.School => child.SchoolOrder,
    };

    private Task<List<string>> PlacesAsync(IQueryable<Child> wanted, bool isSorted, int size, CancellationToken ct)
    {
        var ordered = isBack ? wanted.OrderByDescending(KeyOf(isSorted)) : wanted.OrderBy(KeyOf(isSorted));
        return LedgerPlace.KeysOf(ordered.Take(size), order).ToListAsync(ct);
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
