namespace Baoxue.Domain.Comparison.Plan;

/// <summary>The file of comparisons as written (比对项目文件), before anything in it is believed.</summary>
public sealed record ComparisonPlanFile(string Name, string Version, DateOnly From, string Source, string Mark, IReadOnlyList<ComparisonPlanFile.Entry> Comparisons)
{
    /// <summary>One comparison (比对项目).</summary>
    public sealed record Entry(
        string Code, string Name, IReadOnlyList<string> Sources, IReadOnlyList<string> Kinds, string Owner, string Helpers, string Cadence, int EveryDays, string Basis);
}
