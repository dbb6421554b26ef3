using System.Globalization;
using Baoxue.Simulator;

namespace Baoxue.Bench;

/// <summary>What stands behind the verb.</summary>
internal sealed class Options(string[] args)
{
    public const string Usage = "[--rows N (export)] [--scale full|small (loads)] [--seed S] [--dirt FACTOR] [--files FOLDER] [--rounds N] [--json] [--postgres CONNECTION, where the verb names PostgreSQL]";

    public string Verb => args[0];

    /// <summary>Everything behind the verb, for a bench with options of its own.</summary>
    public string[] Rest => args[1..];

    public int Rows => int.Parse(Of("--rows") ?? "250000", CultureInfo.InvariantCulture);

    public bool IsSmall => Of("--scale") == "small";

    public Scale Scale => IsSmall ? Scale.Small : Scale.Full;

    public long Seed => long.Parse(Of("--seed") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>How much dirtier the simulated files are than offices usually hand them over.</summary>
    public double Dirt => double.Parse(Of("--dirt") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>Where the simulated files are written once.</summary>
    public string Folder => Of("--files")
        ?? Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"baoxue-bench-files-{Seed}-{(IsSmall ? "small" : "full")}{(Dirt == 1 ? "" : $"-dirt-{Dirt}")}"));

    /// <summary>How often everything is measured; the better round counts.</summary>
    public int Rounds => int.Parse(Of("--rounds") ?? "2", CultureInfo.InvariantCulture);

    public string Server => Of("--postgres") ?? throw new InvalidOperationException("This bench needs --postgres CONNECTION.");

    public bool IsForMachines => args.Contains("--json");

    private string? Of(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
