using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
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

    extension(DifferenceCategory kind)
    {
        public string Meaning => kind switch
        {
            DifferenceCategory.HouseholdOnly => "适龄，户籍册里有，学籍册里没有",
            DifferenceCategory.StudentOnly => "学籍册里有，户籍册里没有",
            DifferenceCategory.IdentityDiffers => "两册是同一人，姓名等信息不同",
            DifferenceCategory.DuplicateStudent => "两条学籍是同一人的",
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

    /// <summary>What to do about a list, for its head.</summary>
    public static string AdviceOn(ListComparisonFindings.Query list) => list.WithoutNumber switch
    {
        RegisterSource.Student => "学籍册里没有身份证号，或号码有误，又没有按号码找到户籍的学生。请就读学校按户口簿补填、更正后重新导入；无户口的请由公安机关督促办理。",
        RegisterSource.Household => "户籍册里没有身份证号，或号码有误，又没有按号码找到学籍的适龄儿童。请提交公安派出所核实。本系统不修改户籍数据。",
        null => list.Category.Advice,
    };

    public static string Of(RunChange change) => change switch
    {
        RunChange.New => "新增",
        RunChange.Gone => "已消除",
        RunChange.Kept => "仍然存在",
    };

    extension(DiscrepancyState state)
    {
        public Tone Tone => state switch
        {
            DiscrepancyState.Open or DiscrepancyState.NeedsEvidence => Tone.Soon,
            DiscrepancyState.AwaitsSecond or DiscrepancyState.Tracked => Tone.Action,
            DiscrepancyState.Settled => Tone.Good,
            DiscrepancyState.Gone => Tone.Done,
        };
    }

    extension(ComparisonState state)
    {
        public Tone Tone => state switch
        {
            ComparisonState.Running => Tone.Action,
            ComparisonState.Finished => Tone.Done,
            ComparisonState.Failed => Tone.Harm,
        };
    }
}
