using System.Globalization;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The words for what is said of a load row by row, on pages and in files alike (导入用语).</summary>
public static class LoadWords
{
    /// <summary>In place of the field of a column that is not read.</summary>
    public const string Dropped = "不导入";

    public static string Of(RecordChange change) => change switch
    {
        RecordChange.New => "新增",
        RecordChange.Changed => "变更",
        RecordChange.Gone => "消失",
    };

    public static string Of(RegisterSource source) => source switch
    {
        RegisterSource.Student => "学籍",
        RegisterSource.Household => "户籍",
        RegisterSource.ClassRoll => "在校花名册",
        RegisterSource.Poverty => "脱贫户、监测户",
        RegisterSource.Disability => "持证残疾儿童",
        RegisterSource.HomeTeaching => "送教上门",
        RegisterSource.Justice => "司法行政",
        RegisterSource.LowIncome => "低保和困境家庭",
        RegisterSource.Aid => "学生资助",
        RegisterSource.ResidencePermit => "居住证随迁",
        RegisterSource.Departures => "死亡和迁出",
        RegisterSource.Transfers => "转学办结",
    };

    public static string Of(LoadMode mode) => mode switch
    {
        LoadMode.Full => "全量",
        LoadMode.Increment => "增量",
    };

    /// <summary>Where the load stands, and whether readers see it.</summary>
    public static string Of(LoadSummary load) => load switch
    {
        { Work: LoadWork.Withdraw } => "正在撤回",
        { Work: LoadWork.Discard } => "正在放弃",
        { IsBrokenOff: true } => "已中断",
        { IsInForce: true } => "现在生效",
        { IsDiscarded: true } => "已放弃",
        _ => Of(load.State),
    };

    private static string Of(LoadState state) => state switch
    {
        LoadState.Queued => "排队中",
        LoadState.Storing => "读取入库",
        LoadState.Deriving => "建立儿童档案",
        LoadState.Published => "已完成",
        LoadState.Failed => "失败",
        LoadState.Withdrawn => "已撤回",
        LoadState.Held => "等待确认",
    };

    public static string Finding(RowConsequence consequence) => consequence switch
    {
        RowConsequence.Note => "提示",
        RowConsequence.DropCell => "拒收该格",
        RowConsequence.RejectRow => "拒收",
    };

    /// <summary>That the file of rows to mend lacks refused cells, and what helps instead.</summary>
    public static string LeftOut(long cells) => string.Create(
        CultureInfo.InvariantCulture, $"另有 {cells:N0} 个被拒收的格子没有列出：同一种问题只列前 {LoadFindings.MostKept:N0} 个。请在原系统中改正，重新导出后再导入。");

    /// <summary>How many rows were passed over, and why; empty when none was.</summary>
    public static string Skipped(IReadOnlyList<SkippedCount> skipped) => skipped.Count == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"跳过 {skipped.Sum(s => s.Count):N0} 行：{string.Join("、", skipped.Select(s => string.Create(CultureInfo.InvariantCulture, $"{Reason(s.Reason)} {s.Count:N0}")))}");

    /// <summary>The sheets that were not read.</summary>
    public static string Ignored(IReadOnlyList<IgnoredSheet> sheets) => string.Join("、", sheets.Select(s => s.IsHidden ? $"{s.Name}（隐藏）" : s.Name));

    private static string Reason(SkippedRow reason) => reason switch
    {
        SkippedRow.No => "记录",
        SkippedRow.Blank => "空行",
        SkippedRow.Total => "合计",
        SkippedRow.Note => "说明",
        SkippedRow.RepeatedHeader => "重复表头",
    };
}
