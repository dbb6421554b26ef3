using Baoxue.Data.Protection;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Records of the household register.</summary>
internal sealed class HouseholdIntake(HeaderMapping mapping, DateOnly asOf, CodeLookup? codes, PlaceDirectory places, RowTools tools)
    : RowIntake(RegisterSchema.Household, InClear, StoredFields.HouseholdTable, tools)
{
    /// <summary>Fields that stand in columns of their own, exactly as read.</summary>
    public static readonly IReadOnlyCollection<RegisterField> InClear = [HouseholdFields.Name, HouseholdFields.RelationToHead];

    private readonly HouseholdRowReader _reader = new(mapping, asOf, codes);
    private readonly HouseholdRow _row = new();
    private string? _domicile;

    public override RegisterRow Row => _row;

    public override void Read(IRowCells cells) => _reader.Read(cells, _row);

    protected override UInt128 FindKey() => IdIndex ?? IndexOf(IndexPurpose.RowContent, _row.Key);

    protected override (string? First, string? Second, string? Third) FindPlaces()
    {
        _domicile = places.Place(_row.DomicileCode, _row.Values[HouseholdFields.Address]);
        return (_domicile, null, null);
    }

    protected override void FillOwn(PendingRecord record)
    {
        record.SecondIndex = _row.HouseholdNumber is { } number ? IndexOf(IndexPurpose.HouseholdNumber, number) : null;
        (record.RelationToHead, record.DomicilePath, record.IsCanceled) = (_row.RelationToHead, _domicile, _row.IsCanceled);
    }
}
