using System.Globalization;
using Baoxue.Features.Common;

namespace Baoxue.Web.Components;

/// <summary>How days, times, counts and shares are written on every page (显示格式).</summary>
public static class Show
{
    private const string Weekdays = "日一二三四五六";

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day is { } known ? Day(known) : "—";

    /// <summary>The day of the week: 星期一.</summary>
    public static string Weekday(DateOnly day) => "星期" + Weekdays[(int)day.DayOfWeek];

    /// <summary>A UTC instant as Beijing time, 24 hours.</summary>
    public static string Moment(DateTime utc) =>
        InBeijing(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Moment(DateTime? utc) => utc is { } known ? Moment(known) : "—";

    /// <summary>The same to the second, where the order of two records matters.</summary>
    public static string Second(DateTime utc) =>
        InBeijing(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("N0", Chinese);

    public static string Count(long? count) => count is { } known ? Count(known) : "—";

    /// <summary>Two decimals, rounded down, so that 94.999 % never reads as 95 %.</summary>
    public static string Percent(decimal share) =>
        (Math.Floor(share * 10_000m) / 100m).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    /// <summary>A probability as people can use it: never 0 or 100 %.</summary>
    public static string Likely(double probability) => probability switch
    {
        < 0.001 => "不到 0.1%",
        > 0.999 => "99.9% 以上",
        _ => probability.ToString("0.0%", CultureInfo.InvariantCulture),
    };

    /// <summary>The strength of evidence with its sign: +12.3.</summary>
    public static string Bits(double bits) => bits.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>The same in steps of a bar, 0 to 10, of which 10 stands for 20 bits and more.</summary>
    public static int Strength(double bits) => (int)Math.Min(10, Math.Ceiling(Math.Abs(bits) / 2));

    private static DateTime InBeijing(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), DistrictClock.China);
}
