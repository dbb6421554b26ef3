using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Rosters;

/// <summary>The refusals that a roster file can give (拒绝原因).</summary>
public static class RosterRefusals
{
    public sealed record SourceMissing() : Refusal("机构名册没有写明来源。");

    public sealed record NameMissing(string Code) : Refusal($"机构名册中代码“{Code}”的机构缺少代码、名称、类型或有空白别名。");

    public sealed record CodeRepeated(string Code) : Refusal($"机构名册中代码“{Code}”重复。");

    public sealed record NameRepeated(string Name) : Refusal($"机构名册中名称或别名“{Name}”指向两个机构。");

    public sealed record ParentUnknown(string Code, string Parent) : Refusal($"机构“{Code}”的上级“{Parent}”不在名册中，或上下级成环。");

    public sealed record MarkUnknown(string Code, string Written) : Refusal($"机构“{Code}”的标记“{Written}”不对，只能写“已确认”或“待确认”。");

    public sealed record KindUnknown(string Code, string Written) : Refusal($"机构“{Code}”的类型“{Written}”不存在。");

    public sealed record ClauseUnknown(string Code, int Clause) : Refusal($"机构“{Code}”所列第 {Clause} 条不存在或重复，通知共 {ClauseNaming.LastClause} 条。");

    public sealed record TownshipCodeWrong(string Code) : Refusal($"乡镇街道“{Code}”的代码不是上级区划下的九位代码。");

    public sealed record RoleUnknown(string Person, string Written) : Refusal($"“{Person}”的小组职务“{Written}”不对，只能写组长、副组长、成员。");

    public sealed record MemberRepeated(string Person) : Refusal($"领导小组成员“{Person}”重复或次序号重复。");

    public sealed record PostUnknown(string Person, string Organization) : Refusal($"“{Person}”没有职务，或职务所在机构“{Organization}”不在名册中。");

    public sealed record GroupWithoutHead() : Refusal("领导小组必须有且只有一名组长。");

    public sealed record OfficeUnknown(string Office) : Refusal($"领导小组办公室所在机构“{Office}”不在名册中，或办公室主任不是成员。");
}
