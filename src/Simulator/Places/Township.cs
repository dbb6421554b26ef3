namespace Baoxue.Simulator.Places;

/// <summary>A body at township level (乡镇、街道) with its nine-digit division code.</summary>
public sealed record Township(string Code, string Name)
{
    public bool IsStreet => Name.EndsWith("街道", StringComparison.Ordinal);

    /// <summary>The name without 镇, 乡 or 街道, as schools are named after it.</summary>
    public string ShortName => IsStreet ? Name[..^2] : Name[..^1];
}
