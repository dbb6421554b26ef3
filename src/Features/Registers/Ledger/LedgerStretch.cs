namespace Baoxue.Features.Registers.Ledger;

/// <summary>What one range of an index was found to hold (区间内容).</summary>
/// <param name="Range">The range.</param>
/// <param name="Count">How many children, as far as they were counted.</param>
/// <param name="Page">Where those of the page stand, where the index holds their order; null where they are still to be read.</param>
internal sealed record LedgerStretch(LedgerRange Range, int Count, IReadOnlyList<string>? Page)
{
    private const int WalkedPages = 10;

    /// <summary>Whether it holds so many, and so many pages, that the order of the center school, or of the whole district, is walked until the page is full.</summary>
    public bool MustBeWalked(int size) => Page is null && !Range.IsShort && Count > Math.Max(Range.IsInCenter ? 0 : LedgerPages.Few, size * WalkedPages);
}
