namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>The words for the states of a discrepancy, in refusals, pages and files alike (核查用语).</summary>
public static class DiscrepancyWords
{
    public static string Of(DiscrepancyState state) => state switch
    {
        DiscrepancyState.Open => "待核查",
        DiscrepancyState.NeedsEvidence => "待补证据",
        DiscrepancyState.AwaitsSecond => "待复核",
        DiscrepancyState.Tracked => "已查明，跟踪中",
        DiscrepancyState.Settled => "已核实",
        DiscrepancyState.Gone => "已消除",
    };

    public static string Of(ResolverLine lead) => lead switch
    {
        ResolverLine.Township => "户籍所在乡镇（街道）",
        ResolverLine.School => "就读学校",
        ResolverLine.Bureau => "区教育局",
    };
}
