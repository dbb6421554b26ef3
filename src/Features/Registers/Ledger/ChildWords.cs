using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>The words for children, on pages and in files alike (儿童用语).</summary>
public static class ChildWords
{
    public static string Of(ChildPresence presence) => presence switch
    {
        ChildPresence.Both => "两册都有",
        ChildPresence.StudentOnly => "只有学籍",
        ChildPresence.HouseholdOnly => "只有户籍",
        ChildPresence.None => "两册都已没有",
    };

    /// <summary>What kind of thing was searched for, which may be said where the thing itself may not.</summary>
    public static string? KindOf(ChildSearch? search) => KindNamed(search?.GetType().Name);

    /// <summary>The same by the name that the audit log keeps of it.</summary>
    public static string? KindNamed(string? search) => search switch
    {
        nameof(ChildSearch.ByNamePart) => "按姓名",
        nameof(ChildSearch.ByLetters) => "按拼音",
        nameof(ChildSearch.ByIdNumber) => "按身份证号",
        nameof(ChildSearch.ByStudentNumber) => "按学籍号",
        _ => null,
    };

    /// <summary>The enrollment status; a row of an older way of deriving may not tell.</summary>
    public static string Of(EnrollmentStatus? status) => status is { } known ? EnrollmentWords.Of(known) : "不明";

    /// <summary>Why a list may be empty though nothing is wrong; null where nothing can be said, as where several conditions meet.</summary>
    public static string? WhyEmpty(ChildFilter filter, string? text) => filter == new ChildFilter(Group: ChildGroups.SuspectedDropout) && string.IsNullOrWhiteSpace(text)
        ? "生效的学籍册里，您的管理范围内没有学生状态写“疑似辍学”的学生。学校在学籍系统里标记、下一次导入学籍以后，才会列在这里。"
        : null;

    public static string GradeOf(short? number) => number is { } known && Grade.TryFrom(known, out var grade) ? grade.Name : "";

    /// <summary>The groups of a child, or nothing.</summary>
    public static IReadOnlyList<string> Of(ChildGroups groups) =>
        [.. Groups.Where(g => groups.HasFlag(g.Group)).Select(g => g.Name)];

    public static IReadOnlyList<(ChildGroups Group, string Name)> Groups { get; } =
    [
        (ChildGroups.LeftBehindOneParent, "单亲留守"),
        (ChildGroups.LeftBehindBothParents, "双亲留守"),
        (ChildGroups.LeftBehindUnspecified, "留守（类型不明）"),
        (ChildGroups.Migrant, "随迁子女"),
        (ChildGroups.Orphan, "孤儿"),
        (ChildGroups.Disabled, "残疾"),
        (ChildGroups.InclusiveEducation, "随班就读"),
        (ChildGroups.MeritFamily, "烈士或优抚子女"),
        (ChildGroups.NeedsAid, "需要资助"),
        (ChildGroups.Boarding, "寄宿"),
        (ChildGroups.SuspectedDropout, "疑似辍学"),
    ];
}
