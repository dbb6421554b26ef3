namespace Baoxue.Linkage;

/// <summary>Two records are looked at when all these parts are the same (分块规则).</summary>
/// <param name="Name">How reports call it; unique in a strategy.</param>
/// <param name="Parts">What must be the same; at least one.</param>
public sealed record BlockingRule(string Name, IReadOnlyList<KeyPart> Parts)
{
    /// <summary>How many parts a rule may have.</summary>
    public const int MostParts = 4;

    /// <summary>
    /// Beyond so many pairs that share one value of the rule the value says too little and is left out, with a warning.
    /// The default is a surname and a birth date of a county: pairs beyond it were never worth their time.
    /// </summary>
    public int LargestBlock { get; init; } = 20_000;
}
