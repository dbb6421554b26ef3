namespace Baoxue.Cli;

/// <summary>How the tool ends (退出码).</summary>
internal static class Outcome
{
    public const int Done = 0;

    /// <summary>Refused, or something was found.</summary>
    public const int Refused = 1;

    public const int Usage = 2;
}
