using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Web.Components;

namespace Baoxue.Web.Registers;

/// <summary>The words users read about registers and children (登记用语).</summary>
public static class RegisterWords
{
    public static string Of(RegisterSource source) => source switch
    {
        RegisterSource.Student => "学籍",
        RegisterSource.Household => "户籍",
    };

    public static string Of(LoadMode mode) => mode switch
    {
        LoadMode.Full => "全量",
        LoadMode.Increment => "增量",
    };

    public static (string Text, Tone Tone) Of(LoadState state) => state switch
    {
        LoadState.Queued => ("排队中", Tone.Neutral),
        LoadState.Storing => ("读取入库", Tone.Action),
        LoadState.Deriving => ("建立儿童档案", Tone.Action),
        LoadState.Published => ("已完成", Tone.Done),
        LoadState.Failed => ("失败", Tone.Harm),
        LoadState.Withdrawn => ("已撤回", Tone.Neutral),
        LoadState.Held => ("等待确认", Tone.Soon),
    };

    public static string Of(ChildPresence presence) => presence switch
    {
        ChildPresence.Both => "两册都有",
        ChildPresence.StudentOnly => "只有学籍",
        ChildPresence.HouseholdOnly => "只有户籍",
        ChildPresence.None => "两册都已没有",
    };

    public static Tone ToneOf(EnrollmentStatus? status) => status switch
    {
        EnrollmentStatus.Active => Tone.Good,
        EnrollmentStatus.DroppedOut or EnrollmentStatus.Missing => Tone.Harm,
        EnrollmentStatus.Suspended or EnrollmentStatus.TransferPending or EnrollmentStatus.OtherDeparture => Tone.Soon,
        EnrollmentStatus.TransferredOut or EnrollmentStatus.Graduated or EnrollmentStatus.Completed or EnrollmentStatus.Deceased or EnrollmentStatus.Abroad => Tone.Done,
        null => Tone.Neutral,
    };

    /// <summary>What the student register says, or that it says nothing.</summary>
    public static string StatusOf(EnrollmentStatus? status, ChildPresence presence) =>
        status is null && presence is ChildPresence.HouseholdOnly ? "无学籍" : EnrollmentWords.Of(status);

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
