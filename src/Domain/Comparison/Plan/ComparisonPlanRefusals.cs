using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison.Plan;

/// <summary>Why a file of comparisons is not believed (拒绝原因).</summary>
public static class ComparisonPlanRefusals
{
    /// <summary>It says something that is no word or number here (用语不明).</summary>
    public sealed record WordUnknown(string Comparison, string Word) : Refusal($"比对项目“{Comparison}”中“{Word}”不是规定的用语或数值。");

    /// <summary>A kind of difference belongs to no comparison, or to two (差异类别归属不清).</summary>
    public sealed record KindUnclear(string Kind) : Refusal($"差异类别“{Kind}”必须正好归在一个比对项目里。");
}
