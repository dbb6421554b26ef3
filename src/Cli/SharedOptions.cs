using System.CommandLine;

namespace Baoxue.Cli;

/// <summary>Options that several verbs share.</summary>
internal static class SharedOptions
{
    public static Option<string?> Data { get; } = new("--data") { Description = "The data folder; else BAOXUE_DATA." };

    public static Option<bool> Json { get; } = new("--json") { Description = "Answers as JSON." };
}
