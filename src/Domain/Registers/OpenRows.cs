namespace Baoxue.Domain.Registers;

/// <summary>
/// Rows that a load in force refused and nobody has mended yet (未改正的拒收行): one is open until it comes again in a later
/// load, where it is taken in or counts among the rows refused there.
/// </summary>
/// <param name="LoadId">The load that refused them.</param>
/// <param name="Sequence">Which one of its register.</param>
/// <param name="Count">How many are open; none left out.</param>
public sealed record OpenRows(RegisterLoadId LoadId, int Sequence, long Count)
{
    /// <summary>What is open of a full load and the increments in force on top of it; a load without open rows is not named.</summary>
    public static IReadOnlyList<OpenRows> Of(IReadOnlyList<LoadLayer> layers)
    {
        // The same file loaded twice mends a row once.
        var mended = layers.DistinctBy(l => l.FileHash).SelectMany(l => l.Resubmitted).ToLookup(r => r.Sequence, r => r.Count);
        return
        [
            .. layers.Select(l => new OpenRows(l.LoadId, l.Sequence, l.Rejected - mended[l.Sequence].Sum())).Where(o => o.Count > 0).OrderBy(o => o.Sequence),
        ];
    }
}
