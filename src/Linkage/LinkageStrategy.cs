namespace Baoxue.Linkage;

/// <summary>
/// How two sets of records are linked (比对策略): their fields, which pairs are looked at, and where the thresholds lie. It
/// is data: two strategies can be run on the same sets and their links compared.
/// </summary>
/// <param name="Fields">The fields, in the order in which values are added to a <see cref="RecordSet"/>; at most 15.</param>
/// <param name="Rules">Which pairs are looked at; at most 30. A true pair that no rule finds is lost.</param>
public sealed record LinkageStrategy(IReadOnlyList<FieldDefinition> Fields, IReadOnlyList<BlockingRule> Rules)
{
    /// <summary>What people call it; no blank where it is stored.</summary>
    public string Name { get; init; } = "";

    /// <summary>Counted up with every change, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>How many fields a strategy may have.</summary>
    public const int MostFields = 15;

    /// <summary>How many rules a strategy may have.</summary>
    public const int MostRules = 30;

    /// <summary>An identifier that links two records at once where <see cref="Verify"/> bears it out; none when null.</summary>
    public string? ExactField { get; init; }

    /// <summary>
    /// The fields that must be the same before an equal identifier is believed at once; needed with <see cref="ExactField"/>. An
    /// equal number alone is wrong for about 2 records in 1,000, which carry the number of a relative.
    /// </summary>
    public IReadOnlyList<string> Verify { get; init; } = [];

    /// <summary>
    /// The fields that tell brothers and sisters apart. At least one of them must be the same or nearly so before a right record
    /// that is claimed already counts as the same with a second left one, whatever the others say: birth date, parents and door
    /// are those of a twin as well.
    /// </summary>
    public IReadOnlyList<string> NeedsOneOf { get; init; } = [];

    /// <summary>
    /// Rules from whose pairs is learned how often true pairs agree on the fields that the rule does not name. Each field
    /// must be left out by at least one of them.
    /// </summary>
    public IReadOnlyList<string> Training { get; init; } = [];

    /// <summary>
    /// A date of which right records are looked at only if some left record has the same year or the one before or after; all are
    /// when null. Of a register of everybody who looks for children need not look at their parents. An equal identifier links all the same.
    /// </summary>
    public string? Window { get; init; }

    /// <summary>Bits from which two records count as the same; 0 means as likely as not.</summary>
    public double Threshold { get; init; }

    /// <summary>Bits from which a person should look at the pair; below it is no more than a weak candidate.</summary>
    public double ReviewFrom { get; init; } = -8;

    /// <summary>Bits up to which a person should look at the pair; above it nobody needs to.</summary>
    public double ReviewTo { get; init; } = 5;

    /// <summary>
    /// Bits taken from a pair whose right record is claimed already. The default is what it costs to be one of few who stand in
    /// the left set twice, when weights are those of records that nobody claims.
    /// </summary>
    public double ClaimedPenalty { get; init; } = 10;

    /// <summary>How many records of one set may be about one person; where links chain more, none of them is believed.</summary>
    public int LargestCluster { get; init; } = 20;

    /// <summary>Beyond so many pairs the rules with the largest blocks are narrowed before anything is compared.</summary>
    public long MostPairs { get; init; } = 20_000_000;
}
