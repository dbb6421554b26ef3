using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>Finds one page of the ledger by the shortest way that the question and the scope allow (台账查找).</summary>
/// <param name="db">Through whose eyes.</param>
/// <param name="blind">Makes numbers findable.</param>
/// <param name="question">Which children.</param>
/// <param name="edge">The child at the edge of the page before or after, if any.</param>
/// <param name="isBack">Whether the order is read backwards: before the edge, or from the end.</param>
/// <param name="counts">Whether it is asked how many there are, more than the page needs.</param>
internal sealed class LedgerLookup(DistrictDb db, BlindIndex blind, LedgerQuestion question, Child? edge, bool isBack, bool counts)
{
    /// <param name="Ids">In the direction of reading, one more than a page if there is one.</param>
    /// <param name="Total">How many there are, if that is asked.</param>
    /// <param name="IsMore">Whether there may be more than that.</param>
    /// <param name="Order">The order of the list; many finds keep to an order of their own.</param>
    public sealed record Found(IReadOnlyList<ChildId> Ids, int Total, bool IsMore, ChildOrder Order);

    // So many children all over the district are looked at one by one before a place is passed over for them.
    private const int LooseNames = 150;

    // What a filter leaves of so many is passed over for a frequent part of a name; of more, the endings with the part are walked.
    private const int Narrow = 5_000;

    private bool IsWhole => db.Actor.Scope.IsWholeDistrict;

    public Task<Found> FindAsync(ChildSearch? search, ChildOrder order, int size, CancellationToken ct) => search switch
    {
        null => PagesBy(order).ReadAsync(RangesOf(question), order, size, ct),
        ChildSearch.ByLetters { Letters: var letters } => PagesBy(order).ReadAsync(LetterRanges.Of(letters, question, db.Actor.Scope, Referred), ChildOrder.Name, size, ct),
        ChildSearch.ByNamePart { Part: var part } => PartAsync(part, order, size, ct),
        _ => GatherAsync(db.Children.AsNoTracking().Matching(search, blind).Matching(question), order, size, ct),
    };

    /// <summary>How many the question leaves without a search, however many that is.</summary>
    public async Task<int> CountAsync(CancellationToken ct)
    {
        var total = 0;
        foreach (var range in RangesOf(question))
        {
            total += await range.Along(db).CountAsync(ct);
        }

        return total;
    }

    /// <summary>Whether the question leaves no more than this without a search.</summary>
    public Task<bool> LeavesAtMostAsync(int most, CancellationToken ct) => PagesBy(ChildOrder.Name).HoldAtMostAsync(RangesOf(question), most, ct);

    private List<ChildId> Referred => [.. db.Actor.ReferredChildIds.Select(ChildId.From)];

    private LedgerPages PagesBy(ChildOrder order) => new(db, order, edge, isBack, counts);

    private IReadOnlyList<LedgerRange> RangesOf(LedgerQuestion asked) => LedgerRanges.Of(asked, db.Actor.Scope, Referred);

    private async Task<Found> GatherAsync(IQueryable<Child> few, ChildOrder order, int size, CancellationToken ct) =>
        new(await PagesBy(order).GatherAsync(few, size, ct), counts ? await few.CountAsync(ct) : 0, false, order);

    private async Task<Found> PartAsync(string part, ChildOrder order, int size, CancellationToken ct)
    {
        if (question.IsVoid)
        {
            return new Found([], 0, false, order);
        }

        var endings = new NameEndings(db, part);
        if (!IsWhole || (question.IsPlaced && await endings.AreMoreThanAsync(LooseNames, ct)))
        {
            return await PagesBy(order).ReadAsync(RangesOf(question with { Part = part }), ChildOrder.Name, size, ct);
        }

        var (few, isMore) = await endings.FirstAsync(LedgerPages.Few + 1, ct);
        if (!isMore)
        {
            var named = db.Children.AsNoTracking().Where(c => few.Contains(c.Id));
            return question.Filter.IsEmpty
                ? new Found(await PagesBy(order).GatherAsync(named, size, ct), few.Count, false, order)
                : await GatherAsync(named.Matching(question), order, size, ct);
        }

        var isNarrowed = !question.Filter.IsEmpty;
        if (question.IsRare || (isNarrowed && await LeavesAtMostAsync(Narrow, ct)))
        {
            return await PagesBy(order).ReadAsync(RangesOf(question with { Part = part }), ChildOrder.Name, size, ct);
        }

        var ids = await endings.WalkAsync(db.Children.Matching(question), isNarrowed, edge, isBack, size, ct);
        return isNarrowed
            ? new Found(ids, ids.Count, ids.Count == size || edge is not null, ChildOrder.Name)
            : new Found(ids, few.Count, true, ChildOrder.Name);
    }
}
