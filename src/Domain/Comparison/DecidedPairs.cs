using Baoxue.Domain.Comparison.Discrepancies;

namespace Baoxue.Domain.Comparison;

/// <summary>
/// What people have said of pairs of records before (已有认定), by what stays the same from load to load. A verdict counts as long as what it
/// rests on is unchanged; it is never overruled by what the fields say.
/// </summary>
public sealed class DecidedPairs
{
    private readonly Dictionary<(UInt128 Student, UInt128 Household), Decided> _verdicts = [];

    /// <param name="pairs">In the order they were decided: of one pair the last counts.</param>
    public DecidedPairs(IEnumerable<Decided> pairs)
    {
        foreach (var pair in pairs)
        {
            _verdicts[(pair.Student, pair.Household)] = pair;
        }
    }

    /// <summary>Nobody has said anything (没有认定).</summary>
    public static DecidedPairs None { get; } = new([]);

    /// <summary>What was said of two records.</summary>
    /// <param name="Student">The key of the student record.</param>
    /// <param name="Household">The key of the household record.</param>
    /// <param name="Basis">What it rests on; see <see cref="BasisOf"/>.</param>
    /// <param name="Verdict">Whether they are one person's.</param>
    public readonly record struct Decided(UInt128 Student, UInt128 Household, long Basis, PairVerdict Verdict);

    /// <summary>What a verdict about two records rests on.</summary>
    public static long BasisOf(RecordRef student, RecordRef household) => unchecked((long)((student.Basis * 31) ^ household.Basis));

    /// <summary>What holds of two records now.</summary>
    public PairVerdict Of(in StudentIdentity student, in HouseholdIdentity household) =>
        _verdicts.Count > 0 && _verdicts.TryGetValue((student.RecordKey, household.RecordKey), out var decided) && decided.Basis == BasisOf(student.Ref, household.Ref)
            ? decided.Verdict
            : PairVerdict.None;

    /// <summary>The pairs as they are when people's verdicts go before: a pair of two persons is none, and one person's two records are a pair.</summary>
    public IEnumerable<RegisterPair> Applied(IEnumerable<RegisterPair> pairs, IReadOnlyList<StudentIdentity> students, IReadOnlyList<HouseholdIdentity> households)
    {
        if (_verdicts.Count == 0)
        {
            return pairs;
        }

        var same = Same(students, households);
        return [.. pairs.Where(p => !same.ContainsKey(p.Student) && Of(students[p.Student], households[p.Household]) != PairVerdict.Different), .. same.Values];
    }

    private Dictionary<int, RegisterPair> Same(IReadOnlyList<StudentIdentity> students, IReadOnlyList<HouseholdIdentity> households)
    {
        var decided = _verdicts.Values.Where(v => v.Verdict == PairVerdict.Same).ToList();
        var studentOf = Positions(students.Count, s => students[s].RecordKey, [.. decided.Select(d => d.Student)]);
        var householdOf = Positions(households.Count, h => households[h].RecordKey, [.. decided.Select(d => d.Household)]);
        var same = new Dictionary<int, RegisterPair>();
        foreach (var pair in decided)
        {
            if (studentOf.TryGetValue(pair.Student, out var s) && householdOf.TryGetValue(pair.Household, out var h) && Of(students[s], households[h]) == PairVerdict.Same)
            {
                same[s] = new RegisterPair(s, h, MatchedBy.Decision, double.NaN, PairStanding.Certain, true);
            }
        }

        return same;
    }

    private static Dictionary<UInt128, int> Positions(int count, Func<int, UInt128> keyOf, HashSet<UInt128> wanted)
    {
        var positions = new Dictionary<UInt128, int>();
        for (var i = 0; i < count; i++)
        {
            if (wanted.Contains(keyOf(i)))
            {
                positions[keyOf(i)] = i;
            }
        }

        return positions;
    }
}
