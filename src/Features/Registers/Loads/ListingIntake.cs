using Baoxue.Data.Protection;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Records of a list of another office.</summary>
internal sealed class ListingIntake : RowIntake
{
    private readonly ListingFields _fields;
    private readonly ListingRowReader _reader;
    private readonly ListingRow _row;
    private readonly PlaceDirectory _places;
    private readonly ClassPaths _classes;
    private string? _school;
    private string? _domicile;

    public ListingIntake(RegisterSource source, HeaderMapping mapping, DateOnly asOf, CodeLookup? codes, PlaceDirectory places, RowTools tools)
        : base(ListingFields.Of(source).Schema, InClear(source), StoredFields.ListingTable, tools)
    {
        (_fields, _places, _classes) = (ListingFields.Of(source), places, new ClassPaths(asOf));
        (_reader, _row) = (new ListingRowReader(source, mapping, asOf, codes), new ListingRow(_fields));
    }

    public override RegisterRow Row => _row;

    public override bool HasUnknownSchool => _school is null && (_row.SchoolCode ?? _row.SchoolName) is not null;

    public override string SchoolAsWritten => $"{_row.SchoolCode} {_row.SchoolName}".Trim();

    /// <summary>Fields that stand in columns of their own, exactly as read.</summary>
    public static IReadOnlyCollection<RegisterField> InClear(RegisterSource source) => [ListingFields.Of(source).Name];

    public override void Read(IRowCells cells) => _reader.Read(cells, _row);

    // The same person stands in several lists, so that the number alone is no key.
    protected override UInt128 FindKey() => IndexOf(IndexPurpose.RowContent, _row.Key);

    protected override (string? First, string? Second, string? Third) FindPlaces()
    {
        var school = _places.School(_row.SchoolCode, _row.SchoolName);
        _school = school is null ? null : _classes.Of(school, _row.Grade, _row.ClassNumber);
        _domicile = _places.Place(null, $"{TextOf(_fields.Township)}{TextOf(_fields.Village)}{TextOf(_fields.Address)}");
        return (_school, _domicile, null);
    }

    protected override void FillOwn(PendingRecord record) => (record.SchoolPath, record.DomicilePath) = (_school, _domicile);

    private ReadOnlySpan<char> TextOf(RegisterField? field) => field is null ? [] : _row.Values[field];
}
