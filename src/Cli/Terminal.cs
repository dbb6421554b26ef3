using System.Text.Json;
using Baoxue.Domain.Common;
using Baoxue.Features.Common;
using Spectre.Console;

namespace Baoxue.Cli;

/// <summary>What verbs say and the exit codes they end with: 0 done, 1 refused or wrong, 2 asked in a wrong way.</summary>
internal static class Terminal
{
    public const int Done = 0;
    public const int Refused = 1;
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
