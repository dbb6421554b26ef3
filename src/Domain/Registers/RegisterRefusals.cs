using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>The refusals of the registers (拒绝原因).</summary>
public static class RegisterRefusals
{
    public sealed record HeaderNotFound(string Register, string SomeHeaders)
        : Refusal($"没有找到{Register}的表头。前几行中应有一行写明列名，如：{SomeHeaders}。请对照模板检查文件是否选错。");

    /// <summary>What is said to be a header holds a number of a person or a day; a child's cell would be kept for good (不是列名).</summary>
    public sealed record NoHeader() : Refusal("列名里有号码或日期，像是一名儿童的内容，不能记住。请检查文件的第一行是否缺少列名。");

    public sealed record HeaderMerged(int Row, string Column, string? Sheet = null)
        : Refusal($"{(Sheet is null ? "" : $"工作表“{Sheet}”")}第 {Row} 行的表头从 {Column} 列起含有合并单元格。请取消合并，使每一列各有一个列名，再重新上传。");

    public sealed record HeaderRepeated(string Field, int Row, string FirstColumn, string SecondColumn)
        : Refusal($"“{Field}”在表头中出现两次（第 {Row} 行，{FirstColumn} 列和 {SecondColumn} 列）。请删除或改名其中一列。");

    public sealed record ColumnsMissing(string Register, int Row, IReadOnlyList<string> Headers)
        : Refusal($"{Register}缺少必备的列：{string.Join("、", Headers)}（表头在第 {Row} 行）。请补上这些列，或在列对应中指定它们。");

    /// <summary>Two sheets look like the register and differ (工作表列名不同).</summary>
    public sealed record SheetsDiffer(string Register, string First, string Other)
        : Refusal($"工作表“{First}”和“{Other}”都像{Register}，但表头不同。请删除或隐藏不导入的工作表，或把表头改成一致，再重新导入。");

    /// <summary>A sheet carries the register on without a header (工作表没有表头).</summary>
    public sealed record SheetWithoutHeader(string First, string Other)
        : Refusal($"工作表“{Other}”没有表头，内容却像是“{First}”的续表。请在它的第一行补上同样的表头；不导入的，请删除或隐藏它，再重新导入。");

    public sealed record EventInFuture(DateOnly Today) : Refusal($"变动日期不能晚于今天（{Today:yyyy-MM-dd}）。");

    public sealed record ExpulsionForbidden()
        : Refusal("义务教育阶段不得开除学生，也不得让学生退学（义务教育法第二十七条）。请登记真实去向；未到校的登记为辍学并组织劝返。");

    public sealed record EventDoesNotFollow(string Event, string Status)
        : Refusal($"那一天为“{Status}”，不能登记“{Event}”。请先核对此前的变动；登记有误的请更正原变动。");

    public sealed record CorrectedEventNotFound() : Refusal("没有找到要更正的变动，或它已经被更正过。");

    /// <summary>Before the child was born (早于出生).</summary>
    public sealed record EventBeforeBirth(DateOnly BirthOn) : Refusal($"变动日期不能早于出生日期（{BirthOn:yyyy-MM-dd}）。");

    /// <summary>Only a register shows such an event (不能手工登记).</summary>
    public sealed record EventNotEnteredByHand(string Event) : Refusal($"“{Event}”只由导入的登记册产生，不能手工登记。");

    /// <summary>Something the event has to say is missing (登记不完整).</summary>
    public sealed record EntryIncomplete(string Event, IReadOnlyList<string> Fields) : Refusal($"登记“{Event}”还要填写：{string.Join("、", Fields)}。");

    /// <summary>No grade of compulsory education (年级不在一至九年级).</summary>
    public sealed record GradeOutOfRange() : Refusal("年级只能是一年级到九年级。");

    /// <summary>The grade before does not allow it (年级不符).</summary>
    public sealed record GradeDoesNotFit(string Event, string GradeBefore) : Refusal($"这一天之前是{GradeBefore}，与登记的“{Event}”不符，请核对年级和日期。");

    /// <summary>A suspension ends after it begins (休学期限有误).</summary>
    public sealed record SuspensionEndsBeforeItBegins() : Refusal("休学期限要晚于休学开始的日期。");

