namespace Baoxue.Linkage;

/// <summary>The best that was found for a left record (匹配).</summary>
/// <param name="Left">The left row.</param>
/// <param name="Right">The right row.</param>
/// <param name="Kind">How they came to one another.</param>
/// <param name="Bits">
/// What all fields say together, the prior included; 0 means as likely as not. A right record that was claimed before costs its
/// penalty, and of a link against the identifier the identifier says nothing, so an explanation may add up to something else.
/// </param>
/// <param name="Standing">What may be made of it.</param>
/// <param name="IsLinked">Whether the two count as the same.</param>
public sealed record Link(int Left, int Right, LinkKind Kind, double Bits, Standing Standing, bool IsLinked)
{
    /// <summary>The probability that the bits stand for, 0 to 1.</summary>
    public double Probability => Scoring.Weights.Probability(Bits);
}
