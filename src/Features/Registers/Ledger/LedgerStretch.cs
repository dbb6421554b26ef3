namespace Baoxue.Features.Registers.Ledger;

/// <summary>What one range of an index was found to hold (区间内容).</summary>
/// <param name="Range">The range.</param>
/// <param name="Count">How many children, as far as they were counted.</param>
/// <param name="Order">The order in which all places were gathered; null where they were not.</param>
/// <param name="Places">Those places, unsorted.</param>
internal sealed record LedgerStretch(LedgerRange Range, int Count, ChildOrder? Order, IReadOnlyList<string> Places)
{
    /// <summary>Whether it holds so many that its order is walked until the page is full.</summary>
    public bool MustBeWalked => Order is null && Count > LedgerPages.Few;
}
