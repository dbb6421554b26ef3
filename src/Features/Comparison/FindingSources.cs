using Baoxue.Domain.Comparison;
using Baoxue.Features.Comparison.Linking;

namespace Baoxue.Features.Comparison;

/// <summary>What a run found its differences in (差异来源): whom they are about, and why two records may be one person's.</summary>
/// <param name="Registers">Both registers.</param>
/// <param name="Linking">The pairs between them.</param>
/// <param name="Listings">The lists of other offices.</param>
/// <param name="CarriedOver">Who was a pupil the year before; null where that is not known.</param>
internal sealed record FindingSources(ComparedRegisters Registers, RegisterLinking Linking, ComparedListings Listings, CarriedOverPupils? CarriedOver)
{
    /// <summary>What each field says of the two records of a difference; null where there are no two, or they were not weighed.</summary>
    public PairEvidence? Explain(ComparisonDifference difference) =>
        difference.Pair is { } pair ? Linking.Explain(pair)
        : difference.ListedPair is { } listed ? Listings.Explain(listed)
        : null;
}
