using System.Text.Json;
using Baoxue.Domain.Common;
using Baoxue.Features.Common;
using Spectre.Console;

namespace Baoxue.Cli;

/// <summary>What verbs say and the exit codes they end with: 0 done and nothing found, 1 refused, or something was found, 2 asked in a wrong way.</summary>
internal static class Terminal
{
    public const int Done = 0;
    public const int Refused = 1;

    /// <summary>Done, and rows were refused or differences found that somebody has to look at.</summary>
    public const int Findings = 1;
    public const int Misused = 2;

    public static int Refuse(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.Message);
        return Refused;
    }

    public static int Report(object answer, bool asJson, Action<IAnsiConsole> show)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(answer, FeatureJson.Options));
        }
        else
        {
            show(AnsiConsole.Console);
        }

        return Done;
    }
}
