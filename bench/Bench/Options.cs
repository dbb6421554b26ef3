using System.Globalization;

namespace Baoxue.Bench;

/// <summary>What stands behind the verb.</summary>
internal sealed class Options(string[] args)
{
    public const string Usage = "[--rows N] [--seed S] [--json] [--postgres CONNECTION, where the verb names PostgreSQL]";

    public int Rows => int.Parse(Of("--rows") ?? "250000", CultureInfo.InvariantCulture);

    public long Seed => long.Parse(Of("--seed") ?? "1", CultureInfo.InvariantCulture);

    public string Server => Of("--postgres") ?? throw new InvalidOperationException("This bench needs --postgres CONNECTION.");

    public string Verb => args[0];

    /// <summary>Everything behind the verb, for a bench with options of its own.</summary>
    public string[] Rest => args[1..];

    public bool IsForMachines => args.Contains("--json");

    private string? Of(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
