namespace Baoxue.Domain.Registers;

/// <summary>The way of one record through the loads of its register (登记经过), read off its versions.</summary>
public static class RecordSteps
{
    /// <summary>What each load did to the record, in the order of loads.</summary>
    /// <param name="versions">All versions of the record, in any order.</param>
    /// <param name="loads">The loads that count; what another one brought or ended did not happen, also while it is still being cleared up.</param>
    public static IReadOnlyList<RecordStep<T>> Of<T>(IEnumerable<T> versions, IReadOnlySet<int> loads) where T : class, IRecordVersion
    {
        var steps = new List<RecordStep<T>>();
        T? last = null;
        foreach (var version in versions.Where(v => loads.Contains(v.FromSequence) && v.ToSequence != v.FromSequence).OrderBy(v => v.FromSequence))
        {
            if (last is not null && EndOf(last, loads) is { } end && end < version.FromSequence)
            {
                steps.Add(new RecordStep<T>(end, last, null));
                last = null;
            }

            steps.Add(new RecordStep<T>(version.FromSequence, last, version));
            last = version;
        }

        if (last is not null && EndOf(last, loads) is { } gone)
        {
            steps.Add(new RecordStep<T>(gone, last, null));
        }

        return steps;
    }

    private static int? EndOf<T>(T version, IReadOnlySet<int> loads) where T : class, IRecordVersion =>
        version.ToSequence is { } to && loads.Contains(to) ? to : null;
}
