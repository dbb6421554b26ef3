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

    /// <summary>Whether the register speaks of a day before that of the one in force, or of one long past: most often a mistyped year, by which every younger child would be lost.</summary>
    /// <param name="asOf">The day it speaks of.</param>
    /// <param name="inForce">The day the one in force speaks of, if there is one.</param>
    /// <param name="today">The day it is loaded.</param>
    public bool IsDated(DateOnly asOf, DateOnly? inForce, DateOnly today) => asOf < inForce || asOf < today.AddDays(-MostDaysOld);

    /// <summary>Whether somebody has to look at the counts first. Nothing can be lost by an increment, nor by the first load.</summary>
    public bool Holds(LoadMode mode, bool isFirst, LoadCounts counts) =>
        mode == LoadMode.Full && !isFirst && counts.Known > Handful
        && (counts.Gone > counts.Known * MostGone || counts.Rejected > counts.Read * MostRejected);
}