    /// <summary>No school of this district on that day (学校不存在).</summary>
    public sealed record SchoolUnknown(string Code) : Refusal($"没有找到学校“{Code}”，或它在那一天还没有设立或已经撤销。");

    /// <summary>The same event of the same day stands already (重复登记).</summary>
    public sealed record EventRecordedAlready(string Event, DateOnly On) : Refusal($"{On:yyyy-MM-dd} 的“{Event}”已经登记过，没有重复登记。");

    /// <summary>What is known of a later day could not have happened then (与之后的变动矛盾).</summary>
    public sealed record LaterEventContradicts(string Event, string Later, DateOnly LaterOn)
        : Refusal($"登记“{Event}”后，{LaterOn:yyyy-MM-dd} 的“{Later}”就不可能发生了。请核对日期，或先更正后一项变动。");

    /// <summary>That a register held or no longer held the child is a fact (登记册记录不能更正).</summary>
    public sealed record RegisterStatementStands(string Event) : Refusal($"“{Event}”是登记册本身的记录，不能在这里更正；登记册有误的，请撤回该批或导入更正后的登记册。");

    /// <summary>What was typed is no student number (学籍号有误).</summary>
    public sealed record SeenNumberInvalid() : Refusal("接收学校学籍中的学籍号应为字母 G、L 或 J 加 18 位，请对照学籍信息核对。");

    /// <summary>A formal number is for life, so another one is another child (学籍号不符).</summary>
    public sealed record SeenNumberDiffers() : Refusal("填写的学籍号与这名儿童的学籍号不同。学籍号一生不变，请核对接收学校的学籍是否是同一人。");

    public sealed record ReasonMissing() : Refusal("请填写原因。");

    /// <summary>The file cannot be read as this register (文件不能读取).</summary>
    /// <param name="Reason">Which file, and why.</param>
    /// <param name="IsForWantOfHeaders">Whether it might be read once somebody has said what its unknown columns hold.</param>
    public sealed record FileRefused(string Reason, bool IsForWantOfHeaders = false) : Refusal(Reason);

    /// <summary>Not a name that a table bears (文件类型不对).</summary>
    public sealed record FileOfOtherKind(string FileName, IReadOnlyList<string> Endings)
        : Refusal($"文件“{FileName}”不是 {string.Join("、", Endings)} 文件，没有上传。请用 Excel 或 WPS 另存为其中一种再选择。");

    /// <summary>More bytes than an upload may have (文件过大).</summary>
    public sealed record FileTooLarge(string FileName, long MostBytes)
        : Refusal($"文件“{FileName}”超过 {MostBytes >> 20} MB。请拆成几个文件分别导入。");

    /// <summary>Too little room on the disk (磁盘空间不足).</summary>
    public sealed record DiskFull(string FileName)
        : Refusal($"服务器磁盘空间不足，文件“{FileName}”没有保存。请联系系统管理员清理磁盘后再上传。");

    /// <summary>Nothing in the upload (空文件).</summary>
    public sealed record FileEmpty(string FileName) : Refusal($"文件“{FileName}”是空的，请检查后重新选择。");

    /// <summary>The upload is no longer kept (文件已不在).</summary>
    public sealed record FileGone(string FileName) : Refusal($"没有找到上传的文件“{FileName}”，请重新上传。");

    /// <summary>The register's day lies ahead (数据日期在将来).</summary>
    public sealed record AsOfInFuture(DateOnly AsOf, DateOnly Today)
        : Refusal($"数据日期 {AsOf:yyyy-MM-dd} 晚于今天（{Today:yyyy-MM-dd}），请改正。");

    /// <summary>No child of today was born on the register's day (数据日期过早).</summary>
    public sealed record AsOfLongPast(DateOnly AsOf, DateOnly Earliest)
        : Refusal($"数据日期 {AsOf:yyyy-MM-dd} 太早，最早可以是 {Earliest:yyyy-MM-dd}，请核对年份。");

    /// <summary>Ages that compulsory education cannot have (适龄规则有误).</summary>
    public sealed record SchoolAgeRuleOdd(string Why) : Refusal($"{Why}，请核对。");

