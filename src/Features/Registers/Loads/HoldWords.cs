using System.Globalization;
using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The words for why a load waits, with the figures of this load (等待确认用语).</summary>
internal static class HoldWords
{
    public static string Of(HoldReason reason, RegisterLoad load, DateOnly? inForce, DateOnly loadedOn, LoadHoldPolicy policy) => reason switch
    {
        HoldReason.Gone => string.Create(
            CultureInfo.InvariantCulture,
            $"原有的{(load.Counts.Rejected > 0 ? "至多" : "")} {load.Counts.Known:N0} 条记录中有 {load.Counts.Gone:N0} 条（{Share(load.Counts.Gone, load.Counts.Known)}）在这份文件里没有，超过 {Limit(policy.MostGone)} 的上限。生效以后，这 {load.Counts.Gone:N0} 条记录从登记中结束{AfterGone(load.Source)}。"),
        HoldReason.Rejected => string.Create(
            CultureInfo.InvariantCulture,
            $"读取的 {load.Counts.Read:N0} 行中有 {load.Counts.Rejected:N0} 行（{Share(load.Counts.Rejected, load.Counts.Read)}）被拒收，超过 {Limit(policy.MostRejected)} 的上限。生效以后，这些行不进登记：认得出是谁的，保留原有的记录；认不出的，原有的记录算作消失。"),
        HoldReason.BeforeInForce =>
            $"数据日期 {load.AsOf:yyyy-MM-dd} 早于现在生效的一批（{inForce:yyyy-MM-dd}）。生效以后，{(load.Mode == LoadMode.Full ? "登记退回到那一天的情况" : "文件里的这些人改为那一天的情况")}；{Younger(load.AsOf)}",
        HoldReason.LongPast => string.Create(
            CultureInfo.InvariantCulture,
            $"数据日期 {load.AsOf:yyyy-MM-dd} 距导入那天已有 {loadedOn.DayNumber - load.AsOf.DayNumber:N0} 天，超过 {policy.MostDaysOld} 天的上限，多半是年份写错了。{Younger(load.AsOf)}"),
    };

    private static string AfterGone(RegisterSource source) => source switch
    {
        RegisterSource.Student => "，没有别的去向的儿童记为去向不明（上一学年在读九年级的，记为九年级后不在册）",
        RegisterSource.Household => "，这些人不再算在户籍册里",
        _ => "，这些人不再算在名册里",
    };

    private static string Younger(DateOnly asOf) => $"{asOf:yyyy-MM-dd} 以后出生的儿童读不进来。";

    private static string Share(long part, long whole) => ((double)part / Math.Max(1, whole)).ToString("P1", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    private static string Limit(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
}
