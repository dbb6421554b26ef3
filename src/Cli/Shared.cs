using System.CommandLine;
using System.Text.Json;
using Baoxue.Domain.Common;
using Baoxue.Features.Common;
using Spectre.Console;

namespace Baoxue.Cli;

/// <summary>What all verbs share: the option for machines, and how things are said.</summary>
internal static class Shared
{
    public static Option<bool> Json { get; } = new("--json") { Description = "以 JSON 输出结果", Recursive = true };

    /// <summary>For people, beside the result.</summary>
    public static void Say(string text) => Console.Error.WriteLine(text);

    /// <summary>Prints the result as JSON, or as lines of name and value.</summary>
    public static void Report(ParseResult parsed, string title, IReadOnlyList<(string Name, object? Value)> facts)
    {
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(facts.ToDictionary(f => f.Name, f => f.Value), FeatureJson.Options));
            return;
        }

        var table = new Table { Title = new TableTitle(title), Border = TableBorder.Rounded };
        table.AddColumns("项目", "结果");
        foreach (var (name, value) in facts)
        {
            table.AddRow(name.EscapeMarkup(), (value is long or int ? $"{value:N0}" : value?.ToString() ?? "").EscapeMarkup());
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Says why not, and ends with the exit code for it.</summary>
    public static int Refuse(Refusal refusal)
    {
        Say(refusal.Message);
        return Outcome.Refused;
    }
}
