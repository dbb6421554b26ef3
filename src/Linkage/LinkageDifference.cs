namespace Baoxue.Linkage;

/// <summary>How two results on the same sets differ (策略对比), so that a person sees what another strategy does before it is used.</summary>
/// <param name="Before">The first strategy.</param>
/// <param name="After">The second one.</param>
/// <param name="Changes">Every left record of which they say different things, in order of the rows.</param>
public sealed record LinkageDifference(LinkageStrategy Before, LinkageStrategy After, IReadOnlyList<LinkChange> Changes)
{
    /// <summary>Compares two results. Weak candidates do not count: they say nothing of anybody.</summary>
    /// <exception cref="ArgumentException">They are about sets of different sizes.</exception>
    public static LinkageDifference Between(LinkageResult before, LinkageResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (!before.HasSameSizeAs(after))
        {
            throw new ArgumentException("Only two results on the same sets can be compared.");
        }

        var (first, second) = (before.Links.ToDictionary(l => l.Left), after.Links.ToDictionary(l => l.Left));
        return new LinkageDifference(before.Strategy, after.Strategy, [.. first.Keys.Union(second.Keys).Order()
            .Select(left => Change(left, first.GetValueOrDefault(left), second.GetValueOrDefault(left))).OfType<LinkChange>()]);
    }

    private static LinkChange? Change(int left, Link? before, Link? after) => (before is { IsLinked: true }, after is { IsLinked: true }) switch
    {
        (false, true) => new LinkChange(left, ChangeKind.Gained, before, after),
        (true, false) => new LinkChange(left, ChangeKind.Lost, before, after),
        _ => Told(before) == Told(after) ? null : new LinkChange(left, ChangeKind.Changed, before, after),
    };

    private static (int Right, Standing Standing)? Told(Link? link) => link is null or { Standing: Standing.Weak } ? null : (link.Right, link.Standing);
}
