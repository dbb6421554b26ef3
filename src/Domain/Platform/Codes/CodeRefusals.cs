using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Codes;

/// <summary>The refusals that code tables and reference files can give (拒绝原因).</summary>
public static class CodeRefusals
{
    public sealed record ReferenceFileUnreadable(long Line, string Place)
        : Refusal($"基础数据文件无法读取：第 {Line} 行（{Place}）格式不对。请对照 reference/README.md 修改。");

    public sealed record MarkUnknown(string Where, string Written)
        : Refusal($"{Where}的标记“{Written}”不对，只能写“已确认”或“待确认”。");

    public sealed record SourceMissing(string Where) : Refusal($"{Where}没有写明来源。");

    public sealed record NothingListed(string Where) : Refusal($"{Where}没有任何内容。");

    public sealed record RangeReversed(string Where, EffectiveRange Range) : Refusal($"{Where}的有效期（{Range}）止日早于起日。");

    public sealed record VersionsOverlap(string Table, string First, string Second)
        : Refusal($"代码表“{Table}”的版本 {First} 与 {Second} 有效期重叠。");

    public sealed record VersionRepeated(string Table, string Version) : Refusal($"代码表“{Table}”的版本 {Version} 出现了两次。");

    public sealed record ValueMissing(string Table, int Position) : Refusal($"代码表“{Table}”第 {Position} 项缺少代码值或名称。");

    public sealed record ValueRepeated(string Table, string Value) : Refusal($"代码表“{Table}”的代码值“{Value}”在同一版本中重复。");

    public sealed record NameRepeated(string Table, string Name) : Refusal($"代码表“{Table}”的名称或别名“{Name}”在同一版本中重复。");

    public sealed record ParentUnknown(string Table, string Value, string Parent)
        : Refusal($"代码表“{Table}”的代码值“{Value}”的上级“{Parent}”不存在，或上级关系成环。");

    public sealed record CodeOutsideVersion(string Table, string Value) : Refusal($"代码表“{Table}”的代码值“{Value}”有效期超出所在版本。");

    public sealed record TableUnknown(string Table) : Refusal($"没有名为“{Table}”的代码表。");

    public sealed record TableRepeated(string Table) : Refusal($"代码表“{Table}”出现了两次。");

    public sealed record TableMissing(string Table) : Refusal($"缺少代码表“{Table}”。");

    public sealed record NoVersionInForce(string Table, DateOnly On) : Refusal($"代码表“{Table}”在 {On:yyyy-MM-dd} 没有有效版本。");

    public sealed record CodeUnknown(string Table, string Written, DateOnly On)
        : Refusal($"“{Written}”不是“{Table}”在 {On:yyyy-MM-dd} 有效的代码或名称。");
}
