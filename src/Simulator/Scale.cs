namespace Baoxue.Simulator;

/// <summary>How large a district to make.</summary>
public enum Scale
{
    /// <summary>About 12,000 children under sixteen, in a second.</summary>
    Small,

    /// <summary>About 250,000 pupils among 1.6 million residents.</summary>
    Full,
}
