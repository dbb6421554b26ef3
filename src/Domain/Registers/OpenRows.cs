namespace Baoxue.Domain.Registers;

/// <summary>
/// Rows that a load in force refused and nobody has mended yet (未改正的拒收行): one is open until it comes again in a later
/// load, where it is taken in or stands among the rows refused there.
/// </summary>
/// <param name="LoadId">The load that refused them last.</param>
/// <param name="Sequence">Which one of its register.</param>
/// <param name="Count">How many are open; none left out.</param>
public sealed record OpenRows(RegisterLoadId LoadId, int Sequence, long Count)
{
    /// <summary>What is open of a full load and the increments in force on top of it, in their order; a load without open rows is not named.</summary>
    public static IReadOnlyList<OpenRows> Of(IReadOnlyList<LoadLayer> layers)
    {
        // Where a row was refused first, whichever of its copies came again; and by which load it was refused last, if it still is.
        var first = new Dictionary<(int, string), (int Sequence, string Place)>();
        var lastRefusedBy = new Dictionary<(int Sequence, string Place), int?>();
        foreach (var layer in layers)
        {
            foreach (var row in layer.Resubmitted)
            {
                var original = first.GetValueOrDefault((row.Sequence, row.Place), (row.Sequence, row.Place));
                lastRefusedBy[original] = row.RefusedAs is null ? null : layer.Sequence;
                if (row.RefusedAs is { } copy)
                {
                    first[(layer.Sequence, copy)] = original;
                }
            }
        }

        var cameAgain = lastRefusedBy.Keys.CountBy(o => o.Sequence).ToDictionary();
        var refusedLast = lastRefusedBy.Values.OfType<int>().CountBy(s => s).ToDictionary();
        return
        [
            .. layers.Select(l => new OpenRows(l.LoadId, l.Sequence, NeverSeenBefore(l) - cameAgain.GetValueOrDefault(l.Sequence) + refusedLast.GetValueOrDefault(l.Sequence)))
                .Where(o => o.Count > 0),
        ];
    }

    private static long NeverSeenBefore(LoadLayer layer) => layer.Rejected - layer.Resubmitted.Count(r => r.RefusedAs is not null);
}
