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
    public static IReadOnlyList<DifferenceCategory> Kinds { get; } = Enum.GetValues<DifferenceCategory>();

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
            DifferenceCategory.NotAttending => "学籍在读，学校花名册里没有",
            DifferenceCategory.AttendingUnregistered => "花名册里有，没有在读学籍",
            DifferenceCategory.AttendsElsewhere => "在另一所学校的花名册里",
            DifferenceCategory.PoorUnenrolled => "适龄，脱贫户或监测户，没有在读学籍",
            DifferenceCategory.NeedsPlacement => "适龄，没有在读学籍，也没有送教",
            DifferenceCategory.DisabilityUnmarked => "有残疾人证，学籍没有标注",
            DifferenceCategory.DisabilityUncertified => "学籍标注残疾，没有残疾人证",
            DifferenceCategory.HomeTaughtUnregistered => "送教上门，没有在读学籍",
            DifferenceCategory.AidMissing => "低保、困境、脱贫或监测家庭，没有资助",
            DifferenceCategory.AidUnregistered => "在资助名册里，没有在读学籍",
            DifferenceCategory.MigrantUnenrolled => "适龄，持居住证随迁，没有在读学籍",
            DifferenceCategory.MigrantWithoutPermit => "学籍标注随迁，没有居住证",
            DifferenceCategory.DepartedEnrolled => "公安登记已死亡或迁出，学籍仍在读",
            DifferenceCategory.NotCarriedOver => "上学年在读，本学年没有学籍，也没有转学、死亡记录",
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
            DifferenceCategory.NotAttending => "请学校逐人说明：漏登、请假、在外地就读，还是人已不在。没有交花名册的学校不在此列。",
            DifferenceCategory.AttendingUnregistered => "请学校为在读学生建立学籍或办理转入，有辍学、转出学籍的办理复学或转回；花名册填写有误的更正后重新导入。",
            DifferenceCategory.AttendsElsewhere => "请学校督促监护人办理学籍转接（第十四条）；借读的按规定备案。",
            DifferenceCategory.PoorUnenrolled => "优先核查。请户籍所在乡镇（街道）入户，查明是否失学；在外地就读的收取就读证明。",
            DifferenceCategory.NeedsPlacement => "请区教育局会同有关部门安排就读、入特殊教育学校或送教上门。列入原因由主管部门保管，这里不显示。",
            DifferenceCategory.DisabilityUnmarked => "请学校核对残疾人证，在学籍系统中标注残疾类型。",
            DifferenceCategory.DisabilityUncertified => "请学校与监护人核实；需要办证的由残联协助。国家监测名单与在册名单不一致属常见情形。",
            DifferenceCategory.HomeTaughtUnregistered => "请承担送教的学校为学生建立学籍。",
            DifferenceCategory.AidMissing => "请学校核对资助条件，符合的补办。",
            DifferenceCategory.AidUnregistered => "请学校核对：已离校的停发；在校没有学籍的建立学籍。",
            DifferenceCategory.MigrantUnenrolled => "请居住地乡镇（街道）核实是否仍在本区居住、在哪里就读，未就读的安排入学。",
            DifferenceCategory.MigrantWithoutPermit => "请学校核对随迁标注；办理居住证不是入学的必要条件的，按实际情况认定。",
            DifferenceCategory.DepartedEnrolled => "请学校核实：仍在校的提交班级名册；已离校的办理学籍异动。",
            DifferenceCategory.NotCarriedOver => "每名上学年学生都要有着落：在籍、转出并接收、死亡或毕业。请原就读学校逐人追踪，查不到的按疑似失学办理。",
        };

        public Tone Tone => kind switch
        {
            DifferenceCategory.HouseholdOnly or DifferenceCategory.NotAttending or DifferenceCategory.PoorUnenrolled or DifferenceCategory.NeedsPlacement or DifferenceCategory.MigrantUnenrolled
                or DifferenceCategory.NotCarriedOver => Tone.Soon,
            DifferenceCategory.AttendingUnregistered or DifferenceCategory.AttendsElsewhere or DifferenceCategory.HomeTaughtUnregistered or DifferenceCategory.AidMissing or DifferenceCategory.DepartedEnrolled => Tone.Action,
            DifferenceCategory.DisabilityUnmarked or DifferenceCategory.DisabilityUncertified or DifferenceCategory.AidUnregistered or DifferenceCategory.MigrantWithoutPermit => Tone.Neutral,
            DifferenceCategory.StudentOnly or DifferenceCategory.IdentityDiffers => Tone.Action,
            DifferenceCategory.DuplicateStudent or DifferenceCategory.DuplicateHousehold or DifferenceCategory.HouseholdCanceled => Tone.Neutral,
        };
    }

    /// <summary>What to do about a list, for its head.</summary>
    public static string AdviceOn(ListComparisonFindings.Query list) => list.WithoutNumber switch
    {
        RegisterSource.Student => "学籍册里没有身份证号，或号码有误，又没有按号码找到户籍的学生。请就读学校按户口簿补填、更正后重新导入；无户口的请由公安机关督促办理。",
        RegisterSource.Household => "户籍册里没有身份证号，或号码有误，又没有按号码找到学籍的适龄儿童。请提交公安派出所核实。本系统不修改户籍数据。",
        _ => list.Category.Advice,
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
