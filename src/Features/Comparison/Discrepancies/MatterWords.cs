using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Features.Comparison.Linking;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>The words for discrepancies and the evidence of pairs, on pages and in files alike (核查用语).</summary>
public static class MatterWords
{
    private static readonly Dictionary<string, string> FieldNames = new(StringComparer.Ordinal)
    {
        [RegisterStrategy.Number] = "身份证号", [RegisterStrategy.Name] = "姓名", [RegisterStrategy.Sex] = "性别", [RegisterStrategy.Birth] = "出生日期",
        [RegisterStrategy.Guardians] = "监护人、户主", [RegisterStrategy.Address] = "住址", [ComparedListings.School] = "就读学校",
    };

    private static readonly Dictionary<string, string> LevelNames = new(StringComparer.Ordinal)
    {
        ["same number"] = "号码相同", ["one slip, one of them wrong by its check character"] = "差一处，其中一个号码校验位不对", ["two slips, one of them wrong by its check character"] = "差两处，其中一个号码校验位不对",
        ["two right numbers"] = "两个有效号码，互不相同", ["other number"] = "号码不同",
        ["same name"] = "姓名相同", ["same sound"] = "读音相同，字不同", ["one character similar in sound or shape"] = "一个字音近或形近", ["one character of the given name differs or is missing"] = "名字差一个字",
        ["surname differs"] = "名同姓不同", ["surname only"] = "只有姓相同", ["other name"] = "姓名不同",
        ["same"] = "相同", ["other"] = "不同",
        ["same day"] = "同一天", ["another day or month of the year, or both exchanged"] = "月或日不同，或月日颠倒", ["another year"] = "年份不同", ["within 60 days, as by the lunar calendar"] = "相差不到 60 天，可能是农历", ["other day"] = "日期不同",
        ["a name in common"] = "有一人姓名相同", ["a name of the same sound"] = "有一人读音相同", ["a name with a similar character"] = "有一人一字相近", ["no name in common"] = "没有同名的人",
        [ComparedListings.SameSchool] = "同一所学校", ["same door"] = "门牌相同", ["same building"] = "同一楼栋", ["same road or village"] = "同路同村", ["other place"] = "地址不同",
    };

    /// <summary>The fields that are weighed, in the order they are shown; the school only where a list of another office is weighed.</summary>
    public static IReadOnlyList<string> FieldsOf(DifferenceCategory kind) => [.. FieldNames.Keys.Where(f => kind.IsOfListing || f != ComparedListings.School)];

    /// <summary>What a field of the strategy is called; a word that has none here keeps its own.</summary>
    public static string OfField(string field) => FieldNames.GetValueOrDefault(field, field);

    /// <summary>How two values stand to one another.</summary>
    /// <param name="level">As the strategy names it.</param>
    /// <param name="other">What lies beside the student register: 户籍, 名册.</param>
    public static string OfLevel(string level, string other) => level switch
    {
        "missing left" => "学籍没有填",
        "missing right" => $"{other}没有填",
        _ => LevelNames.GetValueOrDefault(level, level),
    };

    public static string Of(EvidenceAgreement agreement, string other) => agreement switch
    {
        EvidenceAgreement.Same => "相同",
        EvidenceAgreement.Near => "相近",
        EvidenceAgreement.Differs => "不同",
        EvidenceAgreement.MissingInStudent => "学籍缺",
        EvidenceAgreement.MissingInOther => $"{other}缺",
    };

    public static string Of(DiscrepancyPhase phase) => phase switch
    {
        DiscrepancyPhase.ToDo => "待核查",
        DiscrepancyPhase.Second => "待复核",
        DiscrepancyPhase.Tracked => "跟踪中",
        DiscrepancyPhase.Settled => "已核实",
        DiscrepancyPhase.Gone => "已消除",
    };

    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Decided => "认定",
        DecisionKind.EvidenceAsked => "要求补证",
        DecisionKind.Confirmed => "复核通过",
        DecisionKind.Rejected => "复核退回",
        DecisionKind.Withdrawn => "撤回认定",
        DecisionKind.HandedOver => "移交更正",
        DecisionKind.Answered => "收到回复",
    };

    public static string Of(TicketPhase ticket) => ticket switch
    {
        TicketPhase.NotAsked => "未移交",
        TicketPhase.Asked => "已移交，待回复",
        TicketPhase.Answered => "已回复，待登记更新",
    };

    public static string Of(CountEffect effect) => effect switch
    {
        CountEffect.None => "不影响统计",
        CountEffect.Counted => "计为失学",
        CountEffect.NotCounted => "不计失学",
        CountEffect.Excluded => "不计入，另行列名",
        CountEffect.Removed => "核减",
        CountEffect.Finished => "计为已完成",
        CountEffect.OwnLine => "单列，不消除",
    };

    public static string Of(Corrector corrector) => corrector switch
    {
        Corrector.None => "无需更正",
        Corrector.School => "就读学校",
        Corrector.PublicSecurity => "公安机关",
        Corrector.DisabledPersonsFederation => "残联",
        Corrector.JusticeBureau => "司法局",
        Corrector.CivilAffairsBureau => "民政局",
        Corrector.RuralAffairsBureau => "农业农村局",
        Corrector.EducationBureau => "教育局",
    };

    /// <summary>What may be made of a pair, in a word with its reason.</summary>
    public static string Of(PairStanding standing) => standing switch
    {
        PairStanding.None => "没有可比的记录",
        PairStanding.Certain => "依据充分",
        PairStanding.Review => "需人工确认",
        PairStanding.Weak => "依据不足",
    };
}
