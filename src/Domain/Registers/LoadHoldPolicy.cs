namespace Baoxue.Domain.Registers;

/// <summary>
/// When a full file waits for a person before it comes into force (等待确认规则): where it would end, or could not read, more of
/// a register than a term's coming and going explains. A rule as data, which the bureau may set otherwise.
/// </summary>
/// <param name="MostGone">The share of known records that may be gone.</param>
/// <param name="MostRejected">The share of rows read that may be refused.</param>
/// <param name="Handful">So few known records that shares of them say nothing.</param>
/// <param name="MostDaysOld">So old a register may be on the day it is loaded; an older one leaves out whoever was born since.</param>
/// <param name="IsConfirmed">Whether the bureau has confirmed it; shown as 待确认 until then.</param>
public sealed record LoadHoldPolicy(double MostGone, double MostRejected, int Handful, int MostDaysOld, bool IsConfirmed)
{
    public static LoadHoldPolicy Default { get; } = new(0.05, 0.05, 20, 400, IsConfirmed: false);

    /// <summary>
    /// Why somebody has to look at a load first; empty when nobody has to. By its counts nothing can be lost through an increment,
    /// nor through the first load; an early day is most often a mistyped year, by which every younger child would be lost.
    /// </summary>
    /// <param name="mode">Whether it holds the whole register.</param>
    /// <param name="counts">What became of its rows.</param>
    /// <param name="asOf">The day it speaks of.</param>
    /// <param name="inForce">The day the one in force speaks of, if there is one.</param>
    /// <param name="loadedOn">The day it is loaded.</param>
    public IReadOnlyList<HoldReason> ReasonsFor(LoadMode mode, LoadCounts counts, DateOnly asOf, DateOnly? inForce, DateOnly loadedOn)
    {
        var replaces = mode == LoadMode.Full && inForce is not null && counts.Known > Handful;
        (bool Holds, HoldReason Reason)[] reasons =
        [
            (replaces && counts.Gone > counts.Known * MostGone, HoldReason.Gone),
            (replaces && counts.Rejected > counts.Read * MostRejected, HoldReason.Rejected),
            (asOf < inForce, HoldReason.BeforeInForce),
            (asOf < loadedOn.AddDays(-MostDaysOld), HoldReason.LongPast),
        ];
        return [.. reasons.Where(r => r.Holds).Select(r => r.Reason)];
    }
}
