namespace Baoxue.Domain.Registers;

/// <summary>
/// When a full file waits for a person before it comes into force (等待确认规则): where it would end, or could not read, more of
/// a register than a term's coming and going explains. A rule as data, which the bureau may set otherwise.
/// </summary>
/// <param name="MostGone">The share of known records that may be gone.</param>
/// <param name="MostRejected">The share of rows read that may be refused.</param>
/// <param name="Handful">So few known records that shares of them say nothing.</param>
/// <param name="IsConfirmed">Whether the bureau has confirmed it; shown as 待确认 until then.</param>
public sealed record LoadHoldPolicy(double MostGone, double MostRejected, int Handful, bool IsConfirmed)
{
    public static LoadHoldPolicy Default { get; } = new(0.05, 0.05, 20, IsConfirmed: false);

    /// <summary>Whether somebody has to look at the counts first. Nothing can be lost by an increment, nor by the first load.</summary>
    public bool Holds(LoadMode mode, bool isFirst, LoadCounts counts) =>
        mode == LoadMode.Full && !isFirst && counts.Known > Handful
        && (counts.Gone > counts.Known * MostGone || counts.Rejected > counts.Read * MostRejected);
}
