using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison.Listings;

/// <summary>A list in force, laid over the student register (参与比对的名册).</summary>
/// <param name="Source">Which list.</param>
/// <param name="Entries">Its entries, in their order.</param>
/// <param name="Pairs">At most one for each entry.</param>
public sealed record ComparedListing(RegisterSource Source, IReadOnlyList<ListingIdentity> Entries, IReadOnlyList<ListedPair> Pairs);
