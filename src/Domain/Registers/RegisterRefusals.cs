using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>The refusals of the registers (拒绝原因).</summary>
public static class RegisterRefusals
{
    public sealed record HeaderNotFound(string Register, string SomeHeaders)
        : Refusal($"没有找到{Register}的表头。前几行中应有一行写明列名，如：{SomeHeaders}。请对照模板检查文件是否选错。");

    public sealed record HeaderMerged(int Row)
        : Refusal($"第 {Row} 行的表头含有合并单元格。请取消合并，使每一列各有一个列名，再重新上传。");

    public sealed record HeaderRepeated(string Field, string FirstColumn, string SecondColumn)
        : Refusal($"“{Field}”在表头中出现两次（{FirstColumn} 列和 {SecondColumn} 列）。请删除或改名其中一列。");

    public sealed record ColumnsMissing(string Register, int Row, IReadOnlyList<string> Headers)
        : Refusal($"{Register}缺少必备的列：{string.Join("、", Headers)}（表头在第 {Row} 行）。请补上这些列，或在列对应中指定它们。");

    public sealed record EventInFuture(DateOnly Today) : Refusal($"变动日期不能晚于今天（{Today:yyyy-MM-dd}）。");

    public sealed record ExpulsionForbidden()
        : Refusal("义务教育阶段不得开除学生，也不得让学生退学（义务教育法第二十七条）。请登记真实去向；未到校的登记为辍学并组织劝返。");

    public sealed record EventDoesNotFollow(string Event, string Status)
        : Refusal($"当前为“{Status}”，不能登记“{Event}”。请先核对此前的变动；登记有误的请更正原变动。");

    public sealed record CorrectedEventNotFound() : Refusal("没有找到要更正的变动，或它已经被更正过。");

    public sealed record ReasonMissing() : Refusal("请填写原因。");
}