    /// <summary>One load of a register at a time (正在导入).</summary>
    public sealed record LoadUnderWay(string Register, string FileName)
        : Refusal($"{Register}正在处理文件“{FileName}”。请等它完成后再操作。");

    /// <summary>A held load has to be decided on first (有批次等待确认).</summary>
    public sealed record LoadAwaitsDecision(string Register, string FileName)
        : Refusal($"{Register}的文件“{FileName}”正在等待确认。请先在该批次的页面选择“生效”或“放弃”。");

    /// <summary>Nothing to decide on (不在等待确认).</summary>
    public sealed record NotAwaitingDecision() : Refusal("这一批不在等待确认，可能已有人处理。请刷新页面查看。");

    /// <summary>The very file that is in force (文件相同).</summary>
    public sealed record SameFileInForce(string FileName, DateOnly AsOf)
        : Refusal($"这个文件与现在生效的“{FileName}”（数据日期 {AsOf:yyyy-MM-dd}）完全相同，不必重复导入。确实要再导入一次的，请勾选“仍然导入”。");

    /// <summary>Only the load in force can be withdrawn (不是最新批次).</summary>
    public sealed record NotTheLoadInForce()
        : Refusal("只能撤回该登记表现在生效的批次。要撤回更早的批次，请先从最新的一批开始逐批撤回。");

    /// <summary>No such column in the register (没有该字段).</summary>
    public sealed record FieldUnknown(string Field) : Refusal($"登记表中没有“{Field}”这一项，请重新选择。");

    /// <summary>The upload was not made by our form, or long after it was opened (上传不完整).</summary>
    public sealed record UploadUnreadable() : Refusal("没有收到完整的文件，可能是网络中断或页面停留太久。请刷新页面后重新上传。");

    /// <summary>The file stopped coming before its end (上传中断).</summary>
    public sealed record UploadBrokeOff(string FileName) : Refusal($"文件“{FileName}”没有传完就中断了，没有保存。请检查网络后重新上传。");

    /// <summary>No file was chosen (未选文件).</summary>
    public sealed record NoFileChosen() : Refusal("请先选择要导入的文件。");

    /// <summary>Register, mode or day is missing (填写不完整).</summary>
    public sealed record UploadIncomplete() : Refusal("请选择数据来源和导入方式，并填写数据日期（例如 2026-10-15）。");

    /// <summary>What was typed to find a child is an identity number that nobody can have (查找的证件号有误).</summary>
    public sealed record SearchedIdInvalid(ResidentIdFault Fault) : Refusal(Fault switch
    {
        ResidentIdFault.FifteenDigits => "15 位的旧身份证号不能用来查找，请输入 18 位身份证号，或者用姓名查找。",
        ResidentIdFault.ImpossibleBirthDate => "身份证号有误：其中的出生日期不存在。请核对后重新输入，或者用姓名查找。",
        ResidentIdFault.WrongCheckCharacter => "身份证号有误：最后一位校验码不符，可能有一位抄错。请核对后重新输入，或者用姓名查找。",
        ResidentIdFault.None or ResidentIdFault.Missing or ResidentIdFault.WrongLength or ResidentIdFault.WrongCharacter =>
            "身份证号有误：应为 18 位，最后一位是数字或 X。请核对后重新输入，或者用姓名查找。",
    });

    /// <summary>What was typed to find a child is no student number (查找的学籍号有误).</summary>
    public sealed record SearchedStudentNumberInvalid() : Refusal("学籍号有误：应为 G、L 或 J 加 18 位。请核对后重新输入，或者用姓名查找。");

    /// <summary>Longer than any name or number (查找内容过长).</summary>
    public sealed record SearchTooLong(int Most) : Refusal($"查找的内容最多 {Most} 个字。请只输入姓名、拼音或一个号码。");

    /// <summary>Somebody asks for full numbers too often (查看过于频繁).</summary>
    public sealed record TooManyReveals(int Most) : Refusal($"一小时内最多查看 {Most} 次完整号码。确有需要的，请稍后再试；成批核对请用学籍、户籍系统里的登记册，导出的文件不含完整号码。");
}
