namespace Baoxue.Linkage.Blocking;

/// <summary>Two records that some rule says to look at.</summary>
/// <param name="Left">The left row.</param>
/// <param name="Right">The right row.</param>
/// <param name="Rules">The rules that found them, one bit each.</param>
internal readonly record struct CandidatePair(int Left, int Right, uint Rules);
