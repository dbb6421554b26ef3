using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Fields;

/// <summary>
/// An identity number. Two numbers that are both right and differ belong to two people, however near they are: the numbers
/// of twins differ by one or two.
/// </summary>
internal sealed class IdentifierField(string name) : PackedField(
    name,
    new ComparisonLevel("same number", Agreement.Same),
    new ComparisonLevel("one slip, one of them wrong by its check character", Agreement.Near),
    new ComparisonLevel("two slips, one of them wrong by its check character", Agreement.Near),
    new ComparisonLevel("two right numbers", Agreement.Differs),
    new ComparisonLevel("other number", Agreement.Differs))
{
    private const int Same = 0;
    private const int OneSlip = 1;
    private const int TwoSlips = 2;
    private const int TwoPeople = 3;
    private const int Other = 4;

    // About as many right numbers lie one slip away from a wrong one, and by the square of it two.
    private const double NeighborsByOneSlip = 20;
    private const double NeighborsByTwoSlips = NeighborsByOneSlip * NeighborsByOneSlip / 2;
    private const double MostByChance = 0.5;

    public override bool HasPart(string part) => part is KeyParts.Value or KeyParts.Repaired;

    public override double? ChanceAgreement(int level, int records) => level switch
    {
        Same => 1.0 / records,
        OneSlip => Math.Min(MostByChance, NeighborsByOneSlip / records / records),
        TwoSlips => Math.Min(MostByChance, NeighborsByTwoSlips / records / records),
        _ => null,
    };

    public override int Keys(Column column, int row, string part, Span<ulong> keys) =>
        part == KeyParts.Repaired && ((PackedColumn)column)[row] is > 0 and var value ? IdentityNumber.Repairs(value, keys) : base.Keys(column, row, part, keys);

    public override void ReadKeys(Column column, ReadOnlySpan<int> rows, string part, PartKeys into)
    {
        if (part != KeyParts.Repaired)
        {
            base.ReadKeys(column, rows, part, into);
            return;
        }

        var values = ((PackedColumn)column).Values;
        Span<ulong> repairs = stackalloc ulong[IdentityNumber.MostRepairs];
        foreach (var row in rows)
        {
            var value = values[row];
            if (value == 0 || IdentityNumber.IsValid(value))
            {
                into.Add(value);
            }
            else
            {
                into.Add(repairs[..IdentityNumber.Repairs(value, repairs)]);
            }
        }
    }

    protected override ulong Pack(string value) => IdentityNumber.Pack(value);


    protected override int LevelOf(ulong left, ulong right)
    {
        if (left == right)
        {
            return Same;
        }

        if (IdentityNumber.IsValid(left) && IdentityNumber.IsValid(right))
        {
            return TwoPeople;
        }

        return IdentityNumber.Slips(left, right) switch
        {
            1 => OneSlip,
            2 => TwoSlips,
            _ => Other,
        };
    }
}
