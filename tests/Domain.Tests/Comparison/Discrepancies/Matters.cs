using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;

namespace Baoxue.Domain.Tests.Comparison.Discrepancies;

/// <summary>Discrepancies and decisions for tests.</summary>
internal static class Matters
{
    public const long Basis = 7;

    public static Discrepancy Of(DifferenceCategory category = DifferenceCategory.HouseholdOnly, double? bits = null, PairStanding standing = PairStanding.None, bool isPair = true) => new()
    {
        Id = new(Guid.NewGuid()),
        DivisionCode = "341602",
        Number = 1,
        Key = new byte[16],
        Category = category,
        FoundOn = new(2026, 10, 15),
        Basis = Basis,
        Name = "王小明",
        Sex = Sex.Male,
        MatchedBy = MatchedBy.Nothing,
        Standing = standing,
        Bits = bits,
        Fields = DifferingFields.None,
        PairBasis = isPair ? 1 : null,
        IsFound = true,
    };

    public static DiscrepancyDecision Decision(
        int number, DecisionKind kind = DecisionKind.Decided, DecisionId? concerns = null, bool settles = true, bool second = false, long basis = Basis, Guid? by = null, DateOnly? until = null, DateOnly? on = null) => new()
    {
        Id = new(new Guid(number, 0, 0, new byte[8])),
        DivisionCode = "341602",
        DiscrepancyId = new(Guid.Empty),
        Number = number,
        Kind = kind,
        Concerns = concerns,
        Outcome = kind == DecisionKind.Decided ? $"X{number}" : null,
        Verdict = kind == DecisionKind.Decided ? PairVerdict.Same : PairVerdict.None,
        Settles = settles,
        NeedsSecondReader = second,
        ValidUntil = until,
        On = kind is DecisionKind.HandedOver or DecisionKind.Answered ? on ?? new DateOnly(2026, 10, 15).AddDays(number) : on,
        Reason = "查过",
        Basis = basis,
        RunId = new(Guid.Empty),
        DecidedAt = DateTime.UnixEpoch,
        DecidedBy = by,
        DecidedByName = "王登记",
    };
}
