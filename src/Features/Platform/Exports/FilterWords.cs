using System.Globalization;

namespace Baoxue.Features.Platform.Exports;

/// <summary>Says a filter in words: 学校：第一小学；年级：五年级.</summary>
internal static class FilterWords
{
    public const string Search = "查找";

    public static string Of(params IEnumerable<(string Label, string? Value)> parts)
    {
        var said = string.Join('；', parts.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => $"{p.Label}：{p.Value}"));
        return said.Length == 0 ? "全部" : said;
    }

    public static (string Label, string? Value) On(DateOnly? day) => ("哪一天", day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    extension(TimeProvider clock)
    {
        /// <summary>An instant as users read it in a file, in the time of the district.</summary>
        public string? Said(DateTime? utc) =>
            utc is { } known ? TimeZoneInfo.ConvertTimeFromUtc(known, clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : null;
    }
}
