namespace Baoxue.Linkage.Chinese;

/// <summary>
/// Which characters sound or look alike, as a small table for engines that have no <see cref="HanTable"/> (同音近形字表).
/// </summary>
public static class AlikeCharacters
{
    /// <summary>The grade of two that can be read as the same syllable.</summary>
    public const int SameSound = 1;

    /// <summary>The grade of two that sound nearly alike, or look alike.</summary>
    public const int Similar = 2;

    /// <summary>Every pair of different characters, one of each side, that is alike.</summary>
    /// <param name="left">Unicode scalar values in their normal form.</param>
    /// <param name="right">The same for the other side.</param>
    public static IEnumerable<(int A, int B, int Grade)> Between(IReadOnlyCollection<int> left, IReadOnlyCollection<int> right) =>
        from a in left.Order()
        from b in right.Order()
        where a != b
        let grade = HanTable.SoundAlike(a, b) ? SameSound : HanTable.SoundSimilar(a, b) || HanTable.LookAlike(a, b) ? Similar : 0
        where grade > 0
        select (a, b, grade);
}
