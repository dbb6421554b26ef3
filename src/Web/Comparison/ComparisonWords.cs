using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Web.Components;

namespace Baoxue.Web.Comparison;

/// <summary>The words users read about comparisons (比对用语).</summary>
public static class ComparisonWords
{
    /// <summary>The kinds of difference in the order pages show them.</summary>
    public static IReadOnlyList<DifferenceCategory> Kinds { get; } =
    [
        DifferenceCategory.HouseholdOnly,
        DifferenceCategory.StudentOnly,
        DifferenceCategory.IdentityDiffers,
        DifferenceCategory.DuplicateStudent,
        DifferenceCategory.DuplicateHousehold,
        DifferenceCategory.HouseholdCanceled,
    ];

    /// <summary>The fields of an identity that can differ, in the order pages show them.</summary>
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
        };

        public string Meaning => kind switch
        {
            DifferenceCategory.HouseholdOnly => "适龄，户籍册里有，学籍册里没有",
            DifferenceCategory.StudentOnly => "学籍册里有，户籍册里没有",
            DifferenceCategory.IdentityDiffers => "两册是同一人，姓名等信息不同",
            DifferenceCategory.DuplicateStudent => "两条学籍用同一身份证号",
            DifferenceCategory.DuplicateHousehold => "两条户籍用同一身份证号",
            DifferenceCategory.HouseholdCanceled => "在籍学生的户口已经注销",
        };

        /// <summary>What to do about it, for the list's head.</summary>
        public string Advice => kind switch
        {
            DifferenceCategory.HouseholdOnly => "这些儿童可能没有入学，也可能在外地就读。请由户籍所在乡镇（街道）逐人核实去向。",
            DifferenceCategory.StudentOnly => "这些学生可能是外地户籍，也可能证件号登记有误。请由就读学校核对身份证件。",
            DifferenceCategory.IdentityDiffers => "请就读学校对照户口簿核对，登记有误的在学籍系统中更正后重新导入。",
            DifferenceCategory.DuplicateStudent => "请两所学校核对是否同一人，属重复学籍的按规定注销一条。",
            DifferenceCategory.DuplicateHousehold => "请提交公安派出所核实。本系统不修改户籍数据。",
            DifferenceCategory.HouseholdCanceled => "请核实学生去向：迁出、出境或其他原因，再由学校办理相应学籍异动。",
        };

        public Tone Tone => kind switch
        {
            DifferenceCategory.HouseholdOnly => Tone.Soon,
            DifferenceCategory.StudentOnly or DifferenceCategory.IdentityDiffers => Tone.Action,
            DifferenceCategory.DuplicateStudent or DifferenceCategory.DuplicateHousehold or DifferenceCategory.HouseholdCanceled => Tone.Neutral,
        };
    }

    extension(ComparisonState state)
    {
        public string Title => state switch
        {
            ComparisonState.Running => "进行中",
            ComparisonState.Finished => "已完成",
            ComparisonState.Failed => "失败",
        };

        public Tone Tone => state switch
        {
            ComparisonState.Running => Tone.Action,
            ComparisonState.Finished => Tone.Done,
            ComparisonState.Failed => Tone.Harm,
        };
    }

    public static string Of(MatchedBy matched) => matched switch
    {
        MatchedBy.Nothing => "未匹配",
        MatchedBy.ExactId => "身份证号相同",
        MatchedBy.NameBirthSex => "姓名、出生日期、性别相同（待确认是否同一人）",
    };

    /// <summary>One field, or several joined: 姓名、性别.</summary>
    public static string Of(DifferingFields fields) =>
        string.Join('、', Fields.Where(field => fields.HasFlag(field)).Select(OfOne));

    public static string Of(Sex sex) => sex switch
    {
        Sex.Unknown => "未知",
        Sex.Male => "男",
        Sex.Female => "女",
        Sex.NotStated => "未说明",
    };

    private static string OfOne(DifferingFields field) => field switch
    {
        DifferingFields.None => "",
        DifferingFields.Name => "姓名",
        DifferingFields.BirthDate => "出生日期",
        DifferingFields.Sex => "性别",
        DifferingFields.IdNumber => "身份证号",
    };
}
