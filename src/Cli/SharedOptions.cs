using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Baoxue.Cli;

/// <summary>Options that several verbs share.</summary>
internal static class SharedOptions
{
    public static Option<string?> Data { get; } = new("--data") { Description = "数据目录；不写时取 BAOXUE_DATA。" };

    public static Option<bool> Json { get; } = new("--json") { Description = "以 JSON 输出结果。" };

    /// <summary>A day, written in one way only whatever the machine is used to.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} 应写成 2026-09-20 这样的日期，不能是“{text}”。");
            return null;
        },
    };

    /// <summary>Stands in for the value of an option that must be given, and says so when it was not.</summary>
    public static Func<ArgumentResult, string> Missing(string name, string what) => result =>
    {
        result.AddError($"还要用 {name} 写明{what}。");
        return "";
    };
}
