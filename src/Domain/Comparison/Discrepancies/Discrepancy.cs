using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>
/// A difference between registers as people work on it (差异事项): the same from run to run as long as it is about the same records. Its
/// findings and decisions are kept as they were; where it stands is derived from them.
/// </summary>
public sealed class Discrepancy : IScopedByPath
{
    /// <summary>The longest code of an outcome.</summary>
    public const int LongestOutcome = 20;

    public required DiscrepancyId Id { get; init; }

    public required string DivisionCode { get; init; }

    /// <summary>By what people call it (事项编号): counted from 1 in the order of finding.</summary>
    public required int Number { get; init; }

    /// <summary>See <see cref="DiscrepancyKey"/>.</summary>
    public required byte[] Key { get; init; }

    public required DifferenceCategory Category { get; init; }

    /// <summary>The day of the run that found it first, or again after it was gone; the term to look into it begins here.</summary>
    public required DateOnly FoundOn { get; set; }

    /// <summary>What decisions rest on now; see <see cref="DiscrepancyKey.BasisOf"/>.</summary>
    public required long Basis { get; set; }

    /// <summary>The two records it brings together, if any: their keys and what a verdict about them rests on.</summary>
    public byte[]? StudentKey { get; set; }

    public byte[]? HouseholdKey { get; set; }

    public long? PairBasis { get; set; }

    public ChildId? ChildId { get; set; }

    public required string Name { get; set; }

    public required Sex Sex { get; set; }

    public DateOnly? BirthOn { get; set; }

    public required MatchedBy MatchedBy { get; set; }

    public required PairStanding Standing { get; set; }

    public double? Bits { get; set; }

    public required DifferingFields Fields { get; set; }

    public string? SchoolPath { get; set; }

    public string? School { get; set; }

    public string? DomicilePath { get; set; }

    public string? DomicileTownship { get; set; }

    /// <summary>Whether the latest run that was taken over found it.</summary>
    public required bool IsFound { get; set; }

    public DiscrepancyState State { get; private set; } = DiscrepancyState.Open;

    /// <summary>What it turned out to be, by the code of the policy.</summary>
    public string? Outcome { get; private set; }

    public PairVerdict Verdict { get; private set; }

    /// <summary>The last day of its proof; after it the matter is open again.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>The decision it stands by.</summary>
    public DecisionId? DecisionId { get; private set; }

    /// <summary>When it was handed to the office that has to correct its register; null while it was not.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>When that office answered.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public int Version { get; private set; }

    string? IScopedByPath.ResidencePath => null;

    /// <summary>Takes on what its decisions and the latest run come to.</summary>
    public void Stand(DiscrepancyStanding standing)
    {
        (State, Outcome, Verdict, ValidUntil, DecisionId) = (standing.State, standing.Outcome, standing.Verdict, standing.ValidUntil, standing.DecisionId);
        (HandedOverOn, AnsweredOn) = (standing.Ticket?.HandedOverOn, standing.Ticket?.AnsweredOn);
        Version++;
    }

    /// <summary>From when it is to be looked into: since it was found, or since its proof ran out.</summary>
    public DateOnly OpenSince(DateOnly day) => ValidUntil is { } until && until < day && until >= FoundOn ? until.AddDays(1) : FoundOn;

    /// <summary>Where it stands on a day: proof that has run out opens it again.</summary>
    public DiscrepancyState StateOn(DateOnly day) => State is DiscrepancyState.Settled or DiscrepancyState.Tracked && ValidUntil < day ? DiscrepancyState.Open : State;
}
