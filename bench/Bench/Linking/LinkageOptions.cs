using System.Globalization;

namespace Baoxue.Bench.Linking;

/// <summary>What the benchmark of linkage may be asked for.</summary>
internal sealed class LinkageOptions(Options options)
{
    public string Folder => options.Folder;

    /// <summary>Whether what was linked wrongly is shown.</summary>
    public bool ShowsWrong => options.Rest.Contains("--wrong");

    /// <summary>Whether students who stand in their register twice are looked for as well.</summary>
    public bool FindsDuplicates => options.Rest.Contains("--duplicates");

    /// <summary>Whether DuckDB joins the same numbers in the same run.</summary>
    public bool HasBase => options.Rest.Contains("--duckdb");

    /// <summary>Whether the register of residents has children only, about 300,000 of them.</summary>
    public bool HasChildrenOnly => options.Rest.Contains("--children");

    /// <summary>How many counties as large are linked at once.</summary>
    public int Counties => Array.IndexOf(options.Rest, "--counties") is >= 0 and var at ? int.Parse(options.Rest[at + 1], CultureInfo.InvariantCulture) : 1;
}
