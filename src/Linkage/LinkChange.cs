namespace Baoxue.Linkage;

/// <summary>A left record of which two results say different things (匹配变化).</summary>
/// <param name="Left">The left row.</param>
/// <param name="Kind">What has become of it.</param>
/// <param name="Before">The best that the first result has for it; null where it found nothing.</param>
/// <param name="After">The best that the second result has for it; null where it found nothing.</param>
public sealed record LinkChange(int Left, ChangeKind Kind, Link? Before, Link? After);
