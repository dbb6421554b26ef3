using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>
/// One thing somebody did about a discrepancy (核查认定), kept for ever: a mistake is taken back by another one. What was asked of it by the
/// policy of its day stands in it, so that it means the same when the policy changes.
/// </summary>
public sealed class DiscrepancyDecision : IScopedByPath
{
    /// <summary>The longest account of what was found, in characters.</summary>
    public const int LongestReason = 300;

    /// <summary>The longest number or issuer of a proof, in characters.</summary>
    public const int LongestProof = 80;

    public required DecisionId Id { get; init; }

    public required string DivisionCode { get; init; }

    public required DiscrepancyId DiscrepancyId { get; init; }

    /// <summary>Its place among the decisions of the discrepancy, from 1.</summary>
    public required int Number { get; init; }

    public required DecisionKind Kind { get; init; }

    /// <summary>The decision it confirms, rejects or takes back.</summary>
    public DecisionId? Concerns { get; init; }

    public string? Outcome { get; init; }

    public PairVerdict Verdict { get; init; }

    public bool Settles { get; init; }

    public bool NeedsSecondReader { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public required string Reason { get; init; }

    public string? ProofNumber { get; init; }

    public string? ProofIssuer { get; init; }

    public bool IsPhoneChecked { get; init; }

    /// <summary>What it rests on.</summary>
    public required long Basis { get; init; }

    /// <summary>The two records its verdict is about.</summary>
    public byte[]? StudentKey { get; init; }

    public byte[]? HouseholdKey { get; init; }

    public long? PairBasis { get; init; }

    /// <summary>The run whose finding was looked at.</summary>
    public required ComparisonRunId RunId { get; init; }

    /// <summary>The day of handing over, or of the answer; null of other kinds.</summary>
    public DateOnly? On { get; init; }

    public required DateTime DecidedAt { get; init; }

    public Guid? DecidedBy { get; init; }

    public required string DecidedByName { get; init; }

    /// <summary>Where the matter is now; a decision is seen by whoever sees the matter.</summary>
    public string? SchoolPath { get; set; }

    public string? DomicilePath { get; set; }

    string? IScopedByPath.ResidencePath => null;
}
