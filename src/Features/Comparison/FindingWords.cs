using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Registers.Loads;

namespace Baoxue.Features.Comparison;

/// <summary>The words for comparisons and their findings, on pages and in files alike (差异用语).</summary>
public static class FindingWords
{
    /// <summary>Of a record outside the reader's scope.</summary>
    public const string Unseen = "不在您的管理范围";

    /// <summary>The fields of an identity that can differ, in the order they are shown.</summary>
    public static IReadOnlyList<DifferingFields> Fields { get; } =
        [DifferingFields.Name, DifferingFields.Sex, DifferingFields.BirthDate, DifferingFields.IdNumber];

    extension(DifferenceCategory kind)
    {
        public string Title => kind switch
        {
            DifferenceCategory.HouseholdOnly => "有户无籍",
            DifferenceCategory.StudentOnly => "有籍无户",
            DifferenceCategory.IdentityDiffers => "身份信息不一致",
            DifferenceCategory.DuplicateStudent => "重复学籍",
            DifferenceCategory.DuplicateHousehold => "重复户口",
            DifferenceCategory.HouseholdCanceled => "户口已注销",
            DifferenceCategory.NotAttending => "在籍不在校",
            DifferenceCategory.AttendingUnregistered => "在校无籍",
            DifferenceCategory.AttendsElsewhere => "学籍地与就读地不一致",
            DifferenceCategory.PoorUnenrolled => "脱贫户、监测户未在籍",
            DifferenceCategory.NeedsPlacement => "需安排教育",
            DifferenceCategory.DisabilityUnmarked => "持证未标残",
            DifferenceCategory.DisabilityUncertified => "标残无证",
            DifferenceCategory.HomeTaughtUnregistered => "送教无籍",
            DifferenceCategory.AidMissing => "应助未助",
            DifferenceCategory.AidUnregistered => "资助无籍",
            DifferenceCategory.MigrantUnenrolled => "随迁未入学",
            DifferenceCategory.MigrantWithoutPermit => "随迁无居住证",
            DifferenceCategory.DepartedEnrolled => "死亡、迁出仍在籍",
            DifferenceCategory.NotCarriedOver => "学年衔接未到",
        };

        /// <summary>Whether it is a school's to look into; of the others no student record need be known.</summary>
        public bool IsBySchool => kind is not (DifferenceCategory.HouseholdOnly or DifferenceCategory.DuplicateHousehold or DifferenceCategory.PoorUnenrolled or DifferenceCategory.NeedsPlacement
            or DifferenceCategory.MigrantUnenrolled);
    }

    extension(ComparisonState state)
    {
        public string Title => state switch
        {
            ComparisonState.Running => "进行中",
            ComparisonState.Finished => "已完成",
            ComparisonState.Failed => "失败",
        };
    }

    /// <summary>What a list holds: 重复学籍, 没有有效身份证号（学籍）.</summary>
    public static string TitleOf(ListComparisonFindings.Query list) =>
        list.WithoutNumber is { } register ? $"没有有效身份证号（{LoadWords.Of(register)}）" : list.Category.Title;

    public static string Of(MatchedBy matched) => matched switch
    {
        MatchedBy.Nothing => "未匹配",
        MatchedBy.ExactId => "身份证号相同",
        MatchedBy.NameBirthSex => "姓名、出生日期、性别相同（待确认是否同一人）",
        MatchedBy.Evidence => "综合姓名、出生日期、监护人、住址等比对",
        MatchedBy.AgainstNumber => "综合比对是同一人，所填号码属于他人",
        MatchedBy.Decision => "已由人工认定为同一人",
    };

    /// <summary>Where a child without a student record was a pupil once: 第一小学，五年级，2026-10-15 起去向不明.</summary>
    public static string Of(ListComparisonFindings.EarlierPlace? earlier) => earlier is null ? "不明"
        : earlier.Since is not { } since ? "没有在学籍册里出现过"
        : string.Join('，', new[] { earlier.School, ChildWords.GradeOf(earlier.Grade), $"{since:yyyy-MM-dd} 起{EnrollmentWords.Of(earlier.Status)}" }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The identity number one register holds.</summary>
    public static string NumberOf(ListComparisonFindings.Side side) => side.MaskedIdNumber ?? "缺或无效";

    /// <summary>The identity number of the child a finding is about, or why the reader does not see it.</summary>
    public static string NumberOf(ListComparisonFindings.Row row) => row.Subject is { } subject ? NumberOf(subject) : row.Category.HidesItsList ? "不显示" : Unseen;

    /// <summary>The school and grade, or the place of the domicile, that one register names.</summary>
    public static string PlaceOf(ListComparisonFindings.Side side) =>
        string.Join('，', new[] { side.Place ?? "地点不明", ChildWords.GradeOf(side.Grade) }.Where(part => part.Length > 0));

    /// <summary>What the list of another office says: 持证残疾儿童少年名册：智力残疾，古井镇; empty where there is none, or the reader may not know of it.</summary>
    public static string OfListing(ListComparisonFindings.Row row) =>
        row.Listing is { } side ? string.Join('，', new[] { side.Said, side.Place }.Where(part => !string.IsNullOrEmpty(part))) : "";

    /// <summary>What the student register says: the school and grade; empty where there is no record.</summary>
    public static string OfRecord(ListComparisonFindings.Row row) => row.Student is { } side ? PlaceOf(side) : "";

    /// <summary>One field, or several joined: 姓名、性别.</summary>
    public static string Of(DifferingFields fields) =>
        string.Join('、', Fields.Where(field => fields.HasFlag(field)).Select(OfOne));

    private static string OfOne(DifferingFields field) => field switch
    {
        DifferingFields.None => "",
        DifferingFields.Name => "姓名",
        DifferingFields.BirthDate => "出生日期",
        DifferingFields.Sex => "性别",
        DifferingFields.IdNumber => "身份证号",
    };
}
