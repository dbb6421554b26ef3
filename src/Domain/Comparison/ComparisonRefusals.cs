using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison;

/// <summary>The refusals that comparing can give (拒绝原因).</summary>
public static class ComparisonRefusals
{
    /// <summary>A register has no load in force (缺少数据).</summary>
    public sealed record RegisterMissing(string Register) : Refusal($"还没有生效的{Register}数据，不能比对。请先导入。");

    /// <summary>A run on the same loads and day is under way (正在比对).</summary>
    public sealed record AlreadyRunning() : Refusal("同样的比对正在进行，请等它完成。");

    /// <summary>School age is told for days that somebody can speak of (基准日超出范围).</summary>
    public sealed record DayOutOfReach(DateOnly Earliest, DateOnly Latest) : Refusal($"基准日应在 {Earliest:yyyy-MM-dd} 与 {Latest:yyyy-MM-dd} 之间，请核对年份。");

    /// <summary>A file is no strategy, or one about other fields (策略文件有误).</summary>
    public sealed record BadStrategy(string Why) : Refusal($"策略文件不能用：{Why}。");

    /// <summary>A load that a run compares was taken back before it was done (数据已撤回).</summary>
    public sealed record LoadWithdrawn() : Refusal("比对的数据有变化，这次比对没有结果。请用现在生效的数据重新比对。");
}
