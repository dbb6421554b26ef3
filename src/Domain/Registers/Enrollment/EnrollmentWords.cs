namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>The words users read for enrollment events and statuses (学籍变动用语).</summary>
public static class EnrollmentWords
{
    public static string Of(EnrollmentEventKind kind) => kind switch
    {
        EnrollmentEventKind.Enrolled => "入学",
        EnrollmentEventKind.TransferredOut => "转出",
        EnrollmentEventKind.TransferredIn => "转入",
        EnrollmentEventKind.TransferConfirmed => "转出已接收",
        EnrollmentEventKind.Suspended => "休学",
        EnrollmentEventKind.Returned => "复学",
        EnrollmentEventKind.DroppedOut => "辍学",
        EnrollmentEventKind.Died => "死亡",
        EnrollmentEventKind.WentAbroad => "出国出境",
        EnrollmentEventKind.Promoted => "升级",
        EnrollmentEventKind.Repeated => "留级",
        EnrollmentEventKind.Graduated => "毕业",
        EnrollmentEventKind.Completed => "结业",
        EnrollmentEventKind.LeftOtherwise => "其他离校",
        EnrollmentEventKind.Missing => "失踪",
        EnrollmentEventKind.RecordAppeared => "学籍出现",
        EnrollmentEventKind.RecordGone => "学籍消失（去向不明）",
        EnrollmentEventKind.RecordGoneAfterGradeNine => "学籍消失（九年级结束后）",
        EnrollmentEventKind.ClassChanged => "调班",
        EnrollmentEventKind.Corrected => "学籍更正",
        EnrollmentEventKind.Voided => "作废",
    };

    /// <summary>The kind an address names, if a person may enter it.</summary>
    public static EnrollmentEventKind? KindOf(string? name) =>
        Enum.TryParse<EnrollmentEventKind>(name, out var kind) && EnrollmentEntryRules.Kinds.Contains(kind) ? kind : null;

    public static string Of(ApprovingOrgan organ) => organ switch
    {
        ApprovingOrgan.Township => "乡镇人民政府",
        ApprovingOrgan.EducationBureau => "区教育局",
    };

    /// <summary>The status on a day; null when nothing is known of that day or before.</summary>
    public static string Of(EnrollmentStatus? status) => status is { } known ? Of(known) : "当时情况不明";

    public static string Of(EnrollmentStatus status) => status switch
    {
        EnrollmentStatus.Active => "在读",
        EnrollmentStatus.Suspended => "休学",
        EnrollmentStatus.DroppedOut => "辍学",
        EnrollmentStatus.TransferPending => "转学待接",
        EnrollmentStatus.TransferredOut => "已转出",
        EnrollmentStatus.Graduated => "毕业",
        EnrollmentStatus.Completed => "结业",
        EnrollmentStatus.Deceased => "死亡",
        EnrollmentStatus.Missing => "失踪",
        EnrollmentStatus.Abroad => "出国出境",
        EnrollmentStatus.OtherDeparture => "其他离校",
        EnrollmentStatus.WhereaboutsUnknown => "去向不明",
        EnrollmentStatus.NeverEnrolled => "无学籍",
        EnrollmentStatus.GoneAfterGradeNine => "九年级后不在册",
    };
}
